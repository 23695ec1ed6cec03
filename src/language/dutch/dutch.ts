/** The five rules for Dutch at level B1 with which the readers' complaint began: difficult language. */
import type { LanguageRules } from '../rules.js';
import { divide } from './divide.js';
import { HARD_WORDS } from './hard-words.js';
import { readHard } from './inflect.js';
import { ABBREVIATIONS, ADDRESS } from './short-forms.js';

export const dutch: LanguageRules = {
  divide,
  // 15 is what NL Design System asks, 12 on average Stichting Makkelijk Lezen.
  limits: { warn: 15, most: 20, mostInItem: 25, mostMean: 12 },
  aside: /\(bron: [^()]*\)/gi,
  cutBefore: new Set(
    'maar want omdat zodat terwijl hoewel doordat waardoor waarbij waarin waarmee voordat nadat totdat dus en of als die dat'.split(
      ' ',
    ),
  ),
  hard: readHard(HARD_WORDS),
  abbreviations: readHard(ABBREVIATIONS),
  address: readHard(ADDRESS),
  badExamples: new Set(['minder-goed']),
  printedKeys: ['title', 'about', 'purpose', 'retention'],
  waiverWord: 'taal',
  codes: new Map([
    ['NL01', ['language/long-sentence', 'language/too-long-sentence']],
    ['NL02', ['language/mean-length']],
    ['NL05', ['language/difficult-word', 'language/word-choice']],
    ['NL08', ['language/abbreviation']],
    ['NL17', ['language/address']],
  ]),
};
