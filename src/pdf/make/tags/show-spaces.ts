/** Shows a space behind a letter: a glyph that paints nothing, in words that leave all that follows where it is. */
import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';
import type { Font, FontShelf } from '../../fonts/font.js';
import { decodeName, dictAt } from '../../syntax/objects.js';
import { AROUND, type Letter, type Setting } from './letters.js';
import { SPACE_GLYPH, SPACE_WIDTH, writeSpaceFont } from './space-font.js';

/** To come in at a byte of the page's content, or of a form. */
export interface Space {
  readonly page: PageObject;
  readonly form: PDFRef | undefined;
  readonly at: number;
  readonly shown: string;
}

/** A letter that a space belongs behind. */
export interface Gap {
  readonly page: PageObject;
  readonly letter: Letter;
}

/**
 * The next line begins with its own place (Td, Tm), so a space at the end of one moves nothing. Only what the pages show
 * themselves is sure to be in the font: of the letter, or else of any other on the page. Where none has a space, a font of
 * our own does.
 * @param letters all of the section, piece by piece
 */
export function showSpaces(
  gaps: readonly Gap[],
  letters: Iterable<readonly Letter[]>,
  { fonts, context }: { readonly fonts: FontShelf; readonly context: PDFContext },
): Space[] {
  if (gaps.length === 0) return [];
  const codes = new Map<Font, number>();
  for (const piece of letters)
    for (const { text, code, setting } of piece) if (isSpace(text)) codes.set(setting.font, code);
  let ours: PDFRef | undefined;
  const ownFont = (): PDFRef => {
    ours ??= context.register(writeSpaceFont(context));
    return ours;
  };
  return gaps.flatMap(({ page, letter: { end, around, setting } }): Space[] => {
    const space = spaceFor(setting, codes, fonts) ?? ourSpaceFor(setting, ownFont);
    return end === undefined || space === undefined
      ? []
      : [{ page, form: setting.form, at: end, shown: showing(space, around) }];
  });
}

interface SpaceGlyph {
  readonly hex: string;
  /** In thousandths of an em. */
  readonly width: number;
  /** What puts its font in the place of the letter's, and this back; undefined where it is the letter's own. */
  readonly fonts: readonly [use: string, back: string] | undefined;
}

const isSpace = (text: string): boolean => text === ' ' || text === '\u00a0';

const hexOf = (code: number, codeBytes: number | undefined): string =>
  code.toString(16).padStart(2 * (codeBytes ?? 1), '0');

function showing({ hex, width, fonts }: SpaceGlyph, around: number): string {
  // The pen goes back: what follows in the string stands behind the letter as before.
  const back = around === AROUND.string ? width : '';
  if (around === AROUND.string || around === AROUND.lastString) {
    if (fonts) return `>]TJ\n${fonts[0]} [<${hex}>${back}]TJ ${fonts[1]}\n[<`;
    return back === '' ? hex : `${hex}>${back}<`;
  }
  const shown = fonts ? `\n${fonts[0]} <${hex}> Tj ${fonts[1]}` : `\n<${hex}> Tj`;
  return around === AROUND.text ? shown : `\nBT${shown}\nET`;
}

/** Numbers of content have no exponent, and five decimals are a thousandth of a dot. */
const thousandths = (width: number): number => Number((1000 * width).toFixed(5));

function spaceFor(
  { font, name, size, resources }: Setting,
  codes: ReadonlyMap<Font, number>,
  fonts: FontShelf,
): SpaceGlyph | undefined {
  const glyph = (code: number, of: Font, changes?: SpaceGlyph['fonts']): SpaceGlyph => ({
    hex: hexOf(code, of.codeBytes),
    width: thousandths(of.width(code)),
    fonts: changes,
  });
  const own = codes.get(font);
  if (own !== undefined) return glyph(own, font);
  const others = dictAt(resources, 'Font');
  if (!others || name === '') return undefined;
  for (const key of others.keys()) {
    const dict = others.lookup(key);
    const other = dict instanceof PDFDict ? fonts.get(dict) : undefined;
    const code = other && codes.get(other);
    if (code !== undefined) return glyph(code, other!, [`/${decodeName(key)} ${size} Tf`, `/${name} ${size} Tf`]);
  }
  return undefined;
}

/** Of a name that no other program gives. */
const OURS = 'SpaceOnly';

function ourSpaceFor({ name, size, resources }: Setting, font: () => PDFRef): SpaceGlyph | undefined {
  const fonts = dictAt(resources, 'Font');
  if (!fonts || name === '') return undefined;
  if (!fonts.has(PDFName.of(OURS))) fonts.set(PDFName.of(OURS), font());
  return { hex: hexOf(SPACE_GLYPH, 2), width: SPACE_WIDTH, fonts: [`/${OURS} ${size} Tf`, `/${name} ${size} Tf`] };
}
