/** Text that runs to the left: each letter joined as it stands, and each line in the order in which it is painted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPaintedOrder, levelsOf, mirrored } from '../../../../src/pdf/make/forms/directions.js';
import { joinLetters } from '../../../../src/pdf/make/forms/joined-letters.js';

const painted = (text: string): string => {
  const letters = [...text];
  const levels = levelsOf(letters);
  const items = letters.map((letter, at) => ({ letter: mirrored(letter, levels[at] ?? 0), level: levels[at] ?? 0 }));
  return inPaintedOrder(items, ({ level }) => level)
    .map(({ letter }) => letter)
    .join('');
};

test('a line is painted from left to right, whatever is read from the right', () => {
  const cases: Readonly<Record<string, string>> = {
    'Jan Smit, 12 jaar': 'Jan Smit, 12 jaar',
    אבג: 'גבא',
    'אבג דה': 'הד גבא',
    'אבג 12-03 ד': 'ד 12-03 גבא',
    'ik ben אבג דה en ja': 'ik ben הד גבא en ja',
    'אבג (Jan) ד': 'ד (Jan) גבא',
    'אבג (ד)': '(ד) גבא',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(painted(text), expected, text);
});

test('Arabic letters join their neighbours, lam and alef become one', () => {
  const codes = (text: string): string =>
    Array.from(joinLetters(text), (letter) => letter.codePointAt(0)!.toString(16)).join(' ');
  assert.equal(codes('باب'), 'fe91 fe8e fe8f');
  assert.equal(codes('سلام'), 'feb3 fefc fee1');
  assert.equal(codes('على'), 'fecb fee0 fef0');
  assert.equal(codes('گرم چای'), 'fb94 feae fee1 20 fb7c fe8e fbfc');
  // A mark above a letter stands in the way of nothing; what keeps letters apart does.
  assert.equal(codes('بَب'), 'fe91 64e fe90');
  assert.equal(codes('بی\u200cب'), 'fe91 fbfd fe8f');
  assert.equal(joinLetters('Łódź ☐ 12'), 'Łódź ☐ 12');
});
