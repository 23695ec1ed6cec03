/** Breaks what stands around the texts of a book: templates, styles, records, profiles, files that are no files. */
import { YAML } from '../e2e/small-book.js';
import { type Dice, pick } from './mutate.js';

/** What is broken of a book: its files, and links with what they point to. */
export interface Around {
  readonly files: Map<string, string | Uint8Array>;
  readonly links: Map<string, string>;
}

/** In the place of a link's target: a pipe that nobody writes into. */
export const PIPE = '|';

type Kind = (book: Around, roll: Dice) => void;

const BOOK = 'content/book.yaml';
/** Names that every object has. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
const ATTRIBUTES = [
  ':::figuur[x]{src=../figures/plek.svg alt=y breedte=NAME}\n:::',
  ':::figuur[x]{#NAME src=../figures/plek.svg alt=y}\n:::',
  ':::NAME\nx\n:::',
  ':NAME[x]',
  '::NAME[x]',
  '::kort[x]{#NAME}',
  ':::tip{NAME=x}\nx\n:::',
  '| Wie [NAME] |\n|---|\n| a |',
  '{{NAME}}',
  '# NAME {#NAME}',
];
const TEMPLATES = [
  '<slot name="NAME"></slot>',
  '<template data-on="NAME"><slot name="title"></slot></template>',
  '<div>'.repeat(10_000),
  '<p data-optional="NAME">x</p>',
  '<img src="/book/figures/plek.svg"><h1><slot name="title"></slot></h1>',
  '<script>alert(1)</script><style>@import "x"</style><base href="x"><slot name="title">',
  '<table><slot name="title"></slot></table>',
  '<svg><foreignObject><slot name="title"></slot></foreignObject></svg>',
  '<',
  '',
];
const STYLES = [
  'p::after { content: "</style><script>alert(1)</script>"; }',
  'p { content: attr(</style>); }',
  '@import "../../outside/secret.md"; @import url(/etc/passwd);',
  'p { background: url(file:///etc/passwd) url(http://x/) url("../../outside/secret.svg"); }',
  'p { color: red',
  '}}}} { ; : }',
  '@page { size: 1mm; } @page :nth(x) {} @media { p {',
  `${'p {'.repeat(3000)}`,
  `p { --x: ${'('.repeat(20_000)}; }`,
  '@font-face { font-family: x; src: url(data:font/ttf;base64,AAAA) }',
  '\u0000',
  '/*',
];
const RECORDS = [
  'maker: &a x\nalt: *a\npeople: none',
  'maker: x\npeople: &a [*a]',
  'constructor: x\nmaker: x\npeople: none',
  `maker: ${'['.repeat(3000)}`,
  'maker: x\npeople: NAME',
  '<<: {maker: x}\npeople: none',
  '',
];
const PLACES = [
  BOOK,
  'content/chapters/01-eerste.md',
  'content/formats/F01-proef.md',
  'content/figures/plek.svg',
  'content/figures/foto.png',
  'content/figures/foto.png.yaml',
  'content/glossary.yaml',
  'content/formats.lock.json',
  'content/eigen.css',
  'content/eigen.html',
  '.git/HEAD',
  '.git',
];

const add = (book: Around, lines: string): unknown =>
  book.files.set(BOOK, `${lines}\n${String(book.files.get(BOOK) ?? YAML)}`);
const append = (book: Around, name: string, text: string): unknown =>
  book.files.set(name, `${String(book.files.get(name) ?? '')}\n\n${text}\n`);
const named = (text: string, roll: Dice): string => text.replaceAll('NAME', pick(INHERITED, roll));

export const AROUND: Readonly<Record<string, Kind>> = {
  'inherited names': (book, roll) =>
    append(
      book,
      pick(['content/chapters/01-eerste.md', 'content/formats/F01-proef.md'], roll),
      named(pick(ATTRIBUTES, roll), roll),
    ),
  'inherited settings': (book, roll) => {
    const name = pick(INHERITED, roll);
    const ways = [
      `print: { profile: ${name} }`,
      `print: { printer: ${name} }`,
      `placeholders: { ${name}: x }`,
      `abbreviations: { ${name}: x }`,
      `printers: { ${name}: { bleedMm: 3 } }`,
    ];
    add(book, pick(ways, roll));
  },
  template: (book, roll) => {
    book.files.set('content/eigen.html', named(pick(TEMPLATES, roll), roll));
    add(book, 'matter: { title: eigen.html }');
  },
  style: (book, roll) => {
    book.files.set('content/eigen.css', pick(STYLES, roll));
    add(book, 'styles: [eigen.css]');
  },
  record: (book, roll) => {
    book.files.set('content/figures/foto.png.yaml', named(pick(RECORDS, roll), roll));
    append(book, 'content/chapters/01-eerste.md', '![x](../figures/foto.png)');
  },
  'no file': (book, roll) => {
    const name = pick(PLACES, roll);
    for (const file of book.files.keys()) if (file === name || file.startsWith(`${name}/`)) book.files.delete(file);
    book.links.set(name, pick([PIPE, PIPE, '/dev/zero', '/dev/tty', '/proc/self/mem'], roll));
    if (name.endsWith('.css')) add(book, 'styles: [eigen.css]');
    if (name.endsWith('.html')) add(book, 'matter: { title: eigen.html }');
    if (name.startsWith('.git')) add(book, 'commit: git');
    if (name.includes('foto')) append(book, 'content/chapters/01-eerste.md', '![x](../figures/foto.png)');
  },
};
