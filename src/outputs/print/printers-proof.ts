/** Builds the proofs of the print edition: its pages and cover as a designer checks them, in colour and in grey. */
import { readFile } from 'node:fs/promises';
import { proofWords } from '../../editions/proof-words.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import { FACES } from '../../fonts/faces.js';
import type { ProofSettings } from '../../pdf/make/proof/make-proof.js';
import type { Spine } from '../../press-report.js';
import { bookFileName } from '../file-name.js';
import { planned } from '../output.js';
import { jobFor, type PdfFile, type PdfPlan } from '../paged/make-pdf.js';
import { folio, type PlacedSection, pageCount } from '../paged/page-map.js';
import { onPress } from '../printing.js';
import type { Workshop } from '../workshop.js';

/** What may be cut off when a sheet lies a little askew (knowledge of print shops: 3 to 5 mm). */
const SAFE_MM = 5;

export interface ProofInput {
  readonly inside: readonly PlacedSection[];
  readonly cover: readonly PlacedSection[];
  readonly spine: Spine | undefined;
}

interface Proof {
  readonly plan: PdfPlan;
  readonly settings: Omit<ProofSettings, 'face'>;
}

interface Made {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

/** The cover comes last: page 12 of the proof is page 12 of the book. */
export async function buildProofs(workshop: Workshop, input: ProofInput): Promise<PdfFile[]> {
  const { config, shelf, progress } = workshop;
  const proofs = [false, true].map((grey) => proofOf(workshop, input, grey));
  const { requests, input: joining } = jobFor(config, proofs[0]!.plan);
  const stage: Stage<Proof, Made> = {
    kind: 'finished',
    id: ({ plan }) => plan.file,
    async key({ plan, settings }) {
      const { files } = await workshop.engine.grounds();
      return keyOf('proof', files, await workshop.pages.printKeys(requests), plan.file, joining, settings);
    },
    pack: ({ bytes, complete }) => (complete ? { facts: { findings: [] }, bytes } : undefined),
    unpack: ({ bytes }) => ({ bytes, complete: true }),
  };
  progress.expect('join', proofs.length);
  const kept = await shelf.takeOrMake(stage, proofs, async (missing, keep) => {
    const printed = await workshop.pages.print(requests);
    const [{ assemblePdf }, { makeProof }] = await Promise.all([
      import('../../pdf/make/join/assemble.js'),
      import('../../pdf/make/proof/make-proof.js'),
    ]);
    const sections = joining.sections.map((section, index) => ({ ...section, bytes: printed[index]!.bytes }));
    const joined = await assemblePdf({ ...joining, sections });
    const face = await readFile(FACES.text[0]!.file);
    const complete = printed.every(({ refused }) => refused.length === 0);
    return Promise.all(
      missing.map(async (proof) =>
        keep(proof, { bytes: await makeProof(joined, { ...proof.settings, face }), complete }),
      ),
    );
  });
  return proofs.map(({ plan }, index) => {
    const { result, key } = kept[index]!;
    const pages = pageCount(plan.placed);
    progress.advance('join', { id: plan.file, title: plan.title, pages });
    return { ...planned(plan), bytes: result.bytes, pages, key, statement: undefined, press: undefined };
  });
}

function proofOf({ config }: Workshop, { inside, cover, spine }: ProofInput, grey: boolean): Proof {
  const { page, print, language, title, version } = config;
  const words = proofWords(language);
  const pages = pageCount(inside);
  const millimetres = (value: number): string => value.toLocaleString(language);
  const labels = inside.flatMap((section) =>
    section.layout.pages.map(({ side }, page) => words.page(folio(section, page), side === 'recto')),
  );
  const name = words.title(title, version);
  const plan: PdfPlan = {
    output: 'print',
    file: bookFileName(config, 'print', `proof${grey ? '-grey' : ''}`),
    title: name,
    isBound: true,
    printing: onPress(config),
    placed: [...inside, ...cover.map((section) => ({ ...section, firstPage: section.firstPage + pages }))],
    numbered: true,
  };
  const folds = spine && spine.spineMm > 0 ? [page.widthMm, page.widthMm + spine.spineMm] : [page.widthMm];
  const settings = {
    grey,
    bleedMm: print.bleedMm,
    safeMm: SAFE_MM,
    labels: [...labels, ...cover.map(() => words.cover)],
    title: name,
    legend: {
      trim: words.trim,
      bleed: words.bleed(millimetres(print.bleedMm)),
      safe: words.safe(millimetres(SAFE_MM)),
      fold: words.fold,
    },
    foldsMm: new Map(cover.map((_, index) => [pages + index, folds] as const)),
  };
  return { plan, settings };
}
