/** Finds where each character of a text node stands in the source: markdown drops escapes, indents and quote marks. */

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/**
 * @param value what the parser made of `source` from `start` to `end`
 * @returns per UTF-16 unit of the value its offset in the source
 */
export function align(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index];
    // A backslash is an escape when what is wanted comes right behind it.
    if (source[at] === '\\' && wanted !== '\\' && source[at + 1] === wanted) at += 1;
    else if (source[at] === '\\' && wanted === '\\' && source[at + 1] === '\\' && value[index + 1] !== '\\') at += 1;
    const entity = source[at] === '&' ? ENTITY.exec(source.slice(at, at + 40))?.[0] : undefined;
    if (entity && !value.startsWith(entity, index)) {
      offsets.push(at);
      at += entity.length;
      continue;
    }
    // Behind a line break: the indent, and the marks of a quotation.
    while (source[at] !== wanted && at < end && /[ \t>\r]/.test(source[at] ?? '')) at += 1;
    offsets.push(Math.min(at, end));
    at += 1;
  }
  return offsets;
}
