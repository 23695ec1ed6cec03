/** Writes finished files into the output folder. */
import type { OutFolder } from '../files/out-folder.js';
import type { Output } from '../model.js';
import type { MadeFile } from './recall.js';
import type { Workshop } from './workshop.js';

/**
 * Writes what was made: all files or none.
 * @param texts that belong to the print edition: path under the output folder, and what is in it
 */
export async function writeOutputs(
  workshop: Workshop,
  out: OutFolder,
  made: readonly MadeFile[],
  texts: readonly (readonly [file: string, text: string])[] = [],
): Promise<Output[]> {
  const pdfs = made.map(({ plan, bytes, pages }) => ({
    edition: plan.edition.name,
    name: plan.file,
    content: bytes,
    pages,
  }));
  const others = texts.map(([name, text]) => ({ edition: 'print' as const, name, content: text, pages: undefined }));
  const all = [...pdfs, ...others];
  const written = await out.write(all, workshop.signal);
  return all.map(({ edition, pages }, index) => ({ edition, pages, ...written[index]! }));
}
