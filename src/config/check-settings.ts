/** Judges what every key may be and still is not right, or no longer: colours together, names of an older version. */
import type { Diagnostic } from '../diagnostic.js';
import { checkContrast } from './contrast.js';
import type { Config } from './load.js';
import { findOldKeys } from './old-keys.js';

export const checkSettings = (config: Config): Diagnostic[] => [...findOldKeys(config), ...checkContrast(config)];
