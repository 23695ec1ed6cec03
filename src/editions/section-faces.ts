/** Tells which faces the text of a section needs besides those of text and titles. */
import { COMMON, coverage } from '../fonts/coverage.js';
import type { FaceRole } from '../fonts/faces.js';
import { remembered } from '../remember.js';

const MONO = /<(?:code|kbd|pre|samp)\b/;
const FORMULA = /<math\b/;
/** HTML holds signs as numbers too: the space that may not break most of all. */
const NUMBERED = /&#x([0-9a-f]+);/gi;

/**
 * @param html of all that stands on its pages
 * @param css that is not in every section: it may put text on them too
 */
export function facesFor(html: string, css: string): ReadonlySet<FaceRole> {
  const faces = new Set<FaceRole>();
  if (MONO.test(html) || css.includes('--mono-face')) faces.add('mono');
  if (FORMULA.test(html)) faces.add('math');
  const others = uncommonIn(html) + uncommonInCss(css);
  for (const role of coverage(others, 'text').fallbacks) faces.add(role);
  return faces;
}

/** Each character that {@link COMMON} does not hold. */
const UNCOMMON = new RegExp(COMMON.source.replace('^[', '[^').replace(']*$', ']'), 'gu');

/** Nearly all of a text is common: only the others are looked up. */
function uncommonIn(html: string): string {
  const text = /&#x/i.test(html)
    ? html.replace(NUMBERED, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    : html;
  return [...new Set(text.match(UNCOMMON))].join('');
}

/** Many sections have the same sheets. */
const uncommonInCss = remembered(uncommonIn);
