/** The five language rules: what each finds, where exactly, and what it leaves alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rulesFor } from '../../src/language/language.js';
import { judge, sentence } from './book.js';

describe('the length of sentences', () => {
  it('is a warning above 15 words and an error above 20', async () => {
    const text = [15, 16, 20, 21].map(sentence).join('\n\n');
    assert.deepEqual(await judge(text), ['3:1 long-sentence 16', '5:1 long-sentence 20', '7:1 too-long-sentence 21']);
  });

  it('is an error above 25 words in a point of a list, but not in a step of more paragraphs', async () => {
    const text = `- ${sentence(25)}\n- ${sentence(26)}\n\n1. **Stap**\n\n   ${sentence(21)}\n`;
    assert.deepEqual(await judge(text), [
      '1:3 long-sentence 25',
      '2:3 too-long-sentence 26',
      '6:4 too-long-sentence 21',
    ]);
  });

  it('does not count headings, code, sources and examples of how not to write', async () => {
    const aside = `Dit is zo (bron: ${sentence(20).slice(0, -1)}).`;
    const text = `## ${sentence(30)}\n\n\`\`\`\n${sentence(30)}\n\`\`\`\n\n${aside}\n\n:::minder-goed\n${sentence(30)} Middels dit.\n:::\n`;
    assert.deepEqual(await judge(text), []);
  });

  it('ends a sentence where a reader does', async () => {
    const half = (last: string): string => `${sentence(9).slice(0, -1)} ${last}.`;
    for (const last of ['u', 'op', 'zo', '6', '2027', '`npm install`', '$V$', ':lang[avenue]{fr}'])
      assert.deepEqual(await judge(`${half(last)} ${half('dat')}`), [], last);
    assert.deepEqual(await judge(`${half('dag')} 3 ${half('dat')}`), []);
    for (const thing of ['$V$', '`npm`'])
      assert.deepEqual(await judge(`${half('dag')} ${thing} is ${half('dat')}`), []);
    assert.equal((await judge(`${half('dag').slice(0, -1)} $V$ ${half('dat')}`)).length, 1);
    // An abbreviation, a time and a number of a law end nothing.
    assert.deepEqual((await judge(`${half('art')} 7.4 ${half('om 12.30 uur')}`)).length, 1);
  });

  it('has a mean of 12 at most, over a chapter', async () => {
    const text = `# Titel\n\n${[13, 12, 12].map(sentence).join(' ')}`;
    assert.deepEqual(await judge(text, { isChapter: true }), ['1:1 mean-length 12.4']);
    assert.deepEqual(await judge(text), []);
    assert.deepEqual(await judge(`${text} ${sentence(11)}`, { isChapter: true }), []);
  });
});

describe('difficult words', () => {
  it('are found in every form, in every kind of text', async () => {
    const text = `# Wij realiseren\n\nHet is gerealiseerd, geëvalueerd en *verstrekt*.\n\n| Locaties | b |\n|---|---|\n| adequate | [kaders](x.md) |\n\n::kort[Welke fase?]{#fase}\n`;
    assert.deepEqual(await judge(text), [
      '1:7 difficult-word realiseren',
      '3:8 difficult-word gerealiseerd',
      '3:22 difficult-word geëvalueerd',
      '3:38 difficult-word verstrekt',
      '5:3 difficult-word Locaties',
      '7:3 difficult-word adequate',
      '7:15 difficult-word kaders',
      '9:14 difficult-word fase',
    ]);
  });

  it('are matched whole and the longest first', async () => {
    assert.deepEqual(await judge('In het kader\nvan dit. Kaderverf, verkadering, omkaderd.'), [
      '1:1 difficult-word In het kader van',
    ]);
  });

  it('are only a thought where the word is often right', async () => {
    assert.deepEqual(await judge('U dient de brief zorgvuldig op te stellen.'), ['1:18 word-choice zorgvuldig']);
  });

  it('are allowed when the book explains them', async () => {
    const text = 'De initiatiefnemers hebben draagvlak. Wilt u bezwaar maken?';
    assert.equal((await judge(text)).length, 3);
    const terms = ['initiatiefnemer', 'initiatiefnemers', 'draagvlak', 'bezwaar'];
    assert.deepEqual(await judge(text, { terms }), []);
  });

  it('are found exactly, behind all that markdown takes away', async () => {
    const text =
      '---\ntitle: "Over kaders"\n---\n> Een citaat &amp; een \\*ster\\*,\n>   met **een** `stuk` locatie.\n\n   Ook :lang[conform]{fr} en {{plek.naam}} hier: *con*form\\\nthans.\n';
    assert.deepEqual(await judge(text), [
      '2:14 difficult-word kaders',
      '5:24 difficult-word locatie',
      '7:51 difficult-word conform',
      '8:1 difficult-word thans',
    ]);
  });
});

describe('abbreviations and forms of address', () => {
  it('are named with the whole of their full stops', async () => {
    assert.deepEqual(await judge('Neem bijv. koek d.m.v. en/of t/m, etc. Zie C.Q. de AVG.'), [
      '1:6 abbreviation bijv.',
      '1:17 abbreviation d.m.v.',
      '1:24 abbreviation en/of',
      '1:30 abbreviation t/m',
      '1:35 abbreviation etc.',
      '1:44 abbreviation C.Q.',
    ]);
    assert.deepEqual(await judge('Zie t/m 3.', { abbreviations: ['t/m'] }), []);
  });

  it('say u to the reader and nothing else', async () => {
    assert.deepEqual(await judge('Je kunt jouw plan tonen, en mensen, jullie, vragen. Uw jas.'), [
      '1:1 address Je',
      '1:9 address jouw',
      '1:37 address jullie',
    ]);
  });
});

describe('an exception', () => {
  it('holds for the block below it and that rule only', async () => {
    const text = '<!-- taal: NL05 zo heet de wet -->\nDe kaders, bijv. hier.\n\nDe kaders.\n';
    assert.deepEqual(await judge(text), ['2:12 abbreviation bijv.', '4:4 difficult-word kaders']);
  });

  it('stands before a block, a list or in a point of it', async () => {
    const text =
      '<!-- taal: NL05 een -->\n\n:::tip\nDe kaders.\n:::\n\n- a\n- <!-- taal: NL08 twee -->\n  bijv. dit\n- etc. dat\n';
    assert.deepEqual(await judge(text), ['10:3 abbreviation etc.']);
  });

  it('can be stacked, and waives the mean of a whole file', async () => {
    const text = `# T\n\n<!-- taal: NL02 wet -->\n<!-- taal: NL01 wet -->\n${sentence(30)}`;
    assert.deepEqual(await judge(text, { isChapter: true }), []);
  });

  it('needs a reason, a rule and a use', async () => {
    const text =
      '<!-- taal: NL05 -->\nDe kaders.\n\n<!-- taal: NL05 reden -->\nNiets.\n\n<!-- taal: NL99 reden -->\nNiets.\n';
    assert.deepEqual(await judge(text), [
      '1:1 waiver NL05 reason',
      '4:1 waiver NL05 unused',
      '7:1 waiver NL99 unknown',
    ]);
  });
});

it('another language has no rules of Dutch', async () => {
  assert.equal(await rulesFor('en'), undefined);
  assert.equal(await rulesFor('nds'), undefined);
  assert.ok(await rulesFor('nl-BE'));
});
