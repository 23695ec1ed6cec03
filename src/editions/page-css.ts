/** Writes a page of the book as CSS: its measures as tokens, and the rules that give it its margins. */
import { LABEL_GUTTER, type PageGeometry } from '../config/page-geometry.js';

/** Tables and figures of large print may go so far into the margins; text keeps them. */
const OVERHANG_OF = 0.6;
const MOST_OVERHANG = 10;
/** Where header and page number stand in the white above and below. */
const RUNNING = 0.42;
const FOLIO = 0.38;

/** @param isLarge large print: its pages are wider than its text */
export function pageTokens(page: PageGeometry, isLarge: boolean): string {
  const { widthMm, heightMm, top, bottom, inside, outside, labelMm } = page;
  const beside = labelMm > 0 ? labelMm + LABEL_GUTTER : 0;
  const tokens = {
    'page-width': widthMm,
    'page-height': heightMm,
    top,
    bottom,
    inside,
    outside,
    running: Math.round(top * RUNNING),
    folio: Math.floor(bottom * FOLIO),
    indent: beside,
    hang: -beside,
    overhang: isLarge ? overhang(page) : 0,
  };
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}: ${value}mm;`);
  const label = labelMm > 0 ? `${labelMm}mm` : 'var(--measure)';
  return `:root { ${lines.join(' ')} --label: ${label}; }`;
}

/** Beside the text the margins of large print are padding: what may be wider goes over it. */
export function pageRules(page: PageGeometry, isLarge: boolean): string {
  const { top, bottom, inside, outside } = page;
  const over = isLarge ? overhang(page) : 0;
  const sides = (side: string, left: number, right: number): string =>
    `@page :${side} { margin-left: ${left - over}mm; margin-right: ${right - over}mm; }`;
  return [
    `@page { margin-top: ${top}mm; margin-bottom: ${bottom}mm; }`,
    sides('right', inside, outside),
    sides('left', outside, inside),
    ...(page.textMm === undefined ? [] : [`${LINES} { max-width: ${page.textMm}mm; }`]),
  ].join('\n');
}

/** What is read line by line; figures, tables and blocks keep the whole page. */
const LINES = ['p', 'ul', 'ol', 'dl', 'blockquote'].map((tag) => `.text > ${tag}`).join(', ');

const overhang = ({ inside, outside }: PageGeometry): number =>
  Math.min(MOST_OVERHANG, Math.floor(Math.min(inside, outside) * OVERHANG_OF));
