/** Colours and margins to try out: the pages follow at once, and book.yaml gets a line when they are saved. */
import type { ColourView, DesignView } from '../protocol.js';
import { ask, tell } from './ask.js';
import { fill, make } from './element.js';
import type { Stage } from './stage.js';
import type { Store } from './state.js';

const CALM_MS = 140;

export function openDesignPanel(store: Store, stage: () => Stage): { readonly element: HTMLElement; refresh(): void } {
  const { words } = store.get();
  const colours = new Map<string, string>();
  const settings = new Map<string, number>();
  const diff = make('pre', { class: 'diff', tabindex: 0, 'aria-label': 'diff' });
  const save = make('button', { type: 'button', class: 'main-action', text: words.save });
  const forget = make('button', { type: 'button', text: words.forget });
  const hint = make('p', { class: 'quiet', text: words.nothingTried });
  const colourList = make('ul', { class: 'colour-list' });
  const marginList = make('div', { class: 'margin-list' });
  const element = make(
    'div',
    { class: 'design' },
    make('h2', { text: words.colours }),
    colourList,
    make('h2', { text: words.margins }),
    marginList,
    make('div', { class: 'save-box' }, hint, diff, make('p', { class: 'actions' }, save, forget)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showDiff = (text: string): void => {
    diff.textContent = text;
    diff.hidden = text === '';
    hint.hidden = text !== '';
    save.disabled = text === '';
    forget.disabled = text === '';
  };
  const show = (view: DesignView): void => {
    showDiff(view.diff);
    const focused = document.activeElement?.id;
    colourList.replaceChildren(...view.colours.map(colourRow));
    marginList.replaceChildren(
      ...view.margins.map(({ key, value, least, most }) => {
        const side = key.split('.').at(-1) as 'top' | 'bottom' | 'inside' | 'outside';
        const id = `setting-${side}`;
        const input = make('input', { type: 'number', id, min: least, max: most, step: 0.5, value });
        input.addEventListener('change', () => {
          if (!input.checkValidity()) return;
          settings.set(key, input.valueAsNumber);
          send();
        });
        return make('p', {}, make('label', { for: id, text: words[side] }), input);
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  };
  const colourRow = ({ name, screen, inks, spot, contrast, isOwn }: ColourView): HTMLElement => {
    const id = `colour-${name}`;
    const input = make('input', { type: 'color', id, value: screen.toLowerCase() });
    input.disabled = !isOwn;
    input.addEventListener('input', () => {
      colours.set(name, input.value.toUpperCase());
      // Before the server knows: what is dragged must be seen while it is dragged.
      stage().colour({ [name]: input.value });
      clearTimeout(timer);
      timer = setTimeout(send, CALM_MS);
    });
    const spotText = spot ? `${spot.ink} ${spot.percent} % · ` : '';
    const inkText = inks ? `C ${inks[0]} M ${inks[1]} Y ${inks[2]} K ${inks[3]}` : words.byProfile;
    return make(
      'li',
      {},
      input,
      make(
        'div',
        {},
        make('label', { for: id, text: name }),
        make('p', { class: 'quiet' }, `${screen} · ${spotText}${inkText}`, isOwn ? '' : ` · ${words.derived}`),
        ...contrast.map(({ ratio, needed, ground }) =>
          make('p', {
            class: ratio < needed ? 'contrast is-low' : 'contrast',
            text: `${fill(words.contrastOn, { ratio, ground })}${ratio < needed ? `: ${fill(words.contrastLow, { needed })}` : ''}`,
          }),
        ),
      ),
    );
  };
  const refresh = (): void => void ask<DesignView>('design.json').then(show, () => undefined);
  const send = (): void => {
    const tried = { colours: Object.fromEntries(colours), settings: Object.fromEntries(settings) };
    void tell('design', tried).then(refresh, () => undefined);
  };
  save.addEventListener('click', () => {
    void tell<DesignView>('design/save', {}).then(
      (view) => {
        colours.clear();
        settings.clear();
        show(view);
      },
      () => refresh(),
    );
  });
  forget.addEventListener('click', () => {
    colours.clear();
    settings.clear();
    send();
  });
  showDiff('');
  return { element, refresh };
}
