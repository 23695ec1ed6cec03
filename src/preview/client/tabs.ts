/** Panels of which one is seen, as the pattern for tabs asks (WAI-ARIA APG). */
import { make } from './element.js';

export interface Panel {
  readonly name: string;
  readonly word: string;
  readonly element: HTMLElement;
  /** A number beside its name. */
  readonly count?: () => number;
}

export interface Tabs {
  readonly element: HTMLElement;
  open(name: string): void;
  /** Counts anew. */
  refresh(): void;
  current(): string;
}

export function openTabs(
  label: string,
  panels: readonly Panel[],
  onOpen: (name: string) => void = () => undefined,
): Tabs {
  let current = panels[0]?.name ?? '';
  const buttons = panels.map(({ name, word }) =>
    make('button', {
      type: 'button',
      role: 'tab',
      id: `tab-${name}`,
      'aria-controls': `panel-${name}`,
      text: word,
      on: { click: () => open(name) },
    }),
  );
  const boxes = panels.map(({ name, element }) =>
    make(
      'div',
      { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, class: 'panel', tabindex: 0 },
      element,
    ),
  );
  const refresh = (): void => {
    for (const [index, { name, word, count }] of panels.entries()) {
      const isOpen = name === current;
      const [button, box] = [buttons[index], boxes[index]];
      button?.setAttribute('aria-selected', String(isOpen));
      button?.setAttribute('tabindex', isOpen ? '0' : '-1');
      if (box) box.hidden = !isOpen;
      const many = count?.() ?? 0;
      button?.replaceChildren(word, ...(many > 0 ? [make('span', { class: 'count', text: String(many) })] : []));
    }
  };
  const open = (name: string): void => {
    current = name;
    refresh();
    onOpen(name);
  };
  const list = make('div', { role: 'tablist', 'aria-label': label, class: 'tablist' }, ...buttons);
  list.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = panels.findIndex(({ name }) => name === current);
    const next = panels[(at + step + panels.length) % panels.length];
    if (!next) return;
    open(next.name);
    buttons[panels.indexOf(next)]?.focus();
  });
  refresh();
  return { element: make('div', { class: 'tabs' }, list, ...boxes), open, refresh, current: () => current };
}
