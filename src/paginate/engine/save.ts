/** Runs in the page: saves the paginated document as plain HTML that prints again without Paged.js. */

/** Attributes in which Paged.js 0.4.3 keeps its random ids, and ours that names one of them. */
const RANDOM = [
  'data-ref',
  'data-split-from',
  'data-split-to',
  'data-original-ref',
  'data-previous-ref',
  'data-piece-of',
];

/** @param faces rules for the typefaces, which stand in no sheet here */
export function save(faces: string): string {
  steadyIds();
  const sheets = [faces, ...[...document.styleSheets].map(cssText)];
  const styles = sheets.map((text) => `<style>${inStyle(text)}</style>`).join('\n');
  const html = document.documentElement;
  const head = `<meta charset="utf-8"><title>${escapeHtml(document.title)}</title>\n${styles}`;
  return `<!doctype html>\n<html lang="${escapeHtml(html.lang)}" class="${escapeHtml(html.className)}"><head>${head}</head>\n${document.body.outerHTML}</html>`;
}

/** Same section, same bytes: random ids become e0, e1 … in order of appearance. */
function steadyIds(): void {
  const steady = new Map<string, string>();
  for (const name of RANDOM) {
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!steady.has(value)) steady.set(value, `e${steady.size}`);
      element.setAttribute(name, steady.get(value)!);
    }
  }
}

/** Rules that Paged.js inserted one by one stand in no text node, so the object model is read where text is missing. */
function cssText(sheet: CSSStyleSheet): string {
  const text = sheet.ownerNode?.textContent;
  return text || [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text in CSS may hold what would end the element; with the escape it is the same text. */
const inStyle = (css: string): string => css.replace(/<(?=\/)/g, '<\\');
