/** Makes the print edition's file ready for the press, with the inks and the printer's wishes from book.yaml. */
import path from 'node:path';
import { inksOfPalette, spotsOfPalette } from '../../config/inks.js';
import type { Config } from '../../config/load.js';
import { findInBook, obstacleTo } from '../../content/read.js';
import { fingerprint, witness } from '../../content/witness.js';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../../diagnostic.js';
import type { Cache } from '../../engine/cache.js';
import { openFile } from '../../files/open.js';
import { packagePath } from '../../package.js';
import type { PrintingCondition } from '../../pdf/make/ink/output-intent.js';
import type { InkedPicture, PictureShelf } from '../../pdf/make/ink/pictures.js';
import type { StrayColour } from '../../pdf/read/preflight/stray-colours.js';
import { strayColour } from '../../rules/press/colours.js';
import { wrongIntent } from '../../rules/press/file.js';
import type { Workshop } from '../workshop.js';
import { ownInksOf } from './own-inks.js';

/** Printing conditions whose profile comes with the package. */
const CONDITIONS: ReadonlyMap<string, { readonly file: string; readonly identifier: string; readonly name: string }> =
  new Map([
    [
      'fogra39',
      {
        file: 'ISOcoated_v2_300_bas.icc',
        identifier: 'FOGRA39',
        name: 'Offset, coated paper, ISO 12647-2:2004/Amd 1, at most 300 % ink (ISO Coated v2 300 %)',
      },
    ],
  ]);

/** What a printing condition adds to the key of a file: the profile's own bytes. */
export function profileKey(config: Config): string {
  const { file } = conditionOf(config);
  if (!CONDITIONS.has(config.print.profile)) witness(file);
  return fingerprint(file).split(' ')[0] ?? '';
}

export interface Pressed {
  readonly bytes: Uint8Array;
  readonly findings: readonly Diagnostic[];
}

/** @throws Failure `press/output-intent` for a profile that is no profile of four inks */
export async function pressJoined(
  { config, engine: { cache } }: Workshop,
  joined: Uint8Array,
  part: 'interior' | 'cover',
): Promise<Pressed> {
  const [{ pressPdf }, { makeInkTable }] = await Promise.all([
    import('../../pdf/make/ink/press.js'),
    import('../../pdf/make/ink/table.js'),
  ]);
  const { marks, bleedMm, paper, strictPalette } = config.print;
  const { widthMm, heightMm } = config.page;
  const condition = await readCondition(config);
  const pressed = await pressPdf(joined, {
    palette: inksOfPalette(config.palette, paper),
    spots: spotsOfPalette(config.palette, paper),
    named: new Set(Object.values(config.palette).map(({ screen }) => screen.toUpperCase())),
    table: await makeInkTable(conditionOf(config).file),
    condition,
    isUpright: part === 'interior' && heightMm >= widthMm,
    marks: marks ? { bleedMm } : undefined,
    shelf: cache && pictureShelf(cache),
    ownInks: ownInksOf(config),
  });
  if (strictPalette === false || pressed.strangers.size === 0) return pressed;
  const { placeStrayColours } = await import('../../pdf/read/preflight/stray-colours.js');
  const strays = await placeStrayColours(joined, pressed.strangers);
  const told = strictPalette
    ? strays.map(asError)
    : perPage(strays).map((each) => diagnostic(strayColour, { ...each }));
  return { ...pressed, findings: [...pressed.findings, ...told] };
}

const asError = (stray: StrayColour): Diagnostic => ({ ...diagnostic(strayColour, { ...stray }), severity: 'error' });

/** A drawing has colours by the dozen: one finding for those that are first seen on a page, at the place of the first. */
function perPage(strays: readonly StrayColour[]): StrayColour[] {
  const pages = new Map<number, StrayColour>();
  for (const stray of strays) {
    const first = pages.get(stray.page);
    pages.set(stray.page, first ? { ...first, colour: `${first.colour}, ${stray.colour}` } : stray);
  }
  return [...pages.values()];
}

/** The printing condition of book.yaml: which profile, and what it is called. */
export function conditionOf({ print, bookDir }: Config): { file: string; identifier: string; name: string } {
  const known = CONDITIONS.get(print.profile);
  if (known) return { ...known, file: packagePath('profiles', known.file) };
  const identifier = print.condition ?? 'Custom';
  return { file: path.resolve(bookDir, print.profile), identifier, name: identifier };
}

async function readCondition(config: Config): Promise<PrintingCondition> {
  const { readIccProfile } = await import('../../pdf/document/icc-profile.js');
  const { file, identifier, name } = conditionOf(config);
  const place = config.places.get('print.profile');
  const refuse = (problem: 'profile' | 'damaged' | 'kind') =>
    new Failure([diagnostic(wrongIntent, { problem }, place)], EXIT.usage);
  if (!CONDITIONS.has(config.print.profile)) {
    const found = await findInBook(file, config.bookDir);
    if ('fault' in found)
      throw new Failure([diagnostic(found.fault, { file: config.print.profile }, place)], EXIT.usage);
  }
  const opened = openFile(file, 'profile');
  if ('obstacle' in opened)
    throw new Failure([obstacleTo(config.print.profile, opened.obstacle, 'profile', place)], EXIT.usage);
  const profile = opened.bytes;
  const kind = readIccProfile(profile);
  if (!kind) throw refuse('damaged');
  if (kind.device !== 'prtr' || kind.space !== 'CMYK') throw refuse('kind');
  return { profile, identifier, name };
}

/** Pictures by their content: an edited chapter converts no photo again. */
const pictureShelf = (cache: Cache): PictureShelf => ({
  async get(key) {
    const entry = await cache.get('picture', key);
    // The checksum says that we wrote it, and the key from what.
    return entry && { ...(entry.facts as Omit<InkedPicture, 'bytes'>), bytes: entry.bytes };
  },
  put: (key, { bytes, ...facts }) => cache.put('picture', key, { facts, bytes }),
});
