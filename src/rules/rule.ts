/** What a rule is: its id, what its findings tell, its words in each language, and an example that raises it. */

export type Severity = 'error' | 'warning' | 'info';

/** Languages in which the program speaks. */
export type Language = 'nl' | 'en';

/** The same words in each language: what is wrong with a value, said by whoever refuses it. */
export type Phrase = Readonly<Record<Language, string>>;

/** A phrase with holes. */
export type Saying<Holes extends readonly unknown[]> = Readonly<Record<Language, (...holes: Holes) => string>>;

/** What a finding tells, as plain data: it travels between threads and is kept. Lists are joined with ', '; pages count from 1. */
export type Facts = Readonly<Record<string, string | number | Phrase>>;

/** The same as a message has it: in one language. */
type Told<Data> = { readonly [Key in keyof Data]: InOneLanguage<Data[Key]> };
type InOneLanguage<Value> = Value extends Phrase ? string : Value;

export interface Wording<Data> {
  readonly title: string;
  /** What is wrong, here. */
  readonly message: string | ((data: Told<Data>) => string);
  /** How to fix it. */
  readonly hint: string | ((data: Told<Data>) => string);
  /** Why it matters to readers. */
  readonly why: string;
}

/** Another text of a file of the small book, a piece of it that changes, or nothing: the file is gone. */
export type Change = string | { readonly replace: string; readonly by: string } | null;

/**
 * How the rule is raised, with the finding's data. Either by files of the small book in `tests/rules/base`, which raise this rule
 * and no other, and of which nothing is found once they are mended as the hint says; or, where it takes pages, a PDF or a machine,
 * by a test elsewhere.
 */
export type Example<Data> = { readonly data: Data } & (
  | {
      readonly source: Readonly<Record<string, Change>>;
      /** What its author does then. Left out where that is no change of a file. */
      readonly mended?: Readonly<Record<string, Change>>;
    }
  | { readonly raisedBy: string }
);

export interface Rule<Id extends string = string, Data = Facts> {
  /** What people see, and name to allow it: the room that looks, and what it finds. */
  readonly id: Id;
  readonly severity: Severity;
  /** Which conditions of a standard it judges. */
  readonly clauses?: readonly string[];
  readonly en: Wording<Data>;
  readonly nl: Wording<Data>;
  readonly example: Example<Data>;
}

/** `data` alone says what the type is: an example must fit it, not widen it. */
interface Definition<Id extends string, Data> extends Rule<Id, NoInfer<Data>> {
  readonly data: () => Data | undefined;
}

/** Names the type of a rule's data: `data: facts<{ words: number }>`. Only the compiler asks for it. */
export const facts = <Data extends Facts>(): Data | undefined => undefined;

export function rule<const Id extends string, Data extends Facts>({
  data: _onlyItsType,
  ...defined
}: Definition<Id, Data>): Rule<Id, Data> {
  return defined;
}
