/** `::schaal[Vraag]{#id}`: five faces from sad to glad, each with its words and a circle to tick. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Directive } from './directive.js';
import { COMMON_ATTRIBUTES, type Enter, field } from './field.js';

/** How far the middle of the mouth hangs below its corners, from sad to glad. */
const SMILES = [-7, -3.5, 0, 3.5, 7] as const;

export const schaal: Directive = {
  names: ['schaal'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render(input) {
    const step = (enter: Enter, smile: number, words = '') =>
      h('li.scale-step', [
        face(smile),
        h('span.scale-words', words),
        h('span.round', enter({ kind: 'round', option: words, words })),
      ]);
    const { scale } = input.context.words;
    return field(input, 'schaal', (enter) => [
      h(
        'ul.scale',
        { role: 'list' },
        SMILES.map((smile, index) => step(enter, smile, scale[index])),
      ),
    ]);
  },
};

/** The words beside it say the same, so it is decoration. */
function face(smile: number): Element {
  const line = { fill: 'none', stroke: 'var(--colour-ink)', strokeWidth: 1.2, strokeLinecap: 'round' };
  const corner = 15.5 - smile / 4;
  return s('svg.face', { viewBox: '0 0 24 24', width: '10mm', height: '10mm', ariaHidden: 'true' }, [
    s('circle', { cx: 12, cy: 12, r: 11, ...line }),
    s('circle', { cx: 8.4, cy: 9, r: 1.3, fill: 'var(--colour-ink)' }),
    s('circle', { cx: 15.6, cy: 9, r: 1.3, fill: 'var(--colour-ink)' }),
    s('path', { d: `M7 ${corner}Q12 ${corner + smile} 17 ${corner}`, ...line }),
  ]);
}
