/** Tells at a terminal what many people answered: counts with bars, means, and all texts. */
import type { AnswerSummary, QuestionSummary } from '../answer-summary.js';
import { summaryWords } from '../editions/summary-words.js';
import { visible } from '../visible.js';

const BAR = 20;

export function summaryText(summaries: readonly AnswerSummary[], language: string): string {
  const words = summaryWords(language);
  return summaries
    .map(({ code, title, sheets, versions, questions }) => {
      const lines = questions.flatMap((each) => ['', visible(each.question), ...told(each)]);
      return [`${`${code} ${title}`.trim()}: ${words.sheets(sheets, versions)}`, ...lines, ''].join('\n');
    })
    .join('\n');

  function told({ answered, counts, texts, mean, steps, sum }: QuestionSummary): string[] {
    if (answered === 0) return [`  ${words.nobody}`];
    const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 2 });
    const width = Math.max(0, ...counts.map(({ answer }) => answer.length));
    const most = Math.max(1, ...counts.map(({ count }) => count));
    return [
      ...counts.map(({ answer, count }) => {
        const bar = '█'.repeat(Math.round((count / most) * BAR));
        return `  ${visible(answer).padEnd(width)}  ${String(count).padStart(4)}  ${bar}`.trimEnd();
      }),
      ...(sum === undefined ? [] : [`  ${words.sum(number(sum))}`]),
      ...(mean === undefined ? [] : [`  ${words.mean(number(mean), steps)}`]),
      ...texts.map(({ text, file }) => `  - ${visible(text)} (${visible(file)})`),
    ];
  }
}
