/** Progress on a terminal (one redrawn line) and elsewhere (plain lines). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createProgress, type ProgressOptions } from '../../src/report/progress.js';
import { displayWidth } from '../../src/report/width.js';

const CLEAR = '\r\u001B[2K';
const item = { id: 'hoofdstuk-3', title: 'Wat wilt u bereiken?', pages: 5 };

/** Progress on a stream that remembers; `lines()` is what stood there between redraws. */
function watch(stream: { isTTY?: boolean; columns?: number } = {}, options: Partial<ProgressOptions> = {}) {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const progress = createProgress({ language: 'nl', env: {}, stream: { ...stream, write }, ...options });
  return { progress, text: () => written, lines: () => written.split(CLEAR) };
}

describe('elsewhere than on a terminal', () => {
  test('each item is a plain line', () => {
    const { progress, text } = watch();
    progress.expect('layout', 13);
    for (let count = 1; count <= 3; count += 1) progress.advance('layout', item);
    progress.advance('join', { id: 'digital', title: 'Digitaal', pages: 1 });
    progress.advance('pictures', { id: 'p1', title: 'p1' });
    progress.close();
    assert.deepEqual(text().split('\n'), [
      '[ 1/13] layout hoofdstuk-3 (5 pages)',
      '[ 2/13] layout hoofdstuk-3 (5 pages)',
      '[ 3/13] layout hoofdstuk-3 (5 pages)',
      '[1/1] join digital (1 page)',
      '[1/1] pictures p1',
      '',
    ]);
  });

  test('CI and a dumb terminal count as elsewhere', () => {
    for (const env of [{ CI: 'true' }, { TERM: 'dumb' }]) {
      const { progress, text } = watch({ isTTY: true }, { env });
      progress.expect('layout', 1);
      progress.advance('layout', item);
      assert.equal(text(), '[1/1] layout hoofdstuk-3 (5 pages)\n');
    }
  });
});

describe('on a terminal', () => {
  test('one line is redrawn, with bar, phase, title and pages', () => {
    const { progress, text, lines } = watch({ isTTY: true, columns: 80 });
    progress.expect('layout', 2);
    progress.advance('layout', item);
    assert.deepEqual(lines(), [
      '',
      `${'░'.repeat(20)} Opmaken 0/2`,
      `${'█'.repeat(10)}${'░'.repeat(10)} Opmaken 1/2 Wat wilt u bereiken? (5 bladzijden)`,
    ]);
    assert.doesNotMatch(text(), /\n/);
  });

  test('phases side by side share the bar', () => {
    const { progress, lines } = watch({ isTTY: true });
    progress.expect('layout', 2);
    progress.expect('print', 2);
    progress.advance('layout', item);
    progress.advance('print', item);
    assert.match(lines().at(-1) ?? '', /^█{10}░{10} Afdrukken 1\/2/);
  });

  test('the line never fills the width, however long the title or narrow the terminal', () => {
    for (const columns of [200, 80, 40, 20, 5]) {
      const { progress, lines } = watch({ isTTY: true, columns });
      progress.expect('layout', 2);
      progress.advance('layout', { ...item, title: `漢字 \u001B[2J${'lang '.repeat(100)}` });
      for (const line of lines()) assert.ok(displayWidth(line) < columns, `${columns}: ${line}`);
    }
  });

  test('closing leaves a fresh line and silence', () => {
    const { progress, text } = watch({ isTTY: true });
    progress.expect('layout', 1);
    progress.close();
    const closed = text();
    assert.ok(closed.endsWith(CLEAR));
    progress.advance('layout', item);
    progress.expect('layout', 3);
    progress.close();
    assert.equal(text(), closed);
  });
});

test('quiet shows nothing', () => {
  for (const isTTY of [true, false]) {
    const { progress, text } = watch({ isTTY }, { quiet: true });
    progress.expect('layout', 1);
    progress.advance('layout', item);
    progress.close();
    assert.equal(text(), '');
  }
});
