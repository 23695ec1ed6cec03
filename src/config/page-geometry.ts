/** Works out a page from what a book says of it: its size, the white around its text, and its columns. */
import { own } from '../own.js';
import type { PageConfig } from './page-schema.js';

/** All in millimetres. */
export interface PageGeometry {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly top: number;
  readonly bottom: number;
  readonly inside: number;
  readonly outside: number;
  /** Of the column beside the text for the words of blocks; 0 where they stand above. */
  readonly labelMm: number;
  readonly textMm: number | undefined;
}

export interface Pages extends PageGeometry {
  readonly largePrint: PageGeometry;
}

type Wishes = Omit<PageConfig, 'largePrint'>;
type Size = Pick<PageGeometry, 'widthMm' | 'heightMm'>;
type OlderSize = { readonly [Side in keyof Size]?: Size[Side] | undefined };

const NAMED: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  b5: [176, 250],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  'half-letter': [139.7, 215.9],
};

/** A narrower page has no room for words beside its text. */
const LABEL_COLUMN_FROM = 190;
const LABEL = 28;
export const LABEL_GUTTER = 4;

/** Top, bottom, inside, outside. */
const MARGINS = { wide: [31, 29, 27, 21], narrow: [24, 22, 18, 14], small: [21, 19, 16, 12] } as const;
/** Words that are twice as large need every millimetre beside them. */
const LARGE_MARGINS = { wide: [31, 29, 22, 18], narrow: [26, 24, 16, 13], small: [23, 21, 13, 10] } as const;
const SMALL_BELOW = 160;

export function pagesOf(wishes: PageConfig, older: OlderSize): Pages {
  const size = sizeOf(wishes, { widthMm: older.widthMm ?? 210, heightMm: older.heightMm ?? 297 });
  const { largePrint = {} } = wishes;
  const large = sizeOf(largePrint, shortSide(size) < LABEL_COLUMN_FROM ? { widthMm: 210, heightMm: 297 } : size);
  return {
    ...geometryOf(size, wishes, MARGINS, LABEL),
    largePrint: geometryOf(large, largePrint, LARGE_MARGINS, 0),
  };
}

function geometryOf(
  size: Size,
  { margins = {}, labelMm, textMm }: Wishes,
  usual: typeof MARGINS | typeof LARGE_MARGINS,
  label: number,
): PageGeometry {
  const isWide = shortSide(size) >= LABEL_COLUMN_FROM;
  const [top, bottom, inside, outside] = isWide
    ? usual.wide
    : shortSide(size) < SMALL_BELOW
      ? usual.small
      : usual.narrow;
  const white = { top, bottom, inside, outside, ...given(margins) };
  return { ...size, ...white, labelMm: labelMm ?? (isWide ? label : 0), textMm };
}

function sizeOf({ size, widthMm, heightMm }: Wishes, usual: Size): Size {
  const [width = usual.widthMm, height = usual.heightMm] = size === undefined ? [] : namedSize(size);
  return { widthMm: widthMm ?? width, heightMm: heightMm ?? height };
}

const namedSize = (size: string): readonly number[] =>
  own(NAMED, size.toLowerCase()) ?? size.split(/[x×]/i).map((side) => Number.parseFloat(side));

const shortSide = ({ widthMm, heightMm }: Size): number => Math.min(widthMm, heightMm);

const given = <Group extends object>(group: Group) =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Group]?: Exclude<Group[Key], undefined>;
  };

/** Of a chapter with its long side below: less white above and below, since there is less of both. */
export function turned(page: PageGeometry): PageGeometry {
  const { widthMm, heightMm, top, bottom } = page;
  const lower = (white: number, by: number): number => Math.max(8, white - by);
  return {
    ...page,
    widthMm: Math.max(widthMm, heightMm),
    heightMm: Math.min(widthMm, heightMm),
    top: lower(top, TURNED_TOP),
    bottom: lower(bottom, TURNED_BOTTOM),
  };
}

const TURNED_TOP = 5;
const TURNED_BOTTOM = 7;
