/** THIRD-PARTY-NOTICES.md names all that comes along: what npm installs, and what dist/ holds; UPDATE=1 writes its lists again. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { HOME } from './imports.js';

const FILE = path.join(HOME, 'THIRD-PARTY-NOTICES.md');
const BEGIN = '## Packages that npm installs with it';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly copyright: string;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

const COPYRIGHT =
  /^ *(Copyright (?!(notice|holder|owner|and related|license))(\(c\)|©|\d|[A-Z]).*?)\.?(?: All rights reserved\.?)?$/im;
const copyrightIn = (text: string): string => COPYRIGHT.exec(text)?.[1]?.replaceAll('|', '/') ?? '–';

/** Optional ones are for one operating system each; they stand under libvips. */
function installed(): Package[] {
  const { packages } = JSON.parse(readFileSync(path.join(HOME, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder && !dev && !devOptional && !optional)
    .map(([folder, { version, license = '–' }]) => {
      const at = path.join(HOME, folder);
      const files = existsSync(at)
        ? readdirSync(at).filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file))
        : [];
      const text = files.map((file) => readFileSync(path.join(at, file), 'utf8')).join('\n');
      const name = folder.replace(/^.*node_modules\//, '');
      return { name, version, licence: license.replace(/^\((.*)\)$/, '$1'), copyright: copyrightIn(text) };
    });
}

function compiled(): Package[] {
  const [, ...texts] = readFileSync(path.join(HOME, 'dist', 'LICENCES.txt'), 'utf8').split(`${'='.repeat(80)}\n`);
  return texts.map((text) => {
    const [, name = '', version = '', licence = ''] = /^(\S+) (\S+)\nLicence: (.*)\n/.exec(text) ?? [];
    return { name, version, licence: licence.replace(/^\((.*)\)$/, '$1'), copyright: copyrightIn(text) };
  });
}

function table(packages: readonly Package[]): string {
  const rows = packages
    .map(({ name, version, licence, copyright }) => `| ${name} | ${version} | ${licence} | ${copyright} |`)
    .toSorted();
  return `| Package | Version | Licence | Copyright |\n| --- | --- | --- | --- |\n${[...new Set(rows)].join('\n')}`;
}

const lists = (): string => `${BEGIN}

${table(installed())}

A dash: the package has no line of copyright in a licence file of its own. Not listed: packages for one operating system
each, which stand above under libvips.

## Packages of which dist/ holds code

Their notices stand whole in \`dist/LICENCES.txt\`, which \`bin/compile.js\` makes and every package of werkboek brings.

${table(compiled())}

These two lists are made by \`tests/notices.test.ts\` with \`UPDATE=1\`.
`;

test('THIRD-PARTY-NOTICES.md names all that comes along', () => {
  const [before = ''] = readFileSync(FILE, 'utf8').split(BEGIN);
  const wanted = before + lists();
  if (process.env.UPDATE === '1') writeFileSync(FILE, wanted);
  assert.equal(readFileSync(FILE, 'utf8'), wanted, 'THIRD-PARTY-NOTICES.md is old: run this test with UPDATE=1');
});

test('nothing that comes along is under a licence that asks more of its users than a notice', () => {
  const free =
    /^((MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Zlib|CC0-1\.0|Unlicense|Python-2\.0|BlueOak-1\.0\.0)( (AND|OR) )?)+$/;
  const others = [...installed(), ...compiled()].filter(({ licence }) => !free.test(licence));
  assert.deepEqual(others, []);
});
