/** Judges the words of one file by the rules of its language. */
import type { Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { longSentence, meanLength, tooLongSentence } from '../rules/language/sentence-length.js';
import { abbreviation, difficultWord, type Hard, wordChoice, wrongAddress } from '../rules/language/words.js';
import type { RuleId } from '../rules/list.js';
import type { Rule } from '../rules/rule.js';
import { type Passage, passagesOf } from './passages.js';
import { abbreviationFinder, type Found, phraseFinder } from './phrases.js';
import type { LanguageRules, Sentence } from './rules.js';
import { applyWaivers } from './waivers.js';

export interface Judged {
  readonly file: string;
  readonly source: string;
  readonly tree: Root;
  /** Whether it is long enough for the mean of its sentences to say something. */
  readonly isChapter: boolean;
}

export interface Vocabulary {
  /** Terms that the book explains, with their forms. */
  readonly terms: readonly string[];
  /** Abbreviations that the book explains. */
  readonly abbreviations: readonly string[];
}

/** What tells at a glance whether a text is plain. */
export interface ReadingLevel {
  readonly sentences: number;
  /** Words of a sentence, on average. */
  readonly mean: number;
  /** Sentences that are too long, and words that readers stumble over; without what a text has waived. */
  readonly long: number;
  readonly hard: number;
  /** Whether all of it is within the limits. */
  readonly isPlain: boolean;
}

const SHOWN_LENGTH = 60;

type HardWordRule = Rule<RuleId, Hard>;

/** Makes the judge once for all files of a book: what it looks for is put in order beforehand. */
export function languageJudge(rules: LanguageRules, { terms, abbreviations }: Vocabulary) {
  const known = [...terms, ...abbreviations].map((term) => term.toLowerCase());
  const hard = phraseFinder(rules.hard, known);
  const address = phraseFinder(rules.address, []);
  const short = abbreviationFinder(rules.abbreviations, abbreviations);

  /** Findings in one passage; `placeAt` tells where a character of it stands. */
  const judgePassage = (passage: Pick<Passage, 'kind' | 'text'>, placeAt: (at: number) => Place) => {
    const { text, kind } = passage;
    const word = (rule: HardWordRule, { hard: { instead }, word, at }: Found): Diagnostic =>
      diagnostic(rule, { word, instead }, placeAt(at));
    const sentences =
      kind === 'other' ? [] : rules.divide(text.replace(rules.aside, (aside) => ' '.repeat(aside.length)));
    const findings = [
      ...sentences.flatMap((sentence) => judgeSentence(rules, kind, text, sentence, placeAt)),
      ...hard(text).map((found) => word(found.hard.mild ? wordChoice : difficultWord, found)),
      ...short(text).map((found) => word(abbreviation, found)),
      ...address(text).map((found) => word(wrongAddress, found)),
    ];
    return { findings, sentences };
  };

  const readFile = ({ file, source, tree }: Judged) => {
    const placeOf = placesIn(file, source);
    const judged = passagesOf(tree, source, rules).map((passage) =>
      judgePassage(passage, (at) => placeOf(passage.offsets[at] ?? 0)),
    );
    const sentences = judged.flatMap((each) => each.sentences).filter(({ words }) => words > 0);
    return { sentences, findings: judged.flatMap((each) => each.findings) };
  };

  /** With how hard it is to read. */
  const weighFile = (judged: Judged): { readonly findings: Diagnostic[]; readonly level: ReadingLevel } => {
    const { file, tree, isChapter } = judged;
    const { findings, sentences } = readFile(judged);
    if (isChapter) findings.push(...judgeMean(rules, sentences, titlePlace(tree, file)));
    const left = applyWaivers(findings, tree, file, rules);
    return { findings: left, level: levelOf(rules, sentences, left) };
  };
  const judgeFile = (judged: Judged): Diagnostic[] => weighFile(judged).findings;

  return { judgeFile, judgePassage, weighFile };
}

function levelOf({ limits }: LanguageRules, sentences: readonly Sentence[], left: readonly Diagnostic[]): ReadingLevel {
  const count = (...of: readonly RuleId[]): number => left.filter(({ rule }) => of.includes(rule)).length;
  const words = sentences.reduce((sum, each) => sum + each.words, 0);
  const mean = sentences.length === 0 ? 0 : Math.round((words / sentences.length) * 10) / 10;
  const long = count(tooLongSentence.id);
  const hard = count(difficultWord.id, abbreviation.id);
  return { sentences: sentences.length, mean, long, hard, isPlain: long + hard === 0 && mean <= limits.mostMean };
}

function judgeSentence(
  { limits, cutBefore }: LanguageRules,
  kind: Passage['kind'],
  text: string,
  { start, end, words }: Sentence,
  placeAt: (at: number) => Place,
): Diagnostic[] {
  const most = kind === 'item' ? limits.mostInItem : limits.most;
  if (words <= limits.warn) return [];
  const sentence = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = sentence.length > SHOWN_LENGTH ? `${sentence.slice(0, SHOWN_LENGTH - 1)}…` : sentence;
  const tooLong = words > most;
  const data = { words, most: tooLong ? most : limits.warn, text: shown, cut: cutIn(sentence, cutBefore) };
  return [diagnostic(tooLong ? tooLongSentence : longSentence, data, placeAt(start))];
}

/** The joint nearest the middle that leaves a sentence on either side; '' when there is none. */
function cutIn(sentence: string, joints: ReadonlySet<string>): string {
  const words = sentence.split(' ');
  const places = words.flatMap((word, index) => {
    const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
    return joints.has(plain) && index >= 4 && index <= words.length - 4 ? [{ plain, index }] : [];
  });
  const middle = words.length / 2;
  return places.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]?.plain ?? '';
}

function judgeMean({ limits }: LanguageRules, sentences: readonly Sentence[], place: Place): Diagnostic[] {
  if (sentences.length === 0) return [];
  const mean = sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
  if (mean <= limits.mostMean) return [];
  const rounded = Math.ceil(mean * 10) / 10;
  return [diagnostic(meanLength, { mean: rounded, most: limits.mostMean, sentences: sentences.length }, place)];
}

function titlePlace(tree: Root, file: string): Place {
  const first = tree.children.find(({ type }) => type !== 'yaml' && type !== 'html');
  const { line = 1, column = 1 } = first?.position?.start ?? {};
  return { file, line, column };
}

/** Turns offsets into lines and columns, both from 1. */
function placesIn(file: string, source: string): (offset: number) => Place {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
