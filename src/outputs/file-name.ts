/** Names the files of a book: always the same for a build, so that links to them last; in a release with the version, and no two alike. */
import type { Config } from '../config/load.js';
import { freeName } from '../files/reserved-names.js';

/**
 * @param output name of the output, which is also that of its folder
 * @param part which of its files; none where there is one
 * @param suffix of its kind
 */
export function bookFileName(
  { slug, release }: Pick<Config, 'slug' | 'release'>,
  output: string,
  part?: string,
  suffix = 'pdf',
): string {
  // Releases are put side by side as attachments, without their folders.
  const name = release === undefined ? [slug, part] : [release, part ?? output];
  return `${output}/${freeName(name.filter(Boolean).join('-'))}.${suffix}`;
}

/** All formats together, in one file of some kind. */
export const setFileName = ({ release }: Pick<Config, 'release'>, extension: 'pdf' | 'zip'): string =>
  `formats/${release === undefined ? '' : `${release}-`}formats.${extension}`;

/** What the files and the folder of a release are named by. */
export function releaseName({ slug, version }: Pick<Config, 'slug' | 'version'>): string {
  const plain = version
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? slug : `${slug}-${plain}`;
}
