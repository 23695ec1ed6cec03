/** Hears a PDF by the tags as poppler reads them: `pdfinfo -struct-text`. */
import { execFileSync } from 'node:child_process';
import { FIELD, gather, IN_LINE, OBJECTS, type Reader } from './heard.js';

export const poppler: Reader = {
  name: 'poppler',
  async hear(file) {
    let told: string;
    try {
      told = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
    } catch {
      return undefined;
    }
    const { heard, add, part } = gather();
    /** Types of the elements that are open, by how far they are indented. */
    const open: { readonly depth: number; readonly type: string }[] = [];
    for (const line of told.split('\n')) {
      const depth = /^ */.exec(line)![0].length;
      while ((open.at(-1)?.depth ?? -1) >= depth) if (!IN_LINE.has(open.pop()!.type)) part();
      const text = /^ *"(.*)"$/s.exec(line)?.[1];
      if (text !== undefined) {
        if (!open.some(({ type }) => OBJECTS.has(type))) add(text);
        continue;
      }
      const type = /^ *([A-Z][A-Za-z0-9]*)/.exec(line)?.[1];
      if (!type || type === 'Object') continue;
      open.push({ depth, type });
      if (!IN_LINE.has(type)) part();
      if (type === 'Form') add(FIELD);
    }
    return heard;
  },
};
