/** Words in tables say where they may be divided; all other words, and addresses, stay as they are. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { asHtml } from '../../../src/outputs/reading/serialise.js';
import { withSoftHyphens } from '../../../src/outputs/reading/soft-hyphens.js';

const made = async (html: string, lang: string): Promise<string> => {
  const nodes = fromHtml(html, { fragment: true }).children as ElementContent[];
  return asHtml(await withSoftHyphens(nodes, lang)).replaceAll('\u00ad', '|');
};
const cell = (content: string): string => `<table><tbody><tr><td>${content}</td></tr></tbody></table>`;

it('divides long words of cells, in the language of the text', async () => {
  assert.equal(await made(cell('participatieplan kort'), 'nl-NL'), cell('par|ti|ci|pa|tie|plan kort'));
  assert.equal(
    await made(cell('<a href="#x">keukentafelgesprek</a>'), 'nl'),
    cell('<a href="#x">keu|ken|ta|fel|ge|sprek</a>'),
  );
});

it('leaves alone what is no cell, code, an address or another language', async () => {
  const all = `<p>participatieplan</p>${cell('<code>participatieplan</code><a href="https://participatieplan.example">participatieplan</a><span lang="en">participatieplan</span>')}`;
  assert.equal(await made(all, 'nl'), all);
  assert.equal(await made(cell('participatieplan'), 'xx'), cell('participatieplan'));
});
