/** Other people's programs as further witnesses: poppler and qpdf, where they are installed. */
import { spawnSync } from 'node:child_process';

export const installed = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

/** What it says on both outputs. */
export function said(tool: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return stdout + stderr;
}
