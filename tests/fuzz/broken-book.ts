/** Generates whole books that are broken: settings, front matter, texts, pictures, links on the disk. */
import { DRAWING, FIRST, FORMAT, PALETTE, SECOND, YAML } from '../e2e/small-book.js';
import { AROUND } from './broken-around.js';
import { breakBytes, breakText, type Dice, dice, longLine, pick } from './mutate.js';

export interface BrokenBook {
  /** Files from the folder of the project; `content/` is the book. */
  readonly files: Map<string, string | Uint8Array>;
  /** Symbolic links, with what they point to. */
  readonly links: Map<string, string>;
  /** What was done to it. */
  readonly kinds: readonly string[];
}

/** Stands in every file outside the book, and may never come into it. */
export const SECRET = 'GEHEIM-7f3a';

const OUTSIDE = '../outside';
/** Names under which somebody may try to reach a file outside the book. */
const TRICKS: readonly string[] = [
  `../${OUTSIDE}/secret.svg`,
  `${OUTSIDE}/secret.md`,
  `../../../../../../../../etc/passwd`,
  '/etc/passwd',
  '/dev/zero',
  'file:///etc/passwd',
  '%2e%2e%2f%2e%2e%2foutside%2fsecret.svg',
  '..%2f..%2foutside%2fsecret.svg',
  '..\\\\..\\\\outside\\\\secret.svg',
  '....//....//outside/secret.svg',
  'C:\\\\Windows\\\\win.ini',
  '\\\\\\\\host\\\\share\\\\x.svg',
  '//host/x.svg',
  'http://127.0.0.1:1/x.svg',
  'data:image/svg+xml,<svg/>',
  'javascript:alert(1)',
  '~/x.svg',
  '.',
  '..',
  '',
  '%00',
  'x%00.svg',
  '%E0%A4%A',
  'CON',
  'figures',
  'figures/../figures/plek.svg',
  `${'a/'.repeat(2000)}x.svg`,
  `${'n'.repeat(5000)}.svg`,
  'figures/link.svg',
  'figures/link.png',
  'figures/loop.svg',
  'figures/bomb.png',
  'figures/plek.svg?x#y',
];

const BOMB = (levels: number): string =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
  ].join('\n');

// biome-ignore format: one kind per line
const YAML_TRICKS: readonly string[] = [
  BOMB(9), BOMB(2), `a: ${'['.repeat(3000)}`, `a: ${'{a: '.repeat(500)}`, `${'- '.repeat(3000)}x`, `${'? '.repeat(500)}x`, 'a: &a [*a]', '&a a: *a', '<<: *x', '<<: {title: x}',
  'title: !!js/function "x"', '!!binary "aa=="', '%YAML 1.1\n---', '--- a\n--- b', '\ttitle: x', 'title: "x', "title: 'x", 'title: |\n', 'title: >-\n  x', '__proto__: {a: 1}', 'constructor: x',
  'toString: x', 'title: [a, b]', 'title: {a: b}', 'title: null', 'title: ~', 'title: 1e999', 'sheets: 99999999999999999999', 'sheets: -1', 'sheets: 0x10', 'date: 2026-02-31', 'date: 0000-00-00',
  'code: f01', 'reader: iedereen', 'drawing: ../../outside/secret.svg', 'drawing: /etc/passwd', 'title: "{{x}}"', 'title: "{{gemeente.naam}}"', '? [a]\n: b', '"": x', '# c', ': :', 'a: b: c', '@', '`',
];

type Kind = (book: BrokenBook, roll: Dice) => void;

const CHAPTER = 'content/chapters/01-eerste.md';
const TEXTS = [CHAPTER, 'content/chapters/02-tweede.md', 'content/formats/F01-proef.md'];
const BOOK = 'content/book.yaml';

function edit(book: BrokenBook, name: string, change: (text: string) => string | Uint8Array): void {
  book.files.set(name, change(String(book.files.get(name) ?? '')));
}

const KINDS: Readonly<Record<string, Kind>> = {
  ...AROUND,
  'broken text': (book, roll) => edit(book, pick(TEXTS, roll), (text) => breakText(text, roll)),
  'broken bytes': (book, roll) => edit(book, pick([...TEXTS, BOOK], roll), (text) => breakBytes(text, roll)),
  'long line': (book, roll) => edit(book, pick(TEXTS, roll), (text) => `${text}\n${longLine(roll)}\n${text}`),
  'cut front matter': (book, roll) =>
    edit(book, pick(TEXTS, roll), (text) => {
      const head = text.startsWith('---') ? text : `---\ntitle: x\nreader: beide\n---\n${text}`;
      return head.slice(0, roll(head.indexOf('\n---', 4) + 6));
    }),
  'front matter': (book, roll) =>
    edit(book, pick(TEXTS, roll), (text) => {
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      const keys = pick([FORMAT.split('---')[1] ?? '', '', 'title: x\n'], roll);
      return `---\n${roll(2) ? keys : ''}${pick(YAML_TRICKS, roll)}\n${roll(2) ? keys : ''}---\n${body}`;
    }),
  settings: (book, roll) =>
    edit(book, BOOK, (text) => {
      const lines = text.split('\n');
      lines.splice(roll(lines.length), roll(3), pick(YAML_TRICKS, roll));
      return lines.join('\n');
    }),
  'broken settings': (book, roll) => edit(book, BOOK, (text) => breakText(text, roll)),
  'unclosed blocks': (book, roll) =>
    edit(book, pick(TEXTS, roll), (text) => {
      const name = pick(['tip', 'voorbeeld', 'goed', 'kern', 'stappenplan', 'vink', 'rij', 'tabel', 'zomaar'], roll);
      return `${`:::${':'.repeat(roll(3))}${name}[x]{#a y="z"}\n`.repeat(1 + roll(pick([3, 30, 3000], roll)))}${text}`;
    }),
  'deep nesting': (book, roll) =>
    edit(book, pick(TEXTS, roll), (text) => {
      const piece = pick(['> ', '- ', '1. ', '> - ', '*', '[', '<b>', '<div>', '![', ':lang[', '**_'], roll);
      const lists = Array.from({ length: 1 + roll(200) }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
      return `${text}\n\n${roll(3) ? piece.repeat(1 + roll(20_000)) : lists}\n\n${text}`;
    }),
  'picture names': (book, roll) =>
    edit(book, pick(TEXTS, roll), (text) => {
      const name = pick(TRICKS, roll);
      const ways = [
        `![x](<${name}> "y")`,
        `![x](../${name})`,
        `<img src="${name}" alt="x">`,
        `![x][r]\n\n[r]: <${name}>`,
      ];
      return `${text}\n\n${pick(ways, roll)}\n\n[a](<${name}#x>)\n`;
    }),
  'file names': (book, roll) =>
    edit(book, BOOK, (text) => {
      const name = JSON.stringify(pick(TRICKS, roll));
      const ways = [
        () => text.replace('chapters/02-tweede.md', name),
        () => text.replace('[formats/F01-proef.md]', `[${name}]`),
        () => text.replace('drawing: plek.svg', `drawing: ${name}`),
        () => `${text}\nstyles: [${name}]\n`,
        () => `drawing: ${name}\n${text}`,
      ];
      return pick(ways, roll)();
    }),
  'links on disk': (book, roll) => {
    const name = pick([...TEXTS, 'content/figures/plek.svg', 'content/glossary.yaml', BOOK, 'content/chapters'], roll);
    for (const file of book.files.keys()) if (file.startsWith(name)) book.files.delete(file);
    book.links.set(
      name,
      pick(['/etc/passwd', '/dev/zero', '../../outside/secret.md', '../outside', '.', name, 'nergens'], roll),
    );
  },
  drawing: (book, roll) =>
    edit(book, 'content/figures/plek.svg', (text) => {
      const entities = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
      const ways = [
        () => breakText(text, roll),
        () => `${entities}${text.replace('</svg>', '<text>&b;&c;</text></svg>')}`,
        () => `<svg>${'<g>'.repeat(1 + roll(20_000))}</svg>`,
        () =>
          text.replace(
            '<rect',
            '<script>x</script><foreignObject/><use href="file:///etc/passwd"/><image href="../x"/><rect',
          ),
        () => text.replace('<rect', `<path d="${'M0 0 '.repeat(50_000)}"/><rect style="x" onload="y"`),
        () => '',
      ];
      return roll(4) ? pick(ways, roll)() : breakBytes(text, roll);
    }),
  photo: (book, roll) => {
    book.files.set(
      'content/figures/foto.png',
      pick([BOMB_PNG, BOMB_PNG.subarray(0, roll(BOMB_PNG.length)), Buffer.from('<svg/>'), Buffer.alloc(0)], roll),
    );
    edit(book, CHAPTER, (text) => `${text}\n\n![x](../figures/foto.png)\n`);
  },
  'not there': (book, roll) => {
    const name = pick([...TEXTS, 'content/figures/plek.svg', 'content/figures/bord.svg'], roll);
    book.files.delete(name);
    if (roll(2)) book.files.set(`${name}/x`, 'a folder in the place of a file');
  },
  glossary: (book, roll) =>
    book.files.set(
      'content/glossary.yaml',
      pick([...YAML_TRICKS, '- term: x\n  forms: [a, {b: c}, 3]', '- 3', '[[a]]', 'x'], roll),
    ),
};

/** A PNG that says it is 60,000 × 60,000 pixels, of which nothing follows. */
const BOMB_PNG = Buffer.from(
  '89504e470d0a1a0a0000000d494844520000ea600000ea600802000000aaaaaaaa0000000c49444154789c6360000000020001e221bc330000000049454e44ae426082',
  'hex',
);

export function brokenBook(seed: number): BrokenBook {
  const roll = dice(seed);
  const files = new Map<string, string | Uint8Array>([
    [
      BOOK,
      `${YAML.replace(PALETTE, '')}placeholders: { gemeente.naam: Voorbeeld, leeg: }\nabbreviations: { AVG: Wet }\n${PALETTE}`,
    ],
    [CHAPTER, FIRST],
    ['content/chapters/02-tweede.md', SECOND],
    ['content/formats/F01-proef.md', FORMAT],
    ['content/figures/plek.svg', DRAWING],
    ['content/figures/bomb.png', BOMB_PNG],
  ]);
  const links = new Map([
    ['content/figures/link.svg', '../../outside/secret.svg'],
    ['content/figures/link.png', '/dev/zero'],
    ['content/figures/loop.svg', 'loop.svg'],
  ]);
  const names = Object.keys(KINDS);
  const kinds = Array.from({ length: 1 + roll(3) }, () => pick(names, roll));
  const book = { files, links, kinds };
  for (const kind of kinds) KINDS[kind]?.(book, roll);
  // One place holds one thing: a folder goes before a file, a link before what would stand in it.
  for (const name of [...files.keys()]) if (files.has(`${name}/x`)) files.delete(name);
  for (const name of links.keys()) {
    for (const inside of [...files.keys(), ...links.keys()]) {
      if (!inside.startsWith(`${name}/`)) continue;
      files.delete(inside);
      links.delete(inside);
    }
  }
  return book;
}
