/** The search of a site: words in any form, words in words, words with a wrong letter; each hit in its sentence. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MiniSearch from 'minisearch';
import { openIndex } from '../../../src/outputs/web/search/ask.js';
import { partsOf, vocabularyOf } from '../../../src/outputs/web/search/compounds.js';
import { INDEX_NAME, indexOptions, type Passage, withWords } from '../../../src/outputs/web/search/found.js';
import { makeIndex } from '../../../src/outputs/web/search/make-index.js';
import { isNear } from '../../../src/outputs/web/search/near.js';
import { stemOf } from '../../../src/outputs/web/search/words-in.js';

const passage = (heading: string, text: string) =>
  withWords({ address: `${heading}.html`, page: 'Boek', heading, text });

function storedIn(script: string) {
  const before = `globalThis.${INDEX_NAME} = `;
  assert.ok(script.startsWith(before) && script.endsWith(';\n'));
  return JSON.parse(script.slice(before.length, -2));
}

function asked(language: string, passages: readonly ReturnType<typeof passage>[]) {
  const ask = openIndex(storedIn(makeIndex(passages, language)));
  return (question: string): string[] => ask(question).map(({ heading }) => heading);
}

it('is written down as MiniSearch writes its own index down', () => {
  const passages = [passage('een', 'Een zin van het boek.'), passage('twee', 'Na de zin de zin: een boek.')];
  const own = new MiniSearch<Passage>(indexOptions(stemOf('en')));
  own.addAll(passages.map((each, id) => ({ ...each, id })));
  const sorted = ({ index, ...rest }: ReturnType<MiniSearch['toJSON']>) => ({
    ...rest,
    index: index.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  });
  assert.deepEqual(sorted(storedIn(makeIndex(passages, 'en')).index), sorted(JSON.parse(JSON.stringify(own))));
});

describe('a Dutch book', () => {
  const ask = asked('nl', [
    passage('avond', 'Kom naar de bewonersavond. Er is koffie.'),
    passage('geld', 'Elk dorp heeft een buurtbudget. Het geld is van iedereen.'),
    passage('wet', 'Vraagt u een omgevingsvergunning aan? Kijk in het omgevingsplan. Een plan is nodig.'),
    passage('brief', 'Wij sturen brieven aan alle huizen. U bent uitgenodigd.'),
    passage('foto', 'Maak foto’s van één café.'),
  ]);

  it('is asked in any form of a word', () => {
    assert.deepEqual(ask('huis'), ['brief']);
    assert.deepEqual(ask('brief'), ['brief']);
    assert.deepEqual(ask('uitnodigen'), ['brief']);
    assert.deepEqual(ask('BUURTBUDGETTEN'), ['geld']);
  });

  it('is asked for words in words', () => {
    assert.deepEqual(ask('avond'), ['avond']);
    assert.deepEqual(ask('budget'), ['geld']);
    assert.deepEqual(ask('vergunning'), ['wet']);
  });

  it('forgives one wrong letter, also of a word in a word', () => {
    for (const [wrong, right] of [
      ['buurtbudhet', 'geld'],
      ['buurtbuget', 'geld'],
      ['omgevingsvergunningg', 'wet'],
      ['avnod', 'avond'],
      ['avand', 'avond'],
      ['vergunnign', 'wet'],
      ['koffei', 'avond'],
    ] as const)
      assert.deepEqual(ask(wrong), [right], wrong);
  });

  it('does without accents and apostrophes', () => {
    assert.deepEqual(ask('cafe'), ['foto']);
    assert.deepEqual(ask("foto's"), ['foto']);
  });

  it('wants all words first, and any where none has all', () => {
    assert.deepEqual(ask('geld iedereen'), ['geld']);
    assert.deepEqual(ask('koffie vergunning').toSorted(), ['avond', 'wet']);
    assert.deepEqual(ask('xyzzyq'), []);
    assert.deepEqual(ask(''), []);
    assert.deepEqual(ask('<script> "*" constructor'), []);
  });

  it('shows a hit in its sentence, with its words marked', () => {
    const script = makeIndex([passage('a', 'Eerst dit. Kom naar de bewonersavond, om acht uur. Dan dat.')], 'nl');
    const [hit] = openIndex(JSON.parse(script.slice(script.indexOf('{'), -2)))('avond');
    assert.deepEqual(hit?.sentence, [
      { text: 'Kom naar de ', isHit: false },
      { text: 'bewonersavond', isHit: true },
      { text: ', om acht uur.', isHit: false },
    ]);
  });
});

it('an English book keeps its own forms, and its words whole', () => {
  const ask = asked('en-GB', [passage('a', 'Residents are invited to meetings.'), passage('b', 'A notebook.')]);
  assert.deepEqual(ask('invite meeting'), ['a']);
  assert.deepEqual(ask('resdients'), ['a']);
  assert.deepEqual(ask('notebooks'), ['b']);
});

it('a book in a language without rules is searched by its words', () => {
  assert.deepEqual(asked('fi', [passage('a', 'Tämä on talo.')])('talo'), ['a']);
});

it('a script holds any text', () => {
  const script = makeIndex([passage('a', '</script><!-- \u2028 "')], 'nl');
  assert.doesNotMatch(script, /<\/script|<!--|\u2028/);
});

describe('compounds', () => {
  const stem = stemOf('nl');
  const known = vocabularyOf(['avond', 'bewoner', 'omgevingsplan', 'plan', 'participatie', 'gemeente'], stem);

  it('are divided into words of the book, and what is left of them', () => {
    assert.ok(partsOf('bewonersavond', known).includes('avond'));
    assert.ok(partsOf('omgevingsvergunning', known).includes('vergunning'));
    assert.deepEqual(partsOf('participatie', known), []);
    assert.deepEqual(partsOf('gemeentes', known), []);
  });
});

it('one change of a letter is near, two are not', () => {
  for (const other of ['avnod', 'avod', 'avondd', 'avond', 'avand', 'bavond', 'vond'])
    assert.ok(isNear('avond', other), other);
  for (const other of ['avonden', 'vodn', 'aovdn', 'ad']) assert.ok(!isNear('avond', other), other);
});
