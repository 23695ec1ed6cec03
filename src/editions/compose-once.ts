/** Composes the section of a document once, for as long as nothing changes that it is made of: a preview composes a book at every look. */
import { readdirSync, statSync } from 'node:fs';
import { unchanged, type Witnessed, witnessed } from '../content/witness.js';
import type { Diagnostic } from '../diagnostic.js';
import type { MarkedUp, Section } from '../model.js';
import { packagePath } from '../package.js';

interface Composed {
  readonly config: object;
  /** Plain data. */
  readonly by: string;
  readonly files: Witnessed;
  readonly section: Section;
  readonly found: readonly Diagnostic[];
}

type Report = (finding: Diagnostic) => void;

/**
 * @param ground where our own styles and templates stand, as `composingGround` tells
 * @param madeOf plain data that the section depends on, besides document and settings
 */
export async function composeOnce(
  document: MarkedUp,
  { config, ground, madeOf }: { readonly config: object; readonly ground: string; readonly madeOf: unknown },
  report: Report,
  compose: (report: Report) => Promise<Section>,
): Promise<Section> {
  const by = JSON.stringify([ground, madeOf]);
  const known = composed.get(document);
  if (known?.config === config && known.by === by && unchanged(known.files)) {
    known.found.forEach(report);
    return known.section;
  }
  const found: Diagnostic[] = [];
  const { result: section, files } = await witnessed(() => compose((finding) => void found.push(finding)));
  found.forEach(report);
  composed.set(document, { config, by, files, section, found });
  return section;
}

const composed = new WeakMap<MarkedUp, Composed>();

/** Changes with our own styles and templates: who writes at them has a preview open. */
export const composingGround = (): string =>
  ['styles', 'templates']
    .flatMap((folder) =>
      readdirSync(packagePath(folder), { recursive: true }).map((name) => packagePath(folder, String(name))),
    )
    .map((file) => statSync(file).mtimeMs)
    .join(' ');
