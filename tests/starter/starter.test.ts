/** What a new book is made of: colours that can be read, house styles from tokens, and workflows that keep to what there is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastRatio, tintOf } from '../../src/config/colour-math.js';
import { ROLES } from '../../src/config/default-colours.js';
import { cssColour } from '../../src/starter/css-colour.js';
import { houseStyleOf } from '../../src/starter/design-tokens.js';
import { coloursOfDrawing, houseColours, USUAL_COLOURS } from '../../src/starter/house-colours.js';
import { folderOf } from '../content/books.js';

describe('a colour in CSS', () => {
  const colours: readonly (readonly [string, string | undefined])[] = [
    ['#c00', '#CC0000'],
    ['#Cc0000', '#CC0000'],
    ['#cc0000ff', '#CC0000'],
    ['#cc000080', undefined],
    ['rgb(204 0 0)', '#CC0000'],
    ['rgba(204, 0, 0, 1)', '#CC0000'],
    ['rgb(204 0 0 / 50%)', undefined],
    ['hsl(0 100% 40%)', '#CC0000'],
    ['hsl(48deg, 100%, 50%)', '#FFCC00'],
    ['hsl(-120 100% 25%)', '#000080'],
    ['rood', undefined],
    ['rgb(1 2)', undefined],
  ];
  for (const [text, hex] of colours) it(`${text} is ${hex}`, () => assert.equal(cssColour(text), hex));
});

describe('house colours', () => {
  const sets = [
    USUAL_COLOURS,
    ['#CC0000', '#FFCC00'],
    ['#FFFFFF'],
    ['#000000'],
    ['#7F7F7F'],
    ['#00811F', '#C93675', '#004C31'],
    ['#FFFF00', '#00FFFF', '#FF00FF', '#808000', '#123456'],
  ];
  for (const given of sets)
    it(`of ${given.join(' ')} can be read, and have inks`, async () => {
      const { parts, accent } = await houseColours(given);
      assert.ok(parts.length >= 1);
      for (const { screen, cmyk } of parts) {
        assert.ok(contrastRatio(screen, '#FFFFFF') >= 7, screen);
        assert.ok(contrastRatio(screen, tintOf(screen, 2)) >= 7, screen);
        assert.ok(cmyk.reduce((sum, ink) => sum + ink, 0) <= 300);
      }
      assert.ok(contrastRatio(accent.screen, ROLES.ink.screen) >= 7, accent.screen);
    });

  it('that can be read stay as they are; of others the change is told', async () => {
    const { parts, accent } = await houseColours(['#0B3A5A', '#FFCC00', '#CC0000']);
    assert.deepEqual(
      [...parts, accent].map(({ name, screen, given }) => [name, screen, given]),
      [
        ['brand1', '#0B3A5A', undefined],
        ['brand2', '#A70000', '#CC0000'],
        ['accent', '#FFCC00', undefined],
      ],
    );
  });

  it('keeps an orange an orange where a green can be the dark one', async () => {
    const { parts, accent } = await houseColours(['#0B5A6B', '#E8843C', '#7FB069']);
    assert.deepEqual([parts[1]?.given, accent.given], ['#7FB069', '#E8843C']);
  });

  it('of a logo stay as they are', async () => {
    const found = await coloursOfDrawing('<svg><path fill="#C00"/><path fill="#cc0000" style="stroke:#FFCC00"/></svg>');
    assert.deepEqual(
      found.map(({ name, screen }) => [name, screen]),
      [
        ['logo-1', '#CC0000'],
        ['logo-2', '#FFCC00'],
      ],
    );
  });
});

describe('design tokens', () => {
  const style = async (test: Parameters<typeof folderOf>[0], files: Record<string, object>) => {
    const texts = Object.entries(files).map(([name, json]) => [
      `node_modules/@stad/tokens/${name}`,
      JSON.stringify(json),
    ]);
    return houseStyleOf(
      '@stad/tokens',
      await folderOf(test, { ...Object.fromEntries(texts), 'node_modules/@stad/tokens/package.json': '{}' }),
    );
  };
  const tokens = {
    stad: { color: { rood: { $value: 'hsl(0 100% 40%)' }, grijs: { $value: '#777777' }, groen: { value: '#00811f' } } },
    utrecht: {
      'page-header': { 'background-color': { $value: '{stad.color.rood}' } },
      'form-field-error-message': { color: { value: '#990099' } },
      'button-primary-action': {
        'background-color': { value: '{stad.color.groen.value}' },
        color: { value: '#FFFFFF' },
      },
      link: { color: { value: 'var(--stad-color-rood)' } },
    },
  };

  it('tell the colours that a house uses, the most used first, and not those of errors or grey', async (test) => {
    assert.deepEqual((await style(test, { 'dist/tokens.json': tokens }))?.colours, ['#CC0000', '#00811F']);
  });
  it('may be sources of several files', async (test) => {
    const found = await style(test, {
      'src/kleur.tokens.json': { stad: tokens.stad },
      'src/deel/b.tokens.json': { utrecht: tokens.utrecht },
    });
    assert.deepEqual(found?.colours, ['#CC0000', '#00811F']);
  });
  it('may be flat', async (test) => {
    const found = await style(test, {
      'dist/variables.json': { utrechtPageHeaderBackgroundColor: '#004699', fontSize: '1rem' },
    });
    assert.deepEqual(found?.colours, ['#004699']);
  });
  it('that lead in a circle, or are damaged, tell nothing', async (test) => {
    const found = await style(test, { 'dist/tokens.json': { a: { value: '{b}' }, b: { value: '{a}' } } });
    assert.deepEqual(found?.colours, []);
    assert.equal(houseStyleOf('@stad/weg', '/'), undefined);
  });
});
