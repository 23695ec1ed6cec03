import { readFile } from 'node:fs/promises';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { openPdf } from '../src/pdf/open.js';
import { openProgram } from '../src/pdf/ua/font-program.js';
for (const f of process.argv.slice(2)) {
const { context } = await openPdf(await readFile(f), '');
for (const [, o] of context.enumerateIndirectObjects()) if (o instanceof PDFDict && String(o.get(PDFName.of('Type'))) === '/FontDescriptor') {
  const p = openProgram(o); console.log(f.split('/').pop(), String(o.get(PDFName.of('FontName'))), String(o.get(PDFName.of('CharSet'))), p && (p.sfnt ? 'sfnt ' + p.sfnt.glyphCount : p.glyphs ? [...p.glyphs.names].slice(0,60).map(([n,g])=>n+':'+p.glyphs!.widthOf(g)).join(' ') + ' cids ' + [...p.glyphs.cids ?? []].slice(0,20).map(([n,g])=>n+':'+p.glyphs!.widthOf(g)).join(' ') : 'unread')); }
}
