/** What a palette is completed with: roles, colours of parts, tints; and where contrast is told. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSettings } from '../../src/config/check-settings.js';
import { contrastRatio } from '../../src/config/colour-math.js';
import { PART_COLOURS } from '../../src/config/default-colours.js';
import { inksOfPalette } from '../../src/config/inks.js';
import { letterOf } from '../../src/config/palette.js';
import { findings, parse } from './book.js';

const book = (palette: string, parts = ''): string => `title: Eigen boek
slug: eigen
version: '1'
date: 2026-01-31
publisher: { name: Gemeente }
${parts || 'chapters: [een.md]'}
${palette}
`;
const partsOf = (...keys: string[]): string =>
  `parts:\n${keys.map((key, index) => `  - { title: Deel, ${key}chapters: [${index}.md] }`).join('\n')}`;
const told = (text: string): string[] =>
  checkSettings(parse(text)).map(
    ({ data, place }) => `${place?.line}: ${data.foreground ?? data.old} ${data.background ?? data.key}`,
  );

describe('a palette', () => {
  it('is whole without a single colour, and can be read', () => {
    const config = parse(book(''));
    assert.deepEqual(checkSettings(config), []);
    assert.equal(config.palette.ink?.grey, 100);
    assert.ok(config.palette['accent-tint']);
  });

  it('takes a colour as one text, and the name of another', () => {
    const { palette } = parse(book("palette: { accent: '#F2B632', ground: accent, heide: { screen: '#A272B4' } }"));
    assert.deepEqual(
      [palette.accent?.screen, palette.ground?.screen, palette.heide?.screen],
      ['#F2B632', '#F2B632', '#A272B4'],
    );
  });

  it('makes tints of the chosen accent, with its inks thinned', () => {
    const { palette } = parse(book("palette: { accent: { screen: '#F2B632', cmyk: [0, 30, 90, 0] } }"));
    assert.equal(palette['accent-tint']?.screen, '#FBE9C2');
    assert.deepEqual(palette['accent-tint']?.cmyk, [0, 9, 27, 0]);
    const inks = inksOfPalette(palette, 'coated').get('#FBE9C2');
    assert.deepEqual(
      inks?.map((ink) => Math.round(ink * 100)),
      [0, 9, 27, 0],
    );
  });

  it('says that a name is no colour, and survives names in a circle', () => {
    assert.deepEqual(findings(book('palette: { accent: blauw }')), ['config/invalid 7:20 palette.accent.screen']);
    assert.equal(findings(book('palette: { a: b, b: a }')).length, 2);
  });

  it('knows the names of older books, and says the new ones', () => {
    const text = book("palette: { straw: '#F6E3A1', sand: '#F5EFE0' }");
    assert.equal(parse(text).palette.accent?.screen, '#F6E3A1');
    assert.deepEqual(told(text), ['7: palette.sand palette.ground', '7: palette.straw palette.accent']);
    assert.deepEqual(told(book("palette: { straw: '#F6E3A1', accent: straw }")), []);
  });
});

describe('shades', () => {
  it('are there of each colour that a book without parts names itself, and stay as it names them', () => {
    const { palette } = parse(
      book("palette: { zee: '#0B4F7A', bos-dark: '#1F5C2E', zee-mid: '#123456', ink: '#111111' }"),
    );
    const shades = Object.keys(palette).filter((name) => /^(?:zee|bos|ink)-(?:dark|mid|light|tint)$/.test(name));
    assert.deepEqual(shades.toSorted(), [
      ...['dark', 'light', 'mid', 'tint'].map((shade) => `bos-${shade}`),
      ...['dark', 'light', 'mid', 'tint'].map((shade) => `zee-${shade}`),
    ]);
    assert.equal(palette['zee-mid']?.screen, '#123456');
    assert.equal(palette['zee-dark']?.screen, '#0B4F7A');
    const parted = parse(book("palette: { zee: '#0B4F7A' }", partsOf('')));
    assert.equal(parted.palette['zee-mid'], undefined);
  });
});

describe('parts', () => {
  it('count by themselves, any number of them, each with a colour and a pattern', () => {
    const { parts = [], palette } = parse(book('', partsOf(...Array.from({ length: 30 }, () => ''))));
    assert.deepEqual(
      parts.slice(25, 28).map(({ letter }) => letter),
      ['Z', 'AA', 'AB'],
    );
    assert.equal(new Set(parts.slice(0, 5).map(({ pattern }) => pattern)).size, 5);
    for (const { colour } of parts)
      for (const shade of ['dark', 'mid', 'light', 'tint']) assert.ok(palette[`${colour}-${shade}`]);
    assert.equal(letterOf(701), 'ZZ');
  });

  it('take a colour of a screen, a name, or the colour of their letter', () => {
    const text = book("palette: { zee: '#0B4F7A', c: '#5A2A6E' }", partsOf("colour: '#1F5C2E', ", 'colour: zee, ', ''));
    const { parts = [], palette } = parse(text);
    assert.deepEqual(
      parts.map(({ colour }) => palette[`${colour}-dark`]?.screen),
      ['#1F5C2E', '#0B4F7A', '#5A2A6E'],
    );
    assert.deepEqual(told(text), []);
  });

  it('may have any name, also one that every record knows', () => {
    const { parts = [], palette } = parse(
      book("palette: { constructor: '#0B4F7A' }", partsOf('colour: constructor, ')),
    );
    assert.equal(palette[`${parts[0]?.colour}-dark`]?.screen, '#0B4F7A');
    assert.equal(findings(book('', partsOf('colour: constructor, '))).length, 1);
  });

  it('of ours can be read on white and on their tint', () => {
    const { parts = [], palette } = parse(book('', partsOf(...PART_COLOURS.map(() => ''))));
    for (const { colour } of parts) {
      const dark = palette[`${colour}-dark`]?.screen ?? '';
      assert.ok(contrastRatio(dark, palette[`${colour}-tint`]?.screen ?? '') >= 7, dark);
    }
  });
});

describe('too little contrast', () => {
  it('is told at the colour that was chosen, once', () => {
    assert.deepEqual(told(book("palette:\n  accent: '#7A3A00'")), ['8: ink accent']);
    assert.deepEqual(
      told(book("palette:\n  ink: '#777777'")).map((each) => each.split(':')[0]),
      ['8', '8', '8', '8'],
    );
    assert.deepEqual(told(book("palette:\n  zee: '#6FA8C9'", partsOf('colour: zee, '))), ['9: zee-dark white']);
    assert.deepEqual(told(book('', partsOf("colour: '#6FA8C9', "))), ['7: part-1-dark white']);
  });

  it('of a block is told at the block: its colour may be right elsewhere', () => {
    const yaml = "palette:\n  zee: '#6FA8C9'\nblocks:\n  weetje: { label: Weetje, colour: zee }";
    assert.deepEqual(told(book(yaml)), ['10: zee white']);
  });
});
