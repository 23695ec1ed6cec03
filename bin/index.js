// For programs: a shim on what src/index.ts gives, compiled.
import { createRequire } from 'node:module';

const { load } = createRequire(import.meta.url)('./load.cjs');

export const {
  build,
  check,
  checkPdfs,
  clean,
  eject,
  explain,
  fill,
  formatDifference,
  formatFindings,
  info,
  init,
  isFailure,
  listFormats,
  lockFormats,
  makeFormats,
  mend,
  openBook,
  outputs,
  read,
  readAloud,
  release,
  reporters,
  rules,
  secondOpinion,
  tabulate,
  templates,
  toCsv,
  version,
} = load('werkboek');
