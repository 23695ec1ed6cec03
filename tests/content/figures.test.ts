/** The drawings of the book: up to date, large enough to read on the page, named, and safe side by side. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const FOLDER = 'content/figures';
const MM_PER_POINT = 25.4 / 72;

const figures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.svg'))
  .sort()
  .map((name) => ({ name, svg: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** Width of the drawing grid. */
const gridOf = (svg: string): number => Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
const textSizes = (svg: string): number[] => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
const withText = figures.filter(({ svg }) => svg.includes('<text'));

/** Names and sizes of text below the least number of points when the drawing is placed at this width. */
const tooSmall = (placedMm: number, leastPt: number): string[] =>
  withText.flatMap(({ name, svg }) =>
    textSizes(svg)
      .map((size) => (size * placedMm) / gridOf(svg) / MM_PER_POINT)
      .filter((points) => points < leastPt)
      .map((points) => `${name}: ${points.toFixed(1)} pt`),
  );

describe('drawings', () => {
  it('are what the programs draw', () => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'art/draw.ts', '--check'], {
      encoding: 'utf8',
    });
    assert.match(said, /up to date/);
  });

  it('have text of 12 pt in the reading column', () => {
    assert.ok(withText.length >= 16);
    assert.deepEqual(tooSmall(130, 12), []);
  });

  it('have text of 16 pt in large print', () => {
    assert.deepEqual(tooSmall(170, 16), []);
  });

  it('name themselves when they carry words', () => {
    const silent = withText.filter(({ svg }) => !/<title>[^<]+<\/title>\s*<desc>[^<]+<\/desc>/.test(svg));
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('share no id, since several stand on one page', () => {
    const owners = new Map<string, string[]>();
    for (const { name, svg } of figures)
      for (const [, id = ''] of svg.matchAll(/ id="([^"]+)"/g)) owners.set(id, [...(owners.get(id) ?? []), name]);
    assert.deepEqual(
      [...owners].filter(([, names]) => names.length > 1),
      [],
    );
  });

  it('are all different', () => {
    assert.equal(new Set(figures.map(({ svg }) => svg)).size, figures.length);
  });
});
