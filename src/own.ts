/** Looks up what a record itself holds: `constructor` and `__proto__` are names that people may write, and no entries. */

export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
