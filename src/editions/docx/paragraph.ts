/** Makes a paragraph of Word. */
import type { Element } from 'xast';
import { x } from 'xastscript';

export interface ParagraphLook {
  readonly style?: string | undefined;
  /** Number of the list that it is an item of. */
  readonly list?: string | undefined;
}

export function paragraph(content: readonly Element[], { style, list }: ParagraphLook = {}): Element {
  const named = style ?? (list ? 'ListParagraph' : undefined);
  // In the order that the schema asks.
  const look = [
    ...(named ? [x('w:pStyle', { 'w:val': named })] : []),
    ...(list ? [x('w:numPr', [x('w:ilvl', { 'w:val': '0' }), x('w:numId', { 'w:val': list })])] : []),
  ];
  return x('w:p', [...(look.length > 0 ? [x('w:pPr', look)] : []), ...content]);
}
