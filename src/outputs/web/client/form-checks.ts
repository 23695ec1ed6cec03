/** Checks what is filled in as the PDF would, and says at each field what is wrong with it. */
import type { TypedKind, Understood } from '../../../typed/kinds.js';
import { understand } from '../../../typed/typed.js';
import { type Control, controlsOf, type Values } from './form-values.js';

export interface Fault {
  readonly name: string;
  readonly message: string;
}

export type Words = Readonly<Record<string, string>>;

const KINDS: readonly TypedKind[] = ['date', 'number', 'amount', 'phone', 'email'];

/** Undefined for any text, and for none. */
function understoodIn(control: Control, language: string): { kind: TypedKind; understood: Understood } | undefined {
  const kind = KINDS.find((each) => each === control.dataset.writes);
  return kind && control.value.trim() !== ''
    ? { kind, understood: understand(kind, control.value, language) }
    : undefined;
}

/** What is understood is written as the sheet shows it; what is not is told. */
export function checkControl(control: Control, words: Words, language: string): string | undefined {
  const { kind, understood } = understoodIn(control, language) ?? {};
  if (!kind || !understood) return undefined;
  if ('fault' in understood) return words[FAULTS[kind]];
  control.value = understood.shown;
  return undefined;
}

const FAULTS: Readonly<Record<TypedKind, string>> = {
  date: 'badDate',
  number: 'badNumber',
  amount: 'badNumber',
  phone: 'badPhone',
  email: 'badEmail',
};

/** Dates, numbers and the like as they are kept: what is read of the filled PDF is the same. */
export function typedValues(form: HTMLFormElement, values: Values, language: string): Values {
  const typed = controlsOf(form).flatMap((control) => {
    const { understood } = understoodIn(control, language) ?? {};
    return understood && 'value' in understood ? [[control.name, understood.value] as const] : [];
  });
  return { ...values, ...Object.fromEntries(typed) };
}

export function checkForm(form: HTMLFormElement, words: Words, language: string): Fault[] {
  return controlsOf(form).flatMap((control) => {
    const message = checkControl(control, words, language);
    return message ? [{ name: control.name, message }] : [];
  });
}

/** Questions that may not stay empty and are. */
export function openQuestions(form: HTMLFormElement, values: Values): string[] {
  const fields = [...form.querySelectorAll<HTMLElement>('.field')];
  return fields.flatMap((field) => {
    const controls = [...field.querySelectorAll<Control>('input, textarea, select')];
    const isNeeded = field.querySelector('.field-optional') === null && controls.length > 0;
    const isEmpty = controls.every((control) => {
      const value = values[control.dataset.list ?? control.name];
      return value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
    });
    return isNeeded && isEmpty ? [field.querySelector('.field-question')?.textContent?.trim() ?? ''] : [];
  });
}

export function showFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  for (const control of controlsOf(form)) {
    const fault = faults.find(({ name }) => name === control.name || name === control.dataset.list);
    showFault(control, fault?.message);
  }
}

/** Beside its field, and to who listens; undefined for a field that is good now. */
export function showFault(control: Control, message: string | undefined): void {
  const id = `${control.id}-fout`;
  const shown = document.getElementById(id);
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
  const described = message === undefined ? others : [...others, id];
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  else control.removeAttribute('aria-describedby');
  if (message === undefined) {
    control.removeAttribute('aria-invalid');
    shown?.remove();
    return;
  }
  control.setAttribute('aria-invalid', 'true');
  const note = shown ?? document.createElement('p');
  note.id = id;
  note.className = 'field-fault';
  note.textContent = message;
  if (!shown) control.after(note);
}
