/** Hash of plain data, under which a result that depends on it is kept; equal data with its keys in another order has another hash. */
import { createHash } from 'node:crypto';

export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts, spread)).digest('hex');

const spread = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;
