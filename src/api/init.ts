/** Begins a book: small, whole, in the style of its house; nothing that is there is overwritten. */
import path from 'node:path';
import { HEX } from '../config/colour-math.js';
import { page } from '../config/page-schema.js';
import { obstacleTo } from '../content/read.js';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import { openFile } from '../files/open.js';
import { lookAt, writeTogether } from '../files/write.js';
import { today } from '../outputs/release-date.js';
import { languageOf } from '../report/messages.js';
import { existingFile } from '../rules/output/write.js';
import { noHouseStyle, repairedColour } from '../rules/starter/starter.js';
import { houseStyleOf } from '../starter/design-tokens.js';
import { starterFiles } from '../starter/files.js';
import {
  coloursOfDrawing,
  type HouseColour,
  type HouseColours,
  houseColours,
  USUAL_COLOURS,
} from '../starter/house-colours.js';
import { type Typeface, typefaceOf } from '../starter/typeface.js';
import type { InitOptions, InitResult } from './types.js';
import { wrongUse } from './wrong-use.js';

const MOST_COLOURS = 5;
const USUAL_SIZE = 'A4';

/** @throws Failure `output/exists`, `cli/usage`, `starter/no-house-style`; then nothing was written */
export async function init(folder: string, options: InitOptions = {}): Promise<InitResult> {
  const language = languageOf(options.language ?? 'nl');
  const title = options.title?.trim() || (language === 'nl' ? 'Ons werkboek' : 'Our workbook');
  const name = options.name?.trim() || (language === 'nl' ? 'Gemeente Voorbeeld' : 'Council of Example');
  const home = path.resolve(folder);
  const given = givenColours(options, home);
  const colours = await houseColours(given);
  const face = typefaceIn(options.typefaces ?? []);
  const logo = options.logo === undefined ? {} : logoFile(options.logo);
  const choices = {
    language,
    title,
    name,
    slug: slugOf(title),
    date: today(),
    pageSize: pageSize(options.pageSize ?? USUAL_SIZE),
    colours,
    typefaces: [...face.keys()],
    logo: Object.keys(logo)[0],
    logoColours: await coloursOfDrawing(String(Buffer.from(logo['figures/logo.svg'] ?? ''))),
  };
  const more = { ...inContent(Object.fromEntries(face)), ...inContent(logo) };
  const files = starterFiles(choices, more).map((each) => ({
    ...each,
    file: path.join(home, ...each.name.split('/')),
  }));
  const there = files.filter(({ file, isOptional }) => !isOptional && lookAt(file));
  if (there.length > 0)
    throw new Failure(
      there.map(({ file }) => diagnostic(existingFile, { file })),
      EXIT.failed,
    );
  const news = files.filter(({ file }) => !lookAt(file));
  await writeTogether(home, news, { signal: options.signal });
  return {
    folder: home,
    files: news.map(({ file }) => file),
    kept: files.filter((each) => !news.includes(each)).map(({ file }) => file),
    colours: [...colours.parts, colours.accent].map(({ name: of, screen, cmyk }) => ({ name: of, screen, cmyk })),
    findings: repaired(colours),
  };
}

function givenColours({ colours, houseStyle }: InitOptions, home: string): readonly string[] {
  if (houseStyle !== undefined) {
    const found = houseStyleOf(houseStyle, home) ?? houseStyleOf(houseStyle, process.cwd());
    if (!found) throw missing(houseStyle, 'missing');
    if (found.colours.length === 0) throw missing(houseStyle, 'no-colours');
    return found.colours;
  }
  if (!colours || colours.length === 0) return USUAL_COLOURS;
  const spelt = colours.map((each) => (/^#?[0-9a-f]{6}$/i.test(each) ? `#${each.replace('#', '')}` : each));
  const wrong = spelt.find((each) => !HEX.test(each));
  if (wrong !== undefined)
    throw wrongUse({
      en: `"${wrong}" is no colour; write # and six digits or letters a to f`,
      nl: `"${wrong}" is geen kleur; schrijf # en zes cijfers of letters van a tot en met f`,
    });
  if (spelt.length > MOST_COLOURS)
    throw wrongUse({
      en: `${spelt.length} house colours are too many; name one to ${MOST_COLOURS}`,
      nl: `${spelt.length} huiskleuren zijn er te veel; noem er één tot ${MOST_COLOURS}`,
    });
  return spelt;
}

const missing = (name: string, reason: 'missing' | 'no-colours'): Failure =>
  new Failure([diagnostic(noHouseStyle, { name, reason })], EXIT.usage);

function pageSize(asked: string): string {
  if (page.safeParse({ size: asked }).success) return asked;
  throw wrongUse({
    en: `there is no page size "${asked}"; choose from A3 to A6, B5, Letter, or write width x height, as 170x240`,
    nl: `er is geen maat "${asked}"; kies uit A3 tot en met A6, B5 en Letter, of schrijf breedte x hoogte, zoals 170x240`,
  });
}

function typefaceIn(names: readonly string[]): Typeface {
  const face = typefaceOf(names.map((file) => ({ file, bytes: read(file, 'font') })));
  if ('wrong' in face)
    throw wrongUse({
      en: `${face.wrong} is no typeface; name a file that ends in .ttf, .otf, .woff or .woff2`,
      nl: `${face.wrong} is geen lettertype; noem een bestand dat eindigt op .ttf, .otf, .woff of .woff2`,
    });
  return face;
}

function logoFile(name: string): Readonly<Record<string, Uint8Array>> {
  const extension = path.extname(name).toLowerCase();
  if (!['.svg', '.png', '.jpg', '.jpeg'].includes(extension))
    throw wrongUse({
      en: `${name} is no logo; name an .svg, .png or .jpg`,
      nl: `${name} is geen logo; noem een .svg, .png of .jpg`,
    });
  return { [`figures/logo${extension}`]: read(name, 'picture') };
}

function read(file: string, kind: 'font' | 'picture'): Uint8Array {
  const opened = openFile(path.resolve(file), kind);
  if ('obstacle' in opened) throw new Failure([obstacleTo(file, opened.obstacle, kind)], EXIT.usage);
  return opened.bytes;
}

const inContent = <Content>(files: Readonly<Record<string, Content>>): Record<string, Content> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`content/${name}`, content]));

function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'werkboek';
}

function repaired({ parts, accent }: HouseColours): readonly Diagnostic[] {
  const told = ({ name, screen, given }: HouseColour, way: 'darker' | 'lighter') =>
    given === undefined ? [] : [diagnostic(repairedColour, { given, screen, name, way })];
  return [...parts.flatMap((each) => told(each, 'darker')), ...told(accent, 'lighter')];
}
