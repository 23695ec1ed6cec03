/** Makes the Word files of formats. */
import type { LoadedBook } from '../../content/load.js';
import { composeDocx } from '../../editions/docx/compose.js';
import { formatFileName, formatSections } from '../../editions/editions.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import type { Section } from '../../model.js';
import type { MadeFile, PlannedFile } from '../output.js';
import { type KeptFacts, keptFacts } from '../paged/kept-facts.js';
import type { Workshop } from '../workshop.js';
import { proveDocx } from './prove-docx.js';

interface DocxJob {
  readonly plan: PlannedFile;
  readonly section: Section;
  readonly publisher: string;
}

/** Needs no browser: what stands on the sheets is not laid out. */
export async function makeDocxFiles(workshop: Workshop, loaded: LoadedBook): Promise<MadeFile[]> {
  const { config, findings, progress, shelf } = workshop;
  const sections = formatSections(config, loaded);
  const jobs = loaded.book.formats.map((format, index): DocxJob => {
    const file = `docx/${formatFileName(format).replace(/\.pdf$/, '.docx')}`;
    const plan = { output: 'docx', file, title: `${format.code} ${format.title}`, isBound: false };
    return { plan, section: sections[index]!, publisher: config.publisher.name };
  });
  const made = await shelf.takeOrMake(docxStage(workshop), jobs, async (missing, keep) => {
    const kept = [];
    for (const job of missing) {
      const bytes = await composeDocx(job);
      kept.push(await keep(job, { bytes, findings: proveDocx(job.plan.file, bytes, job.section) }));
    }
    return kept;
  });
  progress.expect('join', jobs.length);
  return jobs.map(({ plan }, index) => {
    progress.advance('join', { id: plan.file, title: plan.title });
    const { result, key } = made[index]!;
    const { bytes } = result;
    findings.add(result.findings);
    return { ...plan, bytes, key, pages: undefined, statement: undefined, press: undefined };
  });
}

type Finished = KeptFacts & { readonly bytes: Uint8Array };

const docxStage = ({ engine }: Workshop): Stage<DocxJob, Finished> => ({
  kind: 'finished',
  id: ({ plan }) => plan.file,
  key: async ({ section: { html, furniture, form, title, lang, trim }, publisher }) =>
    keyOf('docx', (await engine.grounds()).files, html, furniture, form, title, lang, trim, publisher),
  pack: ({ bytes, ...facts }) => ({ facts, bytes }),
  unpack: ({ facts, bytes }) => ({ ...keptFacts(facts), bytes }),
});
