/** Keeps what is filled in on a format on this device, and hands it out: as the filled PDF, as data, or on paper. */
import { filledPdf, type Problem } from './filled-pdf.js';
import {
  checkControl,
  checkForm,
  type Fault,
  openQuestions,
  showFault,
  showFaults,
  typedValues,
  type Words,
} from './form-checks.js';
import { addUp } from './form-totals.js';
import { controlsOf, setValues, valuesIn, valuesOf } from './form-values.js';
import { keep } from './keep.js';
import { saveFile } from './save-file.js';

const PAUSE_MS = 300;

const form = document.querySelector<HTMLFormElement>('#sheet-form');
if (form) open(form);

function open(sheet: HTMLFormElement): void {
  const { code = '', version = '', keptAs = '', pdf, fileName = code } = sheet.dataset;
  const words: Words = JSON.parse(sheet.dataset.words ?? '{}');
  const language = document.documentElement.lang;
  const status = sheet.querySelector('#sheet-status');
  const tell = (message = ''): void => {
    if (status) status.textContent = message;
  };
  let isWiped = false;
  const store = (): void => {
    isWiped = false;
    tell(keep.write(keptAs, JSON.stringify({ version, values: valuesOf(sheet) })) ? words.keptAt : words.keptNot);
  };
  const restore = (): void => {
    const kept = keptValues(keep.read(keptAs));
    if (kept) setValues(sheet, kept);
    const given = valuesIn(location.hash);
    if (given && setValues(sheet, given) > 0) {
      tell(words.prefilled);
      // What a link says is not to be said again when the page is opened anew.
      history.replaceState?.(undefined, '', location.pathname + location.search);
    }
  };
  attempt(restore);
  const totals = addUp(controlsOf(sheet), language);
  totals.update();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  sheet.addEventListener('input', ({ target }) => {
    sayTwice(sheet, target);
    totals.update(target);
    clearTimeout(waiting);
    waiting = setTimeout(store, PAUSE_MS);
  });
  sheet.addEventListener('change', ({ target }) => {
    clearTimeout(waiting);
    const control = controlsOf(sheet).find((each) => each === target);
    const message = control && checkControl(control, words, language);
    store();
    // What comes up at once would move the button that somebody is about to press.
    if (control) setTimeout(() => showFault(control, message), PAUSE_MS);
  });
  // Who leaves the page within a moment loses nothing.
  addEventListener('pagehide', () => {
    if (waiting !== undefined && !isWiped) store();
  });
  sheet.addEventListener('submit', (event) => event.preventDefault());

  const good = (): boolean => {
    const faults = checkForm(sheet, words, language);
    showFaults(sheet, faults);
    if (faults.length > 0) listFaults(sheet, faults, words);
    else clearList(sheet);
    return faults.length === 0;
  };
  const saved = (message = ''): void => {
    const left = openQuestions(sheet, valuesOf(sheet));
    tell(left.length > 0 ? `${message} ${(words.savedOpen ?? '').replace('{fields}', left.join(' '))}` : message);
  };
  on(sheet, 'save-json', () => {
    if (!good()) return;
    const values = typedValues(sheet, valuesOf(sheet), language);
    const data = [{ file: `${fileName}.json`, code, version, values }];
    saveFile(
      `${fileName}.json`,
      'application/json',
      new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`),
    );
    saved(words.savedJson);
  });
  on(sheet, 'save-pdf', async () => {
    if (!pdf || !good()) return;
    tell(words.saving);
    try {
      const made = await filledPdf(code, pdf, valuesOf(sheet));
      if ('bytes' in made) {
        saveFile(`${fileName}.pdf`, 'application/pdf', made.bytes);
        saved(words.saved);
        return;
      }
      const faults = made.problems.map((each) => ({ name: each.name, message: inWords(each, words) }));
      showFaults(sheet, faults);
      listFaults(sheet, faults, words);
      tell();
    } catch {
      tell(words.saveFailed);
    }
  });
  on(sheet, 'print', () => print());
  on(sheet, 'wipe', () => {
    if (!confirm(words.wipeSure)) return;
    clearTimeout(waiting);
    waiting = undefined;
    isWiped = true;
    keep.wipe(keptAs);
    sheet.reset();
    totals.update();
    showFaults(sheet, []);
    clearList(sheet);
    tell(words.wiped);
  });
}

/** What stands twice in a letter is written once. */
function sayTwice(sheet: HTMLFormElement, target: EventTarget | null): void {
  const written = controlsOf(sheet).find((each) => each === target);
  if (written?.type !== 'text') return;
  for (const other of controlsOf(sheet)) if (other.name === written.name) other.value = written.value;
}

/** A page from a disk may not change its address; what it is for is done by then. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing that was filled in depends on it.
  }
}

function on(sheet: HTMLFormElement, name: string, act: () => void | Promise<void>): void {
  sheet.querySelector(`[data-act="${name}"]`)?.addEventListener('click', () => void act());
}

function keptValues(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    const values = kept && typeof kept === 'object' && 'values' in kept ? kept.values : undefined;
    return values && typeof values === 'object' ? (values as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function inWords({ kind, room, characters }: Problem, words: Words): string {
  if (kind === 'too-long') return (words.tooLong ?? '').replace('{room}', String(room));
  if (kind === 'no-letter') return (words.noLetter ?? '').replace('{characters}', characters ?? '');
  return (kind === 'unfit' ? words.badValue : words.saveFailed) ?? '';
}

/** Before the buttons, with a way to each field; it has the focus, so that nobody misses it. */
function listFaults(sheet: HTMLFormElement, faults: readonly Fault[], words: Words): void {
  const list = sheet.querySelector<HTMLElement>('#sheet-faults');
  if (!list) return;
  const counted =
    faults.length === 1 ? words.fieldOne : (words.fieldsMany ?? '').replace('{count}', String(faults.length));
  const head = document.createElement('p');
  head.textContent = (words.check ?? '').replace('{count}', counted ?? '');
  const items = document.createElement('ul');
  for (const { name, message } of faults) {
    const control = controlsOf(sheet).find((each) => each.name === name || each.dataset.list === name);
    const question = control?.closest('.field')?.querySelector('.field-question')?.textContent?.trim() ?? name;
    const link = document.createElement('a');
    link.href = `#${control?.id ?? ''}`;
    link.textContent = question;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      control?.focus();
    });
    const item = document.createElement('li');
    item.append(link, ` ${message}`);
    items.append(item);
  }
  list.replaceChildren(head, items);
  list.hidden = false;
  list.focus();
}

function clearList(sheet: HTMLFormElement): void {
  const list = sheet.querySelector<HTMLElement>('#sheet-faults');
  if (list) list.hidden = true;
}
