/** Keeps a colon in running text a colon, and reports lines that look like a directive but are read as text. */
import type { Paragraph, Parent, Root, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { nearest } from '../nearest.js';
import { unknownDirective, wrongDirective } from '../rules/markup/directives.js';
import type { Phrase } from '../rules/rule.js';
import { type MarkupContext, placeOf, reportAt } from './context.js';
import { DIRECTIVES } from './directives/list.js';
import { INLINES } from './inline/list.js';
import { visit } from './walk.js';

/** An inline directive with a name that is not known stays text; the bracket right behind it says that it was meant. */
const INLINE = /(?<![\w:\\]):([a-z][a-z-]*)\[[^\]\n]+\](\{[^}\n]*\})?/g;

const PROBLEMS = {
  open: {
    en: 'the block is not closed: end it with a line of as many colons',
    nl: 'het blok is niet gesloten: eindig met een regel van evenveel dubbele punten',
  },
  nothingToClose: {
    en: 'there is no open block that this line closes',
    nl: 'er is geen open blok dat deze regel kan sluiten',
  },
  oneColon: {
    en: 'a question is written with two colons, a block with three',
    nl: 'een vraag begint met twee dubbele punten (::), een blok met drie (:::)',
  },
  space: {
    en: 'leave no space between the colons and the name',
    nl: 'zet geen spatie tussen de dubbele punten en de naam',
  },
  brackets: {
    en: 'this line is read as text: look at its brackets',
    nl: 'deze regel wordt gelezen als gewone tekst: kijk naar de haken',
  },
} as const satisfies Record<string, Phrase>;

export const remarkColons = (context: MarkupContext, source: string) => () => (tree: Root) => {
  const report = (node: Paragraph | Text | ContainerDirective, name: string, problem: Phrase): void =>
    reportAt(context, node, wrongDirective, { name, problem });

  for (const { block, around } of openBlocks(tree, source)) {
    if (around) report(around, around.name, openBefore(block.name, placeOf(block, context)?.line ?? 0));
    else report(block, block.name, PROBLEMS.open);
  }
  visit(tree, (node) => {
    if (node.type === 'paragraph') {
      for (const { line, at } of linesOf(node)) {
        const [name, problem] = mistake(line) ?? [];
        if (name && problem) report(at, name, problem);
      }
    } else if (node.type === 'text') {
      for (const [, name = '', braces] of node.value.matchAll(INLINE)) {
        const suggestion = nearest(name, [...INLINES.keys()]);
        if (DIRECTIVES.has(name) || (!suggestion && !braces)) continue;
        reportAt(context, node, unknownDirective, { name: `:${name}`, suggestion });
      }
    }
  });
};

interface OpenBlock {
  readonly block: ContainerDirective;
  /** The block that took its closing line: it has no more colons, and so holds no other. That one was meant to end before. */
  readonly around: ContainerDirective | undefined;
}

function openBlocks(tree: Root, source: string): readonly OpenBlock[] {
  const found: OpenBlock[] = [];
  const enter = (parent: Parent, around: readonly ContainerDirective[]): void => {
    for (const node of parent.children) {
      if (!('children' in node)) continue;
      if (node.type !== 'containerDirective') {
        enter(node, around);
        continue;
      }
      const colons = colonsOf(node, source);
      const taker = around.find((each) => colonsOf(each, source) <= colons);
      // Said once of the one that is at fault, however many blocks are in it.
      const isTold = taker !== undefined && found.some((each) => each.around === taker);
      if (!isClosed(node, source) && !isTold) found.push({ block: node, around: taker });
      enter(node, [...around, node]);
    }
  };
  enter(tree, []);
  return found;
}

const openBefore = (name: string, line: number): Phrase => ({
  en: `the block is not closed before \`${name}\` on line ${line}: end it with a line of as many colons, or give it more colons if that block belongs in it`,
  nl: `het blok is niet gesloten vóór \`${name}\` op regel ${line}: eindig met een regel van evenveel dubbele punten, of geef het meer dubbele punten als dat blok erin hoort`,
});

const colonsOf = ({ position }: ContainerDirective, source: string): number =>
  /^:+/.exec(source.slice(position?.start.offset))?.[0].length ?? 0;

/** The last line closes a block when it has no fewer colons than the first. */
function isClosed({ position }: ContainerDirective, source: string): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const opening = /^:+/.exec(written)?.[0] ?? '';
  const closing = /\n.*?(:+)[ \t]*$/.exec(written)?.[1] ?? '';
  return closing.length >= opening.length;
}

function mistake(line: string): [name: string, problem: Phrase] | undefined {
  if (/^:{3,}\s*$/.test(line)) return [line.trim(), PROBLEMS.nothingToClose];
  const [, colons = '', space, name = '', more] = /^(:+)(\s*)([a-z][a-z-]*)(\S?)/i.exec(line) ?? [];
  if (colons.length === 1) {
    const meant = !space && DIRECTIVES.has(name) && (more === '[' || more === '{');
    return meant ? [name, PROBLEMS.oneColon] : undefined;
  }
  if (colons.length < 2) return undefined;
  return [name, space ? PROBLEMS.space : PROBLEMS.brackets];
}

/** The beginnings of lines in a paragraph, each with a node that has its place. */
function* linesOf(paragraph: Paragraph): Generator<{ line: string; at: Pick<Text, 'position'> & Paragraph }> {
  let fresh = true;
  for (const child of paragraph.children) {
    if (child.type === 'text') {
      const [first = '', ...rest] = child.value.split('\n');
      const at = (down: number) => ({ ...paragraph, position: below(child, down) }) as Paragraph;
      if (fresh) yield { line: first, at: at(0) };
      for (const [index, line] of rest.entries()) yield { line, at: at(index + 1) };
    }
    fresh = child.type === 'break';
  }
}

function below({ position }: Text, lines: number): Text['position'] {
  if (!position || lines === 0) return position;
  const start = { line: position.start.line + lines, column: 1 };
  return { start, end: start };
}
