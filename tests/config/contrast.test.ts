/** Contrast of the palette: WCAG's formula, and the place of the colour that fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastRatio } from '../../src/config/colour-math.js';
import { checkContrast } from '../../src/config/contrast.js';
import { changed, FILE, GOOD, parse } from './book.js';

test('the ratio follows WCAG', () => {
  assert.equal(contrastRatio('#000000', '#FFFFFF'), 21);
  assert.equal(contrastRatio('#ffffff', '#ffffff'), 1);
  assert.equal(contrastRatio('#767676', '#FFFFFF').toFixed(2), '4.54');
});

test('a good palette has nothing to report', () => {
  assert.deepEqual(checkContrast(parse(GOOD)), []);
});

test('a light ink is reported at its place', () => {
  assert.deepEqual(checkContrast(parse(changed("ink-soft: { screen: '#333333'", "ink-soft: { screen: '#767676'"))), [
    {
      rule: 'config/contrast',
      severity: 'error',
      data: { foreground: 'ink-soft', background: 'white', block: '', ratio: 4.54, needed: 7 },
      place: { file: FILE, line: 20, column: 3 },
    },
  ]);
});

test('a part is judged once, on white and on its tint, however many parts share its colour', () => {
  const part = '  - { letter: B, title: Twee, colour: a, pattern: waves, chapters: [b.md] }\nformats:';
  const config = parse(changed('formats:', part).replace('#1B3A57', '#5B7A97'));
  assert.deepEqual(
    checkContrast(config).map(({ data }) => `${data.foreground} ${data.background}`),
    ['a-dark white', 'a-dark a-tint'],
  );
});

test('a ratio just under the limit is not shown as the limit', () => {
  const [finding] = checkContrast(
    parse(changed("writing-line: { screen: '#444444'", "writing-line: { screen: '#515A65'")),
  );
  assert.equal(finding?.data.ratio, 6.99);
});
