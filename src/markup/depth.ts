/** Tells whether tags stand in each other so deep that whoever parses them runs out of stack. */

/** People and drawing programs stay far below it; parsers run out at some thousands. */
const MAX_DEPTH = 500;

/** Counted roughly: elements that need no end count as if they stood around what follows. */
export function isDeep(text: string): boolean {
  let depth = 0;
  for (const [tag, name = ''] of text.matchAll(/<(?:\/|[a-z][^<>]*\/>|([a-z][a-z0-9]*))/gi)) {
    if (tag === '</') depth = Math.max(0, depth - 1);
    else if (!tag.endsWith('/>') && !VOID.test(name)) depth += 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
