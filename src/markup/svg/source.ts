/** Makes the text of an SVG file ready to be parsed: without its declarations, with its entities written out; says when it is cut off. */

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi;
/** Drawing programs write short names for their namespaces; what grows beyond this was meant to. */
const MOST_LETTERS = 64 * 1024 * 1024;
const MOST_ENTITY = 4096;

/** Undefined for a text that ends before its drawing does, or grows without end. */
export function svgSource(text: string): string | undefined {
  const entities = new Map(
    Array.from(text.matchAll(ENTITY), ([, name = '', double, single]) => [name, double ?? single ?? ''] as const),
  );
  let source = text.replace(/<\?xml[^>]*\?>|<\?[\w-]+[\s\S]*?\?>/g, '').replace(DOCTYPE, '');
  for (const [name, value] of entities) {
    if (value.length > MOST_ENTITY || /[<&]/.test(value)) continue;
    source = source.replaceAll(`&${name};`, value);
    if (source.length > MOST_LETTERS) return undefined;
  }
  // As some programs write every element: `<svg:path>`.
  if (/<svg:svg\b/.test(source)) source = source.replace(/<(\/?)svg:/g, '<$1');
  return isWhole(source) ? source : undefined;
}

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([a-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)(>|$)/gi;

/** Whether the drawing is closed by the end of the text: a parser of web pages would close it by itself, and draw the half. */
function isWhole(source: string): boolean {
  let depth = 0;
  let isOpened = false;
  let end = 0;
  for (const { 0: tag, 1: slash, 2: name, 3: inside = '', 4: close, index } of source.matchAll(TAG)) {
    end = index + tag.length;
    if (name === undefined) continue;
    if (close !== '>') return false;
    if (name.toLowerCase() !== 'svg') continue;
    if (slash) depth -= 1;
    else if (!inside.trimEnd().endsWith('/')) depth += 1;
    isOpened = true;
  }
  return !isOpened || (depth <= 0 && !source.slice(end).includes('<'));
}
