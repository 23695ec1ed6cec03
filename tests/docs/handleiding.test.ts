/** Each example in the handleiding is markdown that works, and each directive has one: what people copy must be right. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostic.js';
import type { MarkupContext } from '../../src/markup/context.js';
import { DIRECTIVES } from '../../src/markup/directives/list.js';
import { INLINES } from '../../src/markup/inline/list.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { fakeContext } from '../markup/context.js';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const CHAPTERS = path.join(DOCS, 'handleiding', 'chapters');
const files = [
  ...readdirSync(CHAPTERS)
    .sort()
    .map((name) => path.join(CHAPTERS, name)),
  path.join(DOCS, 'getting-started.md'),
];
const examples = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```md\n(.*?)^```$/gms)].map((match) => ({
    file: path.basename(file),
    line: text.slice(0, match.index).split('\n').length + 1,
    source: match[1] ?? '',
  }));
});
/** An example is a piece of a file: that it has no title, or a heading of the second level first, says nothing. */
const OF_A_WHOLE_FILE = new Set(['markup/no-title', 'markup/heading-skip']);

describe('examples in the handleiding', () => {
  for (const { file, line, source } of examples)
    it(`${file}:${line}: ${source.split('\n')[0]}`, async () => {
      const findings: Diagnostic[] = [];
      const inLetter = /^kind: letter$/m.test(source);
      await processMarkdown(source, { ...inTheBook(findings), inLetter });
      const wrong = findings.filter(({ rule }) => !OF_A_WHOLE_FILE.has(rule));
      assert.deepEqual(
        wrong.map(({ rule, data }) => `${rule} ${JSON.stringify(data)}`),
        [],
      );
    });

  it('show every directive', () => {
    const all = examples.map(({ source }) => source).join('\n');
    const shown = (pattern: RegExp): Set<string> => new Set([...all.matchAll(pattern)].map(([, name = '']) => name));
    const [blocks, inlines] = [shown(/^:{2,5}([a-z-]+)/gm), shown(/(?<!:):([a-z-]+)\[/g)];
    assert.deepEqual(
      [...DIRECTIVES.keys()].filter((name) => !blocks.has(name)),
      [],
    );
    assert.deepEqual(
      [...INLINES.keys()].filter((name) => !inlines.has(name)),
      [],
    );
  });
});

describe('links in the docs', () => {
  for (const name of ['handleiding.md', 'getting-started.md', 'styling.md', 'api.md', 'preview.md'])
    it(`of ${name} lead somewhere`, () => {
      const text = readFileSync(path.join(DOCS, name), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
      assert.deepEqual(
        links.filter((link) => !existsSync(path.join(DOCS, link))),
        [],
      );
    });
});

/** Every file and picture that an example names is there. */
function inTheBook(findings: Diagnostic[]): MarkupContext {
  const context = fakeContext(path.join(DOCS, 'voorbeeld.md'), findings);
  return {
    ...context,
    linkTarget: (reference) => ({ id: path.basename(reference, '.md'), label: 'hoofdstuk 2' }),
    picture: async () => ({ kind: 'drawing', element: context.icon('plek') }),
  };
}
