/** Tells trouble of the machine from faults of ours: files, memory, disks, rights. */
import { type Diagnostic, diagnostic, EXIT } from '../diagnostic.js';
import { packagePath } from '../package.js';
import { internalError } from '../rules/internal/error.js';
import { incompletePackage, refusedBySystem, type SystemTrouble } from '../rules/system/system.js';

const REASONS: ReadonlyMap<string, SystemTrouble> = new Map([
  ['EMFILE', 'handles'],
  ['ENFILE', 'handles'],
  ['ENOMEM', 'memory'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'memory'],
  ['ERR_WORKER_INIT_FAILED', 'memory'],
  ['EAGAIN', 'memory'],
  ['ENOSPC', 'room'],
  ['EDQUOT', 'room'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'denied'],
  ['EIO', 'other'],
  ['ENXIO', 'other'],
]);
/** What Node says of a module or a file of the package that is not there. */
const INCOMPLETE = /^(ENOENT|MODULE_NOT_FOUND|ERR_MODULE_NOT_FOUND)$/;

/** Undefined for what is no trouble of the machine. */
function systemTrouble(problem: unknown): Diagnostic | undefined {
  const { code = '', path = '' } = Object(problem) as { code?: string; path?: string };
  const reason = REASONS.get(code);
  if (reason) return diagnostic(refusedBySystem, { reason, problem: messageOf(problem) });
  const [, named = ''] = /Cannot find (?:module|package) '([^']+)'/.exec(messageOf(problem)) ?? [];
  const isOurs = path.startsWith(packagePath()) || path.includes('node_modules');
  if (INCOMPLETE.test(code) && (isOurs || named)) return diagnostic(incompletePackage, { file: path || named });
  return undefined;
}

/** As a finding, with the exit code that goes with it. */
export function troubleOf(problem: unknown): { readonly diagnostic: Diagnostic; readonly exitCode: number } {
  const known = systemTrouble(problem);
  if (known) return { diagnostic: known, exitCode: EXIT.missing };
  return { diagnostic: diagnostic(internalError, { problem: messageOf(problem) }), exitCode: EXIT.internal };
}

const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));
