/** Puts words that stand right in a box into a paragraph, and takes paragraphs out of links and of each other. */
import { eachUp, isNode, type Kid, makeNode, type TagNode } from './node.js';

const BOXES = new Set(['Document', 'Part', 'Sect', 'Art', 'Div', 'BlockQuote']);
export const IN_LINE: ReadonlySet<string> = new Set([
  'Span',
  'Quote',
  'Code',
  'Link',
  'Reference',
  'Formula',
  'Annot',
  'Form',
]);
/** May hold words themselves; beside a paragraph or a list these get one too. */
const CELLS = new Set(['LBody', 'TD', 'TH', 'Note']);
/** Hold words themselves, so no paragraph around them. */
const LINES = /^(P|H[1-6]|Link|Span|Quote|Code|Reference|Lbl|Caption)$/;

export function makeParagraphs(root: TagNode): void {
  eachUp(root, (node) => {
    if (node.type === 'P' && node.kids.some((kid) => !isInLine(kid) && !isPicture(kid))) node.type = 'Div';
    if (LINES.test(node.type))
      node.kids = node.kids.flatMap((kid) => (isNode(kid) && kid.type === 'P' ? kid.kids : [kid]));
    else if (BOXES.has(node.type)) node.kids = wrapLines(node.kids);
    else if (CELLS.has(node.type) && node.kids.some(isBlock)) node.kids = wrapLines(node.kids);
    // A box around one thing says nothing.
    node.kids = node.kids.flatMap((kid) =>
      isNode(kid) && kid.type === 'Div' && kid.kids.length < 2 ? kid.kids : [kid],
    );
  });
}

const isInLine = (kid: Kid): boolean => !isNode(kid) || IN_LINE.has(kid.type);
const isBlock = (kid: Kid): boolean => isNode(kid) && !IN_LINE.has(kid.type) && kid.type !== 'Lbl';
const isPicture = (kid: Kid): boolean => isNode(kid) && kid.type === 'Figure';

function wrapLines(kids: readonly Kid[]): Kid[] {
  const wrapped: Kid[] = [];
  let line: Kid[] = [];
  const close = (): void => {
    if (line.length > 0) wrapped.push(makeNode('P', line));
    line = [];
  };
  for (const kid of kids) {
    if (isInLine(kid)) line.push(kid);
    else {
      close();
      wrapped.push(kid);
    }
  }
  close();
  return wrapped;
}
