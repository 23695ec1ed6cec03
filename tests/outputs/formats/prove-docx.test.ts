/** A Word file is read back: what it lacks, has too much or says in another order is told with the line of the source. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { composeDocx } from '../../../src/editions/docx/compose.js';
import { formatSections } from '../../../src/editions/editions.js';
import type { Section } from '../../../src/model.js';
import { proveDocx } from '../../../src/outputs/formats/prove-docx.js';
import { HOME } from '../../imports.js';

describe('Word files', () => {
  let sections: readonly Section[];
  before(async () => {
    const config = await loadConfig(`${HOME}/content`);
    sections = formatSections(config, await loadBook(config, { onlyFormats: () => true }));
  });

  it('say what their formats say', async () => {
    assert.ok(sections.length > 10);
    for (const section of sections) {
      const bytes = await composeDocx({ section, publisher: 'x' });
      assert.deepEqual(proveDocx(`${section.id}.docx`, bytes, section), [], section.id);
    }
  });

  it('are told of when they say something else', async () => {
    const section = sections[0];
    assert.ok(section);
    const bytes = await composeDocx({ section, publisher: 'x' });
    const other = {
      ...section,
      html: section.html.replace('<main class="sheet">', '<main><p data-line="7">Nieuw.</p>'),
    };
    const [found] = proveDocx('x.docx', bytes, other);
    assert.deepEqual([found?.rule, found?.place?.line, found?.data.expected], ['proof/reading', 7, 'Nieuw.']);
  });
});
