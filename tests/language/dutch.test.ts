/** The data of Dutch: forms of verbs, and lists in which no entry hides another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutch } from '../../src/language/dutch/dutch.js';
import { formsOf } from '../../src/language/dutch/inflect.js';

describe('the lists of Dutch', () => {
  it('inflect verbs in -eren', () => {
    assert.deepEqual(formsOf('evalueren'), [
      'evalueren',
      'evalueer',
      'evalueert',
      'evalueerde',
      'evalueerden',
      'geëvalueerd',
      'geëvalueerde',
      'evaluerend',
      'evaluerende',
    ]);
    assert.ok(formsOf('initiëren').includes('geïnitieerd'));
    assert.deepEqual(formsOf('locatie'), ['locatie']);
  });

  it('hold each form once, and advise nothing that they forbid', () => {
    for (const list of [dutch.hard, dutch.abbreviations, dutch.address]) {
      const forms = list.flatMap((hard) => hard.forms);
      assert.deepEqual(
        forms.filter((form, index) => forms.indexOf(form) !== index),
        [],
      );
      assert.deepEqual(
        list.filter(({ instead }) => instead === ''),
        [],
      );
    }
    const forbidden = new Set(dutch.hard.filter(({ mild }) => !mild).flatMap(({ forms }) => forms));
    const advice = dutch.hard.flatMap(({ instead }) => instead.split(', '));
    assert.deepEqual(
      advice.filter((word) => forbidden.has(word)),
      [],
    );
    assert.ok(dutch.hard.length >= 135, `${dutch.hard.length} words`);
  });
});
