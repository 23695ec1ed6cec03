/** The inks of the palette: recipes, tints, greys, paper; and what contradicts. Printers and what they ask. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inksOfPalette } from '../../src/config/inks.js';
import { changed, failure, GOOD, parse } from './book.js';

const palette = (lines: string) => parse(GOOD.replace('palette:\n', `palette:\n${lines}`)).palette;
const problems = (lines: string) =>
  failure(GOOD.replace('palette:\n', `palette:\n${lines}`)).diagnostics.map(({ data, place }) => [
    place?.line,
    data.reason,
    data.names,
  ]);

describe('inks', () => {
  test('come from a recipe, a grey or a tint, by screen colour in capitals', () => {
    const inks = inksOfPalette(
      palette(`  leaf: { screen: '#00aa00', cmyk: [80, 0, 100, 10] }
  leaf-thin: { screen: '#B0E0B0', tint: { of: leaf, percent: 25 } }
  rule: { screen: '#777777', grey: 60 }
`),
      'coated',
    );
    assert.deepEqual(inks.get('#00AA00'), [0.8, 0, 1, 0.1]);
    assert.deepEqual(inks.get('#B0E0B0'), [0.2, 0, 0.25, 0.025]);
    assert.deepEqual(inks.get('#777777'), [0, 0, 0, 0.6]);
    assert.equal(inks.has('#F5EFE0'), false, 'sand has no recipe: the profile chooses');
  });

  test('differ on uncoated paper where the palette says so, tints too', () => {
    const colours = palette(`  leaf: { screen: '#00aa00', cmyk: [80, 0, 100, 10], uncoated: [60, 0, 80, 0] }
  leaf-thin: { screen: '#B0E0B0', tint: { of: leaf, percent: 50 } }
`);
    assert.deepEqual(inksOfPalette(colours, 'uncoated').get('#00AA00'), [0.6, 0, 0.8, 0]);
    assert.deepEqual(inksOfPalette(colours, 'uncoated').get('#B0E0B0'), [0.3, 0, 0.4, 0]);
    assert.deepEqual(inksOfPalette(colours, 'uncoated').get('#111111'), [0, 0, 0, 1]);
  });

  test('are refused when one screen colour would have two recipes', () => {
    const lines = `  one: { screen: '#00AA00', cmyk: [80, 0, 100, 10] }
  two: { screen: '#00aa00', cmyk: [70, 0, 100, 10] }
  three: { screen: '#00AA00', cmyk: [80, 0, 100, 10] }
`;
    assert.deepEqual(problems(lines), [[20, 'ink-twice', 'one']]);
  });

  test('are given in one way, and a tint is of a colour that has inks', () => {
    assert.deepEqual(problems("  one: { screen: '#00AA00', cmyk: [80, 0, 100, 10], grey: 10 }\n"), [
      [19, 'ink-ways', 'cmyk, grey'],
    ]);
    assert.deepEqual(problems("  one: { screen: '#00AA00', tint: { of: sand, percent: 10 } }\n"), [
      [19, 'ink-tint', 'sand'],
    ]);
  });
});

describe('printers', () => {
  const PRINTERS = `print: { printer: snel, bleedMm: 4 }
printers:
  snel: { paper: uncoated, marks: true }
  oud: { bleedMm: 5 }
formats:`;

  test('ask for what they ask in place of the settings of print', () => {
    const { print } = parse(changed('formats:', PRINTERS));
    assert.deepEqual([print.paper, print.marks, print.bleedMm, print.pageMultiple], ['uncoated', true, 4, 4]);
  });

  test('must be known', () => {
    const { diagnostics } = failure(changed('formats:', PRINTERS.replace('printer: snel', 'printer: snell')));
    assert.deepEqual(
      diagnostics.map(({ data }) => [data.path, data.reason, data.names]),
      [['print.printer', 'printer', 'snell']],
    );
  });
});
