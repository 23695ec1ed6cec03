/** Every rule has its texts in both languages, and they cope with the data of that rule. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnostic, RULES, type RuleId } from '../../src/diagnostic.js';
import { languageOf, messagesFor, wordDiagnostic } from '../../src/report/messages.js';
import { wordsFor } from '../../src/report/words.js';
import { SAMPLES, sample } from './samples.js';

// Object.keys knows no literal types.
const rules = Object.keys(RULES) as RuleId[];

/** Their data are names of faults, which the words take the place of. */
const CODED: ReadonlySet<RuleId> = new Set([
  'config/syntax',
  'content/glossary',
  'content/format-lock',
  'fill/unreadable',
  'press/output-intent',
  'press/claims',
]);

for (const language of ['nl', 'en']) {
  describe(`messages in ${language}`, () => {
    test('there is one for each rule and no other', () => {
      assert.deepEqual(Object.keys(messagesFor(language)).sort(), [...rules].sort());
      assert.deepEqual(Object.keys(SAMPLES).sort(), [...rules].sort());
    });

    for (const rule of rules) {
      test(`${rule} has four texts without holes`, () => {
        const words = wordDiagnostic(sample(rule), language);
        for (const [name, text] of Object.entries(words)) {
          assert.ok(text.length > 3, `${name} is empty`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|\.\.$| {2}/, name);
          if (name !== 'title') assert.match(text, /[.?!:`]$/, `${name} does not end`);
        }
        // Everything that the data says is used somewhere, or the sample (and the sender) carries too much.
        const all = `${words.message} ${words.hint}`;
        const used = Object.values(SAMPLES[rule]).filter((value) => all.includes(String(value)));
        assert.ok(used.length > 0 || Object.keys(SAMPLES[rule]).length === 0 || CODED.has(rule), all);
      });
    }

    test('no suggestion leaves no empty question', () => {
      for (const rule of rules.filter((each) => 'suggestion' in SAMPLES[each])) {
        const { hint } = wordDiagnostic(sample(rule, 1, { suggestion: '', known: '' }), language);
        assert.doesNotMatch(hint, /``|\?/, rule);
        assert.ok(hint.length > 10, rule);
      }
    });
  });
}

test('the language of a book chooses the language of its messages', () => {
  assert.deepEqual(['nl', 'nl-BE', 'NL', 'en-GB', 'de', 'nld'].map(languageOf), ['nl', 'nl', 'nl', 'en', 'en', 'en']);
  const { message, hint } = wordDiagnostic(sample('markup/unknown-directive'), 'nl');
  assert.equal(message, 'Onbekende richtlijn `:::tipp`.');
  assert.equal(hint, 'Bedoelt u `tip`?');
});

test('every reason of config/invalid is worded in Dutch', () => {
  const word = (data: Record<string, string | number>) =>
    wordDiagnostic(diagnostic('config/invalid', { path: 'x', problem: 'English', ...data }), 'nl').message;
  assert.equal(word({ reason: 'missing', expected: 'text' }), '`x`: deze instelling ontbreekt; nodig: een tekst.');
  assert.equal(
    word({ reason: 'type', expected: 'list', kind: 'nothing', found: '' }),
    '`x`: hier staat niets; nodig: een lijst.',
  );
  assert.equal(
    word({ reason: 'shape', expected: 'hex', kind: 'text', found: '#12' }),
    '`x`: hier staat “#12”; nodig: een kleur zoals #1A2B3C.',
  );
  assert.equal(
    word({ reason: 'choice', expected: 'dots, waves', kind: 'text', found: 'dot' }),
    '`x`: hier staat “dot”; kies uit dots, waves.',
  );
  assert.equal(
    word({ reason: 'range', bound: 'most', limit: 100, kind: 'number', found: '101' }),
    '`x`: hier staat 101; nodig: hoogstens 100.',
  );
  assert.equal(
    word({ reason: 'count', bound: 'least', limit: 4, count: 3 }),
    '`x`: hier staan er 3; nodig: minstens 4.',
  );
  assert.equal(word({ reason: 'colours', names: 'ink, sand' }), '`x`: het palet mist ink, sand.');
  for (const reason of ['empty', 'both', 'neither']) assert.doesNotMatch(word({ reason }), /English/);
  assert.equal(word({}), '`x`: English.');
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
