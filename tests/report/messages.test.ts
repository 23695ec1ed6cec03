/** Every rule has its texts in both languages, and they cope with the data of that rule. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inLanguage, languageOf, wordDiagnostic } from '../../src/report/messages.js';
import { wordsFor } from '../../src/report/words.js';
import { RULES, type RuleId } from '../../src/rules/list.js';
import { sample } from './samples.js';

/** Their data are names of faults, which the words take the place of. */
const CODED: ReadonlySet<RuleId> = new Set([
  'content/format-lock',
  'fill/unreadable',
  'press/output-intent',
  'press/claims',
]);

for (const language of ['nl', 'en'] as const) {
  describe(`messages in ${language}`, () => {
    for (const { id, example } of RULES) {
      test(`${id} has four texts without holes`, () => {
        const words = wordDiagnostic(sample(id), language);
        for (const [name, text] of Object.entries(words)) {
          assert.ok(text.length > 3, `${name} is empty`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|\.\.$| {2}/, name);
          if (name !== 'title') assert.match(text, /[.?!:`]$/, `${name} does not end`);
        }
        // Everything that the data says is used somewhere, or the example (and the sender) carries too much.
        const all = `${words.message} ${words.hint}`;
        const values = Object.values(inLanguage(example.data, language));
        const used = values.filter((value) => all.includes(String(value)));
        assert.ok(used.length > 0 || values.length === 0 || CODED.has(id), all);
      });
    }

    test('no suggestion leaves no empty question', () => {
      for (const { id } of RULES.filter(({ example }) => 'suggestion' in example.data)) {
        const { hint } = wordDiagnostic(sample(id, 1, { suggestion: '', known: '' }), language);
        assert.doesNotMatch(hint, /``|\?/, id);
        assert.ok(hint.length > 10, id);
      }
    });
  });
}

test('rules have each an id of their own, in small letters, of a room and what is found', () => {
  const ids = RULES.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z]+\/[a-z0-9-]+$/);
});

test('the language of a book chooses the language of its messages', () => {
  assert.deepEqual(['nl', 'nl-BE', 'NL', 'en-GB', 'de', 'nld'].map(languageOf), ['nl', 'nl', 'nl', 'en', 'en', 'en']);
  const { message, hint } = wordDiagnostic(sample('markup/unknown-directive'), 'nl');
  assert.equal(message, 'Onbekende richtlijn `:::tipp`.');
  assert.equal(hint, 'Bedoelt u `tip`?');
});

test('a phrase in the data is told in the language of the message, and to machines in English', () => {
  const found = sample('markup/directive', 1, { problem: { en: 'it is empty.', nl: 'het is leeg.' } });
  assert.match(wordDiagnostic(found, 'nl').message, /klopt niet: het is leeg\.$/);
  assert.match(wordDiagnostic(found, 'fr').message, /is wrong: it is empty\.$/);
  assert.deepEqual(inLanguage(found.data, 'en'), { name: 'checklist', problem: 'it is empty.' });
});

test('data cannot bring in control characters, new lines or endless text', () => {
  const evil = sample('markup/raw-html', 1, { tag: `<b>\u001B[31m\n\u202E${'x'.repeat(1_000_000)}` });
  const { message } = wordDiagnostic(evil, 'nl');
  assert.ok(message.length < 500);
  assert.doesNotMatch(message, /[\p{Cc}\u202E]/u);
});

test('the words of the command count in both languages', () => {
  assert.equal(wordsFor('nl').found(1, 2), '1 fout en 2 waarschuwingen gevonden.');
  assert.equal(wordsFor('en').found(2, 1), 'Found 2 errors and 1 warning.');
  assert.equal(wordsFor('nl').found(0, 0), 'Geen fouten of waarschuwingen gevonden.');
  assert.equal(wordsFor('nl').repeated([3, 5], 0), 'Ook op regel 3 en 5.');
  assert.equal(wordsFor('en').repeated([3, 5], 1), 'Also on line 3, 5, and in 1 other place.');
});
