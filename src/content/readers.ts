/** Says for whom a chapter or format is, in the words of book.yaml. */
import type { Config } from '../config/load.js';
import { own } from '../own.js';
import { labelIn } from '../words.js';

type Settings = Pick<Config, 'readers' | 'language'>;

/** At the head of a chapter; empty for nobody in particular. */
export function readerLabel({ readers, language }: Settings, name: string | undefined): string {
  const reader = name === undefined ? undefined : own(readers, name);
  return reader ? labelIn(reader, language) : '';
}

/** Under a head that says for whom. */
export const readerShort = ({ readers }: Pick<Config, 'readers'>, name: string | undefined): string => {
  const reader = name === undefined ? undefined : own(readers, name);
  return reader?.short ?? reader?.label ?? '';
};

export const readerIcon = ({ readers }: Pick<Config, 'readers'>, name: string | undefined): string | undefined =>
  name === undefined ? undefined : own(readers, name)?.icon;
