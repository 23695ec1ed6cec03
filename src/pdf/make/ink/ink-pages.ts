/** Changes the pages of an open PDF from screen colours into inks, in place. */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';
import { streamBytes } from '../../syntax/stream.js';
import type { InkChooser } from './choose.js';
import { type Coloured, type FoundContent, gatherColoured } from './gather.js';
import { inkGradient } from './gradients.js';
import { groupPaint } from './grouped-paint.js';
import { turnMaskRound } from './masks.js';
import { inkPicture, type OwnInks, type PictureShelf } from './pictures.js';
import type { Refusal, Unprintable } from './refusal.js';
import { type Ground, KNOCKOUT, OVERPRINT, rewriteColours } from './rewrite.js';
import { nameSpaces, type SpotSpace, type SpotSpaces, spotSpaces } from './spot-spaces.js';

const name = (text: string): PDFName => PDFName.of(text);

export interface PageInks {
  readonly chooser: InkChooser;
  readonly shelf?: PictureShelf | undefined;
  readonly ownInks?: OwnInks | undefined;
  /** What pages are: as a mask they become grey, and nothing is asked of the chooser. */
  readonly ground?: Ground;
}

/** Pictures go one by one: a page-sized photo takes a hundred megabytes while it is converted. */
export async function inkPages(
  context: PDFContext,
  pages: readonly PageObject[],
  { chooser, shelf, ownInks, ground: pageGround = 'paper' }: PageInks,
): Promise<Refusal[]> {
  const coloured = gatherColoured(context, pages, pageGround);
  const refused: Refusal[] = [...coloured.refused];
  const spaceOf = spotSpaces(context);
  for (const { shading, pattern, ground, page } of coloured.gradients) {
    const inksOf = (red: number, green: number, blue: number) => chooser.inksOf(red, green, blue, page);
    const { spotOf, nearPalette } = chooser;
    const what = inkGradient(shading, { ground, inksOf, spotOf, spaceOf, nearPalette }, pattern);
    if (what !== undefined) refused.push({ what, page });
  }
  for (const found of coloured.contents)
    inkContent(found, chooser, spaceOf, (what) => refused.push({ what, page: found.page }));
  for (const { ref, stream, ground, page } of coloured.pictures) {
    const { palette, table } = chooser;
    const made = await inkPicture(stream, { ground, palette, table, shelf, ownInks });
    if (typeof made === 'string') refused.push({ what: made, page });
    else if (made) context.assign(ref, made);
  }
  inkGroups(pages, coloured.groups, pageGround);
  coloured.masks.forEach(turnMaskRound);
  coloured.contents.forEach(groupPaint);
  return refused;
}

function inkContent(
  found: FoundContent,
  chooser: InkChooser,
  spaceOf: SpotSpaces,
  refuse: (what: Unprintable) => void,
): void {
  const { ref, stream, resources, hasOwnNames, ground, page } = found;
  const spaces = new Set<SpotSpace>();
  const { bytes, overprints } = rewriteColours(streamBytes(stream), {
    ground,
    inksOf: (red, green, blue) => chooser.inksOf(red, green, blue, page),
    spotOf(red, green, blue) {
      const tint = hasOwnNames ? chooser.spotOf(red, green, blue) : undefined;
      if (!tint) return undefined;
      const space = spaceOf(tint);
      spaces.add(space);
      return { key: space.key, strength: tint.strength };
    },
    refuse,
  });
  const packed = deflateSync(bytes);
  const { dict } = stream;
  dict.set(name('Filter'), name('FlateDecode'));
  dict.delete(name('DecodeParms'));
  dict.set(name('Length'), PDFNumber.of(packed.length));
  dict.context.assign(ref, PDFRawStream.of(dict, packed));
  if (overprints && resources) addOverprint(resources);
  if (resources) nameSpaces(resources, spaces);
}

/** OPM 1: an ink that is not in the colour is left as it is underneath (ISO 32000-1 8.6.7). */
function addOverprint(resources: PDFDict): void {
  const { context } = resources;
  const states = resources.lookup(name('ExtGState'));
  const dict = states instanceof PDFDict ? states : context.obj({});
  if (dict !== states) resources.set(name('ExtGState'), dict);
  dict.set(name(OVERPRINT), context.obj({ Type: 'ExtGState', OP: false, op: true, OPM: 1 }));
  dict.set(name(KNOCKOUT), context.obj({ Type: 'ExtGState', OP: false, op: false, OPM: 0 }));
}

/** Transparency is mixed in the inks of the press; without a group of its own a page would mix in whatever the RIP likes. */
function inkGroups(pages: readonly PageObject[], groups: Coloured['groups'], pageGround: Ground): void {
  for (const { group, ground } of groups) {
    const isMask = ground === 'mask';
    if (isMask || group.has(name('CS'))) group.set(name('CS'), name(spaceOn(ground)));
  }
  for (const { dict } of pages) {
    if (dict.has(name('Group'))) continue;
    const space = spaceOn(pageGround);
    dict.set(name('Group'), dict.context.obj({ Type: 'Group', S: 'Transparency', CS: space }));
  }
}

const spaceOn = (ground: Ground): string => (ground === 'mask' ? 'DeviceGray' : 'DeviceCMYK');
