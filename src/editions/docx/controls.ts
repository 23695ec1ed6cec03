/** Makes a content control of Word for a place that is filled in: its title says what is asked, its tag is the name of the field. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Entry } from '../../model.js';
import { forXml } from '../../office/write-package.js';
import type { Draft } from './draft.js';

/** Word calls a file damaged in which a title or a tag is longer. */
const MOST_LETTERS = 64;
const BOX = { on: '2612', off: '2610' };
const ROUND = { on: '25C9', off: '25CB' };
const SIGNS = 'MS Gothic';

/**
 * Among the words of a paragraph.
 * @param waits what stands in it until it is filled in, where the sheet has words for that
 */
export function control(entry: Entry, draft: Draft, waits?: string): Element {
  const { kind, options, writes } = entry;
  if (kind === 'tick') return box(entry, draft, BOX);
  if (kind === 'round') return box(entry, draft, ROUND);
  if (options) {
    const items = options.map((option) =>
      x('w:listItem', { 'w:displayText': forXml(option), 'w:value': forXml(option) }),
    );
    return made(entry, draft, [PLACEHOLDER, x('w:dropDownList', items)], placeholder(waits ?? draft.words.choice));
  }
  if (kind === 'date' || writes === 'date')
    return made(entry, draft, [PLACEHOLDER, date(draft)], placeholder(waits ?? draft.words.date));
  const many = kind === 'lines' || kind === 'area' || kind === 'cell';
  const text = x('w:text', many ? { 'w:multiLine': '1' } : {});
  return made(entry, draft, [PLACEHOLDER, text], placeholder(waits ?? draft.words.text));
}

/** Says that what stands in it is no answer: the first letter that is typed takes its place. */
const PLACEHOLDER = x('w:showingPlcHdr');

const date = ({ locale }: Draft): Element =>
  x('w:date', [
    x('w:dateFormat', { 'w:val': 'd-M-yyyy' }),
    x('w:lid', { 'w:val': locale }),
    x('w:storeMappedDataAs', { 'w:val': 'date' }),
    x('w:calendar', { 'w:val': 'gregorian' }),
  ]);

function box(entry: Entry, draft: Draft, { on, off }: typeof BOX): Element {
  const state = (name: string, code: string) => x(`w14:${name}`, { 'w14:val': code, 'w14:font': SIGNS });
  const kind = x('w14:checkbox', [
    x('w14:checked', { 'w14:val': '0' }),
    state('checkedState', on),
    state('uncheckedState', off),
  ]);
  const faces = { 'w:ascii': SIGNS, 'w:eastAsia': SIGNS, 'w:hAnsi': SIGNS, 'w:hint': 'eastAsia' };
  const sign = String.fromCharCode(Number.parseInt(off, 16));
  return made(entry, draft, [kind], x('w:r', [x('w:rPr', [x('w:rFonts', faces)]), x('w:t', sign)]));
}

const placeholder = (words: string): Element =>
  x('w:r', [
    x('w:rPr', [x('w:rStyle', { 'w:val': 'PlaceholderText' })]),
    x('w:t', { 'xml:space': 'preserve' }, forXml(words)),
  ]);

function made(entry: Entry, draft: Draft, kind: readonly Element[], content: Element): Element {
  const { name, says } = entry;
  return x('w:sdt', [
    x('w:sdtPr', [
      x('w:alias', { 'w:val': shortened(says) }),
      x('w:tag', { 'w:val': `${draft.code}.${name}`.slice(0, MOST_LETTERS) }),
      x('w:id', { 'w:val': draft.controlId() }),
      ...kind,
    ]),
    x('w:sdtContent', [content]),
  ]);
}

function shortened(words: string): string {
  const whole = forXml(words).replace(/\s+/g, ' ');
  return whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS - 1).trimEnd()}…` : whole;
}
