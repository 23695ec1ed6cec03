/** Writes finished PDFs into the output folder. */
import path from 'node:path';
import type { Output } from '../model.js';
import type { FinishedPdf } from './finish.js';
import type { Workshop } from './workshop.js';
import { sha256, writeWhole } from './write.js';

/** Writes what was made, all files or none of the ones that follow a failure. */
export async function writePdfs(workshop: Workshop, outDir: string, made: readonly FinishedPdf[]): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { plan, bytes, pages } of made) {
    workshop.signal.throwIfAborted();
    const file = path.join(outDir, plan.file);
    await writeWhole(file, bytes, workshop.signal);
    outputs.push({ edition: plan.edition.name, file, pages, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return outputs;
}
