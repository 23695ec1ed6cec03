/** What a misspelt word was meant to be: short words are another word sooner. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../src/nearest.js';

const KEYS = ['id', 'code', 'title', 'reader', 'orientation', 'kort', 'lang'];

test('a misspelt word is recognised', () => {
  const meant = { titel: 'title', readr: 'reader', orientaton: 'orientation', cod: 'code', krot: 'kort', lnag: 'lang' };
  for (const [word, key] of Object.entries(meant)) assert.equal(nearest(word, KEYS), key);
});

test('another short word is not', () => {
  for (const word of ['hide', 'tags', 'icon', 'date', 'xyz']) assert.equal(nearest(word, KEYS), '', word);
});
