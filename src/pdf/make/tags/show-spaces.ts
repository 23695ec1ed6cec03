/** Shows a space behind a letter: a glyph that paints nothing, in words that leave all that follows where it is. */
import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';
import type { Font, FontShelf } from '../../fonts/font.js';
import { decodeName, dictAt } from '../../syntax/objects.js';
import type { Letter, Setting } from './letters.js';
import { SPACE_GLYPH, writeSpaceFont } from './space-font.js';

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
 * The next letter begins with its own place (Td, Tm), so a space moves nothing. Only what the pages show themselves is sure to be
 * in the font: of the letter, or else of any other on the page. Where none has a space, a font of our own does.
 * @param letters all of the section
 */
export function showSpaces(
  gaps: readonly Gap[],
  letters: Iterable<Letter>,
  { fonts, context }: { readonly fonts: FontShelf; readonly context: PDFContext },
): Space[] {
  const codes = new Map<Font, string>();
  for (const { text, code, setting } of letters) if (isSpace(text)) codes.set(setting.font, hexOf(code, setting.font));
  let ours: PDFRef | undefined;
  const ownFont = (): PDFRef => {
    ours ??= context.register(writeSpaceFont(context));
    return ours;
  };
  return gaps.flatMap(({ page, letter: { end, isInText, setting } }): Space[] => {
    const shown = shownIn(setting, codes, fonts) ?? shownByOurs(setting, ownFont);
    return end === undefined || shown === undefined
      ? []
      : [{ page, form: setting.form, at: end, shown: isInText ? shown : `\nBT${shown}\nET` }];
  });
}

const isSpace = (text: string): boolean => text === ' ' || text === '\u00a0';

const hexOf = (code: number, { codeBytes = 1 }: Font): string => code.toString(16).padStart(2 * codeBytes, '0');

function shownIn(
  { font, name, size, resources }: Setting,
  codes: ReadonlyMap<Font, string>,
  fonts: FontShelf,
): string | undefined {
  const own = codes.get(font);
  if (own !== undefined) return `\n<${own}> Tj`;
  const others = dictAt(resources, 'Font');
  if (!others || name === '') return undefined;
  for (const key of others.keys()) {
    const dict = others.lookup(key);
    const other = dict instanceof PDFDict ? fonts.get(dict) : undefined;
    const code = other && codes.get(other);
    if (code !== undefined) return `\n/${decodeName(key)} ${size} Tf <${code}> Tj /${name} ${size} Tf`;
  }
  return undefined;
}

/** Of a name that no other program gives. */
const OURS = 'SpaceOnly';

function shownByOurs({ name, size, resources }: Setting, font: () => PDFRef): string | undefined {
  const fonts = dictAt(resources, 'Font');
  if (!fonts || name === '') return undefined;
  if (!fonts.has(PDFName.of(OURS))) fonts.set(PDFName.of(OURS), font());
  const code = SPACE_GLYPH.toString(16).padStart(4, '0');
  return `\n/${OURS} ${size} Tf <${code}> Tj /${name} ${size} Tf`;
}
