/** Fills the PDF of a sheet: its code, its empty file and, rarely, a typeface load when somebody saves. */
import type { Values } from './form-values.js';
import { loadScript } from './load-script.js';

/** What assets/fill.js hands over. */
interface Filler {
  fill(bytes: Uint8Array, values: Values): Promise<Filled | { readonly face: string }>;
}

export type Filled = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** Why a value cannot be filled in, as the code that fills says it. */
export interface Problem {
  readonly kind: string;
  readonly name: string;
  readonly room?: number;
  readonly characters?: string;
}

/** Which the typefaces of a site lack. */
const RARE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/gu;

/** @throws when something of it cannot be loaded */
export async function filledPdf(code: string, script: string, values: Values): Promise<Filled> {
  await Promise.all([loadScript('assets/fill.js'), loadScript(script)]);
  const { werkboekFill, werkboekForms = {} } = globalThis as {
    werkboekFill?: Filler;
    werkboekForms?: Readonly<Record<string, string>>;
  };
  const empty = Object.hasOwn(werkboekForms, code) ? werkboekForms[code] : undefined;
  if (!werkboekFill || empty === undefined) throw new Error(code);
  const tried = new Set<string>();
  for (;;) {
    const filled = await werkboekFill.fill(bytesOf(empty), values);
    if (!('face' in filled)) return filled;
    const { face } = filled;
    const isThere =
      !tried.has(face) &&
      (await loadScript(`assets/face-${face}.js`).then(
        () => true,
        () => false,
      ));
    if (!isThere) return { problems: rareLetters(values) };
    tried.add(face);
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const rareLetters = (values: Values): Problem[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const found = typeof value === 'string' ? value.match(RARE) : null;
    return found ? [{ kind: 'no-letter', name, characters: [...new Set(found)].join(' ') }] : [];
  });
