/** `werkboek clean`: removes the files that werkboek made, and nothing else. */
import type { Command } from 'commander';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';

export function cleanCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  bookFlag(program.command('clean'))
    .description('remove the files that werkboek made')
    .option('-o, --out <dir>', 'folder to clean (default: out/ next to the book)')
    .action((flags: CommonFlags) => finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, run)));
}

async function run(desk: Desk): Promise<undefined> {
  const config = await desk.config();
  const [{ removeMade }, { cacheFolder }] = await Promise.all([
    import('../../build/made.js'),
    import('../../build/cache.js'),
  ]);
  const removed = await removeMade(desk.outDir(config), cacheFolder(config));
  for (const file of removed) desk.say(file);
  if (removed.length === 0) process.stderr.write(`${wordsFor(desk.language()).nothingChanged}\n`);
}
