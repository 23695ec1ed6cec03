/** Exceptions of a book: what falls under one is told with its reason and stops nothing; one without use is told of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostic } from '../../src/diagnostic.js';
import { exceptionsOf } from '../../src/engine/exceptions.js';
import { gatherFindings } from '../../src/engine/findings.js';
import { duplicateChapter } from '../../src/rules/config/duplicate-chapter.js';
import { findings as faults, GOOD, parse } from '../config/book.js';

const found = (file: string) =>
  diagnostic(duplicateChapter, { file, line: 1 }, { file: `/book/content/${file}`, line: 3, column: 1 });
const judging = (allow: string) => {
  const config = parse(`${GOOD}allow:\n${allow}`);
  return gatherFindings({ allow: new Set(), strict: true, exceptions: exceptionsOf(config) });
};

test('what the book accepts is told with its reason, and stops nothing', () => {
  const findings = judging('  - { rule: config/duplicate-chapter, file: een.md, reason: zo is het bedoeld }\n');
  findings.add([found('een.md')]);
  findings.stopOnErrors();
  assert.deepEqual(
    findings.all().map(({ severity, accepted }) => [severity, accepted]),
    [['info', 'zo is het bedoeld']],
  );
  assert.deepEqual(findings.unusedExceptions(), []);
  findings.add([found('twee.md')]);
  assert.throws(() => findings.stopOnErrors());
});

test('an exception that nothing falls under is told of at its line', () => {
  const findings = judging('  - { rule: layout/overlap, reason: zo is het bedoeld }\n');
  findings.add([]);
  assert.deepEqual(
    findings.unusedExceptions().map(({ rule, data, place }) => [rule, data.rule, place?.line]),
    [['config/unused-exception', 'layout/overlap', 36]],
  );
});

test('a rule that there is not, and an exception without a reason, are refused', () => {
  const faulty = `${GOOD}allow:\n  - { rule: layout/overlp, reason: zo is het bedoeld }\n  - { rule: layout/overlap }\n`;
  assert.deepEqual(faults(faulty), ['config/invalid 36:13 allow.0.rule', 'config/invalid 37:5 allow.1.reason']);
});
