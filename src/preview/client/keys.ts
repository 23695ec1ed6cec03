/** Everything by keyboard; what is typed into a field stays there. */
import { pagesOf, type Store, stepFrom } from './state.js';
import { zoomBy } from './toolbar.js';

export interface KeyHooks {
  zoomNow(): number;
  search(): void;
  goTo(): void;
  panel(index: number): void;
  home(): void;
}

export function listenToKeys(store: Store, { zoomNow, search, goTo, panel, home }: KeyHooks): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const isTyping = target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea');
    if (key === 'Escape') return home();
    const isInTabs = target instanceof HTMLElement && target.closest('[role="tablist"]') !== null;
    if (isTyping || (isInTabs && key.startsWith('Arrow'))) return;
    const act = actionFor(key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  const actionFor = (key: string): (() => void) | undefined => {
    const { view } = store.get();
    const isOnPages = document.activeElement === document.body || document.activeElement?.closest('.stage') !== null;
    switch (key) {
      case 'ArrowRight':
      case 'PageDown':
        return () => store.set({ page: stepFrom(store.get(), 1) });
      case 'ArrowLeft':
      case 'PageUp':
        return () => store.set({ page: stepFrom(store.get(), -1) });
      case 'Home':
        return isOnPages ? () => store.set({ page: 0 }) : undefined;
      case 'End':
        return isOnPages ? () => store.set({ page: pagesOf(view).length - 1 }) : undefined;
      case '+':
      case '=':
        return () => store.set({ zoom: zoomBy(zoomNow(), 1) });
      case '-':
        return () => store.set({ zoom: zoomBy(zoomNow(), -1) });
      case '0':
        return () => store.set({ zoom: 'fit' });
      case 's':
        return () => store.set({ isSpread: !store.get().isSpread });
      case 'g':
        return goTo;
      case '/':
        return search;
      default:
        return /^[1-5]$/.test(key) ? () => panel(Number(key) - 1) : undefined;
    }
  };
}
