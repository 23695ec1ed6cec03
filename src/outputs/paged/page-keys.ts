/** What the pages of a section depend on, as the keys under which its layout and its print are kept. */
import { createHash } from 'node:crypto';
import { fingerprint, witness } from '../../content/witness.js';
import type { Folders } from '../../engine/engine.js';
import { keyOf } from '../../engine/key.js';
import type { SectionLayout } from '../../laid-out.js';
import type { Section } from '../../model.js';
import { marksIn, numberFor, type PrintRequest } from '../../paginate/print.js';
import { type Referred, referredFiles } from './references.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

export interface PageKeys {
  /** All that the layout engine sees. Where the section stands, its source file and its headings move no line. */
  layout(section: Section): string;
  /** The pages with all numbers filled in, as the browser prints them. */
  print(request: PrintRequest): string;
  /** Does what can be done of that before the numbers are known. */
  expect(layout: SectionLayout): void;
}

/** Files are looked at each time, so a key tells what they are now; texts are hashed once. */
export function pageKeys(ground: string, folders: Folders): PageKeys {
  const inCss = memo((css: string) => referredFiles('', css, folders), new Map());
  const inMarkup = memo(
    ({ html, furniture: { first, rest, every } }: Section) =>
      referredFiles([html, first, rest, every].join('\n'), '', folders),
    new WeakMap(),
  );
  const filesOf = (section: Section, css: string) =>
    [...inMarkup(section), ...[section.css, section.breaksCss, css].flatMap(inCss)].map(contentOf);
  // The same for all chapters.
  const sheet = memo(digest, new Map());
  const seen = memo(
    ({ file, headings, form, css, breaksCss, html, ...rest }: Section) =>
      keyOf(rest, sheet(css), sheet(breaksCss), digest(html)),
    new WeakMap(),
  );
  const pages = memo(({ html, images }: SectionLayout) => keyOf(digest(html), images), new WeakMap());
  const marks = memo(({ html }: SectionLayout) => marksIn(html), new WeakMap());
  // All that `printable` makes the document of, without making it.
  const document = memo((request: PrintRequest) => {
    const { layout, bleedMm, css, photoPpi } = request;
    const numbers = marks(layout).map((mark) => numberFor(mark, request));
    return keyOf(pages(layout), numbers, layout.section.trim, bleedMm, css, photoPpi);
  }, new WeakMap());
  return {
    layout: (section) => keyOf('layout', ground, seen(section), filesOf(section, '')),
    print: (request) => keyOf('print', ground, document(request), filesOf(request.layout.section, request.css)),
    expect(layout) {
      pages(layout);
      marks(layout);
    },
  };
}

/** Without the path: a project that moves keeps its pages. */
function contentOf({ url, file }: Referred): readonly (string | undefined)[] {
  witness(file);
  return [url, fingerprint(file).split(' ')[0]];
}

interface Known<Input, Result> {
  get(input: Input): Result | undefined;
  set(input: Input, result: Result): unknown;
}

/** Remembers what a pure function made of its input. */
const memo =
  <Input, Result>(make: (input: Input) => Result, known: Known<Input, Result>) =>
  (input: Input): Result => {
    const result = known.get(input) ?? make(input);
    known.set(input, result);
    return result;
  };
