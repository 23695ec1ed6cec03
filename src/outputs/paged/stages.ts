/** How layouts, prints and finished files are kept: what each depends on and how it is written down. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Grounds } from '../../engine/grounds.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import type { SectionLayout } from '../../laid-out.js';
import type { Section } from '../../model.js';
import type { ClientNumberBox } from '../../paginate/client/contract.js';
import type { LaidOut } from '../../paginate/layout.js';
import type { PrintRequest } from '../../paginate/print.js';
import type { RuleId } from '../../rules/list.js';
import type { PageKeys } from './page-keys.js';
import type { ProvenSection } from './prove.js';

/** Findings about the machine or the moment rather than about the section: next time it may go well. */
const PASSING: ReadonlySet<RuleId> = new Set([
  'layout/failed',
  'layout/font-missing',
  'layout/refused-request',
  'layout/timeout',
]);

export const isPassing = ({ rule }: Diagnostic): boolean => PASSING.has(rule);

interface LayoutFacts extends Omit<SectionLayout, 'section' | 'html'> {
  /** Source file at that time: findings point into it. */
  readonly file: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export const layoutStage = (keys: () => Promise<PageKeys>): Stage<Section, LaidOut> => ({
  kind: 'layout',
  id: ({ id }) => id,
  key: async (section) => (await keys()).layout(section),
  pack({ layout: { section, html, ...facts }, diagnostics }) {
    if (diagnostics.some(isPassing)) return undefined;
    return { facts: { ...facts, file: section.file, diagnostics } satisfies LayoutFacts, bytes: Buffer.from(html) };
  },
  unpack(entry, section) {
    // The checksum says that we wrote it, and the key that this same code did.
    const { file, diagnostics, ...facts } = entry.facts as LayoutFacts;
    return {
      layout: { ...facts, section, html: Buffer.from(entry.bytes).toString() },
      diagnostics: diagnostics.map((each) => moved(each, file, section.file)),
    };
  },
});

/** The project may have another place by now. */
const moved = (found: Diagnostic, from: string | undefined, to: string | undefined): Diagnostic =>
  found.place && found.place.file === from && to ? { ...found, place: { ...found.place, file: to } } : found;

/** A proven print, and what was noticed while it was printed. */
export interface Printed extends ProvenSection {
  /** Files that the page asked for and did not get; then the print is not kept. */
  readonly refused: readonly string[];
  /** Page numbers that do not stay in their boxes. */
  readonly cramped: readonly ClientNumberBox[];
}

interface PrintFacts extends Omit<Printed, 'bytes' | 'refused'> {
  /** As for a layout. */
  readonly file: string | undefined;
}

/** A print is kept with its proof, so that a section that did not change is neither read nor proven again. */
export const printStage = (
  keys: () => Promise<PageKeys>,
  grounds: () => Promise<Grounds>,
): Stage<PrintRequest, Printed> => ({
  kind: 'print',
  id: ({ layout }) => layout.section.id,
  key: async (request) => {
    const form = request.fillable && request.layout.section.form;
    return keyOf((await grounds()).files, request.forReaders, form, (await keys()).print(request));
  },
  pack({ bytes, refused, ...facts }, { layout: { section } }) {
    return refused.length > 0 ? undefined : { facts: { ...facts, file: section.file } satisfies PrintFacts, bytes };
  },
  unpack({ facts, bytes }, { layout: { section } }) {
    const { file, diagnostics, ...rest } = facts as PrintFacts;
    return {
      ...rest,
      bytes,
      refused: [],
      diagnostics: diagnostics.map((each) => moved(each, file, section.file)),
    };
  },
});
