/** Chooses what is laid over the pages, with whose eyes they are seen, and which inks. */
import type { UiWords } from '../words/ui-words.js';
import { fill, make } from './element.js';
import { LAYERS } from './layers.js';
import type { Eyes, Ink, Store } from './state.js';

export interface LayersPanel {
  readonly element: HTMLElement;
  /** Of the place that is pointed at, or of the pages. */
  tellInk(inks: readonly number[] | undefined, most: number | undefined): void;
}

const EYES: readonly (readonly [Eyes, keyof UiWords])[] = [
  ['normal', 'eyesNormal'],
  ['grey', 'eyesGrey'],
  ['protan', 'eyesProtan'],
  ['deutan', 'eyesDeutan'],
  ['tritan', 'eyesTritan'],
  ['large', 'eyesLarge'],
];
const INKS: readonly (readonly [Ink, keyof UiWords])[] = [
  ['screen', 'inkScreen'],
  ['plates', 'inkPlates'],
  ['total', 'inkTotal'],
];
const PLATES: readonly (keyof UiWords)[] = ['inkCyan', 'inkMagenta', 'inkYellow', 'inkBlack'];
const GROUPS: readonly (readonly ['paper' | 'type' | 'text', keyof UiWords])[] = [
  ['paper', 'paper'],
  ['type', 'type'],
  ['text', 'text'],
];

export interface LayersHooks {
  /** What compares with an earlier book. */
  readonly comparing: HTMLElement;
  /** The size at which the text of the page is 18 points. */
  onLarge(): number;
}

export function openLayersPanel(store: Store, { comparing, onLarge }: LayersHooks): LayersPanel {
  const { words } = store.get();
  const group = (title: string, ...rows: readonly HTMLElement[]): HTMLElement =>
    make('fieldset', {}, make('legend', { text: title }), ...rows);
  const row = (input: HTMLInputElement, text: string): HTMLElement => make('label', { class: 'choice' }, input, text);
  const layerRow = (name: string, word: keyof UiWords): HTMLElement => {
    const input = make('input', { type: 'checkbox', 'data-layer': name });
    input.checked = store.get().layers.has(name);
    input.addEventListener('change', () => {
      const layers = new Set(store.get().layers);
      if (input.checked) layers.add(name);
      else layers.delete(name);
      store.set({ layers });
    });
    store.listen(({ layers }) => {
      input.checked = layers.has(name);
    });
    return row(input, words[word]);
  };
  const choices = <Value extends string>(
    name: string,
    list: readonly (readonly [Value, keyof UiWords])[],
    onChoose: (value: Value) => void,
  ): HTMLElement[] =>
    list.map(([value, word], index) => {
      const input = make('input', { type: 'radio', name, value });
      input.checked = index === 0;
      input.addEventListener('change', () => onChoose(value));
      return row(input, words[word]);
    });
  const plateRow = (text: string, plate: number): HTMLElement => {
    const input = make('input', { type: 'checkbox', 'data-plate': plate });
    input.checked = store.get().plates.has(plate);
    input.addEventListener('change', () => {
      const now = new Set(store.get().plates);
      if (input.checked) now.add(plate);
      else now.delete(plate);
      store.set({ plates: now });
    });
    return row(input, text);
  };
  const plateBox = make('div', { class: 'plate-choice', hidden: true });
  const inkNames = (): readonly string[] => [
    ...PLATES.map((word) => words[word]),
    ...store.get().view.spots.map(({ ink }) => ink),
  ];
  let listed = '';
  const listPlates = (): void => {
    const names = inkNames();
    if (JSON.stringify(names) === listed) return;
    listed = JSON.stringify(names);
    plateBox.replaceChildren(...names.map(plateRow));
  };
  listPlates();
  store.listen(listPlates);
  const inkSaid = make('p', { class: 'quiet ink-said', role: 'status' });
  const eyes = choices('eyes', EYES, (value) =>
    store.set({ eyes: value, ...(value === 'large' && { zoom: onLarge() }) }),
  );
  const inks = choices('ink', INKS, (value) => {
    plateBox.hidden = value !== 'plates';
    inkSaid.textContent = value === 'screen' ? '' : words.inkMaking;
    store.set({ ink: value });
  });
  const element = make(
    'div',
    { class: 'layers' },
    ...GROUPS.map(([name, word]) =>
      group(words[word], ...LAYERS.filter((each) => each.group === name).map((each) => layerRow(each.name, each.word))),
    ),
    group(words.moved, comparing),
    group(words.eyes, ...eyes),
    group(words.press, ...inks, plateBox, inkSaid),
  );
  let most: number | undefined;
  return {
    element,
    tellInk(under, mostNow) {
      if (mostNow !== undefined) most = mostNow;
      if (store.get().ink === 'screen') return;
      if (under) {
        const letters = ['C', 'M', 'Y', 'K', ...inkNames().slice(PLATES.length)];
        const names = under.map((percent, index) => `${letters[index]} ${percent} %`);
        const total = under.reduce((sum, each) => sum + each, 0);
        inkSaid.textContent = `${names.join(' · ')} = ${total} %`;
      } else if (most === undefined) inkSaid.textContent = words.inkNone;
      else inkSaid.textContent = `${fill(words.inkMost, { n: most })}. ${words.inkUnder}`;
    },
  };
}
