/** THE list of rules, in the order in which reports name them. A new rule in one of these files needs no line here; a new file does. */

import { browserRules } from './browser/browser.js';
import { refusedCache } from './cache/refused.js';
import { usageRules } from './cli/usage.js';
import { bookFileRules } from './config/book-file.js';
import { lowContrast } from './config/contrast.js';
import { duplicateChapter } from './config/duplicate-chapter.js';
import { noWords } from './config/no-words.js';
import { oldKey } from './config/old-key.js';
import { settingRules } from './config/settings.js';
import { unusedException } from './config/unused-exception.js';
import { duplicateCode } from './content/duplicate-code.js';
import { fileRules } from './content/files.js';
import { fontRules } from './content/font.js';
import { frontMatterRules } from './content/front-matter.js';
import { glossaryRules } from './content/glossary.js';
import { lockedFieldRules } from './content/locked-fields.js';
import { lockedPageRules } from './content/locked-pages.js';
import { wrongPhotoRecord } from './content/photo-record.js';
import { openPlaceholder } from './content/placeholder.js';
import { styleRules } from './content/style.js';
import { templateRules } from './content/template.js';
import { letterRules } from './fill/letter-gap.js';
import { missingRules } from './fill/missing.js';
import { tableRules } from './fill/table.js';
import { wrongSum } from './fill/total.js';
import { valueRules } from './fill/values.js';
import { answersRules } from './form/answers.js';
import { damagedFormRules } from './form/damaged.js';
import { noFormatRules } from './form/no-format.js';
import { unfitRules } from './form/unfit.js';
import { penRules } from './format/fields.js';
import { wrongSheets } from './format/sheets.js';
import { unknownFormatRules } from './format/unknown.js';
import { internalError } from './internal/error.js';
import { sentenceLengthRules } from './language/sentence-length.js';
import { wrongWaiver } from './language/waiver.js';
import { wordRules } from './language/words.js';
import { cutWord } from './layout/cut-word.js';
import { failedLayoutRules } from './layout/failed.js';
import { floatFootnote } from './layout/float-footnote.js';
import { lostContentRules } from './layout/lost-content.js';
import { pageEndRules } from './layout/page-ends.js';
import { pageNumberRules } from './layout/page-numbers.js';
import { otherPageSize } from './layout/page-size.js';
import { readableRules } from './layout/readable.js';
import { requestRules } from './layout/requests.js';
import { directiveRules } from './markup/directives.js';
import { foreignMarkupRules } from './markup/foreign-markup.js';
import { wrongFormula } from './markup/formula.js';
import { headingRules } from './markup/headings.js';
import { imageRules } from './markup/images.js';
import { linkRules } from './markup/links.js';
import { missingGlyph } from './markup/missing-glyph.js';
import { unusedNote } from './markup/notes.js';
import { slipRules } from './markup/slips.js';
import { earlierFile, notMade } from './output/not-made.js';
import { releaseRules } from './output/release.js';
import { outputRules } from './output/write.js';
import { fontNotEmbedded } from './pdf/font-not-embedded.js';
import { printedMachineFont } from './pdf/machine-font.js';
import { printedRules } from './pdf/printed.js';
import { unreadablePdf } from './pdf/unreadable.js';
import { blankPage } from './preflight/blank-page.js';
import { finePrintRules } from './preflight/fine-print.js';
import { inkRules } from './preflight/inks.js';
import { paintedEmptyBox } from './preflight/missing-glyph.js';
import { resolutionRules } from './preflight/resolution.js';
import { transparencyRules } from './preflight/transparency.js';
import { pressColourRules } from './press/colours.js';
import { pressFileRules } from './press/file.js';
import { pressPageRules } from './press/pages.js';
import { changedSpine } from './press/spine.js';
import { portTaken } from './preview/port.js';
import { provenElementRules } from './proof/elements.js';
import { heardRules } from './proof/heard.js';
import { readingRules } from './proof/reading.js';
import { separationRules } from './proof/separation.js';
import { provenWordRules } from './proof/words.js';
import type { Facts, Rule } from './rule.js';
import { starterRules } from './starter/starter.js';
import { systemRules } from './system/system.js';
import { uaAnnotationRules } from './ua/annotations.js';
import { uaContentRules } from './ua/content.js';
import { uaDocumentRules } from './ua/document.js';
import { uaElementRules } from './ua/elements.js';
import { uaFileRules } from './ua/file.js';
import { uaFontRules } from './ua/fonts.js';
import { uaStructureRules } from './ua/structure.js';

const LIST = [
  ...bookFileRules,
  ...settingRules,
  lowContrast,
  duplicateChapter,
  noWords,
  oldKey,
  unusedException,
  ...fileRules,
  ...frontMatterRules,
  duplicateCode,
  openPlaceholder,
  wrongPhotoRecord,
  ...glossaryRules,
  ...templateRules,
  ...fontRules,
  ...styleRules,
  ...lockedFieldRules,
  ...lockedPageRules,
  ...directiveRules,
  ...foreignMarkupRules,
  wrongFormula,
  ...headingRules,
  ...linkRules,
  unusedNote,
  ...slipRules,
  ...imageRules,
  missingGlyph,
  ...sentenceLengthRules,
  ...wordRules,
  wrongWaiver,
  ...lostContentRules,
  ...failedLayoutRules,
  otherPageSize,
  ...pageNumberRules,
  ...pageEndRules,
  cutWord,
  ...readableRules,
  floatFootnote,
  ...requestRules,
  ...penRules,
  wrongSheets,
  ...unknownFormatRules,
  ...tableRules,
  ...missingRules,
  ...valueRules,
  wrongSum,
  ...letterRules,
  ...noFormatRules,
  ...answersRules,
  ...damagedFormRules,
  ...unfitRules,
  ...provenWordRules,
  ...separationRules,
  ...heardRules,
  ...readingRules,
  ...provenElementRules,
  ...printedRules,
  unreadablePdf,
  fontNotEmbedded,
  printedMachineFont,
  ...uaFileRules,
  ...uaContentRules,
  ...uaStructureRules,
  ...uaElementRules,
  ...uaDocumentRules,
  ...uaAnnotationRules,
  ...uaFontRules,
  portTaken,
  ...pressColourRules,
  ...pressPageRules,
  ...pressFileRules,
  changedSpine,
  ...inkRules,
  paintedEmptyBox,
  ...resolutionRules,
  ...finePrintRules,
  ...transparencyRules,
  blankPage,
  ...browserRules,
  ...usageRules,
  ...outputRules,
  notMade,
  earlierFile,
  ...releaseRules,
  ...starterRules,
  refusedCache,
  ...systemRules,
  internalError,
] as const;

export type RuleId = (typeof LIST)[number]['id'];

/** A rule of which only the id is known: what its findings tell is checked where it is raised. */
export type AnyRule = Rule<RuleId, Facts>;

// TypeScript cannot tie a rule to its data once both have travelled: the two came from one call of `diagnostic`.
export const RULES = LIST as readonly unknown[] as readonly AnyRule[];

const BY_ID: ReadonlyMap<string, AnyRule> = new Map(RULES.map((each) => [each.id, each]));

/** Undefined for what is no rule. */
export const ruleNamed = (id: string): AnyRule | undefined => BY_ID.get(id);

export const isRule = (id: string): id is RuleId => BY_ID.has(id);
