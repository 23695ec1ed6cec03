/** PDFs of anybody under `read` and `check`: one bad file keeps nobody back, none fills the memory, and Ctrl-C is heard at once. */
import assert from 'node:assert/strict';
import { link, readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fillForm } from '../../src/pdf/make/forms/fill-form.js';
import { BOMBS } from '../fuzz/pdf-bombs.js';
import { madeForm, VALUES } from '../pdf/forms/made-form.js';
import { assertCode, type BookFolder, emptyBook, rulesIn, temporaryFolder } from './harness.js';

/** Writes at its end how much memory the process took at most. */
const METER = `process.on('exit', () => require('node:fs').writeFileSync(process.env.METER, String(process.resourceUsage().maxRSS / 1024)));`;
const MOST_MB = 320;
/** Takes for ever, and little memory. */
const ENDLESS = 'forms that paint ten forms that paint ten forms';

describe('PDFs of anybody', () => {
  let place: BookFolder;
  before(async () => {
    const filled = await fillForm(madeForm(), VALUES);
    const bombs = Object.entries(BOMBS).map(([name, { make }], index) => [`map/${index} ${name}.pdf`, make()] as const);
    place = await emptyBook(await temporaryFolder()).write({
      'meter.cjs': METER,
      'map/goed.pdf': filled,
      'map/half.pdf': filled.subarray(0, filled.length / 2),
      'map/zo goed.pdf': filled,
      ...Object.fromEntries(bombs),
    });
  });
  const measured = async (...args: string[]) => {
    const file = place.path('meter.txt');
    const run = await place.run(args, { env: { METER: file, NODE_OPTIONS: '--require ./meter.cjs' } });
    return { run, mb: Number(await readFile(file, 'utf8')) };
  };

  it('are read as far as they can be, and the others told of by name', async () => {
    const { run, mb } = await measured('read', 'map', '-o', 'antwoorden.json');
    assertCode(run, 1);
    const read = JSON.parse(await place.text('antwoorden.json'));
    assert.deepEqual(
      read.map(({ file, values }: { file: string; values: unknown }) => [file, values]),
      ['map/goed.pdf', 'map/zo goed.pdf'].map((file) => [file, VALUES]),
    );
    for (const name of ['half.pdf', ...Object.keys(BOMBS)]) assert.ok(run.stderr.includes(name), name);
    assert.ok(mb < MOST_MB, `${mb} MB`);
  });

  it('take at most 350 MB to be judged', async () => {
    const files = Object.keys(BOMBS).flatMap((name, index) => (name === ENDLESS ? [] : [`map/${index} ${name}.pdf`]));
    const { run, mb } = await measured('check', ...files, '-q');
    assertCode(run, 1);
    assert.deepEqual(
      rulesIn(run).filter((rule) => rule.startsWith('internal/')),
      [],
    );
    assert.ok(mb < MOST_MB, `${mb} MB`);
  });

  it('hear Ctrl-C while they are read', async () => {
    const file = `map/${Object.keys(BOMBS).indexOf(ENDLESS)} ${ENDLESS}.pdf`;
    let sent = 0;
    const run = await place.run(['check', file, '--as', 'press', '-q'], {
      when: {
        at: 3000,
        act: (child) => {
          sent = performance.now();
          child.kill('SIGINT');
        },
      },
    });
    assertCode(run, 130);
    assert.ok(performance.now() - sent < 2000);
  });

  it('are not overwritten by what is read of them, by whatever name', async () => {
    await link(place.path('map/goed.pdf'), place.path('ander.pdf'));
    const before = await readFile(place.path('map/goed.pdf'));
    for (const out of ['map/goed.pdf', './map/../map/goed.pdf', 'ander.pdf']) {
      const run = await place.run(['read', 'map/goed.pdf', '-o', out]);
      assertCode(run, 2);
      assert.deepEqual(rulesIn(run), ['output/own-input']);
    }
    assert.deepEqual(await readFile(place.path('map/goed.pdf')), before);
  });
});
