/** The rules of the house: who may import whom, how long a file is, where colours and names stand. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { UA_RULES } from '../src/check/rules/ua/finding.js';
import { loadConfig } from '../src/config/load.js';
import { RULES } from '../src/rules/list.js';
import { circle, filesIn, HOME, importsOf, textOf } from './imports.js';

/** A room imports its own files and those of lower layers. */
const LAYERS = [
  [
    'model',
    'rules',
    'laid-out',
    'section-content',
    'statement',
    'transcript',
    'press-report',
    'published-file',
    'release-contents',
    'diagnostic',
    'visible',
    'words',
    'nearest',
    'own',
    'answer-summary',
    'ink-mark',
    'escape-html',
    'roman',
    'package',
    'package-file',
    'remember',
    'temporary',
    'typed',
    'files',
    'fonts',
    'office',
  ],
  ['config', 'language', 'markup', 'paginate', 'pdf', 'pictures', 'rows'],
  ['content', 'report'],
  ['editions', 'engine', 'starter'],
  ['check'],
  ['outputs'],
  ['preview'],
  ['api'],
  ['index', 'thread'],
  ['cli'],
  ['main'],
];
/**
 * The folders of the room `pdf`, from the lowest up: each imports itself and those below it. What makes files and what reads
 * them know nothing of each other.
 */
const PDF_LAYERS = [['syntax'], ['document', 'fonts'], ['content'], ['make', 'read']];
/** Packages that one room keeps to itself. */
const KEEPERS: Readonly<Record<string, string>> = {
  puppeteer: 'paginate',
  'puppeteer-core': 'paginate',
  '@cantoo/pdf-lib': 'pdf',
  '@hyzyla/pdfium': 'pictures',
  'parse-dutch': 'language',
  saxes: 'office',
};
const TALKERS = ['cli', 'report'];
const MAX_LINES = 300;

const SRC = filesIn('src', '.ts');
const IMPORTS = importsOf(SRC);

/** `src/markup/svg.ts` → `markup`, `src/words.ts` → `words`. */
const roomOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
const layerOf = (file: string): number => LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));

describe('rooms', () => {
  it('each stand in a layer', () => {
    assert.deepEqual(
      SRC.filter((file) => layerOf(file) < 0),
      [],
    );
  });

  it('import from lower layers only', () => {
    const inside = IMPORTS.filter(({ own, to }) => own && to.startsWith('src/'));
    const up = inside.filter(({ from, to }) => roomOf(from) !== roomOf(to) && layerOf(from) <= layerOf(to));
    const lowest = ({ from, to }: { from: string; to: string }) => layerOf(from) === 0 && layerOf(to) === 0;
    assert.deepEqual(
      up.filter((each) => !lowest(each)).map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('let the command line use the public interface, and nothing else that does the work', () => {
    const used = IMPORTS.filter(({ own, from, to }) => own && roomOf(from) === 'cli' && roomOf(to) !== 'cli');
    const aloof = (to: string): boolean =>
      to === 'src/index.ts' || /^src\/(rules\/cli|report)\//.test(to) || layerOf(to) === 0;
    assert.deepEqual(
      used.filter(({ to }) => !aloof(to)).map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('of pdf import from lower folders only', () => {
    const folderOf = (file: string): string => file.split('/')[2] ?? '';
    const layer = (file: string): number => PDF_LAYERS.findIndex((folders) => folders.includes(folderOf(file)));
    const inPdf = IMPORTS.filter(({ own, from, to }) => own && roomOf(from) === 'pdf' && roomOf(to) === 'pdf');
    const wrong = inPdf.filter(
      ({ from, to }) => layer(from) < 0 || (folderOf(from) !== folderOf(to) && layer(from) <= layer(to)),
    );
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('of pdf hold no circle of folders', () => {
    const folders = IMPORTS.filter(({ own, from }) => own && roomOf(from) === 'pdf')
      .map(({ from, to }) => ({ from: path.posix.dirname(from), to: path.posix.dirname(to), own: true }))
      .filter(({ from, to }) => from !== to);
    assert.equal(circle(folders)?.join(' → '), undefined);
  });

  it('reach for nothing outside src', () => {
    const outside = IMPORTS.filter(({ own, to }) => own && !SRC.includes(to));
    assert.deepEqual(
      outside.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('hold no circle of files', () => {
    assert.equal(circle(IMPORTS)?.join(' → '), undefined);
  });

  it('keep their packages to themselves', () => {
    const shared = IMPORTS.filter(({ own, from, to }) => {
      const keeper = KEEPERS[to.split('/', to.startsWith('@') ? 2 : 1).join('/')];
      return !own && keeper !== undefined && keeper !== roomOf(from);
    });
    assert.deepEqual(
      shared.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('know the layout engine by one folder', () => {
    const files = [...SRC, ...filesIn('styles', '.css')].filter((file) => !file.startsWith('src/paginate/engine/'));
    assert.deepEqual(
      files.filter((file) => /paged\.?js/i.test(textOf(file))),
      [],
    );
  });

  it('are silent, but for the command and its reports', () => {
    // Paged.js reports trouble on the page's console only, so the page's own code has to listen there.
    const loud = SRC.filter(
      (file) => !/^src\/paginate\/(client|engine)\//.test(file) && /\bconsole\.|\bprocess\.std/.test(textOf(file)),
    );
    assert.deepEqual(
      loud.filter((file) => !TALKERS.includes(roomOf(file))),
      [],
    );
  });
});

describe('tables', () => {
  it('are asked for what they hold themselves: `constructor` is a name that people may write', () => {
    const asked = SRC.flatMap((file) => {
      const text = textOf(file);
      const names = [...text.matchAll(/const (\w+): (?:Readonly<)?Record<\s*string/g)].map(([, name = '']) => name);
      return names.flatMap((name) =>
        [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\[([^'\\]]+)\\](?! (?:\\?\\?)?=)`, 'g'))]
          .filter(({ 1: key = '' }) => !text.includes(`Object.hasOwn(${name}, ${key})`))
          .map(([found]) => `${file}: ${found}`),
      );
    });
    assert.deepEqual(asked, []);
  });
});

describe('files', () => {
  it('are not long', () => {
    const files = [
      ...SRC,
      ...filesIn('bin'),
      ...filesIn('tests', '.ts'),
      ...filesIn('styles', '.css'),
      ...filesIn('templates'),
    ];
    const lengths = files.map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));
    assert.deepEqual(
      lengths.filter(({ lines }) => lines > MAX_LINES),
      [],
    );
  });

  it('of src open with a sentence', () => {
    assert.deepEqual(
      SRC.filter((file) => !/^(\/\*\* .*[\w.:;,)`*/]|\/\*\*\n \* \S.*|#!.*)\n/.test(textOf(file))),
      [],
    );
  });
});

describe('tests', () => {
  it('keep what happens around each of them to themselves: others may run in the same process', () => {
    const files = filesIn('tests', '.test.ts');
    assert.deepEqual(
      files.filter((file) => /^(?:before|after)Each\(/m.test(textOf(file))),
      [],
    );
  });
});

describe('colours', () => {
  /** Texts that say to an editor what a colour looks like. */
  const EXPLAINED = /^src\/config\/(value-words|default-colours)\.ts$|^src\/rules\//;
  const HEX = /(?<![\w&(/[])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi;

  /** Comments name issues, as #179. */
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');

  it('stand in book.yaml and in our defaults only', () => {
    const files = ['styles', 'templates', 'content/figures', 'src'].flatMap((folder) => filesIn(folder));
    const found = files.flatMap((file) =>
      (withoutComments(textOf(file)).match(HEX) ?? []).map((colour: string) => `${file}: ${colour}`),
    );
    assert.deepEqual(
      found.filter((each) => !EXPLAINED.test(each.replace(/: #.*/, ''))),
      [],
    );
  });
});

it('figures are as high as capitals, whatever the face: else code F01 is read as Fo1', () => {
  const found = filesIn('styles', '.css')
    .filter((file) => !file.startsWith('styles/preview/'))
    .flatMap((file) =>
      (textOf(file).match(/font-variant-numeric: .*/g) ?? []).map((rule: string) => `${file}: ${rule}`),
    );
  assert.deepEqual(
    found.filter((rule) => !rule.includes('lining-nums')),
    [],
  );
  for (const base of ['styles/base.css', 'styles/web/1-base.css', 'styles/epub/text.css'])
    assert.ok(
      found.some((rule) => rule.startsWith(base)),
      base,
    );
});

describe('rules', () => {
  /** Known, but not yet judged by anything. Empty this list; never add to it without a reason here. */
  const NOT_YET: readonly string[] = [];

  it('are each raised somewhere', () => {
    const elsewhere = SRC.filter((file) => roomOf(file) !== 'rules' && roomOf(file) !== 'report')
      .map(textOf)
      .join('\n');
    const named = filesIn('src/rules', '.ts').flatMap((file) =>
      [...textOf(file).matchAll(/^export const (\w+) = rule\(/gm)].map(([, name = '']) => name),
    );
    const unused = named.filter((name) => !new RegExp(`\\b${name}\\b(?![^{}]*\\} from)`).test(elsewhere));
    assert.deepEqual(unused, NOT_YET);
    assert.equal(named.length + UA_RULES.length, RULES.length);
  });
});

describe('the publisher', () => {
  it('is named in book.yaml only: another municipality takes the book over by changing one file', async () => {
    const { publisher, bookFile } = await loadConfig(path.join(HOME, 'content'));
    const names = [publisher.name, publisher.name.replace(/^gemeente /i, '')];
    const own = path.relative(HOME, bookFile);
    const files = filesIn('').filter(
      (file) => file !== own && !/\.(png|jpe?g|webp|pdf|ttf|ico|tsbuildinfo)$/.test(file),
    );
    assert.deepEqual(
      files.filter((file) => names.some((name) => textOf(file).toLowerCase().includes(name.toLowerCase()))),
      [],
    );
  });
});
