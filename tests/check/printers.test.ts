/** Every finding of a printer in printers/ is found by the rule that its report names; and such a report would fail if not. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { FAULTS } from './painted-faults.js';
import { tryReport } from './printer-report.js';

const HOME = fileURLToPath(new URL('printers/', import.meta.url));

describe('what printers found', async () => {
  const folders = (await readdir(HOME, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders) it(name, () => tryReport(path.join(HOME, name)));

  let temporary = '';
  after(() => rm(temporary, { recursive: true, force: true }));

  it('is tried in the way that printers/README.md describes', async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'werkboek-printer-'));
    const document = await PDFDocument.create();
    const { context } = document;
    const content = context.register(context.flateStream(FAULTS['a hairline']!.paint));
    document.addPage([300, 200]).node.set(PDFName.of('Contents'), content);
    await writeFile(path.join(temporary, 'page.pdf'), await document.save());
    const report = (rule: string) =>
      writeFile(path.join(temporary, 'report.yaml'), `says: Line weight\nrule: ${rule}\n`);
    await report('preflight/thin-rule');
    await tryReport(temporary);
    await report('preflight/ink-total');
    await assert.rejects(
      tryReport(temporary),
      /"Line weight", but preflight\/ink-total .*found: .*preflight\/thin-rule/,
    );
    await report('preflight/no-such-rule');
    await assert.rejects(tryReport(temporary));
  });
});
