/** Writes what the styles of a drawing say on its elements, as attributes: a stylesheet in a page would hold for the whole page. */
import type { CssNode, Declaration, Rule, Selector } from 'css-tree';
import parse from 'css-tree/parser';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit, visitParents } from '../walk.js';

interface Style {
  readonly property: string;
  readonly value: string;
}

interface Matcher {
  /** From the last compound to the first, each with what joins it to the one before. */
  readonly compounds: readonly { readonly tests: readonly CssNode[]; readonly joint: ' ' | '>' | '' }[];
  /** Ids, classes, types. */
  readonly weight: number;
}

/** What is drawn the same without these, or what programs note for themselves. */
const NO_PAINT =
  /^-|^(line-height|enable-background|font-(variant|feature|kerning|stretch|size-adjust|synthesis)|(shape|image|text|color)-rendering|color-interpolation$|white-space|isolation|text-(align|indent|orientation|transform)|cursor|pointer-events|user-select|solid-|block-progression|direction|unicode-bidi|will-change|box-sizing|inline-size|shape-(inside|padding|margin)|transform-(origin|box)|width|height|margin|padding|background|animation|transition)/;

/** @param lost receives properties that cannot be written as attributes */
export function applyStyles(root: Element, lost: Set<string>): void {
  const rules = rulesOf(root);
  visitParents(root, 'element', (element: Element, parents) => {
    const path = [...parents.filter((each) => each.type === 'element'), element];
    const sheet = rules
      .filter(({ matcher }) => fits(matcher, path))
      .toSorted((one, other) => one.matcher.weight - other.matcher.weight)
      .flatMap(({ styles }) => styles);
    const { style, className: _, ...rest } = element.properties;
    const own = style ? declarations(parsed(String(style), 'declarationList')) : [];
    if (sheet.length === 0 && !style) return;
    element.properties = { ...rest };
    const kept: string[] = [];
    for (const { property, value } of [...sheet, ...own].flatMap(longhands)) {
      if (property === 'mix-blend-mode' || property === 'mask-type') kept.push(`${property}:${value}`);
      else if (property === 'transform') setTransform(element, value, lost);
      else if (!NO_PAINT.test(property)) element.properties[camel(property)] = value;
    }
    // The only two that have no attribute.
    if (kept.length > 0 && kept.every((each) => /^[a-z-]+:[a-z-]+$/.test(each)))
      element.properties.style = kept.join(';');
  });
}

function rulesOf(root: Element): { matcher: Matcher; styles: readonly Style[] }[] {
  const found: { matcher: Matcher; styles: readonly Style[] }[] = [];
  visit(root, { tagName: 'style' }, (element) => {
    const read = (node: CssNode): void => {
      if (node.type === 'StyleSheet' || node.type === 'Block') node.children.forEach(read);
      else if (node.type === 'Atrule' && node.name === 'media' && node.block) read(node.block);
      else if (node.type === 'Rule')
        found.push(...matchersOf(node).map((matcher) => ({ matcher, styles: declarations(node.block) })));
    };
    read(parsed(textOf(element).replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, ''), 'stylesheet'));
  });
  return found;
}

const parsed = (css: string, context: 'stylesheet' | 'declarationList'): CssNode =>
  parse(css, { context, parseValue: false, onParseError: () => undefined });

function declarations(node: CssNode): Style[] {
  if (node.type !== 'Block' && node.type !== 'DeclarationList') return [];
  const found: (Style & { important: boolean })[] = [];
  node.children.forEach((each: CssNode) => {
    if (each.type === 'Declaration') found.push({ ...styleOf(each), important: Boolean(each.important) });
  });
  return found.toSorted((one, other) => Number(one.important) - Number(other.important));
}

const styleOf = ({ property, value }: Declaration): Style => ({
  property: property.toLowerCase(),
  value: value.type === 'Raw' ? value.value.trim() : '',
});

function matchersOf({ prelude }: Rule): Matcher[] {
  if (prelude.type !== 'SelectorList') return [];
  const found: Matcher[] = [];
  prelude.children.forEach((selector) => {
    if (selector.type === 'Selector') found.push(matcherOf(selector));
  });
  return found;
}

function matcherOf(selector: Selector): Matcher {
  const compounds: { tests: CssNode[]; joint: ' ' | '>' | '' }[] = [{ tests: [], joint: '' }];
  let weight = 0;
  selector.children.forEach((node) => {
    if (node.type === 'Combinator') compounds.unshift({ tests: [], joint: node.name === '>' ? '>' : ' ' });
    else compounds[0]!.tests.push(node);
    // Siblings are told apart by no program that exports drawings.
    if (node.type === 'Combinator' && /[+~]/.test(node.name)) compounds[0]!.tests.push({ type: 'Nth' } as CssNode);
    weight +=
      node.type === 'IdSelector' ? 10_000 : node.type === 'ClassSelector' ? 100 : node.type === 'TypeSelector' ? 1 : 0;
  });
  return { compounds, weight };
}

function fits({ compounds }: Matcher, path: readonly Element[]): boolean {
  const from = (compound: number, at: number): boolean => {
    const { tests, joint } = compounds[compound]!;
    if (at < 0 || !tests.every((test) => passes(test, path[at]!, at === 0))) return false;
    if (compound === compounds.length - 1) return true;
    if (joint === '>') return from(compound + 1, at - 1);
    return path.slice(0, at).some((_, up) => from(compound + 1, up));
  };
  return from(0, path.length - 1);
}

function passes(test: CssNode, { tagName, properties }: Element, isRoot: boolean): boolean {
  if (test.type === 'TypeSelector') return test.name === '*' || test.name.toLowerCase() === tagName.toLowerCase();
  if (test.type === 'ClassSelector') return [properties.className ?? []].flat().map(String).includes(test.name);
  if (test.type === 'IdSelector') return properties.id === test.name;
  return test.type === 'PseudoClassSelector' && test.name === 'root' && isRoot;
}

const FONT = /^(?:(italic|oblique|normal)\s+)?(?:(bold|normal|\d00)\s+)?([\d.]+[a-z]*)(?:\/\S+)?\s+(.+)$/i;

function longhands({ property, value }: Style): Style[] {
  if (property === 'marker') return ['start', 'mid', 'end'].map((end) => ({ property: `marker-${end}`, value }));
  if (property !== 'font') return [{ property, value }];
  const [, slant = 'normal', weight = 'normal', size = '', family = ''] = FONT.exec(value) ?? [];
  if (!size) return [];
  return [
    { property: 'font-style', value: slant },
    { property: 'font-weight', value: weight },
    { property: 'font-size', value: size },
    { property: 'font-family', value: family },
  ];
}

/** In CSS lengths and angles have units, in the attribute none. */
function setTransform(element: Element, value: string, lost: Set<string>): void {
  const plain = value.replace(/([\d.])(px|deg)\b/g, '$1');
  if (/^(\s*(matrix|translate|scale|rotate|skewX|skewY)\([-+\d.,\se]*\))+\s*$/i.test(plain))
    element.properties.transform = plain;
  else if (value !== 'none') lost.add('transform');
}

const camel = (property: string): string => property.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
