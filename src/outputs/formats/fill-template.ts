/** Makes the empty table that formats are filled from: the right heads, one row that shows how, and what each head means. */
import { type Question, questionsOf } from '../../content/questions.js';
import type { Format } from '../../model.js';
import type { TableSheet } from '../../rows/xlsx/write-workbook.js';
import type { TemplateWords } from './template-words.js';

/** Between several options that are chosen: match-row.ts reads it back. */
const BETWEEN = ' | ';
/** So many options show how it is written. */
const SHOWN = 2;

/** A sheet for each format, named by its code, and behind these one that explains. */
export function fillTemplate(formats: readonly Format[], words: TemplateWords): readonly TableSheet[] {
  const asked = formats.map((format) => ({ format, questions: questionsOf(format) }));
  const explained = asked.flatMap(({ format, questions }) =>
    questions.map((each) => [
      format.code,
      each.label,
      each.name,
      words.kinds[each.kind],
      each.options.join(BETWEEN),
      each.required ? words.yes : '',
    ]),
  );
  return [
    ...asked.map(({ format, questions }) => sheetFor(format, questions, words)),
    { name: words.about, lines: [words.aboutHeads, ...explained] },
  ];
}

function sheetFor(format: Format, questions: readonly Question[], words: TemplateWords): TableSheet {
  const choices = questions.flatMap(({ kind, options }, index): [number, readonly string[]][] => {
    if (kind === 'one') return [[index + 1, options]];
    return kind === 'tick' ? [[index + 1, [words.yes, words.no]]] : [];
  });
  return {
    name: format.code,
    lines: [
      [words.file, ...questions.map(({ label }) => label)],
      [words.example, ...questions.map((each) => exampleFor(each, format, words))],
    ],
    choices: new Map(choices),
  };
}

/** Dates are those of the format: what is made twice is the same. */
function exampleFor({ kind, options }: Question, { date }: Format, words: TemplateWords): string {
  switch (kind) {
    case 'date':
      return date.split('-').map(Number).reverse().join('-');
    case 'number':
    case 'amount':
      return '12';
    case 'tick':
      return words.yes;
    case 'one':
      return options[0] ?? '';
    case 'many':
      return options.slice(0, SHOWN).join(BETWEEN);
    case 'text':
    case 'phone':
    case 'email':
      return words[kind];
  }
}
