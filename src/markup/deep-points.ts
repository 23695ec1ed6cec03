/**
 * Keeps what stands under an item in that item: behind `10. ` it needs a space more before it than behind `9. `, and nobody
 * counts. Markdown sees a list of its own there, and the next item begins one more (CommonMark 5.2).
 */

const ANY = /^[ >]*\d{2,9}[.)] \S/m;
const LINE = /^((?: {0,3}> ?)*)( *)(.*)$/s;
const ITEM = /^(\d{2,9})[.)] (?=\S)/;
/** What begins something of its own without an empty line before it. */
const BEGINS = /^(?:[-*+] |\d{1,9}[.)] |`{3,}|~{3,}|:{3,}|>)/;
const FENCE = /^(`{3,}|~{3,})/;
const PRE = '<pre>';
const CODE = 4;
/** Of `9. `, which most who write have in mind. */
const USUAL = 3;

interface OpenItem {
  /** Signs of quotations before it. */
  readonly quote: string;
  /** Where its number stands, behind these. */
  readonly column: number;
  /** Where its text begins, and with that all that is inside. */
  readonly inside: number;
  /** Spaces that what is under it lacks; undefined where nothing is yet. */
  lacks: number | undefined;
}

/** Each line stays the line that it was. */
export function withDeepPoints(source: string): string {
  if (!ANY.test(source)) return source;
  let open: OpenItem | undefined;
  let isApart = false;
  let isInList = false;
  let fence = '';
  return source
    .split('\n')
    .map((line) => {
      const [, quote = '', { length: indent } = '', rest = ''] = LINE.exec(line) ?? [];
      if (rest.trim() === '') {
        isApart = true;
        return line;
      }
      if (open && (quote !== open.quote || indent < open.column + USUAL)) open = undefined;
      const isCode = fence !== '';
      fence = fenceBehind(rest, fence);
      const begins = BEGINS.test(rest);
      if (open) {
        if (isApart || begins) open.lacks ??= Math.max(0, open.inside - indent);
        isApart = false;
        return `${quote}${' '.repeat(open.lacks ?? 0)}${line.slice(quote.length)}`;
      }
      isApart = false;
      if (isCode) return line;
      // As deep as that without a list around it, it is code.
      if (indent < CODE || isInList) {
        const [, number = ''] = ITEM.exec(rest) ?? [];
        if (number) open = { quote, column: indent, inside: indent + number.length + 2, lacks: undefined };
        isInList = begins || (isInList && indent > 0);
      }
      return line;
    })
    .join('\n');
}

/** The fence of code that is open behind a line, or the tag of a text in HTML whose spaces count; '' for none. */
function fenceBehind(rest: string, fence: string): string {
  if (fence === PRE) return /<\/pre\s*>/i.test(rest) ? '' : PRE;
  if (!fence && /^<pre[\s>](?!.*<\/pre\s*>)/i.test(rest)) return PRE;
  const [, mark = ''] = FENCE.exec(rest) ?? [];
  if (!fence) return mark;
  return mark.startsWith(fence) && rest.trim() === mark ? '' : fence;
}
