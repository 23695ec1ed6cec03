/** The entry of the page that prints: what Node may call. */
import { show } from './show.js';

Object.assign(window, { werkboek: { show } });
