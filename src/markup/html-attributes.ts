/** Reads the attributes of HTML and SVG as properties of a tree: what each is called there, and what its text stands for. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { find, html, type Info, normalize, svg } from 'property-information';

const SPACES = /[ \t\n\r\f]+/g;

/** As hastscript reads it. */
export function readValue(info: Info, name: string, value: string, isSvg: boolean): Element['properties'][string] {
  if (info.property === 'className') return value.trim() === '' ? [] : value.trim().split(SPACES);
  if (info.spaceSeparated || info.commaSeparated || info.commaOrSpaceSeparated)
    return (isSvg ? s : h)('a', { [name]: value }).properties[info.property];
  if (info.number && value && !Number.isNaN(Number(value))) return Number(value);
  const isNamed = value === '' || normalize(value) === normalize(info.property);
  return (info.boolean || info.overloadedBoolean) && isNamed ? true : value;
}

/** Names of attributes are few in a book; those of somebody's drawing may be many. */
const MOST_NAMES = 2000;
const infos = { html: new Map<string, Info>(), svg: new Map<string, Info>() };

export function infoOf(name: string, isSvg: boolean): Info {
  const known = isSvg ? infos.svg : infos.html;
  const info = known.get(name) ?? find(isSvg ? svg : html, name);
  if (known.size < MOST_NAMES) known.set(name, info);
  return info;
}
