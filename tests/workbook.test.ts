/** What the workbook says holds together: its numbers, its references in drawings, its examples, and its language as spoken. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { packagePath } from '../src/package.js';

interface Workbook {
  readonly parts: readonly { readonly chapters: readonly string[] }[];
  readonly formats: readonly string[];
}
const text = (...parts: string[]): string => readFileSync(packagePath('content', ...parts), 'utf8');
const book = parse(text('book.yaml')) as Workbook;
const chapters = book.parts.flatMap((part) => part.chapters);
const all = new Map(
  ['chapters', 'matter'].flatMap((folder) =>
    readdirSync(packagePath('content', folder)).map((file) => [`${folder}/${file}`, text(folder, file)] as const),
  ),
);
const chapter = (name: string): string => all.get(`chapters/${name}`) ?? assert.fail(`no chapter ${name}`);
const holding = (pattern: RegExp): string[] =>
  [...all].flatMap(([file, words]) => [...words.matchAll(pattern)].map(([found]) => `${file}: ${found}`));

describe('the workbook', () => {
  it('numbers its chapters as their files are numbered', () => {
    assert.deepEqual(
      chapters.map((file) => Number(/\/(\d+)-/.exec(file)?.[1])),
      chapters.map((_, index) => index + 1),
    );
  });

  it('leads on the signpost to chapters that are about it', () => {
    const signpost = text('figures', 'routekaart.svg');
    for (const [words, file] of [
      ['Er komt een plan in uw buurt', 'plan-in-uw-buurt'],
      ['U hebt zelf een plan', 'hoe-begint-u'],
      ['U werkt bij de gemeente', 'wat-verandert-er'],
      ['U zoekt een werkvorm', 'welke-werkvorm'],
    ] as const) {
      const number = chapters.findIndex((name) => name.includes(file)) + 1;
      const board = signpost.slice(signpost.indexOf(words));
      assert.match(board.slice(0, 700), new RegExp(`hoofdstuk ${number}\\.`), words);
    }
  });

  it('counts right', () => {
    const cards = chapter('22-welke-werkvorm.md').match(/\{code=W\d\d/g) ?? [];
    assert.deepEqual(
      holding(/\b(\d+) (?:kaarten|werkvormen)\b/g).filter((found) => !found.includes(` ${cards.length} `)),
      [],
    );
    assert.deepEqual(
      [...text('book.yaml').matchAll(/(\d+) formats/g)].map(([, count]) => Number(count)),
      [book.formats.length],
    );
    const roles =
      chapter('04-wie-doet-wat.md')
        .match(/:::rollen[\s\S]*?:::/)?.[0]
        .match(/^\| (?!Rol|---)/gm) ?? [];
    assert.match(chapter('04-wie-doet-wat.md'), new RegExp(`Er zijn ${roles.length} rollen`));
    const promises = chapter('02-wat-vinden-wij-belangrijk.md').match(/^- \*\*\d\. /gm) ?? [];
    assert.match(chapter('02-wat-vinden-wij-belangrijk.md'), new RegExp(`Er zijn ${promises.length} beloften`));
  });

  it('has a drawing on every card', () => {
    for (const [, code = '', drawing = ''] of chapter('22-welke-werkvorm.md').matchAll(
      /\{code=(W\d\d) tekening=..\/(\S+)/g,
    ))
      assert.ok(existsSync(packagePath('content', drawing)), code);
  });

  it('shows interest and influence as format F03 does', () => {
    const drawing = text('figures', 'belang-invloed.svg');
    const labels = [
      ...text('formats', 'F03-krachtenveld.md').matchAll(/^- Veel belang.*: (.+)|^- Weinig belang.*: (.+)/gm),
    ];
    assert.equal(labels.length, 4);
    for (const [, high, low] of labels) assert.ok(drawing.toLowerCase().includes(`>${high ?? low}<`), high ?? low);
  });

  it('says one thing of one thing', () => {
    const row = (file: string, plan: string): string => new RegExp(`\\| [^|]*${plan}.*`).exec(chapter(file))?.[0] ?? '';
    for (const file of ['08-wat-vraagt-de-omgevingswet.md', '16-verkennen-en-voorbereiden.md'])
      assert.match(row(file, '[Zz]onneveld'), /een vaste groep en 3 bijeenkomsten/, file);
    assert.deepEqual(
      holding(/(?:[Ss]tuur het|krijgt iedereen het verslag)[^.]*weken?|[Bb]innen \d weken? krijgt iedereen/g).filter(
        (found) => !/binnen 2 weken/i.test(found),
      ),
      [],
    );
  });

  it('names no length of the six weeks without their beginning', () => {
    for (const name of ['01-wat-is-participatie.md', '05-plan-in-uw-buurt.md', '19-wegen-en-terugkoppelen.md'])
      assert.match(chapter(name), /dag na de bekendmaking/, name);
  });

  it('says of the law what its text says', () => {
    // Each line was wrong once, or too sure, before the articles were read: docs/law.md.
    const slips = [
      /kan (?:ook|daarin)[^.]*(?:uitdaag|taak overne)/g, // Gemeentewet 150 lid 3: the conditions must stand in it
      /[Vv]oor kinderen onder de 16[^.]* een ouder(?! of voogd)/g, // UAVG 5: whoever stands for the child in law
      /in beginsel/g, // Woo 4.4: four weeks, and two more at most
      /alle belangen meewegen/g, // Awb 3:4: those that the decision touches directly
      /speeltoestellen\.$/gm, // the decree of 1996 was withdrawn on 1 July 2023
      /houden altijd hun recht/g,
    ];
    assert.deepEqual(slips.flatMap(holding), []);
    assert.match(
      chapter('05-plan-in-uw-buurt.md'),
      /naam en adres, de datum, het besluit en uw redenen\.[^.]*handtekening/,
    );
    assert.match(
      all.get('matter/wetten-in-het-kort.md') ?? '',
      /Bij een ontwerp begint die op de dag dat het klaarligt/,
    );
  });

  it('speaks as people speak', () => {
    // Translated idiom, and the simple past where Dutch speaks the perfect.
    const slips = [
      /gaat u \d stappen/g,
      /een groep die het lot kiest/gi,
      /hoort het van een mens/g,
      /hoe weegt u en koppelt/gi,
      /U hoeft het niet eens te worden/g,
      /een zaal vol praat/gi,
      /\bu (?:praatte|deed|hoorde|kreeg|koos|vroeg|sprak)\b/gi,
      /\b(?:praatte|deed|hoorde|koos|vroeg|sprak) u\b/gi,
      /, en (?:wanneer|waarom|wie)\b[?.]/g,
    ];
    assert.deepEqual(slips.flatMap(holding), []);
  });
});
