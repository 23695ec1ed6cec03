/** The entry of the page that lays out and prints: what Node may call. */
import { layOut } from './lay-out.js';
import { crampedNumbers } from './number-boxes.js';
import { takeRefused } from './refused.js';
import { show } from './show.js';

Object.assign(window, { werkboek: { layOut, takeRefused, show, crampedNumbers } });
