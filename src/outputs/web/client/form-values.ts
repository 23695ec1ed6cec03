/** Reads and writes what is filled in on a form, by the names and in the shapes that the PDF of the same sheet has. */

export type Value = string | number | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('input[name], textarea[name], select[name]'),
];

/** A list of boxes is one answer: its own name stands on each box. */
const nameOf = (control: Control): string => control.dataset.list ?? control.name;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';
const isCircle = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'radio';

/** Every field of the sheet in its order; an empty one holds `''`, `false` or `[]`. */
export function valuesOf(form: HTMLFormElement): Values {
  const values = new Map<string, Value>();
  for (const control of controlsOf(form)) {
    const name = nameOf(control);
    const before = values.get(name);
    if (isBox(control) && control.dataset.list !== undefined)
      values.set(name, [...(Array.isArray(before) ? before : []), ...(control.checked ? [control.value] : [])]);
    else if (isBox(control)) values.set(name, control.checked);
    else if (isCircle(control)) values.set(name, control.checked ? control.value : (before ?? ''));
    else values.set(name, control.value);
  }
  return Object.fromEntries(values);
}

/** What is not named stays as it is. */
export function setValues(form: HTMLFormElement, values: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const control of controlsOf(form)) {
    const name = nameOf(control);
    if (!Object.hasOwn(values, name)) continue;
    count += 1;
    const value = values[name];
    if (isBox(control))
      control.checked = Array.isArray(value)
        ? value.includes(control.value)
        : value === true || (control.dataset.list !== undefined && value === control.value);
    else if (isCircle(control)) control.checked = value === control.value;
    else if (typeof value === 'string') control.value = value;
  }
  return count;
}

/** Of a link: `#naam=Jan&merken=buren|dorp of wijk`. Undefined for an address that leads to a place on the page. */
export function valuesIn(hash: string): Readonly<Record<string, unknown>> | undefined {
  if (!hash.includes('=')) return undefined;
  const entries = [...new URLSearchParams(hash.replace(/^#/, ''))].map(([name, text]): [string, unknown] => [
    name,
    text.includes('|') ? text.split('|').map((part) => part.trim()) : text === 'true' ? true : text,
  ]);
  return Object.fromEntries(entries);
}
