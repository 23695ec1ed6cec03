/** Tells by which rules of its stylesheets a block looks as it does. */

const MOST = 40;

/** Selectors, that of the last rule first: it counts most where others weigh as much. */
export function selectorsOf(block: Element): string[] {
  const found: string[] = [];
  const read = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if ('selectorText' in rule && block.matches(String(rule.selectorText))) found.push(String(rule.selectorText));
      else if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of block.ownerDocument.styleSheets) read(sheet.cssRules);
  return found.reverse().slice(0, MOST);
}
