/** Writes lines of other programs as we write them, one for one: `::: tip Title`, `:::{.class}`, `!!! note "Title"`. */

const ANY = /^[ \t>]*(?::{3,}[ \t]*[\w{]|!!! |\?\?\?\+? |=== ")/m;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const CONTAINER = /^([ \t>]*)(:{3,})([ \t]*)(\{?)(.*)$/;
const ADMONITION = /^([ \t>]*)(?:!!!|\?\?\?\+?|===)[ \t]+(?:([a-z][\w-]*)[^"\n]*)?(?:"([^"\n]*)")?[ \t]*$/i;
/** What stands in a block of MkDocs. */
const INDENT = 4;

export function inOurDialect(source: string): string {
  if (!ANY.test(source)) return source;
  let fence = '';
  /** Of the block with indented lines that is open: what stands before it on each line. */
  let block: string | undefined;
  return source
    .split('\n')
    .map((line, index, lines) => {
      if (block !== undefined) {
        const inside = insideOf(block, line, lines.slice(index + 1));
        if (inside !== undefined) return inside;
        block = undefined;
      }
      const [, mark = ''] = FENCE.exec(line) ?? [];
      if (mark && !fence) fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
      if (fence || mark) return line;
      const [whole, before = '', kind = '', title] = ADMONITION.exec(line) ?? [];
      const isTab = /^[ \t>]*===/.test(line);
      if (whole === undefined || (isTab ? title === undefined : !kind)) return container(line);
      block = before;
      return `${before}> [!${isTab ? 'tab' : kind}] ${title ?? ''}`.trimEnd();
    })
    .join('\n');
}

/** The line as one of a quotation, in the column that it had; undefined for one behind the block. */
function insideOf(before: string, line: string, next: readonly string[]): string | undefined {
  const isBlank = (text: string | undefined): boolean => (text ?? '').replace(/[>\s]/g, '') === '';
  const isInside = (text: string): boolean => text.startsWith(before) && /^(?: {4}|\t)/.test(text.slice(before.length));
  if (isBlank(line)) {
    const following = next.find((text) => !isBlank(text));
    return following !== undefined && isInside(following) ? `${before}>` : undefined;
  }
  if (!isInside(line)) return undefined;
  const rest = line.slice(before.length);
  return `${before}>${' '.repeat(INDENT - 1)}${rest.startsWith('\t') ? rest.slice(1) : rest.slice(INDENT)}`;
}

/** `:::name Title`, `::: name`, `::: name Title`, `::: name {…}`, `:::{name}`, `::: {.class}`; what is none of these stays. */
function container(line: string): string {
  const [whole, before = '', colons = '', space = '', brace = '', rest = ''] = CONTAINER.exec(line) ?? [];
  if (whole === undefined || rest === '') return line;
  if (!space && !brace) {
    const [, kind = '', words = ''] = TITLED.exec(rest) ?? [];
    return kind ? `${before}${colons}${kind}${titled(words)}` : line;
  }
  const text = rest.replace(/[ \t]*:*[ \t]*$/, '');
  if (brace) {
    const [, name = '', title = ''] = /^([a-z][\w-]*)\}[ \t]*(.*)$/i.exec(text) ?? [];
    if (name) return `${before}${colons}${name}${titled(title)}`;
    return /^[.#]|^[a-z][\w-]*=/i.test(text) ? `${before}${colons}div{${text}` : line;
  }
  const [, name = '', more = ''] = /^([a-z][\w-]*)[ \t]*(.*)$/i.exec(text) ?? [];
  if (!name) return line;
  return `${before}${colons}${name}${/^[[{]/.test(more) ? more : titled(more)}`;
}

/** Of Docusaurus and VitePress: `:::caution Title`. */
const TITLED = /^([a-z][\w-]*)[ \t]+([^\s:{[][^{}[\]\n]*?)[ \t]*$/i;

/** A bracket in a title would end it. */
const titled = (title: string): string => (title ? `[${title.replaceAll('[', '(').replaceAll(']', ')')}]` : '');
