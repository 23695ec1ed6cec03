/** The page's entry: what Node may call. */
import { layOut } from './lay-out.js';

Object.assign(window, { werkboek: { layOut } });
