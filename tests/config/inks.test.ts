/** The inks of the palette: recipes, tints, greys, paper; and what contradicts. Printers and what they ask. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inksOfPalette, spotsOfPalette } from '../../src/config/inks.js';
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

describe('a spot ink', () => {
  const LEAF = "  leaf: { screen: '#00aa00', cmyk: [80, 0, 100, 10], uncoated: [60, 0, 80, 0], spot: Pantone 356 C }\n";
  const recipe = [0.8, 0, 1, 0.1];

  test('prints its colour and the tints of that, with the inks of the paper in its place', () => {
    const colours = palette(`${LEAF}  thin: { screen: '#B0E0B0', tint: { of: leaf, percent: 25 } }\n`);
    const spots = spotsOfPalette(colours, 'coated');
    assert.deepEqual(Object.fromEntries(spots), {
      '#00AA00': { ink: 'Pantone 356 C', strength: 1, recipe },
      '#B0E0B0': { ink: 'Pantone 356 C', strength: 0.25, recipe },
    });
    assert.deepEqual(spotsOfPalette(colours, 'uncoated').get('#B0E0B0')?.recipe, [0.6, 0, 0.8, 0]);
    assert.deepEqual(inksOfPalette(colours, 'coated').get('#00AA00'), recipe, 'for pictures');
    assert.equal(spotsOfPalette(palette(''), 'coated').size, 0);
  });

  test('prints the shades that are made of its colour, and whatever has its name', () => {
    const lines = `${LEAF}  twig: leaf\n`;
    const { palette: colours } = parse(
      GOOD.replace('palette:\n', `palette:\n${lines}`).replace('colour: a', 'colour: twig'),
    );
    const spots = spotsOfPalette(colours, 'coated');
    const of = (name: string) => spots.get(colours[name]?.screen.toUpperCase() ?? '');
    assert.deepEqual(
      ['leaf', 'twig', 'twig-mid', 'twig-light'].map((name) => of(name)?.strength),
      [1, 1, 0.6, 0.32],
    );
    assert.deepEqual(of('twig-light'), { ink: 'Pantone 356 C', strength: 0.32, recipe });
    assert.deepEqual(inksOfPalette(colours, 'coated').get(colours['twig-light']!.screen), [0.256, 0, 0.32, 0.032]);
  });

  test('has one set of inks and one spelling', () => {
    const other = (keys: string) => problems(`${LEAF}  other: { screen: '#00BB00', ${keys} }\n`);
    assert.deepEqual(other('cmyk: [80, 0, 90, 10], spot: Pantone 356 C'), [[20, 'spot-twice', 'leaf']]);
    assert.deepEqual(other('cmyk: [80, 0, 100, 10], uncoated: [60, 0, 80, 0], spot: PANTONE 356 C'), [
      [20, 'spot-twice', 'leaf'],
    ]);
    assert.deepEqual(other('grey: 20, spot: Lindegroen'), [[20, 'spot-recipe', 'Lindegroen']]);
    assert.deepEqual(
      problems(`${LEAF}  same: { screen: '#00AA00', cmyk: [80, 0, 100, 10], uncoated: [60, 0, 80, 0] }\n`),
      [[20, 'ink-twice', 'leaf']],
    );
  });

  test('has a name that a plate can have, and is none of the four', () => {
    for (const name of ['Black', 'ALL', 'Groen (mat)', '#12', 'Gr\u00f6n', ' '])
      assert.deepEqual(
        problems(`  leaf: { screen: '#00AA00', cmyk: [80, 0, 100, 10], spot: '${name}' }\n`).map(([line, reason]) => [
          line,
          reason,
        ]),
        [[19, 'shape']],
        name,
      );
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
