/** A letter with its answers: what has none goes with all around it, and the rest reads as if somebody had typed it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Diagnostic } from '../../src/diagnostic.js';
import { fillBlocks } from '../../src/editions/fill-letter.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { fakeContext } from '../markup/context.js';

const TEXT = `# Brief

Beste :kort[naam]{#naam},

Het is op :datum[dag]{#dag weekdag hoeft-niet}, en kost **:bedrag[bedrag]{#prijs hoeft-niet}**.

## Wat u krijgt

Dit krijgt u:

:::vink[Wat?]{#wat hoeft-niet anders}
- een boom
- een bank
:::

:::tabel[Wat doen wij?]{#besluit rijen=3}
- Reactie
- Ja? [ ]
- Wanneer? [nu/later]
:::

## Tot slot

::lang[Nog iets?]{#slot regels=3 hoeft-niet}

Dag :kort[naam]{#naam}!
`;

async function filled(values: Readonly<Record<string, string | boolean | readonly string[]>>): Promise<string[]> {
  const findings: Diagnostic[] = [];
  const { tree, entries } = await processMarkdown(TEXT, { ...fakeContext('brief.md', findings), inLetter: true });
  assert.deepEqual(findings, []);
  const answers = { entries, values: new Map(Object.entries(values)), language: 'nl' };
  return fillBlocks(tree.children as ElementContent[], answers).map((node) =>
    textOf(node as never).replace(/\s+/g, ' '),
  );
}

describe('a letter', () => {
  it('says its answers in its sentences', async () => {
    const values = {
      naam: 'An',
      dag: '03-12-2026',
      prijs: '1.250,50',
      wat: ['een bank', 'anders'],
      'wat-anders': 'een schommel',
      'besluit.1.reactie': 'Meer bomen',
      'besluit.1.ja': true,
      'besluit.1.wanneer': 'later',
      slot: 'Eén.\nTwee.\n\nDrie.',
    };
    assert.deepEqual(await filled(values), [
      'Beste An,',
      'Het is op donderdag 3 december 2026, en kost € 1.250,50.',
      'Wat u krijgt',
      'Dit krijgt u:',
      'een bankeen schommel',
      'ReactieJa?Wanneer? Meer bomen✓later',
      'Tot slot',
      'Eén.Twee.',
      'Drie.',
      'Dag An!',
    ]);
  });

  it('leaves out what has no answer, with the line and the heading that lead to it', async () => {
    assert.deepEqual(await filled({ naam: 'An', dag: '03-12-2026' }), ['Beste An,', 'Tot slot', 'Dag An!']);
  });
});
