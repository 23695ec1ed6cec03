/** docs/styling.md lists every variable, class and slot that there is; `UPDATE=1` writes it again. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { TEMPLATE_NAMES } from '../../src/content/template-slots.js';
import { packageTemplate } from '../../src/content/templates.js';
import { visit } from '../../src/markup/walk.js';
import { packagePath } from '../../src/package.js';
import { stylingMarkdown } from './styling-document.js';

const FILE = packagePath('docs', 'styling.md');

describe('docs/styling.md', () => {
  const text = stylingMarkdown();
  it('is what the styles and templates say', () => {
    if (process.env.UPDATE) writeFileSync(FILE, text);
    assert.equal(text, readFileSync(FILE, 'utf8'), `${path.basename(FILE)} is old: run this test with UPDATE=1`);
  });

  it('lists the classes that stand in templates', () => {
    const missing = TEMPLATE_NAMES.flatMap((name) => {
      const classes: string[] = [];
      visit(packageTemplate(name), 'element', ({ properties: { className } }) => {
        if (Array.isArray(className)) classes.push(...className.map(String));
      });
      return classes.filter((each) => !text.includes(`\`.${each}\``));
    });
    assert.deepEqual(missing, []);
  });
});
