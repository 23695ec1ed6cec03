/** Says for whom a chapter or format is, in the words of book.yaml. */
import type { Config } from '../config/load.js';
import { own } from '../own.js';

type Settings = Pick<Config, 'readers'>;

/** At the head of a chapter; empty for nobody in particular. */
export const readerLabel = ({ readers }: Settings, name: string | undefined): string =>
  (name === undefined ? undefined : own(readers, name)?.label) ?? '';

/** Under a head that says for whom. */
export const readerShort = ({ readers }: Settings, name: string | undefined): string => {
  const reader = name === undefined ? undefined : own(readers, name);
  return reader?.short ?? reader?.label ?? '';
};

export const readerIcon = ({ readers }: Settings, name: string | undefined): string | undefined =>
  name === undefined ? undefined : own(readers, name)?.icon;
