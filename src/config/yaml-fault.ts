/** Says what is wrong with a YAML text, in both languages: the parser speaks English only. */

import { own } from '../own.js';
import type { Phrase } from '../rules/rule.js';

export const TOO_DEEP: Phrase = { en: 'it is nested too deeply', nl: 'er zitten te veel groepen in elkaar' };
export const TOO_MANY_ALIASES: Phrase = {
  en: 'it holds too many aliases (*name)',
  nl: 'er staan te veel verwijzingen in (*naam)',
};

/** By the parser's code, and only the errors that people make; what is left keeps its English. */
const DUTCH: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'deze verwijzing (`*naam`) klopt niet',
  BAD_INDENT: 'de regel begint met te veel of te weinig spaties',
  BLOCK_IN_FLOW: 'binnen haken mag geen lijst met streepjes staan',
  BLOCK_AS_IMPLICIT_KEY: 'een groep kan niet op dezelfde regel beginnen als haar naam',
  DUPLICATE_KEY: 'deze instelling staat er twee keer',
  MISSING_CHAR: 'er ontbreekt een aanhalingsteken, haakje, komma of dubbele punt',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt na de naam van een instelling',
  MULTIPLE_DOCS: 'een regel met alleen `---` begint een tweede document',
  RESOURCE_EXHAUSTION: 'er zitten te veel groepen in elkaar',
  TAB_AS_INDENT: 'de regel begint met een tab; gebruik spaties',
  TAG_RESOLVE_FAILED: 'een woord met een uitroepteken ervoor betekent hier niets',
  BAD_SCALAR_START: 'een tekst die zo begint, hoort tussen aanhalingstekens',
  UNEXPECTED_TOKEN: 'hier staat iets wat er niet hoort',
};

/** The parser calls this bad indentation; mostly a # without quotes made a comment of the rest of the line. */
const UNCLOSED = /end with a [}\]]/;

/** @param code @param message of an error of the yaml package */
export const yamlFault = (code: string, message: string): Phrase => ({
  en: message,
  nl: UNCLOSED.test(message)
    ? 'er ontbreekt een sluithaak (een kleur hoort tussen aanhalingstekens)'
    : (own(DUTCH, code) ?? message),
});
