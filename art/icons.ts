/** Draws the icons: a white drawing in a dark field stone, 12 mm on the page, always with a word beside it. */

import { here, paint } from './palette.js';
import { circle, line, path, polygon, rect, ring, sheet } from './shapes.js';
import { stone } from './stone.js';

const ground = here.dark;
const white = paint.white;

/** Head and shoulders, the reader in an icon. */
const bust = (x: number, y: number, scale: number, fill: string): string =>
  circle(x, y, 4.6 * scale, fill) +
  path(
    `M${x - 8.4 * scale} ${y + 18.4 * scale}c0 ${-8.6 * scale} ${3 * scale} ${-12.4 * scale} ${8.4 * scale} ${-12.4 * scale}s${8.4 * scale} ${3.8 * scale} ${8.4 * scale} ${12.4 * scale}Z`,
    fill,
  );

const ICONS: Record<string, () => string> = {
  plan: () =>
    stone(0, 0, 48, 48, ground, 0) +
    bust(18.6, 16.6, 1, white) +
    polygon(
      [
        [27.4, 16.6],
        [37.8, 14],
        [40, 26.4],
        [29.6, 29],
      ],
      white,
    ) +
    line('M31 20.6l4.8-1.2M31.8 24.6l4.8-1.2', ground, 1.8),
  gemeente: () =>
    stone(0, 0, 48, 48, ground, 1) +
    polygon(
      [
        [10.4, 19.8],
        [24.4, 10],
        [38.4, 19.8],
      ],
      white,
    ) +
    line('M14.8 23.6v8.8M21.2 23.6v8.8M27.6 23.6v8.8M34 23.6v8.8', white, 3.4, 'butt') +
    line('M11.8 36h25.2', white, 3.6),
  dorp: () =>
    stone(0, 0, 48, 48, ground, 1) +
    polygon(
      [
        [9.6, 24.6],
        [19.4, 14.6],
        [29.2, 24.6],
      ],
      white,
    ) +
    rect(12, 24, 14.8, 13, white) +
    rect(17.4, 28.6, 4, 8.4, ground) +
    circle(33, 20.4, 6.2, white) +
    line('M33 24v13', white, 2.6),
  samen: () =>
    stone(0, 0, 48, 48, ground, 2) +
    bust(31, 19.4, 0.94, white) +
    circle(18, 21, 6.6, ground) +
    path('M8 40.6c0-10.6 4-15.4 10-15.4s10 4.8 10 15.4Z', ground) +
    bust(18, 20.6, 0.94, white),
  tip: () =>
    stone(0, 0, 48, 48, ground, 1) +
    path(
      'M24.4 10.6a10.4 10.4 0 0 1 5.8 19c-1 .8-1.4 1.7-1.4 3.2h-8.8c0-1.5-.4-2.4-1.4-3.2a10.4 10.4 0 0 1 5.8-19Z',
      white,
    ) +
    line('M21 36.8h6.8', white, 3.2) +
    line('M24.4 29.8v-5.8l-3.2-2.8M24.4 24l3.2-2.8', ground, 1.9),
  'let-op': () =>
    path(
      'M20.6 6.4C22 3.8 26 3.8 27.4 6.4L45 39.2C46.4 42 44.6 44.6 41.6 44.6H6.4C3.4 44.6 1.6 42 3 39.2Z',
      paint.warning,
    ) +
    line('M24 17.4V28.6', white, 5) +
    circle(24, 36.6, 3, white),
  voorbeeld: () =>
    stone(0, 0, 48, 48, ground, 1) +
    path('M11 14.4H37V31.6H24.6L18 37.8V31.6H11Z', white) +
    line('M16 20.4h16M16 25.6h10', ground, 2.4),
  stappen: () =>
    stone(0, 0, 48, 48, ground, 0) +
    stone(8.6, 26.6, 13.6, 11.4, white, 0) +
    stone(18.8, 17.6, 13, 10.8, white, 1) +
    stone(28.8, 9.6, 11.6, 9.6, white, 2),
  checklist: () =>
    stone(0, 0, 48, 48, ground, 0) +
    polygon(
      [
        [12.4, 13.4],
        [34, 13.4],
        [34, 35],
        [12.4, 35],
      ],
      white,
    ) +
    polygon(
      [
        [15.8, 16.8],
        [30.6, 16.8],
        [30.6, 31.6],
        [15.8, 31.6],
      ],
      ground,
    ) +
    line('M18.6 23l5 5.4L36.4 12.6', ground, 7.4) +
    line('M18.6 23l5 5.4L36.4 12.6', white, 4),
  format: () =>
    stone(0, 0, 48, 48, ground, 1) +
    path('M13.6 10.4H29.4L34.6 15.6V37.6H13.6Z', white) +
    line('M18 19h12M18 24.6h11', ground, 2.2) +
    line('M27.8 34.4l8.6-9.2', ground, 7.6) +
    line('M29 33l7.2-7.6', white, 4) +
    path('M25.6 37l1.3-5.2 3.8 3.6Z', white),
  kern: () =>
    stone(0, 0, 48, 48, ground, 0) +
    line('M24.6 14v-4.4', white, 2.6) +
    path('M13.4 21.4c0-5 5-8 11-8s11 3 11 8c0 1.2-.8 1.8-2 1.8H15.4c-1.2 0-2-.6-2-1.8Z', white) +
    path('M15.8 25.6h17.2c.2 7-4 10.8-8.6 14-4.6-3.2-8.8-7-8.6-14Z', white),
  vraag: () =>
    stone(0, 0, 48, 48, ground, 2) +
    path(
      'M24 10.4c8.4 0 14.4 4.8 14.4 11.6S32.4 33.6 24 33.6c-1.6 0-3-.2-4.4-.5L12.8 38l.9-7.4C11 28.5 9.6 25.5 9.6 22 9.6 15.2 15.6 10.4 24 10.4Z',
      white,
    ) +
    line('M20.2 18.8c.2-2.2 1.8-3.4 4-3.4s4 1.2 4 3.3c0 3-4 3-4 6', ground, 2.6) +
    circle(24.2, 28.6, 1.7, ground),
  begrip: () =>
    stone(0, 0, 48, 48, ground, 1) +
    path('M24.4 15.2c-3-2.6-7.6-3.6-13-3.6V33c5.4 0 10 1 13 3.6 3-2.6 7.6-3.6 13-3.6V11.6c-5.4 0-10 1-13 3.6Z', white) +
    line('M24.4 15.6v20.4', ground, 2) +
    line(
      'M15 18c2.4.2 4 .6 5.6 1.4M15 23c2.4.2 4 .6 5.6 1.4M33.8 18c-2.4.2-4 .6-5.6 1.4M33.8 23c-2.4.2-4 .6-5.6 1.4',
      ground,
      1.9,
    ),
  materiaal: () =>
    stone(0, 0, 48, 48, ground, 0) +
    path('M11.6 22.4H36.8V36.4H11.6Z', white) +
    line('M17.6 22v-5.4c0-1 .8-1.8 1.8-1.8h9.6c1 0 1.8.8 1.8 1.8V22', white, 3) +
    line('M11.6 28.4H36.8', ground, 1.9, 'butt') +
    rect(21.2, 26, 6, 5, ground),
  toegankelijk: () =>
    stone(0, 0, 48, 48, ground, 2) +
    circle(24, 13.6, 3.4, white) +
    line('M13.6 20.4c6.8 1.6 14 1.6 20.8 0', white, 3.4) +
    line('M24 21.4v7.6L19 38.4M24 29l5 9.4', white, 3.6),
};

const MARKS: Record<string, () => string> = {
  goed: () => circle(12, 12, 11.4, ground) + line('M6.6 12.6l3.8 4 7.2-8.8', white, 2.8),
  'minder-goed': () => circle(12, 12, 10.2, white) + ring(12, 12, 10.2, ground, 2.2) + line('M7 12h10', ground, 2.8),
};

/** Every icon file: name and content. */
export const iconSheets = (): [name: string, svg: string][] => [
  ...Object.entries(ICONS).map(([name, draw]): [string, string] => [
    name,
    sheet({ width: 12, height: 12, grid: [48, 48] }, draw()),
  ]),
  ...Object.entries(MARKS).map(([name, draw]): [string, string] => [
    name,
    sheet({ width: 8, height: 8, grid: [24, 24] }, draw()),
  ]),
];
