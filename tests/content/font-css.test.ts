/** What stylesheets say of typefaces: those declared, lists of families that end in our chain, ids as authors wrote them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classesIn, withFileIds } from '../../src/content/css.js';
import { closeFamilies, facesIn } from '../../src/content/font-css.js';

const close = (css: string, ...declared: string[]) => closeFamilies(css, new Set(declared));

describe('faces of a stylesheet', () => {
  it('are its families with their files', () => {
    const css = `@font-face { font-family: "Eigen Letter"; src: url(a.woff2) format("woff2"), url("b.ttf"); }
      @font-face { font-family: Ander; src: url(c.ttf) } p { font-family: Weg }`;
    assert.deepEqual(facesIn(css), [
      { family: 'Eigen Letter', addresses: ['a.woff2', 'b.ttf'] },
      { family: 'Ander', addresses: ['c.ttf'] },
    ]);
    assert.deepEqual(facesIn('p { color: red }'), []);
  });

  it('stay in lists, which end in our chain; what no face declares goes', () => {
    const chain = 'var(--more-faces)';
    for (const [before, after] of [
      ['p { font-family: "Eigen Letter", Georgia, sans-serif }', `p { font-family: "Eigen Letter", ${chain} }`],
      ['p { font-family: Georgia }', `p { font-family: ${chain} }`],
      [
        'p { font: bold 12pt/1.2 Georgia, "eigen letter", serif; }',
        `p { font: bold 12pt/1.2 "eigen letter", ${chain}; }`,
      ],
      [':root { --text-face: "Eigen Letter", serif; }', `:root { --text-face: "Eigen Letter", ${chain}; }`],
      ['p { font-family: var(--title-face) }', `p { font-family: var(--title-face), ${chain} }`],
      ['p { font-family: inherit; font: inherit }', 'p { font-family: inherit; font: inherit }'],
      ['p { font-family: "Bricolage Grotesque" }', `p { font-family: "Bricolage Grotesque", ${chain} }`],
      ['p { font-variant: small-caps; color: red }', 'p { font-variant: small-caps; color: red }'],
    ] as const)
      assert.equal(
        close(before, 'eigen letter')
          .css.replace(/(?<!\s)\}$/, ' }')
          .replace(/:(?=")/g, ': '),
        after,
      );
  });

  it('are told of where they are of the machine', () => {
    const { machine } = close('p { color: red }\nh1 {\n  font-family: Georgia, "Times New Roman", serif;\n}');
    assert.deepEqual(
      machine.map(({ family, line }) => [family, line]),
      [
        ['Georgia', 3],
        ['Times New Roman', 3],
      ],
    );
  });
});

it('classes with a rule are known by their names', () => {
  assert.deepEqual([...classesIn('.a, p.b > .c:hover { color: red } #d { color: red }')], ['a', 'b', 'c']);
});

it('an id means the element that its author called so', () => {
  assert.equal(
    withFileIds('#Begin p, .x #eind { color: #abc }'),
    '[id$="--begin"] p, .x [id$="--eind"] { color: #abc }',
  );
  assert.equal(withFileIds('#plan--begin { color: red }'), '#plan--begin { color: red }');
});
