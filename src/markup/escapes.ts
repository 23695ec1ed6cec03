/** Tells which characters of a text stand in the source as they are: what was written with a `\` or as `&…;` is meant as it is. */
import type { Text } from 'mdast';

/** Undefined where the source of the text is not known. */
export function plainIn({ value, position }: Text, source: string): ((at: number) => boolean) | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const written = source.slice(start, end);
  // Nearly always.
  if (written === value) return () => true;
  const meant = new Set<number>();
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!;
    if (written[from] === character) {
      from += 1;
      continue;
    }
    if (written[from] === '\\' && written[from + 1] === character) {
      meant.add(at);
      from += 2;
      continue;
    }
    const [entity = ''] = /^&[#\w]+;/.exec(written.slice(from, from + 40)) ?? [];
    if (entity) {
      meant.add(at);
      from += entity.length;
      continue;
    }
    // What stands before a line of a quotation or a list is not in the text.
    const next = written.indexOf(character, from);
    if (next >= 0) from = next + 1;
  }
  return (at) => !meant.has(at);
}
