/** The entry of the page that prints: what Node may call. */
import { crampedNumbers } from './number-boxes.js';
import { show } from './show.js';

Object.assign(window, { werkboek: { show, crampedNumbers } });
