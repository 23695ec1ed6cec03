/** Lists the files of the book before they are read: every one has an id, a number or a code, and is a target of links. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { isReservedName } from '../files/reserved-names.js';
import type { Place } from '../model.js';

export interface Source {
  readonly kind: 'chapter' | 'format';
  readonly file: string;
  /** Start of every id in this file. */
  readonly id: string;
  /** Chapter number, counted over the whole book; 0 for a chapter outside the parts and for a format. */
  readonly number: number;
  /** Part in book.yaml, counted from 0. */
  readonly part: number | 'front' | 'back' | undefined;
  /** Where book.yaml names the file. */
  readonly mentioned: Place | undefined;
}

/** Ids of the sections that the pipeline makes itself; no file gets one of these. */
export const MATTER = {
  halfTitle: 'franse-titel',
  title: 'titel',
  colophon: 'colofonpagina',
  contents: 'inhoud',
  formats: 'formats',
  formatIndex: 'formatlijst',
  werkvormen: 'werkvormen',
  glossary: 'begrippen',
  figures: 'figuren',
  index: 'register',
  notes: 'aantekeningen',
} as const;

/** These came later: where a book does not have them, a file may have been given their ids. */
const BEFORE_TITLE: ReadonlySet<string> = new Set([MATTER.halfTitle, MATTER.colophon]);

export function listSources(config: Config): readonly Source[] {
  const made = Object.values(MATTER).filter((id) => config.matter.halfTitle !== false || !BEFORE_TITLE.has(id));
  const taken = new Set<string>([...made, ...(config.parts ? config.parts.map(partId) : [partId()])]);
  const parts = config.parts ?? [{ chapters: config.chapters ?? [] }];
  const prefix = (part: number) => (config.parts ? `parts.${part}.chapters` : 'chapters');
  let number = 0;
  const chapters = parts.flatMap(({ chapters }, part) =>
    chapters.map((name, index): Source => {
      number += 1;
      const id = unique(slug(name), taken);
      return {
        kind: 'chapter',
        file: path.resolve(config.bookDir, name),
        id,
        number,
        part,
        mentioned: config.places.get(`${prefix(part)}.${index}`),
      };
    }),
  );
  const around = (['front', 'back'] as const).flatMap((part) =>
    config[part].map((name, index): Source => {
      const id = unique(slug(name), taken);
      const mentioned = config.places.get(`${part}.${index}`);
      return { kind: 'chapter', file: path.resolve(config.bookDir, name), id, number: 0, part, mentioned };
    }),
  );
  const formats = config.formats.map((name, index): Source => {
    const id = unique(slug(/^[A-Z]+\d+/i.exec(path.basename(name))?.[0] ?? name), taken);
    return {
      kind: 'format',
      file: path.resolve(config.bookDir, name),
      id,
      number: 0,
      part: undefined,
      mentioned: config.places.get(`formats.${index}`),
    };
  });
  const [front, back] = [around.filter(({ part }) => part === 'front'), around.filter(({ part }) => part === 'back')];
  return [...front, ...chapters, ...back, ...formats];
}

/** The id of a part's opening; of the whole book when it has no parts. */
export const partId = (part?: { readonly letter: string }): string =>
  part?.letter ? `deel-${part.letter.toLowerCase()}` : 'boek';

/** `chapters/03-hoeveel-invloed.md` → `hoeveel-invloed`: a chapter that moves keeps its deep links. */
export function slug(name: string): string {
  const base = path
    .basename(name)
    .replace(/\.\w+$/, '')
    .replace(/^\d+[-_. ]+/, '');
  const plain = base
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'deel';
}

function unique(id: string, taken: Set<string>): string {
  let name = id;
  // A page of the site and a file in the e-book are named by it.
  for (let count = 2; taken.has(name) || isReservedName(name); count++) name = `${id}-${count}`;
  taken.add(name);
  return name;
}
