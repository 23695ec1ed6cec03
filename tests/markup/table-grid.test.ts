/** Tables with spans as other programs write them become a grid without holes and without cells over each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fillGrid } from '../../src/markup/table-grid.js';
import { visit } from '../../src/markup/walk.js';

function filled(rows: string): string {
  const tree = fromHtml(`<table>${rows}</table>`, { fragment: true });
  visit(tree, { tagName: 'table' }, (table: Element) => fillGrid(table));
  return toHtml(tree).replace(/<\/?(table|tbody)>/g, '');
}

const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a row without cells goes, and what reached into it gets shorter': [
    '<tr><td rowspan="2">a<td>b<tr><tr><td>c<td>d',
    '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
  ],
  'several of them': [
    '<tr><td rowspan="4">a<td rowspan="2">b<tr><tr><tr><td>d',
    '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>d</td></tr>',
  ],
  'no span goes over the end of its group': [
    '<thead><tr><th rowspan="3">a<th>b<tbody><tr><td>c<td rowspan="9">d<tr><td>e',
    '<thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c</td><td rowspan="2">d</td></tr><tr><td>e</td></tr>',
  ],
  'a short row is filled with empty cells': [
    '<tr><th>a<th>b<th>c<tr><td>d<tr><td colspan="2">e',
    '<tr><th>a</th><th>b</th><th>c</th></tr><tr><td>d</td><td></td><td></td></tr><tr><td colspan="2">e</td><td></td></tr>',
  ],
  'a head that is too short gets heads': [
    '<tr><th>a<tr><td>b<td>c',
    '<tr><th>a</th><th></th></tr><tr><td>b</td><td>c</td></tr>',
  ],
  'a wide cell does not reach over one from above': [
    '<tr><td>a<td rowspan="2">b<td>c<tr><td colspan="3">d',
    '<tr><td>a</td><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td><td></td></tr>',
  ],
  'a table that fills its grid stays as it is': [
    '<tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td>d',
    '<tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr>',
  ],
};

for (const [name, [before, after]] of Object.entries(cases)) test(name, () => assert.equal(filled(before), after));
