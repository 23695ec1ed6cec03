/** Writes finished files into the output folder, with the texts that go beside them: all or none. */
import type { OutFolder } from '../files/out-folder.js';
import type { PublishedFile } from '../published-file.js';
import type { MadeFile, TextFile } from './output.js';

export async function writeMade(
  out: OutFolder,
  made: readonly MadeFile[],
  texts: readonly TextFile[],
  signal: AbortSignal,
): Promise<PublishedFile[]> {
  const all = [
    ...made.map(({ output, file, bytes, pages }) => ({ edition: output, name: file, content: bytes, pages })),
    ...texts.map(({ output, name, text }) => ({ edition: output, name, content: text, pages: undefined })),
  ];
  const written = await out.write(all, signal);
  return all.map(({ edition, pages }, index) => ({ edition, pages, ...written[index]! }));
}
