/** What a book's stylesheets say of screens reaches a site and an e-book, and no printed page; the rest is for paper. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paperRules, screenRules } from '../../src/content/screen-css.js';

const CSS = `.a { color: red; }
@media screen { .b { color: var(--colour-ink); } }
@media print { .c { break-after: page; } }
@media all { .d { font-weight: 700; } }
@media print, screen and (min-width: 40rem) { .e { margin: 0; } }
@media (min-width: 40rem) { .f { margin: 0; } }
@media not screen { .g { margin: 0; } }
@media only screen and (prefers-color-scheme: dark), SCREEN and (max-width: 20rem) { .h { margin: 0; } }
`;
const classes = (css: string): string => [...css.matchAll(/\.(\w) \{/g)].map(([, name]) => name).join('');

it('names for screens what names screens', () => {
  assert.equal(classes(screenRules(CSS)), 'bdeh');
});

it('leaves to paper all but what is for screens alone', () => {
  assert.equal(classes(paperRules(CSS)), 'acdefg');
  assert.equal(paperRules('.a { color: red; }'), '.a { color: red; }');
});

it('asks for no other files', () => {
  const css =
    '@media screen { .a { background: url("/book/a.png"); color: red } .b { background: url(data:image/png,x); } }';
  assert.equal(screenRules(css), '@media screen { .a { ; color: red } .b { background: url(data:image/png,x); } }');
});

it('takes a sheet that is broken as it is read', () => {
  assert.doesNotThrow(() => screenRules('@media screen { .a { color: '));
  assert.equal(screenRules('@media { .a { color: red } }'), '');
});
