/** Reads the head of a table to fill in: its words, and between brackets what stands in its cells. */

import { slug } from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { own } from '../../own.js';
import type { TypedKind } from '../../typed/kinds.js';
import type { DirectiveInput } from './directive.js';

export interface Column {
  readonly head: readonly ElementContent[];
  readonly words: string;
  /** Part of the names of its cells; no two columns share one. */
  readonly key: string;
  readonly kind: 'text' | 'tick' | 'signature' | 'choice' | TypedKind;
  /** Of a choice. */
  readonly options: readonly string[];
}

/** `[ ]` a box to tick, `[datum]`, `[getal]`, `[€]`, `[telefoon]`, `[e-mail]`, `[handtekening]`, or a choice such as `[ja/nee]`. */
const KIND = /\s*\[([^[\]]+)\]\s*$/;
const KINDS: Readonly<Record<string, Column['kind']>> = {
  '': 'tick',
  datum: 'date',
  getal: 'number',
  '€': 'amount',
  bedrag: 'amount',
  telefoon: 'phone',
  'e-mail': 'email',
  handtekening: 'signature',
};

export function readColumns(heads: readonly (readonly ElementContent[])[], input: DirectiveInput): Column[] {
  const used = new Map<string, number>();
  return heads.map((head) => {
    const whole = head.map((child) => textOf(child as Element)).join('');
    const written = KIND.exec(whole)?.[1]?.trim();
    const words = whole.replace(KIND, '').trim();
    const base = slug(words) || 'kolom';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const key = count > 1 ? `${base}-${count}` : base;
    const options = written?.includes('/') ? written.split('/').map((each) => each.trim()) : [];
    const kind = written === undefined ? 'text' : options.length > 0 ? 'choice' : own(KINDS, written);
    if (!kind || options.some((each) => !each)) {
      const known = 'datum, getal, €, telefoon, e-mail, handtekening';
      input.problem({
        en: `"[${written}]" is no kind of column; known are [ ], ${known} and choices such as [ja/nee]`,
        nl: `“[${written}]” is geen soort kolom; er zijn [ ], ${known} en keuzes zoals [ja/nee]`,
      });
    }
    return { head: headOf(head, kind === 'choice' ? options : []), words, key, kind: kind ?? 'text', options };
  });
}

/** Without the kind, which is no word of the head; a choice is told of below it, for who writes on paper. */
function headOf(head: readonly ElementContent[], options: readonly string[]): ElementContent[] {
  const last = head.at(-1);
  const cut = last?.type === 'text' ? [...head.slice(0, -1), { ...last, value: last.value.replace(KIND, '') }] : head;
  return [...cut, ...(options.length > 0 ? [' ', h('span.column-options', options.join(' / '))] : [])].map((each) =>
    typeof each === 'string' ? { type: 'text', value: each } : each,
  );
}
