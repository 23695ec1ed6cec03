/** What a stylesheet says of typefaces: those it declares, and the families it asks for, which end in our chain. */
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';

export interface DeclaredFace {
  readonly family: string;
  /** Of its files. */
  readonly addresses: readonly string[];
}

export function facesIn(css: string): readonly DeclaredFace[] {
  const found: DeclaredFace[] = [];
  if (!/@font-face/i.test(css)) return found;
  walk(parse(css, { onParseError: () => undefined }), (node) => {
    if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'font-face' || !node.block) return;
    let family = '';
    const addresses: string[] = [];
    for (const declaration of node.block.children) {
      if (declaration.type !== 'Declaration') continue;
      walk(declaration, (part) => {
        if (declaration.property === 'font-family' && part.type === 'String') family = part.value;
        else if (declaration.property === 'font-family' && part.type === 'Identifier') family += ` ${part.name}`;
        else if (part.type === 'Url') addresses.push(part.value);
      });
    }
    if (family.trim()) found.push({ family: family.trim(), addresses });
  });
  return found;
}

/** A family that no `@font-face` declares and that we do not have: what comes of it depends on the machine. */
export interface MachineFamily {
  readonly family: string;
  readonly line: number;
  readonly column: number;
}

/** Our own may be named; `--more-faces` and the tokens hold them. */
const OURS = /^(Atkinson Hyperlegible (Next|Mono)|Bricolage Grotesque)$/i;
const GENERIC =
  /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|math|emoji|fangsong|ui-(serif|sans-serif|monospace|rounded))$/i;
const WHOLE = /^(inherit|initial|unset|revert|revert-layer)$/i;
const CHAIN = 'var(--more-faces)';

/**
 * Every list of families keeps those that are declared, and ends in our chain: no letter comes from the machine.
 * @param declared families of the whole book
 */
export function closeFamilies(
  css: string,
  declared: ReadonlySet<string>,
): { readonly css: string; readonly machine: readonly MachineFamily[] } {
  const machine: MachineFamily[] = [];
  if (!/\bfont\b|-face\s*:/i.test(css)) return { css, machine };
  const changes: { readonly start: number; readonly end: number; readonly to: string }[] = [];
  const isKnown = (family: string): boolean => declared.has(family.toLowerCase()) || OURS.test(family);
  const faces: (readonly [start: number, end: number])[] = [];
  walk(parse(css, { positions: true, onParseError: () => undefined }), (node) => {
    // What a rule for a face calls itself is no list.
    if (node.type === 'Atrule' && node.name.toLowerCase() === 'font-face' && node.loc)
      faces.push([node.loc.start.offset, node.loc.end.offset]);
    if (node.type !== 'Declaration' || !LISTS.test(node.property) || !node.value.loc) return;
    const { start: at, end: until } = node.value.loc;
    const [start, end] = [at.offset, until.offset];
    if (faces.some(([from, to]) => from <= start && start < to)) return;
    const list = familiesIn(css.slice(start, end), node.property.toLowerCase() === 'font');
    if (!list) return;
    const kept = list.families.filter((family) => family.startsWith('var(') || isKnown(bare(family)));
    for (const family of list.families.map(bare)) {
      if (!GENERIC.test(family) && !family.startsWith('var(') && !isKnown(family))
        machine.push({ family, line: at.line, column: at.column });
    }
    changes.push({ start, end, to: `${list.before}${[...kept, CHAIN].join(', ')}` });
  });
  let text = '';
  let from = 0;
  for (const { start, end, to } of changes) {
    text += css.slice(from, start) + to;
    from = end;
  }
  return { css: text + css.slice(from), machine };
}

const LISTS = /^(font|font-family|--(text|title|mono)-face)$/i;

/** @param isShorthand size and weight stand before the families */
function familiesIn(value: string, isShorthand: boolean): { before: string; families: string[] } | undefined {
  const text = value.trim();
  const important = /\s*!important$/i.exec(text)?.[0] ?? '';
  const said = text.slice(0, text.length - important.length);
  if (said === '' || WHOLE.test(said)) return undefined;
  // The families of the shorthand stand behind its size: `bold 12pt/1.2 Georgia, serif`.
  const [before = ''] = isShorthand ? (/^.*?[\d.]+(?:[a-z]+|%)(?:\s*\/\s*[\w.%]+)?\s+/i.exec(said) ?? []) : [''];
  if (isShorthand && !before) return undefined;
  const families = said
    .slice(before.length)
    .match(/"[^"]*"|'[^']*'|var\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,]+/g)
    ?.map((family) => family.trim())
    .filter((family) => family !== '' && family !== CHAIN);
  return families && { before, families };
}

const bare = (family: string): string => family.replace(/^["']|["']$/g, '').trim();
