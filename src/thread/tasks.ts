/** THE list of what the other thread can do: a new task is its name beside its code, and a line here. */
import { checkFileApart, readFormApart } from '../api/apart-tasks.js';
import type { Task } from '../engine/task.js';
import {
  hearFileTask,
  packFaceTask,
  parseText,
  preparePageProofs,
  prepareProofs,
  proveFileTask,
  provePageTask,
  proveSection,
  readAloudTask,
} from '../outputs/thread-tasks.js';

type Work = (input: unknown) => Promise<unknown>;

/** A line ties a name to what does it; the code is loaded when it is first called for. */
const line = <Input, Result>({ name }: Task<Input, Result>, work: (input: Input) => Promise<Result>) =>
  // Whoever calls by that name gives what the name asks for.
  [name, work as Work] as const;

export const TASKS: ReadonlyMap<string, Work> = new Map([
  line(parseText, async (source) => {
    const { parseSource } = await import('../markup/parse.js');
    return JSON.stringify(parseSource(source));
  }),
  line(prepareProofs, async () => {
    const { loadProof } = await import('../outputs/paged/prove.js');
    await loadProof();
  }),
  line(proveSection, async (input) => (await import('../outputs/paged/prove.js')).proveTask(input)),
  line(preparePageProofs, async () => {
    await import('../outputs/web/prove-page.js');
  }),
  line(provePageTask, async (input) => (await import('../outputs/web/prove-page.js')).provePage(input)),
  line(packFaceTask, async ({ file }) => (await import('../outputs/web/woff.js')).packFace(file)),
  line(proveFileTask, async (input) => (await import('../outputs/paged/judge.js')).proveFile(input)),
  line(hearFileTask, async (input) => (await import('../outputs/paged/judge.js')).hearFile(input)),
  line(checkFileApart, async (input) => (await import('../api/check-file.js')).checkFile(input)),
  line(readAloudTask, async ({ bytes, file }) =>
    (await import('../pdf/read/aloud/read-aloud.js')).readAloud(bytes, file),
  ),
  line(readFormApart, async ({ bytes, file }) =>
    (await import('../pdf/read/forms/read-form.js')).readForm(bytes, file),
  ),
]);
