/** `werkboek format <code…>`: one or more formats, now, without building the book. */
import { spawn } from 'node:child_process';
import type { Command } from 'commander';
import { atDesk, type Desk } from '../desk.js';
import { buildFlags, type CommonFlags } from '../options.js';
import { workshopOptions } from '../workshop-options.js';

interface FormatFlags extends CommonFlags {
  readonly open?: boolean;
  readonly blank?: boolean;
}

export function formatCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command('format')
    .argument('<code...>', 'code or name of a format, for example F04 or uitnodiging');
  buildFlags(command)
    .description('make one or more formats, without building the book')
    .option('--blank', 'to print and fill in with a pen: without fields')
    .option('--open', 'open the PDF when it is ready')
    .action((codes: string[], flags: FormatFlags) => finish(atDesk(flags, (desk) => run(desk, codes, flags))));
}

async function run(desk: Desk, codes: readonly string[], { open, blank }: FormatFlags): Promise<undefined> {
  const [config, { buildWantedFormats }] = await Promise.all([desk.config(), import('../../build/build.js')]);
  const { outputs, extras, diagnostics } = await buildWantedFormats(
    workshopOptions(desk, config),
    codes,
    blank === true,
  );
  const findings = diagnostics.filter(({ severity }) => severity !== 'info');
  if (findings.length > 0 || desk.flags.reporter !== 'text') desk.show(findings);
  for (const { file } of outputs) desk.made(file);
  for (const file of extras) desk.made(file);
  if (open) for (const { file } of outputs) openFile(file);
}

/** Hands the file to the desktop's own viewer and does not wait for it. */
function openFile(file: string): void {
  const [opener, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const child = spawn(opener!, [...before, file], { detached: true, stdio: 'ignore' });
  child.on('error', () => process.stderr.write(`${opener}: ${file}\n`));
  child.unref();
}
