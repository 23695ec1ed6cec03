/** Lets the parser see a directive in running text only where a known name and a `[` follow the colon. */
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { INLINES } from './inline/list.js';

const COLON = 58;
const BRACKET = 91;

/** `9:30`, `std::string` and `let op:dit` stay text, with all the emphasis and links in them. */
export function remarkKnownInlines(this: Processor): void {
  for (const { text } of this.data().micromarkExtensions ?? []) {
    const constructs = text?.[COLON];
    if (text && constructs) text[COLON] = [constructs].flat().map(guarded);
  }
}

const guarded = (construct: Construct): Construct => ({
  ...construct,
  previous(code) {
    return !isWordCode(code) && (construct.previous?.call(this, code) ?? true);
  },
  tokenize(effects, ok, nok) {
    return effects.check({ tokenize: known, partial: true }, construct.tokenize.call(this, effects, ok, nok), nok);
  },
});

function known(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
  let name = '';
  const inName: State = (code) => {
    if (code === BRACKET && INLINES.has(name)) {
      effects.exit('data');
      return ok(code);
    }
    if (!isNameCode(code)) return nok(code);
    name += String.fromCharCode(code);
    effects.consume(code);
    return inName;
  };
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return inName;
  };
}

const isWordCode = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}_]/u.test(String.fromCharCode(code));

/** Small letters and hyphens, as all our names are. */
const isNameCode = (code: Code): code is number => code === 45 || (code !== null && code >= 97 && code <= 122);
