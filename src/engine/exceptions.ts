/** Finds which exception of the book a finding falls under, and which exceptions nothing fell under. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { unusedException } from '../rules/config/unused-exception.js';

export interface Exceptions {
  /** The finding as it is accepted: told, with the reason, and stopping nothing. Undefined for any other. */
  accept(found: Diagnostic): Diagnostic | undefined;
  unused(): readonly Diagnostic[];
}

export const NO_EXCEPTIONS: Exceptions = { accept: () => undefined, unused: () => [] };

export function exceptionsOf({ allow, bookDir, places }: Config): Exceptions {
  const list = allow.map(({ rule, file, reason }, index) => ({
    rule,
    file,
    reason,
    full: file === undefined ? undefined : path.resolve(bookDir, file),
    place: places.get(`allow.${index}.rule`),
  }));
  const used = new Set<(typeof list)[number]>();
  return {
    accept(found) {
      const exception = list.find(({ rule, full }) => rule === found.rule && (!full || full === found.place?.file));
      if (!exception) return undefined;
      used.add(exception);
      return { ...found, severity: 'info', accepted: exception.reason };
    },
    unused: () =>
      list
        .filter((each) => !used.has(each))
        .map(({ rule, file = '', place }) => diagnostic(unusedException, { rule, file }, place)),
  };
}
