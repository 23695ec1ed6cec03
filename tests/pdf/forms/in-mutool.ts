/** MuPDF's `mutool run` as a second program of other people that fills in a format, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onStateOf, wordsOf } from '../../../src/pdf/document/fields/state-names.js';
import type { DrawnWidget } from './samples.js';

/** It tells of no names, so widgets go by their place. */
const SCRIPT = `
var wishes = JSON.parse(read(scriptArgs[2]));
var file = new PDFDocument(scriptArgs[0]);
for (var number = 0; number < file.countPages(); number++) {
  var page = file.loadPage(number), height = page.bound()[3], widgets = page.getWidgets();
  for (var i = 0; i < widgets.length; i++) {
    var widget = widgets[i], rect = widget.getRect();
    for (var j = 0; j < wishes.length; j++) {
      var wish = wishes[j];
      if (wish.page !== number || Math.abs(wish.left - rect[0]) > 1 || Math.abs(height - rect[3] - wish.bottom) > 1) continue;
      var type = widget.getFieldType();
      if (type === 'text') widget.setTextValue(wish.value);
      else if (type === 'combobox') widget.setChoiceValue(wish.value);
      else if (wish.isOn) widget.toggle();
      widget.update();
    }
  }
}
file.save(scriptArgs[1], 'incremental');
`;

/** @param values by the whole name: a text, or the state that is on, or '' */
export function fillWithMutool(
  bytes: Uint8Array,
  widgets: readonly DrawnWidget[],
  values: Readonly<Record<string, string>>,
): Uint8Array {
  const seen = new Set<string>();
  const wishes = widgets.flatMap(({ name, page, left, bottom, dict }) => {
    const value = values[name] ?? '';
    const isOn = wordsOf(onStateOf(dict)) === value;
    // What stands twice is one field, and toggled twice it would be off again.
    const isAgain = isOn && seen.has(name);
    if (isOn) seen.add(name);
    return value === '' || isAgain ? [] : [{ page, left, bottom, value, isOn }];
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-mutool-'));
  try {
    const [script, list, to] = ['fill.js', 'wishes.json', 'filled.pdf'].map((name) => path.join(folder, name));
    writeFileSync(script!, SCRIPT);
    writeFileSync(list!, JSON.stringify(wishes));
    // A copy, to which the changes are appended as a viewer does it.
    writeFileSync(to!, bytes);
    execFileSync('mutool', ['run', script!, to!, to!, list!], { stdio: ['ignore', 'pipe', 'pipe'] });
    return readFileSync(to!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
