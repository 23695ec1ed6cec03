/** Makes preflight.json of the files for the press, and tells when the spine is another than in the one before. */
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { spineOf } from '../../config/spine.js';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { bytesOf } from '../../files/open.js';
import { sha256 } from '../../files/out-folder.js';
import { VERSION } from '../../package.js';
import type { PressedFile, Spine } from '../../press-report.js';
import { formatPreflight } from '../../report/preflight.js';
import { preflightSchema } from '../../report/preflight-schema.js';
import { changedSpine, type SpineChange } from '../../rules/press/spine.js';
import type { MadeFile } from '../output.js';

/** Under the output folder. */
export const PREFLIGHT = 'print/preflight.json';

export const pressedFiles = (made: readonly MadeFile[]): PressedFile[] =>
  made.flatMap(({ file, bytes, press }) =>
    press ? [{ file, sha256: sha256(bytes), bytes: bytes.length, report: press }] : [],
  );

/** Undefined for a book without a cover. */
export function spineFor({ cover }: Config, files: readonly PressedFile[]): Spine | undefined {
  const inside = files.find(({ report }) => report.part === 'interior');
  return cover && inside && spineOf(cover, inside.report.pages);
}

/** Undefined when nothing was made for the press. */
export function preflightOf(config: Config, files: readonly PressedFile[]): string | undefined {
  if (files.length === 0) return undefined;
  const { title, version, date, language, projectDir } = config;
  const spine = spineFor(config, files);
  const tool = `werkboek ${VERSION}`;
  return formatPreflight({ tool, book: { title, version, date }, spine, files }, { language, projectDir });
}

/** Compares with the file that the build before left in this output folder: what a printer has was made there. */
export function spineChanged(config: Config, outDir: string, files: readonly PressedFile[]): Diagnostic[] {
  const now = spineFor(config, files);
  const before = now && spineBefore(path.join(outDir, PREFLIGHT));
  if (!now || !before) return [];
  const { spineMm, computedMm, given, pages, paperMicron } = now;
  // With the figure of a printer the spine stays as it is, but what he computed it from does not.
  const isSame = spineMm === before.spineMm && (!given || computedMm === before.computedMm);
  if (isSame) return [];
  const data: SpineChange = {
    spineMm,
    spineMmBefore: before.spineMm,
    computedMm,
    pages,
    pagesBefore: before.pages,
    paperMicron,
    paperMicronBefore: before.paperMicron,
    given: given ? 'yes' : 'no',
  };
  return [diagnostic(changedSpine, data, config.places.get('cover'))];
}

/** Undefined when there is none, or none that we wrote. */
function spineBefore(file: string): Spine | undefined {
  try {
    return preflightSchema.parse(JSON.parse(String(bytesOf(file, 'own')))).spine ?? undefined;
  } catch {
    return undefined;
  }
}
