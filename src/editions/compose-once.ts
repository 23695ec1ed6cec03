/** Composes a section once, for as long as nothing changes that it is made of: a preview composes a book at every look. */
import { readdirSync, statSync } from 'node:fs';
import type { Config } from '../config/load.js';
import { unchanged, type Witnessed, witnessed } from '../content/witness.js';
import type { Diagnostic } from '../diagnostic.js';
import type { MarkedUp, Section } from '../model.js';
import { packagePath } from '../package.js';

interface Composed {
  /** Plain data. */
  readonly by: string;
  readonly files: Witnessed;
  readonly section: Section;
  readonly found: readonly Diagnostic[];
}

type Report = (finding: Diagnostic) => void;

export interface Composing {
  readonly config: Config;
  /** What our own styles and templates are, as `composingGround` tells. */
  readonly ground: string;
  readonly report: Report;
}

/**
 * @param of what it is the section of: a document, or the settings for what stands there only
 * @param madeOf plain data that the section depends on besides; its first is a name
 */
export async function composeOnce(
  { config, ground, report }: Composing,
  of: MarkedUp | Config,
  madeOf: readonly [string, ...unknown[]],
  compose: (report: Report) => Promise<Section>,
): Promise<Section> {
  const by = JSON.stringify([ground, madeOf]);
  const sections = composed.get(config) ?? new WeakMap<object, Map<string, Composed>>();
  composed.set(config, sections);
  const named = sections.get(of) ?? new Map<string, Composed>();
  sections.set(of, named);
  const known = named.get(madeOf[0]);
  if (known?.by === by && unchanged(known.files)) {
    known.found.forEach(report);
    return known.section;
  }
  const found: Diagnostic[] = [];
  const { result: section, files } = await witnessed(() => compose((finding) => void found.push(finding)));
  found.forEach(report);
  named.set(madeOf[0], { by, files, section, found });
  return section;
}

const composed = new WeakMap<Config, WeakMap<object, Map<string, Composed>>>();

/** Changes with our own styles and templates: who writes at them has a preview open. */
export const composingGround = (): string =>
  ['styles', 'templates']
    .flatMap((folder) =>
      readdirSync(packagePath(folder), { recursive: true }).map((name) => packagePath(folder, String(name))),
    )
    .map((file) => statSync(file).mtimeMs)
    .join(' ');
