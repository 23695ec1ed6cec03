/** Colours and margins are tried on the pages, and stand in book.yaml only when they are saved. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isFailure } from '../../src/index.js';
import type { DesignView, EditionView } from '../../src/preview/protocol.js';
import { type Opened, openedBook } from './opened.js';

const view = (book: Opened) => book.json<DesignView>('design.json');
const keysOf = ({ sections }: EditionView): readonly string[] => sections.map(({ key }) => key);

it('a design', async (test) => {
  const book = await openedBook(test, { files: { 'eigen.css': '' } });
  const yaml = await book.read('book.yaml');
  const before = keysOf(await book.book());
  const attempt = async (colours: Record<string, string>, settings: Record<string, number> = {}) => {
    assert.equal((await book.post('design', { colours, settings })).status, 200);
    return view(book);
  };

  await test.test('is shown with its inks, how well each colour reads, and how far a margin may go', async () => {
    const { colours, margins, diff } = await view(book);
    assert.equal(diff, '');
    const ink = colours.find(({ name }) => name === 'ink');
    assert.deepEqual([ink?.screen, ink?.inks, ink?.isOwn, ink?.spot], ['#111111', [0, 0, 0, 100], true, undefined]);
    const onWhite = ink?.contrast.find(({ ground }) => ground === 'white');
    assert.ok(onWhite && onWhite.ratio > 18 && onWhite.ratio < 19 && onWhite.needed === 7, JSON.stringify(onWhite));
    assert.equal(colours.find(({ name }) => name === 'accent')?.inks, undefined, 'the profile chooses');
    assert.deepEqual(
      margins.map(({ key, value }) => [key, value]),
      (['top', 'bottom', 'inside', 'outside'] as const).map((side) => [`page.margins.${side}`, book.config.page[side]]),
    );
    assert.ok(margins.every(({ least, value, most }) => least < value && value < most));
  });

  await test.test('that is tried is seen at once and on the pages, and the file is not touched', async () => {
    const { diff, colours } = await attempt({ accent: '#ffee99' });
    assert.match(diff, /^-.*#F6E3A1.*\n\+.*#FFEE99/m);
    assert.equal(colours.find(({ name }) => name === 'accent')?.screen, '#FFEE99');
    const events = await book.until('idle');
    const told = events.find(({ kind }) => kind === 'colours');
    assert.equal(told?.kind === 'colours' && told.screen.accent, '#FFEE99');
    assert.deepEqual(
      events.flatMap((each) => (each.kind === 'made' ? [each.changed.length] : [])),
      [before.length, before.length],
      'painted first, then laid out: what reads badly depends on it',
    );
    assert.ok(events.findIndex(({ kind }) => kind === 'made') < events.findIndex(({ kind }) => kind === 'working'));
    const html = (await book.get('editions/book/sections/een.html')).body.toString();
    assert.ok(html.includes('--colour-accent: #FFEE99') && !html.includes('#F6E3A1'));
    assert.equal(await book.read('book.yaml'), yaml);
  });

  await test.test('that cannot stand in the file is not tried', async () => {
    const { diff } = await view(book);
    for (const [colours, settings] of [
      [{ nonsense: '#FFFFFF' }, {}],
      [{ constructor: '#FFFFFF' }, {}],
      [{ accent: 'red; }' }, {}],
      [{}, { 'page.margins.top': 81 }],
      [{}, { 'page.margins.top': 4 }],
      [{}, { 'page.width': 100 }],
    ] as const)
      assert.equal((await attempt(colours, settings)).diff, diff, JSON.stringify([colours, settings]));
  });

  await test.test('that nobody can read is told as a finding, and what is tried stays', async () => {
    assert.match((await attempt({ 'ink-soft': '#EEEEEE' })).diff, /\+.*#EEEEEE/);
    await book.until('idle');
    const { isStale, findings } = await book.book();
    assert.equal(isStale, true);
    assert.ok(findings.some(({ rule, severity }) => rule === 'config/contrast' && severity === 'error'));
  });

  await test.test('goes back to what the file says when nothing is tried any more', async () => {
    assert.equal((await attempt({})).diff, '');
    await book.until('idle');
    const { isStale, findings, ...now } = await book.book();
    assert.deepEqual([isStale, findings, keysOf({ isStale, findings, ...now })], [false, [], before]);
    // Nothing to save is no fault.
    assert.equal((await book.post('design/save', {})).status, 200);
    assert.equal(await book.read('book.yaml'), yaml);
  });

  await test.test('is not saved over what somebody else saved meanwhile', async () => {
    await attempt({ accent: '#FFEE99' });
    await book.until('idle');
    const other = yaml.replace('title: Samen Doen', 'title: Samen Verder');
    await book.save('book.yaml', other);
    await book.until('idle');
    assert.equal((await book.post('design/save', {})).status, 500);
    assert.equal(await book.read('book.yaml'), other);
    const [trouble] = book.troubles;
    assert.ok(isFailure(trouble) && trouble.diagnostics[0]?.rule === 'output/changed-meanwhile', String(trouble));
    await attempt({});
    await book.until('idle');
    assert.equal((await book.book()).sections[0]?.title, 'Samen Verder');
  });

  await test.test('is saved as the lines that are others, with all that stands around them', async () => {
    const { margins } = await attempt({ accent: '#FFEE99' }, { 'page.margins.top': 33.26 });
    assert.equal(margins.find(({ key }) => key === 'page.margins.top')?.value, 33.3);
    await book.until('idle');
    const saved: DesignView = JSON.parse((await book.post('design/save', {})).body.toString());
    assert.equal(saved.diff, '');
    await book.until('idle');
    const now = await book.read('book.yaml');
    assert.match(now, /^# A comment first\.\n[\s\S]*accent: \{ screen: '#FFEE99' \}/);
    assert.match(now, /\npage: \{ margins: \{ top: 33\.3 \} \}\n/);
    assert.equal((await book.book()).isStale, false);
    const html = (await book.get('editions/book/sections/een.html')).body.toString();
    assert.match(html, /--top: 33\.3mm/);
  });
  assert.equal(book.troubles.length, 1);
});
