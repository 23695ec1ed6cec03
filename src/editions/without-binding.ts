/** Takes off the settings of a book what only its bound edition has: others have no half-title, and no leaves to tear out. */
import type { Config } from '../config/load.js';
import { hasHalfTitle } from './half-title.js';

/**
 * The same settings where there is nothing to take off.
 * @param keepsHalfTitle large print may want it
 */
export function withoutBinding(config: Config, keepsHalfTitle = false): Config {
  const { matter } = config;
  const dropsTitle = hasHalfTitle(config) && !keepsHalfTitle;
  if (!dropsTitle && matter.boundFormats === false) return config;
  const known = made.get(config) ?? new Map<boolean, Config>();
  made.set(config, known);
  // What is composed for settings is kept by them.
  const bare = known.get(keepsHalfTitle) ?? {
    ...config,
    matter: { ...matter, boundFormats: false, ...(dropsTitle && { halfTitle: false }) },
  };
  known.set(keepsHalfTitle, bare);
  return bare;
}

const made = new WeakMap<Config, Map<boolean, Config>>();
