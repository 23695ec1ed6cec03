/** MuPDF's `mutool run` as a second program of other people that fills in a format, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = `
var values = JSON.parse(scriptArgs[2]);
var file = new PDFDocument(scriptArgs[0]);
function nameOf(dict) {
  var names = [];
  for (var at = dict; at && at.isDictionary && at.isDictionary(); at = at.get('Parent')) if (at.get('T') && at.get('T').isString()) names.unshift(at.get('T').asString());
  return names.join('.');
}
function stateOf(dict) {
  var states = dict.get('AP').get('N'), found = '';
  states.forEach(function (key, name) { var own = String(typeof key === 'string' && key !== 'undefined' && isNaN(key) ? key : name); if (own !== 'Off') found = own; });
  return found;
}
for (var number = 0; number < file.countPages(); number++) {
  var widgets = file.loadPage(number).getWidgets();
  for (var i = 0; i < widgets.length; i++) {
    var widget = widgets[i], dict = widget.getObject(), name = nameOf(dict);
    if (!(name in values)) continue;
    var type = widget.getFieldType(), value = values[name];
    if (type === 'text') widget.setTextValue(value);
    else if (type === 'combobox' || type === 'listbox') widget.setChoiceValue(value);
    else if (value === true || (value !== '' && value === stateOf(dict))) widget.toggle();
    widget.update();
  }
}
file.save(scriptArgs[1], 'incremental');
`;

/** @param values by the whole name: a text, `true` for a box to tick, the state that is on, or '' */
export function fillWithMutool(bytes: Uint8Array, values: Readonly<Record<string, string | boolean>>): Uint8Array {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-mutool-'));
  try {
    const [script, from, to] = ['fill.js', 'from.pdf', 'to.pdf'].map((name) => path.join(folder, name));
    writeFileSync(script!, SCRIPT);
    writeFileSync(from!, bytes);
    // A copy, to which the changes are appended as a viewer does it.
    writeFileSync(to!, bytes);
    execFileSync('mutool', ['run', script!, to!, to!, JSON.stringify(values)], { stdio: ['ignore', 'pipe', 'pipe'] });
    return readFileSync(to!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
