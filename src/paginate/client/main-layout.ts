/** The entry of the page that lays out: what Node may call. */
import { layOut } from './lay-out.js';
import { takeRefused } from './refused.js';

Object.assign(window, { werkboek: { layOut, takeRefused } });
