/** Signs that a keyboard lacks: the ellipsis, and the dash between two numbers. */
import type { Rule } from './rule.js';

/** Three full stops, but not those of a path (`../..`) or of code (`...rest`). */
const ELLIPSIS = /(?<![./\\])\.\.\.(?![.\p{L}\p{N}_/\\])/gu;

export const ellipsis: Rule = (text, change) => {
  for (const { index } of text.matchAll(ELLIPSIS)) {
    change(index, '…');
    change(index + 1, '');
    change(index + 2, '');
  }
};

const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/+@#_\u2013-])`;
const AFTER = String.raw`(?![\p{L}\p{N}/@_\u2013-]|[.,:]\p{N})`;
const NUMBERS = new RegExp(`${BEFORE}([1-9]\\d{0,3})-([1-9]\\d{0,3})${AFTER}`, 'gu');
const TIMES = new RegExp(`${BEFORE}(\\d{1,2}[.:]\\d\\d)-(\\d{1,2}[.:]\\d\\d)${AFTER}`, 'gu');
const SMALL = 100;

/** `4-8` is a range when it goes up; `2026-11-23`, `020-123`, `F-16` and the norm `754-2008` are names. */
export const ranges: Rule = (text, change) => {
  if (!text.includes('-')) return;
  for (const { index, 1: from = '', 2: to = '' } of text.matchAll(NUMBERS)) {
    const alike = from.length === to.length || Number(from) < SMALL;
    if (alike && Number(from) < Number(to)) change(index + from.length, '–');
  }
  for (const { index, 1: from = '' } of text.matchAll(TIMES)) change(index + from.length, '–');
};
