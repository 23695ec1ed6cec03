/** Composes the section of one format: its sheets, with the frame that every sheet carries. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { linkAll, phonesAmong } from '../markup/addresses.js';
import type { Field, Format, Section } from '../model.js';
import { type BookWords, bookWords } from '../words.js';
import { longDate } from './dates.js';
import { runningTitle } from './running.js';
import { A4, bookTrim, makeSection } from './section.js';
import { senderName } from './sender.js';

/**
 * @param logo of the sender
 * @param stands on A4 of its own, or on the page of the book that it is bound in
 */
export function formatSection(
  config: Config,
  format: Format,
  logo: readonly ElementContent[] = [],
  stands: 'loose' | 'bound' = 'loose',
): Section {
  const words = bookWords(config);
  const { code, title, document, version, date } = format;
  const { intro, content } = split(document.tree.children as ElementContent[]);
  const { phone } = config.publisher;
  const page = stands === 'bound' ? (`bound-${format.orientation}` as const) : (`sheet-${format.orientation}` as const);
  return makeSection(config, {
    id: format.id,
    title: `${code} ${title}`,
    kind: 'format',
    template: 'format',
    page,
    bodyClass: stands === 'bound' ? 'format bound' : 'format',
    file: document.file,
    headings: document.headings,
    // Without their lines in the source: a sheet of which only these change is made already.
    form: { code, version, entries: document.entries.map(({ place, ...entry }) => entry) },
    slots: {
      logo: [...logo, h('p', senderName(config))],
      code,
      title,
      running: runningTitle(
        format.short ?? title,
        `${code} ${words.continued}`,
        stands === 'bound' ? bookTrim(config) : A4,
      ),
      intro,
      'optional-help': isMixed(document.fields) ? words.optionalHelp : '',
      content: lettered(content),
      privacy: privacy(format, config, words),
      help: phone ? [h('b', words.help), { type: 'text', value: ` ${words.call(phone)}` }] : '',
      version: words.version(version, longDate(date, config.language)).toLowerCase(),
      sheet: words.sheet,
      'sheet-of': words.sheetOf,
      continued: words.continued,
    },
  });
}

/** Where nothing has to be filled in there is nothing to say of it. */
const isMixed = (fields: readonly Field[]): boolean =>
  fields.some(({ required }) => required) && fields.some(({ required }) => !required);

/** Text before the first section belongs in the head of the first sheet. */
function split(children: readonly ElementContent[]) {
  const start = children.findIndex((child) => child.type === 'element' && child.tagName !== 'p');
  const at = start < 0 ? children.length : start;
  return { intro: children.slice(0, at), content: children.slice(at) };
}

/** Sections of a format are lettered A, B, C; questions are numbered through. */
function lettered(children: readonly ElementContent[]): ElementContent[] {
  let count = 0;
  return children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'h2') return child;
    const letter = String.fromCharCode(65 + count++);
    return {
      ...child,
      children: [h('span.section-letter', letter), { type: 'text', value: ' ' }, ...child.children],
    } satisfies Element;
  });
}

/** Other sentences come behind it. */
const sentence = (text: string): string => (/[.!?…]['’”)]*$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`);

/** Why, how long, by whom, and what people may ask (GDPR 13): where somebody's data are asked. */
function privacy({ purpose, retention }: Format, config: Config, words: BookWords): ElementContent[] {
  if (!purpose && !retention) return [];
  const { statement, officer } = config.sender.privacy;
  const rights = [
    words.dataRights(senderName(config)),
    ...(officer ? [words.dataOfficer(officer)] : []),
    ...(statement ? [words.dataStatement(statement)] : []),
  ];
  return [
    h('p', [
      ...(purpose ? [h('b', words.purpose), ` ${sentence(purpose)} `] : []),
      ...(retention ? [h('b', words.retention), ` ${sentence(retention)} `] : []),
      ...linkAll(rights.join(' '), phonesAmong([officer ?? ''])),
    ]),
  ];
}
