/** Finds where the rule of a stylesheet stands that a page shows: in the book's own sheets, else in ours. */
import type { Config } from '../config/load.js';
import { selectorsIn } from '../content/css.js';
import { ownSheets, packageSheets, type Sheet } from '../content/stylesheets.js';
import type { RulePlaceView } from './protocol.js';

/** @param selectors as a browser writes them, the one that counts most first */
export function placeOfRule(config: Config, selectors: readonly string[]): RulePlaceView | undefined {
  const wanted = selectors.map(plain);
  return placeIn(ownSheets(config), wanted) ?? placeIn(ours(), wanted);
}

/** What is about all pages counts before what changes it for one kind; what the table itself looks like is no page. */
function ours(): readonly Sheet[] {
  const sheets = packageSheets().filter(({ file }) => !/[\\/]preview[\\/]/.test(file));
  const isCommon = ({ file }: Sheet): boolean => /[\\/](?:components[\\/]|base)[^\\/]*$/.test(file);
  return [...sheets.filter((each) => !isCommon(each)), ...sheets.filter(isCommon)];
}

function placeIn(sheets: readonly Sheet[], wanted: readonly string[]): RulePlaceView | undefined {
  // What is read later wins.
  const rules = sheets.flatMap(({ file, css }) => selectorsIn(css).map((rule) => ({ file, ...rule }))).reverse();
  for (const selector of wanted) {
    const found = rules.find((rule) => plain(rule.selector) === selector);
    if (found) return { file: found.file, line: found.line, column: found.column, selector: found.selector };
  }
  return undefined;
}

/** A browser writes spaces and quotes in its own way. */
const plain = (selector: string): string =>
  selector
    .replaceAll("'", '"')
    .replace(/\s+/g, ' ')
    .replace(/\s*([>+~,])\s*/g, '$1')
    .replace(/::?(before|after)\b/g, '::$1')
    .trim();
