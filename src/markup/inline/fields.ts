/**
 * Fields in running text, for letters: `:kort[Naam]{#naam}`, `:datum[Dag]{#dag}`, and so on. Between brackets stands their label;
 * the words of a field that stands twice are the same in both places.
 */
import { h } from 'hastscript';
import type { FieldKind } from '../../model.js';
import type { TypedKind } from '../../typed/kinds.js';
import { register } from '../directives/field.js';
import { unknownAttribute } from '../unknown-attribute.js';
import type { Inline } from './inline.js';

const KNOWN = ['id', 'hoeft-niet', 'breedte', 'weekdag'] as const;
/** How wide the line is, for the pen. */
const WIDTHS: readonly string[] = ['smal', 'breed', 'heel'];
const ID = /^[a-z][a-z0-9-]*$/;

const inlineField = (name: FieldKind, writes?: TypedKind): Inline => ({
  name,
  render({ text, attributes, place, context, problem }) {
    for (const each of Object.keys(attributes))
      if (!KNOWN.some((known) => known === each)) problem(unknownAttribute(each, KNOWN));
    if (!context.inLetter)
      problem({
        en: `a field in a line belongs in a letter (kind: letter); on a sheet write ::${name}, with two colons, on a line of its own`,
        nl: `een veld in een regel hoort in een brief (kind: letter); schrijf op een blad ::${name}, met twee dubbele punten, op een eigen regel`,
      });
    const { id = '', breedte } = attributes;
    if (!ID.test(id) || !text)
      problem({
        en: 'a field in a line has a label and an id, for example :kort[Naam]{#naam}',
        nl: 'een veld in een regel heeft een naam en een kenmerk, bijvoorbeeld :kort[Naam]{#naam}',
      });
    if (breedte !== undefined && !WIDTHS.includes(breedte))
      problem({ en: `"breedte" is one of ${WIDTHS.join(', ')}`, nl: `“breedte” is ${WIDTHS.join(', ')}` });
    const known = context.entries.findIndex((entry) => entry.name === id && entry.writes === writes);
    const mark = known >= 0 ? { dataEntry: String(known) } : enter();
    const sort = `inline-${name}${breedte ? ` inline-${breedte}` : ''}`;
    return [
      // A group: the place to write in is read with its label, in the middle of the sentence.
      h(
        'span',
        {
          className: `inline-field ${sort}`.split(' '),
          role: 'group',
          ...('weekdag' in attributes && { dataWeekday: '' }),
        },
        [h('span.inline-line', mark), h('span.inline-label', text)],
      ),
    ];

    function enter() {
      const required = !('hoeft-niet' in attributes);
      context.fields.push({ id, kind: name, label: text, required, place });
      const input = { attributes, labelText: text, place, context, problem };
      return register(input, id, required)({ kind: 'inline', ...(writes && { writes }) });
    }
  },
});

export const inlineFields: readonly Inline[] = [
  inlineField('kort'),
  inlineField('datum', 'date'),
  inlineField('getal', 'number'),
  inlineField('bedrag', 'amount'),
  inlineField('telefoon', 'phone'),
  inlineField('email', 'email'),
];
