/** What each operator does: one table from operator to effect (ISO 32000-1 Annex A). */
import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { fontOn } from '../fonts/font.js';
import { checkMarks } from '../syntax/budget.js';
import { dictAt } from '../syntax/objects.js';
import { type Operation, operatorCode } from '../syntax/operations.js';
import { nameAt } from '../syntax/strings.js';
import { COLOUR_OPERATORS } from './colour-operators.js';
import { concat } from './geometry.js';
import { applyState, fontInState } from './graphics.js';
import { readMark } from './marks.js';
import { PATH_OPERATORS } from './path-operators.js';
import { TEXT_OPERATORS } from './text-operators.js';
import type { Effect, Walker } from './walker.js';

const open =
  (isNamed: boolean): Effect =>
  (walker, operation) => {
    const mark = readMark(walker.bytes, operation, isNamed ? dictAt(walker.resources, 'Properties') : undefined);
    for (const each of walker.company.listeners) each.open?.(mark, walker);
  };

/** Of the state, of marked content, and of what the resources hold. */
const OTHERS: Readonly<Record<string, Effect>> = {
  q: (walker) => {
    checkMarks(walker.saved.push(walker.state));
    walker.state = { ...walker.state };
    for (const each of walker.company.listeners) each.save?.(walker);
  },
  Q: (walker) => {
    walker.state = walker.saved.pop() ?? walker.state;
    for (const each of walker.company.listeners) each.restore?.(walker);
  },
  cm: ({ state }, { numbers }) => {
    state.matrix = concat(numbers.slice(0, 6), state.matrix);
  },
  gs: setState,
  w: ({ state }, { numbers }) => {
    state.lineWidth = numbers[0]!;
  },
  sh: (walker, operation) => {
    const shading = walker.resource('Shading', nameAt(walker.bytes, operation, 0));
    for (const each of walker.company.listeners) each.shade?.(shading, walker);
  },
  Do: paintObject,
  BI: (walker) => {
    for (const each of walker.company.listeners) each.inlinePicture?.(walker);
  },
  BDC: open(true),
  BMC: open(false),
  EMC: (walker) => {
    for (const each of walker.company.listeners) each.close?.(walker);
  },
};

type Operators = ReadonlyMap<number, Effect>;

const tableOf = (...tables: readonly Readonly<Record<string, Effect>>[]): Operators =>
  new Map(
    tables.flatMap((table) => Object.entries(table)).map(([name, effect]) => [operatorCode(name), effect] as const),
  );

export const OPERATORS: Operators = tableOf(OTHERS, PATH_OPERATORS, COLOUR_OPERATORS, TEXT_OPERATORS);
/** For who asks neither where something is painted nor what of it is seen. */
export const WITHOUT_PATHS: Operators = tableOf(OTHERS, COLOUR_OPERATORS, TEXT_OPERATORS);

function setState(walker: Walker, operation: Operation): void {
  const name = nameAt(walker.bytes, operation, 0);
  const dict = walker.resource('ExtGState', name);
  if (!(dict instanceof PDFDict)) return;
  applyState(walker.state, name, dict);
  const given = fontInState(dict);
  if (given && walker.company.fonts) {
    walker.state.font = fontOn(walker.company.fonts, given.font);
    walker.state.fontSize = given.size;
  }
  for (const each of walker.company.listeners) each.setState?.(name, dict, walker);
}

function paintObject(walker: Walker, operation: Operation): void {
  const name = nameAt(walker.bytes, operation, 0);
  const object = walker.resource('XObject', name);
  const isForm = object instanceof PDFRawStream && object.dict.lookup(SUBTYPE) === FORM;
  if (isForm) {
    const ref = dictAt(walker.resources, 'XObject')?.get(PDFName.of(name));
    if (walker.company.entersForms) walker.readForm(object, ref instanceof PDFRef ? ref : undefined);
  } else for (const each of walker.company.listeners) each.picture?.(object, name, walker);
}

const SUBTYPE = PDFName.of('Subtype');
const FORM = PDFName.of('Form');
