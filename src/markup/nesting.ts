/** Finds where a text is nested deeper than anybody writes: the parser would take minutes for it, or run out of stack. */

const MAX_DEPTH = 60;
const OPENS = /^[\s>]*:{3,}[a-z]/i;
const CLOSES = /^[\s>]*:{3,}\s*$/;

/** The line, counted from 1; undefined when all is well. */
export function tooDeepLine(source: string): number | undefined {
  let blocks = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (OPENS.test(line)) blocks += 1;
    else if (CLOSES.test(line)) blocks = Math.max(0, blocks - 1);
    const [lead = ''] = /^(?:[\s>]|[-+*](?=\s)|\d+[.)](?=\s))*/.exec(line) ?? [];
    const quotes = lead.replaceAll(/[^>]/g, '').length;
    const lists = lead.replaceAll(/[^-+*.)]/g, '').length;
    const tags = line.split(/<[a-z]/i).length - line.split(/<\/[a-z]/i).length;
    if (Math.max(blocks, quotes, lists, tags) > MAX_DEPTH) return index + 1;
  }
  return undefined;
}
