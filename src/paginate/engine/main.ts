/** The entry of the page that lays out and prints: what Node may call. */

import { crampedNumbers } from '../client/number-boxes.js';
import { takeRefused } from '../client/refused.js';
import { show } from '../client/show.js';
import { layOut } from './lay-out.js';

Object.assign(window, { werkboek: { layOut, takeRefused, show, crampedNumbers } });
