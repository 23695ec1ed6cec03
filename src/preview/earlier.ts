/** The book as it was made before, by the last build and by each release: where all stood, and pictures of its pages. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Config } from '../config/load.js';
import { bytesOf } from '../files/open.js';
import type { Before } from './moved.js';
import type { EarlierBook } from './protocol.js';

export interface Earlier extends EarlierBook {
  readonly before: Before;
  /** Its PDF, where it is there still. */
  readonly file: string | undefined;
}

const place = z.object({ page: z.number(), topMm: z.number() });
const report = z.object({
  pageMap: z.record(z.string(), place),
  outputs: z.array(z.object({ edition: z.string(), file: z.string() })),
  release: z.object({ version: z.string() }).optional(),
});

/** Of the edition for the screen, whose pages are those of the press: the last build first, then releases, the newest first. */
export function earlierBooks({ projectDir }: Pick<Config, 'projectDir'>): readonly Earlier[] {
  const releases = path.join(projectDir, 'release');
  const built = earlierIn(path.join(projectDir, 'out'), projectDir, 'build');
  const folders = existsSync(releases) ? readdirSync(releases).filter((each) => !each.startsWith('.')) : [];
  const released = folders
    .sort(byNumber)
    .reverse()
    .flatMap((name) => earlierIn(path.join(releases, name), path.join(releases, name), name) ?? []);
  return [...(built ? [built] : []), ...released];
}

export const lastBuild = (config: Pick<Config, 'projectDir'>): Before | undefined =>
  earlierBooks(config).find(({ name }) => name === 'build')?.before;

/** 1.10 comes after 1.9. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** @param root what the files in its report start from */
function earlierIn(folder: string, root: string, name: string): Earlier | undefined {
  const bytes = bytesOf(path.join(folder, 'report.json'), 'own');
  const read = report.safeParse(bytes && jsonOf(bytes.toString()));
  if (!read.success) return undefined;
  const { pageMap, outputs, release } = read.data;
  const places = new Map(Object.entries(pageMap));
  if (places.size === 0) return undefined;
  const since = name === 'build' ? 'build' : 'release';
  const made = outputs.find(({ edition }) => edition === 'digital')?.file;
  const file = made === undefined ? undefined : path.resolve(root, made);
  // A report is a file like another: what it names lies in its own folder, or is not looked at.
  const isInside = file !== undefined && !path.relative(folder, file).startsWith('..') && existsSync(file);
  return {
    name,
    version: release?.version ?? '',
    hasPages: isInside,
    before: { since, name, places },
    file: isInside ? file : undefined,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sharp enough to compare letters with the page beneath. */
const DPI = 144;
/** Pictures of pages. */
const KEPT = 12;

export interface EarlierPages {
  /** PNG, from 0; undefined where there is none. */
  page(earlier: Earlier, page: number): Promise<Uint8Array | undefined>;
}

export function openEarlierPages(): EarlierPages {
  const known = new Map<string, Uint8Array>();
  return {
    async page({ file }, page) {
      const bytes = file === undefined ? undefined : bytesOf(file, 'pdf');
      if (!bytes) return undefined;
      const key = `${file} ${crc32(bytes)} ${page}`;
      const { renderPages } = await import('../pictures/render.js');
      const png = known.get(key) ?? (await drawn(renderPages(bytes, { pages: [page], dpi: DPI, box: 'trim' })));
      if (!png) return undefined;
      known.delete(key);
      known.set(key, png);
      for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
      return png;
    },
  };
}

/** Undefined for a page that the file does not have, and for a file that cannot be read. */
async function drawn(pictures: AsyncGenerator<{ readonly png: Uint8Array }>): Promise<Uint8Array | undefined> {
  try {
    for await (const { png } of pictures) return png;
  } catch {
    return undefined;
  }
  return undefined;
}
