/** Puts colours in the place of their names: many reading systems know no variables in styles, and fewer in drawings. */
import type { ElementContent, Properties } from 'hast';
import type { Config } from '../../config/load.js';
import { own } from '../../own.js';

/** `--part` → `#14532D`. */
export type Colours = Readonly<Record<string, string>>;

/** Of a document by the letter of its part; what stands in none is in ink. */
export function coloursOf({ palette, parts = [] }: Pick<Config, 'palette' | 'parts'>, letter: string): Colours {
  const named = Object.entries(palette).map(([name, { screen }]) => [`--colour-${name}`, screen] as const);
  const colours: Readonly<Record<string, string>> = Object.fromEntries(named);
  const colour = parts.find((part) => letter !== '' && part.letter.toLowerCase() === letter)?.colour;
  const of = (shade: string, without: string): string =>
    own(colours, colour ? `--colour-${colour}-${shade}` : `--colour-${without}`) ?? 'currentColor';
  return {
    ...colours,
    '--part': of('dark', 'ink'),
    '--part-dark': of('dark', 'ink'),
    '--part-mid': of('mid', 'line-soft'),
    '--part-light': of('light', 'ground-deep'),
    '--part-tint': of('tint', 'ground'),
  };
}

/** A name that nobody gave a colour stays: what stands behind its comma counts then. */
export const withColours = (text: string, colours: Colours): string =>
  text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => own(colours, name) ?? whole);

/** The same in the attributes of drawings. */
export const inColours = (nodes: readonly ElementContent[], colours: Colours): ElementContent[] =>
  nodes.map((node) => {
    if (node.type !== 'element') return node;
    return { ...node, properties: coloured(node.properties, colours), children: inColours(node.children, colours) };
  });

const coloured = (properties: Properties, colours: Colours): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('var(') ? withColours(value, colours) : value,
    ]),
  );
