/** Lets the parser see the lists of definitions and the formulas of other programs, in texts that may have them. */
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { mathFromMarkdown } from 'mdast-util-math';
import { defList } from 'micromark-extension-definition-list';
import { math } from 'micromark-extension-math';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Nearly no text has them: looking at each line for a list of definitions takes a tenth of the time of parsing. */
const DEFINITION = /^[ \t>]*:[ \t]+\S/m;
const DOLLAR = 36;
/** A block of a formula that is not closed would take the rest of the text with it. */
const FENCE = /^[ \t>]*\$\$[^$\n]*$/gm;

export function remarkForeignSyntax(this: Processor, source: string): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  if (DEFINITION.test(source)) {
    data.micromarkExtensions.push(defList);
    data.fromMarkdownExtensions.push(defListFromMarkdown);
  }
  if (source.includes('$')) {
    const fences = source.match(FENCE)?.length ?? 0;
    data.micromarkExtensions.push(guarded(math(), fences > 0 && fences % 2 === 0));
    data.fromMarkdownExtensions.push(mathFromMarkdown());
  }
}

function guarded({ text, flow }: Extension, withBlocks: boolean): Extension {
  // Its own type allows several; it has one of each.
  const inLine = text?.[DOLLAR] as Construct;
  return { text: { [DOLLAR]: onlyFormulas(inLine) }, ...(withBlocks && flow && { flow }) };
}

const onlyFormulas = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    return effects.check({ tokenize: formula, partial: true }, construct.tokenize.call(this, effects, ok, nok), nok);
  },
});

/** Longer than any formula in a line. */
const MOST = 400;
/** An amount of money has none of these: a command, a power, an index, a sign between two things. */
const SIGN = /[\\^_=+<>|±×·÷≤≥≠≈∞√∑∏∫→−*/]|^[a-z]{1,2}\d?$|^\p{Script=Greek}$/iu;

/** After Pandoc: no space behind the first dollar nor before the last, and no digit behind that. */
function formula(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
  let opened = 0;
  let closed = 0;
  let text = '';
  const isFormula = (next: Code): boolean =>
    closed === opened &&
    (opened > 1 || !/^\s|\s$/.test(text)) &&
    SIGN.test(text) &&
    !(next !== null && next >= 48 && next <= 57);
  const step: State = (code) => {
    if (code === DOLLAR) {
      if (text === '') opened += 1;
      else if (!text.endsWith('\\')) closed += 1;
      else text += '$';
      if (opened > 2) return nok(code);
    } else if (closed > 0) {
      effects.exit('data');
      return isFormula(code) ? ok(code) : nok(code);
    } else if (code === null || (code < 0 && code !== -2 && code !== -1) || text.length > MOST) {
      return nok(code);
    } else text += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return step;
  };
  return (code) => {
    effects.enter('data');
    return step(code);
  };
}
