/** The shape of a directive in running text: `:name[text]{attributes}`. */
import type { ElementContent } from 'hast';
import type { Place } from '../../model.js';
import type { Phrase } from '../../rules/rule.js';
import type { MarkupContext } from '../context.js';

export interface InlineInput {
  /** What stands between `[` and `]`. */
  readonly children: ElementContent[];
  /** The same as plain text. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly context: MarkupContext;
  /** Reports `markup/directive` at the directive. */
  problem(what: Phrase): void;
}

export interface Inline {
  readonly name: string;
  render(input: InlineInput): ElementContent[];
}
