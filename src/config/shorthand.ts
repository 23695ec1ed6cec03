/** Groups of keys that may be written as one text: a colour by its screen value, a page by its size, a face by its file. Spelt out before anything is checked. */
import { HEX } from './colour-math.js';
import { ROLES } from './default-colours.js';

/** Marks a group in the schema: editors take a text in its place. */
export const orText = { orText: true } as const;

/** @param schema of a group, as zod makes it */
export function allowText(schema: Record<string, unknown>): void {
  if (!schema.orText) return;
  delete schema.orText;
  schema.type = [schema.type, 'string'];
}

/** Takes data of any shape: what is no book at all is the schema's to refuse. */
export function spellOut(data: unknown): unknown {
  if (!isGroup(data)) return data;
  const page = sized(data.page);
  return {
    ...data,
    ...(isGroup(data.palette) && { palette: colours(data.palette) }),
    ...(isGroup(data.fonts) && { fonts: mapped(data.fonts, (files) => (typeof files === 'string' ? [files] : files)) }),
    ...(page !== undefined && { page: isGroup(page) ? { ...page, ...largePage(page) } : page }),
  };
}

const mapped = (group: Group, change: (value: unknown) => unknown): Group =>
  Object.fromEntries(Object.entries(group).map(([name, value]) => [name, change(value)]));

/** `A5` */
const sized = (page: unknown): unknown => (typeof page === 'string' ? { size: page } : page);
const largePage = ({ largePrint }: Group): Group => (largePrint === undefined ? {} : { largePrint: sized(largePrint) });

/** `'#1A2B3C'`, or the name of another colour, whose inks it takes too. */
function colours(palette: Group): Group {
  const known: Group = { ...ROLES, ...palette };
  const spelt = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'string') return value;
    const other = HEX.test(value) || depth > MOST_STEPS || !Object.hasOwn(known, value) ? undefined : known[value];
    return other === undefined ? { screen: value } : spelt(other, depth + 1);
  };
  return mapped(palette, (value) => spelt(value, 0));
}

/** From name to name: a colour that leads to itself is no colour. */
const MOST_STEPS = 8;

export type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
