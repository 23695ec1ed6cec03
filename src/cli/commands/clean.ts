/** `werkboek clean`: removes the files that werkboek made, and nothing else. */
import path from 'node:path';
import type { Command } from 'commander';
import { diagnostic } from '../../diagnostic.js';
import { wordsFor } from '../../report/words.js';
import { leftFile } from '../../rules/output/write.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';
import { tell } from '../terminal.js';

/** Where earlier versions kept what they made, among things of others. */
const EARLIER_CACHE = '.cache';

export function cleanCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  bookFlag(program.command('clean'))
    .description('remove the files that werkboek made')
    .option('-o, --out <dir>', 'folder to clean (default: out/ next to the book)')
    .action((flags: CommonFlags) => finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, run)));
}

async function run(desk: Desk): Promise<undefined> {
  const config = await desk.config();
  const [{ emptyOutFolder }, { cacheFolder }, { emptyCache }] = await Promise.all([
    import('../../files/empty-out-folder.js'),
    import('../../build/cache.js'),
    import('../../build/cache-folder.js'),
  ]);
  const { projectDir } = config;
  const out = path.resolve(desk.flags.out ?? path.join(projectDir, 'out'));
  const { removed, left } = emptyOutFolder(out);
  for (const file of removed) desk.say(file);
  const caches = [cacheFolder(config), path.join(projectDir, EARLIER_CACHE)];
  for (const folder of caches) if (await emptyCache(folder)) desk.say(folder);
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const findings = reasons.map((reason) => {
    const files = left.filter((each) => each.reason === reason).map(({ file }) => file);
    return diagnostic(leftFile, { file: files[0] ?? '', count: files.length, reason });
  });
  if (findings.length > 0) desk.show(findings);
  else if (removed.length === 0) tell(`${wordsFor(desk.language()).nothingChanged}\n`);
}
