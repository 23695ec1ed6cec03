/** Makes tables of what many people answered: per format one of counts, and one of texts. */
import type { AnswerSummary, QuestionSummary } from '../answer-summary.js';
import { percentOf } from '../editions/summary.js';
import { type SummaryWords, summaryWords } from '../editions/summary-words.js';
import type { TableSheet } from './types.js';

export const summaryTables = (summaries: readonly AnswerSummary[], language: string): readonly TableSheet[] => {
  const words = summaryWords(language);
  return summaries.flatMap(({ code, title, questions }) => {
    const name = `${code} ${title}`.trim();
    const texts = questions.flatMap((each) =>
      each.texts.map(({ text, file }) => [each.question, each.name, text, file]),
    );
    return [
      { name, lines: [words.tableHeads, ...questions.flatMap((each) => counts(each, words))] },
      ...(texts.length > 0 ? [{ name: `${code} ${words.texts}`, lines: [words.textHeads, ...texts] }] : []),
    ];
  });
};

function counts(summary: QuestionSummary, words: SummaryWords): (string | number)[][] {
  const { question, name, answered, sum, mean } = summary;
  const line = (answer: string, ...numbers: readonly number[]) => [question, name, answer, ...numbers];
  return [
    line(words.answers, answered),
    ...summary.counts.map(({ answer, count }) => line(answer, count, percentOf(count, answered))),
    ...(sum === undefined ? [] : [line(words.sumHead, sum)]),
    ...(mean === undefined ? [] : [line(words.meanHead, Math.round(mean * 100) / 100)]),
  ];
}
