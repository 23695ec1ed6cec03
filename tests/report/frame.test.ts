/** The code frame: the caret stands under its column, whatever the line is made of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFrame } from '../../src/report/frame.js';
import { displayWidth, fit } from '../../src/report/width.js';

const lines = (...each: string[]) => each.join('\n');
const at = (line: number, column: number) => ({ line, column });

test('one line before and after, numbers aligned', () => {
  const text = Array.from({ length: 12 }, (_, index) => `regel ${index + 1}`).join('\r\n');
  assert.equal(
    codeFrame(text, at(9, 7)),
    lines('   8 | regel 8', '>  9 | regel 9', '     |       ^', '  10 | regel 10'),
  );
});

test('the first and the last line', () => {
  assert.equal(codeFrame('a\nb\n', at(1, 1)), lines('> 1 | a', '    | ^', '  2 | b'));
  assert.equal(codeFrame('a\nb\n', at(2, 9)), lines('  1 | a', '> 2 | b', '    |  ^'));
  assert.equal(codeFrame('a\nb\n', at(3, 1)), lines('  2 | b', '> 3 |', '    | ^'));
  assert.equal(codeFrame('', at(1, 1)), lines('> 1 |', '    | ^'));
  assert.equal(codeFrame('a\n', at(7, 1)), '');
});

test('tabs take two columns, wide characters two, combining ones none', () => {
  assert.equal(codeFrame('\t\tx', at(1, 3)), lines('> 1 |     x', '    |     ^'));
  assert.equal(codeFrame('漢字x', at(1, 3)), lines('> 1 | 漢字x', '    |     ^'));
  assert.equal(codeFrame('👩‍👧x', at(1, 6)), lines('> 1 | 👩‍👧x', '    |   ^'));
  assert.equal(codeFrame('e\u0301x', at(1, 3)), lines('> 1 | e\u0301x', '    |  ^'));
});

test('of a long line the part around the column, in no time', () => {
  const long = `${'a'.repeat(500_000)}X${'b'.repeat(500_000)}`;
  const started = performance.now();
  const [, line = '', caret = ''] = codeFrame(`voor\n${long}\nna`, at(2, 500_001)).split('\n');
  assert.ok(performance.now() - started < 200);
  assert.ok(line.length < 120);
  assert.match(line, /…a+Xb+…$/);
  assert.equal(caret.indexOf('^'), line.indexOf('X'));
  assert.match(codeFrame(long, at(1, 1)), /^> 1 \| a{100}…\n {4}\| \^$/);
  assert.match(codeFrame(long, at(1, 1_000_001)), /…b{99,100}\n/);
});

test('cutting leaves no half characters', () => {
  for (const column of [61, 62, 63, 64]) {
    assert.doesNotMatch(codeFrame('😀'.repeat(300), at(1, column + 100)), /\p{Surrogate}/u);
  }
});

test('nothing in the source can command the terminal', () => {
  assert.equal(codeFrame('a\u001B[2Jb\u202Ec', at(1, 1)), lines('> 1 | a␛[2Jb<U+202E>c', '    | ^'));
});

test('texts fit in columns', () => {
  assert.equal(fit('abcdef', 6), 'abcdef');
  assert.equal(fit('abcdef', 5), 'abcd…');
  assert.equal(fit('漢字漢字', 5), '漢字…');
  assert.equal(fit('abc', 0), '');
  assert.equal(displayWidth('漢字 é'), 6);
});
