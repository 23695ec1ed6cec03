/** Writes a page of the book as CSS: its measures as tokens, and the rules that give it its margins. */
import { type BoundPage, foldIsAbove } from '../config/bound-page.js';
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
    // The stripe of a part stands in the open margin; where text is padded it may be wider.
    strip: isLarge ? outside + 1 : outside - 2,
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

/** Of a format that is bound in the book: its measures, and margins that keep clear of the fold and of the perforation. */
export function boundPageCss(page: BoundPage): string {
  const { widthMm, heightMm, perforation, inside, outside, head, top, bottom } = page;
  const tokens = { 'page-width': widthMm, 'page-height': heightMm, perforation, inside, outside, head };
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}: ${value}mm;`);
  const turned = foldIsAbove(page);
  return [
    `:root { ${lines.join(' ')} }`,
    `@page { margin-top: ${top}mm; margin-bottom: ${bottom}mm; }`,
    `@page :right { margin-left: ${inside}mm; margin-right: ${outside}mm; }`,
    `@page :left { margin-left: ${outside}mm; margin-right: ${inside}mm; }`,
    // The fold is below it.
    ...(turned
      ? [`@page :left { margin-top: ${RUNNING_ABOVE}mm; margin-bottom: ${bottom + perforation - FOOT_BELOW}mm; }`]
      : []),
    `@page :first { margin-top: ${head}mm; }`,
  ].join('\n');
}

/** Of the back of a turned leaf: what the line above takes; and how much lower the foot of a loose sheet stands than that of this one. */
const RUNNING_ABOVE = 24;
const FOOT_BELOW = 6;

/** What is read line by line; figures, tables and blocks keep the whole page. */
const LINES = ['p', 'ul', 'ol', 'dl', 'blockquote'].map((tag) => `.text > ${tag}`).join(', ');

const overhang = ({ inside, outside }: PageGeometry): number =>
  Math.min(MOST_OVERHANG, Math.floor(Math.min(inside, outside) * OVERHANG_OF));
