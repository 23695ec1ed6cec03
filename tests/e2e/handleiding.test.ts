/** The handleiding is a book without a finding, and every command in it and in getting-started.md does what it says, in that order. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { assertCode, type BookFolder, type Child, emptyBook, HOME, rulesIn, temporaryFolder } from './harness.js';

const DOCS = path.join(HOME, 'docs');
const CHAPTERS = path.join(DOCS, 'handleiding', 'chapters');
const GETTING_STARTED = path.join(DOCS, 'getting-started.md');

it('the handleiding builds with no finding', async () => {
  const book = emptyBook(await temporaryFolder());
  await book.write({});
  cpSync(path.join(DOCS, 'handleiding'), book.folder, { recursive: true });
  const run = await book.run(['build', '--strict']);
  assertCode(run, 0);
  assert.deepEqual(rulesIn(run), []);
  // Its language too: no word is difficult, no sentence too long.
  assertCode(await book.run(['check', 'content', '--strict']), 0);
  const { pages } = await book.pdf('out/digital/handleiding.pdf');
  assert.ok(pages.length >= 40 && pages.length <= 60, `${pages.length} pages`);
});

describe('the commands', () => {
  const chapters = readdirSync(CHAPTERS)
    .sort()
    .map((name) => path.join(CHAPTERS, name));
  for (const [name, files] of [
    ['of the handleiding', chapters],
    ['of getting-started.md', [GETTING_STARTED]],
  ] as const)
    it(`${name} work, one after the other`, async () => {
      const book = emptyBook(await temporaryFolder());
      await book.write({ 'straat.csv': tableAsCsv() });
      const commands = files.flatMap((file) => commandsIn(readFileSync(file, 'utf8')));
      assert.ok(commands.length > 5);
      for (const command of commands) {
        await prepare(book, command);
        const run = await book.run(command, command[0] === 'preview' ? { when: ENOUGH } : {});
        assert.equal(run.code, 0, `werkboek ${command.join(' ')}\n${run.stderr}`);
      }
    });
});

/** A preview stays open until somebody has seen enough. */
const ENOUGH = { at: /Ctrl-C/, act: (child: Child) => child.kill('SIGINT') };

/** Without `npx werkboek`; what npm does is another's to test. */
function commandsIn(text: string): string[][] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => block.split('\n').filter(Boolean))
    .filter((line) => line !== 'npm install werkboek')
    .map((line) => {
      assert.match(line, /^npx werkboek /);
      const words = line.slice('npx werkboek '.length).match(/"[^"]*"|\S+/g) ?? [];
      return words.map((word) => word.replace(/^"|"$/g, ''));
    });
}

/** What the text tells a reader to do in between. */
async function prepare(book: BookFolder, command: readonly string[]): Promise<void> {
  if (command[0] === 'read') cpSync(book.path('out/formats/F01-mijn-plan'), book.path('ingevuld'), { recursive: true });
  if (command[0] !== 'release' || !existsSync(book.path('release'))) return;
  const yaml = await book.text('content/book.yaml');
  const raised = yaml.replace(/version: '0\.(\d)'/, (_, minor: string) => `version: '0.${Number(minor) + 1}'`);
  await book.write({ 'content/book.yaml': raised });
}

/** The table of the chapter about formats, as a spreadsheet saves it. */
function tableAsCsv(): string {
  const text = readFileSync(path.join(CHAPTERS, '03-formats.md'), 'utf8');
  const rows = /^\| uw-naam .*\n(?:\|.*\n)+/m.exec(text)?.[0].trim().split('\n') ?? [];
  const cells = (row: string): string[] =>
    row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').replaceAll('&#124;', '|'));
  return `${rows
    .filter((row) => !row.startsWith('| ---'))
    .map((row) => cells(row).join(';'))
    .join('\n')}\n`;
}
