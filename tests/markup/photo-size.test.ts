/** A photo of which its author says little: no larger than it is sharp on paper, and described by its record. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Diagnostic } from '../../src/diagnostic.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { fakeContext } from './context.js';

async function photoOf(markdown: string, widthPx: number, alt?: string): Promise<string> {
  const findings: Diagnostic[] = [];
  const heightPx = Math.round(widthPx / 2);
  const photo = {
    kind: 'photo',
    src: '/book/x.png',
    widthPx,
    heightPx,
    alt,
    maker: '',
    problems: [],
  } as const;
  const context = { ...fakeContext('/boek/een.md', findings), picture: async () => photo };
  const { tree } = await processMarkdown(`# Titel\n\n${markdown}\n`, context);
  assert.deepEqual(findings, []);
  return toHtml(tree);
}

const styleOf = async (markdown: string, widthPx: number): Promise<string | undefined> =>
  /<img[^>]* style="([^"]*)"/.exec(await photoOf(markdown, widthPx))?.[1];

it('a photo with a caption and no words of its own has those of its record; without a caption it is decoration', async () => {
  assert.match(await photoOf('![](x.png "Zo was het.")', 600, 'Een plein'), /alt="Een plein"/);
  assert.match(await photoOf('![Twee bomen](x.png "Zo was het.")', 600, 'Een plein'), /alt="Twee bomen"/);
  assert.match(await photoOf('![](x.png)', 600, 'Een plein'), /alt=""/);
});

it('a photo takes the room that its pixels fill at 150 to an inch', async () => {
  assert.equal(await styleOf('![Een plein](x.png)', 600), 'max-width: min(100%, 384px)');
  assert.equal(await styleOf('Op straat ![Een plein](x.png) staat dit.', 450), 'max-width: min(100%, 288px)');
  assert.equal(await styleOf('| a |\n| --- |\n| ![Een plein](x.png) |', 300), 'max-width: min(100%, 192px)');
});

it('an author who says how wide it is has his way, a sign in a line is as high as the line, and many pixels need no word', async () => {
  assert.equal(await styleOf('![Een plein](x.png){width=50%}', 600), 'width: 50%');
  assert.equal(await styleOf('![Een plein](x.png =200x)', 600), 'width: 200px');
  assert.equal(await styleOf('Druk op ![knop](x.png) en wacht.', 32), undefined);
  assert.equal(await styleOf('![Een plein](x.png)', 4000), undefined);
});
