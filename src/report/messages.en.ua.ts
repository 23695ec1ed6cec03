/** The texts of the rules of PDF/UA-1, in English. */
import type { Messages, UaFinding, UaRule, Wording } from './rule-data.js';

/** Where it is, as far as that is known, and the clause that a report of another tool would name. */
const place = ({ clause, page, element, detail }: UaFinding): string => {
  const parts = [element, page > 0 ? `page ${page}` : '', detail].filter(Boolean).join(', ');
  return `${parts ? ` (${parts})` : ''} [ISO 14289-1, ${clause}]`;
};

const rule = (title: string, what: string, hint: string, why: string): Wording<UaFinding> => ({
  title,
  message: (finding) => `${what.charAt(0).toUpperCase()}${what.slice(1)}${place(finding)}.`,
  hint: () => hint,
  why,
});

export const uaMessages: Pick<Messages, UaRule> = {
  'ua/identifier': rule(
    'Not marked as PDF/UA',
    'the file does not call itself PDF/UA-1 as the standard wants it',
    'Make the file again with `werkboek build`; it is marked when nothing is wrong with it.',
    'Software and people who look for accessible files go by this mark.',
  ),
  'ua/header': rule(
    'Wrong version of PDF',
    'the file does not begin with a version from 1.0 to 1.7',
    'Save the file as PDF 1.7.',
    'PDF/UA-1 is written for these versions.',
  ),
  'ua/marked': rule(
    'Not marked as tagged',
    'the file does not say that its tags can be trusted',
    'Make the file with `werkboek build digital`, not with a Print button.',
    'Without this a screen reader guesses what the text is.',
  ),
  'ua/artifact': rule(
    'Content and decoration mixed',
    'decoration stands in the text, or text in decoration',
    'Tag what is to be read, and mark the rest as an artifact outside it.',
    'A screen reader reads decoration aloud, or leaves text out.',
  ),
  'ua/untagged': rule(
    'Painted without a tag',
    'something is painted that is neither tagged nor marked as decoration',
    'Tag it, or mark it as an artifact.',
    'A screen reader does not know whether it has to be read.',
  ),
  'ua/role': rule(
    'Unknown kind of element',
    'an element stands for nothing that readers know',
    'Map its type to a standard type in the RoleMap.',
    'A screen reader leaves out what it does not know.',
  ),
  'ua/metadata': rule(
    'No metadata',
    'the file has no XMP metadata',
    'Make the file again with software that writes XMP.',
    'Title and language are looked for there.',
  ),
  'ua/title': rule(
    'No title in the window',
    'the file has no title, or shows its file name in place of it',
    'Fill in the title, and let it be shown (DisplayDocTitle).',
    'By its title a reader recognises the document (WCAG 2.4.2).',
  ),
  'ua/tree': rule(
    'No structure',
    'the file has no structure tree, or an element in it hangs loose',
    'Make the file with software that writes tags.',
    'Without tags a screen reader cannot tell a heading, list or table.',
  ),
  'ua/parent-tree': rule(
    'Tags and pages do not match',
    'the structure tree and the content of the pages do not lead to each other',
    'Make the file again; tools that edit tags may repair it.',
    'A screen reader loses its place, or text.',
  ),
  'ua/language-tag': rule(
    'This is no language',
    'a language is given that is none',
    'Write languages as in nl, en or nl-NL.',
    'A screen reader does not know how to pronounce the text.',
  ),
  'ua/table-grid': rule(
    'Table is not regular',
    'the cells of a table overlap, or its rows are not equally long',
    'Give each row as many cells, counting those that span.',
    'A screen reader tells the wrong column.',
  ),
  'ua/list': rule(
    'List is not built as a list',
    'something stands in a list, or outside it, where it does not belong',
    'Build lists from L, LI, Lbl and LBody.',
    'A screen reader does not tell how many points there are.',
  ),
  'ua/contents': rule(
    'Contents are not built as contents',
    'something stands in the contents where it does not belong',
    'Build contents from TOC and TOCI.',
    'A screen reader does not tell contents from other lists.',
  ),
  'ua/language': rule(
    'No language',
    'nothing tells in which language a text is',
    'Give the document a language.',
    'A screen reader pronounces the text wrong (WCAG 3.1.1).',
  ),
  'ua/table': rule(
    'Table is not built as a table',
    'something stands in a table, or outside it, where it does not belong',
    'Build tables from Table, THead, TBody, TFoot, TR, TH and TD.',
    'A screen reader cannot lead through the cells.',
  ),
  'ua/alt': rule(
    'No text for a picture',
    'a picture or formula has no alternate text',
    'Describe what it shows, or mark it as decoration.',
    'Who cannot see it misses what it says (WCAG 1.1.1).',
  ),
  'ua/figure-box': rule(
    'Picture without a place',
    'a picture does not say where it stands',
    'Build again; the browser may have left a picture out.',
    'Reflowing and magnifying need the place of a picture.',
  ),
  'ua/heading-level': rule(
    'Heading level left out',
    'a heading is more than one level deeper than the one before it',
    'Use the next level: after H1 comes H2.',
    'Who walks from heading to heading thinks that something is missing.',
  ),
  'ua/heading-kind': rule(
    'Two kinds of headings',
    'headings with and without a level are mixed',
    'Use H1 to H6 for all of them.',
    'A screen reader cannot tell which heading belongs to which.',
  ),
  'ua/table-header': rule(
    'Cell without a header',
    'a cell of a table does not lead to its header',
    'Give header cells a Scope.',
    'A screen reader cannot tell what a number is about.',
  ),
  'ua/note': rule(
    'Note without a name',
    'a note has no name, or the name of another',
    'Give each note an ID of its own.',
    'A reader cannot be led from the text to the note and back.',
  ),
  'ua/layer': rule(
    'Layer without a name',
    'a set of layers has no name, or switches itself',
    'Name it, and remove AS.',
    'Who cannot see the layers has to choose them by name.',
  ),
  'ua/file-name': rule(
    'Attached file without a name',
    'an attached file lacks one of its names (F and UF)',
    'Give both names.',
    'A reader cannot tell what the file is.',
  ),
  'ua/dynamic-form': rule(
    'Form is laid out on opening',
    'the form is a dynamic XFA form',
    'Save it as a static form.',
    'Such a form has no tags.',
  ),
  'ua/locked': rule(
    'Locked against screen readers',
    'the file is locked in a way that keeps screen readers out',
    'Allow that text is taken out for accessibility.',
    'Assistive technology gets no text at all.',
  ),
  'ua/outline': rule(
    'Bookmark leads nowhere',
    'a bookmark leads nowhere',
    'Build again.',
    'Bookmarks are how many people find their way (WCAG 2.4.5).',
  ),
  'ua/annotation': rule(
    'Note or field without words',
    'something that can be clicked has no description, or no place in the tags',
    'Describe it, and put it in an element of its kind.',
    'A screen reader passes over it, or only says that something is there.',
  ),
  'ua/printer-mark': rule(
    "Printer's mark in the text",
    'a mark for the printer stands in the text',
    'Remove it from the structure tree.',
    'It is read aloud.',
  ),
  'ua/tab-order': rule(
    'Tab jumps',
    'the Tab key does not follow the order of the text',
    'Set Tabs to S on pages with links or fields, and list these in the order of the text.',
    'Who works without a mouse gets lost (WCAG 2.4.3).',
  ),
  'ua/field': rule(
    'Field has no place in the text',
    'a form field does not stand in an element of its own',
    'Put each field in a Form element.',
    'A screen reader does not tell which question it belongs to.',
  ),
  'ua/link': rule(
    'Link without words',
    'a link does not say where it leads, or has no place in the text',
    'Put it in a Link element and fill in Contents.',
    'A screen reader only says "link" (WCAG 2.4.4).',
  ),
  'ua/media': rule(
    'Sound or film without description',
    'a sound or film does not say what it is',
    'Fill in its type and alternate text.',
    'Who cannot hear or see it misses what it says.',
  ),
  'ua/form-object': rule(
    'Content is used twice',
    'tagged content is painted twice, or comes from another file',
    'Paint tagged content once.',
    'A screen reader cannot tell to which place it belongs.',
  ),
  'ua/font-map': rule(
    'Font cannot be read',
    'the codes of a font do not lead to its glyphs in a way that every reader follows',
    'Embed the font again with other software.',
    'Letters are shown or read as others.',
  ),
  'ua/font-embedded': rule(
    'Font not in the file',
    'a font, or a letter of it, is not in the file',
    'Embed all fonts.',
    'On another device the text looks different, or is missing.',
  ),
  'ua/font-subset': rule(
    'Font says the wrong letters',
    'a font lists other letters than it has',
    'Embed the font again with other software.',
    'Some readers trust the list and leave letters out.',
  ),
  'ua/glyph-width': rule(
    'Letters have two widths',
    'letters are wider or narrower in the font than the file says',
    'Embed the font again with other software.',
    'Words run into each other, or fall apart.',
  ),
  'ua/font-encoding': rule(
    'Font has no clear letters',
    'the encoding of a font leaves open which letters it means',
    'Embed the font again with other software.',
    'Letters are read as others.',
  ),
  'ua/unicode': rule(
    'Letter that cannot be read',
    'a code in the text stands for no character',
    'Use a font whose letters have their Unicode values.',
    'A screen reader skips it; copied text is wrong.',
  ),
  'ua/no-glyph': rule(
    'Empty box in place of a letter',
    'a letter is shown for which the font has none',
    'Use a font that has the letter.',
    'Readers see an empty box.',
  ),
};
