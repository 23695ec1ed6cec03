/**
 * Pages without content, one for each way in which the pages of a section are dressed: measured and looked at before the pages
 * themselves are touched, as every change to these makes the browser lay out all of them once more.
 */
import type { LayoutRequest } from './contract.js';
import { fitFurniture } from './fit-furniture.js';
import { ON_SPREAD } from './spreads.js';

/** A picture up to all four edges, on one page or on two. */
const BLEEDS = `.figure-page, ${ON_SPREAD}`;

export interface ModelPages {
  /** The one that is dressed as this page will be. */
  of(page: HTMLElement, index: number): HTMLElement;
  /** From the page: they may be copied still. */
  hide(): void;
}

export function modelPages(furniture: LayoutRequest['furniture']): ModelPages {
  const made = new Map<string, HTMLElement>();
  // Beside the pages, whose styles may ask which one is the last.
  const frame = document.querySelector('.paper')?.parentElement?.cloneNode(false) as HTMLElement | undefined;
  if (frame) document.body.append(frame);
  return {
    of(page, index) {
      const isPhoto = page.querySelector(BLEEDS) !== null;
      const kind = isPhoto
        ? 'photo'
        : index === 0
          ? 'first'
          : page.classList.contains('paper-verso')
            ? 'verso'
            : 'recto';
      const known = made.get(kind) ?? made.get(`${kind} ${index}`);
      if (known) return known;
      const model = bare(page);
      model.classList.add('paper-model');
      frame?.append(model);
      // A photo up to the edges has nothing over it, and nothing under it.
      if (!isPhoto) {
        furnish(model, index === 0 ? furniture.first : furniture.rest);
        furnish(model, furniture.every);
      }
      const depends = fitFurniture(model, page);
      made.set(depends ? `${kind} ${index}` : kind, model);
      return model;
    },
    hide: () => frame?.remove(),
  };
}

function furnish(page: HTMLElement, html: string): void {
  if (!html) return;
  const layer = document.createElement('div');
  layer.className = 'furniture';
  layer.setAttribute('aria-hidden', 'true');
  layer.innerHTML = html;
  page.querySelector('.paper-box')!.prepend(layer);
}

/** A copy without what stands on it. */
function bare(page: HTMLElement): HTMLElement {
  const copy = page.cloneNode(false) as HTMLElement;
  copy.removeAttribute('id');
  if (page.classList.contains('paper-content')) return copy;
  for (const child of page.children) if (child instanceof HTMLElement) copy.append(bare(child));
  return copy;
}
