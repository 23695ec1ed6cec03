/** One page on the table: its frame, what is laid over it, and where it is pointed at. */

import type { EditionView } from '../protocol.js';
import { type PageContent, pagesIn } from './documents.js';
import { draw, fill, make } from './element.js';
import { openFrame, type PageFrame } from './frame.js';
import { type InkImage, inkAt, inksOf, paint } from './inks.js';
import { LAYERS, type LaidOver, searched } from './layers.js';
import { blockOf, boxOf, PX_PER_MM } from './measures.js';
import type { Eyes, Ink, NumberedPage } from './state.js';

export interface Sheet {
  readonly element: HTMLElement;
  readonly frame: PageFrame;
  page(): NumberedPage;
  /** @param early key of pages that came before their place was known */
  show(page: NumberedPage, edition: string, early?: string): Promise<void>;
  size(zoom: number, withBleed: boolean): void;
  cover(over: Omit<LaidOver, 'page' | 'inside'>, layers: ReadonlySet<string>, marks: Marks): void;
  seeAs(eyes: Eyes): void;
  /** An old page over this one, from the left as far as `share` per cent of its width. */
  lay(address: string | undefined, share: number): void;
  ink(view: EditionView, ink: Ink, plates: ReadonlySet<number>): Promise<number | undefined>;
  /** Of the place that is pointed at, in per cent. */
  inkUnder(event: MouseEvent): readonly number[] | undefined;
  /** In pixels of the page at its own size. */
  pointOf(event: MouseEvent): { readonly left: number; readonly top: number };
}

/** What is marked on the page whichever layers are on. */
export interface Marks {
  readonly chosen: string | undefined;
  /** Words that are looked for. */
  readonly words: string;
}

export interface SheetWords {
  readonly pageOf: string;
  readonly blankPage: string;
}

export function openSheet(first: NumberedPage, words: SheetWords): Sheet {
  const frame = openFrame('', false);
  const layer = draw('svg', { class: 'layer', 'aria-hidden': 'true' });
  const canvas = make('canvas', { class: 'plates', hidden: true, 'aria-hidden': 'true' });
  const old = make('img', { class: 'old-page', alt: '', hidden: true });
  const hit = make('div', { class: 'hit' });
  const clip = make('div', { class: 'clip' }, frame.element, canvas, old);
  const element = make('div', { class: 'sheet' }, clip, layer, hit);
  let page = first;
  let asked = 0;
  let zoom = 1;
  let hasBleed = false;
  let inked: InkImage | undefined;
  const edge = (): number => (hasBleed ? 0 : page.section.bleedMm * PX_PER_MM);
  const place = (): void => {
    const { widthMm, heightMm, bleedMm } = page.section;
    const bleed = bleedMm * PX_PER_MM;
    const [width, height] = [widthMm * PX_PER_MM, heightMm * PX_PER_MM];
    const [fullWidth, fullHeight] = [width + 2 * bleed, height + 2 * bleed];
    const shown = hasBleed ? [fullWidth, fullHeight] : [width, height];
    element.style.width = `${(shown[0] ?? 0) * zoom}px`;
    element.style.height = `${(shown[1] ?? 0) * zoom}px`;
    frame.element.style.width = `${Math.ceil(fullWidth) + 1}px`;
    frame.element.style.height = `${Math.ceil(fullHeight) + 1}px`;
    frame.element.style.transform = `scale(${zoom}) translate(${-edge()}px, ${-edge()}px)`;
    for (const each of [canvas, old]) {
      each.style.inset = hasBleed ? `${bleed * zoom}px` : '0';
      // A picture does not shrink between its edges.
      each.style.width = `${width * zoom}px`;
      each.style.height = `${height * zoom}px`;
    }
    layer.style.setProperty('--zoom', String(zoom));
    layer.setAttribute('viewBox', `${edge()} ${edge()} ${shown[0]} ${shown[1]}`);
  };
  return {
    element,
    frame,
    page: () => page,
    async show(next, edition, early) {
      asked += 1;
      const mine = asked;
      page = next;
      frame.element.title = fill(next.isBlank ? words.blankPage : words.pageOf, { folio: next.folio });
      place();
      const { section, inSection } = next;
      // Gone meanwhile: then other pages are on their way.
      const pages = await pagesIn(edition, { id: section.id, key: early ?? section.key }).catch(() => []);
      if (mine !== asked) return;
      const content: PageContent | undefined = pages[inSection] ?? pages.at(-1);
      if (content) await frame.show(content);
    },
    size(to, withBleed) {
      zoom = to;
      hasBleed = withBleed;
      place();
    },
    cover(over, layers, { chosen, words: wanted }) {
      const inside = frame.document();
      layer.replaceChildren();
      if (!inside?.body.firstChild) return;
      for (const each of LAYERS) {
        if (!layers.has(each.name)) continue;
        const group = draw('g', { class: `layer-${each.name}` });
        group.append(...each.draw({ ...over, page, inside }));
        layer.append(group);
      }
      layer.append(...searched(inside, wanted));
      const block = chosen === undefined ? undefined : blockOf(inside, chosen);
      if (!block) return;
      const { left, top, width, height } = boxOf(block);
      layer.append(draw('rect', { class: 'chosen', x: left - 3, y: top - 3, width: width + 6, height: height + 6 }));
    },
    seeAs(eyes) {
      frame.element.dataset.eyes = eyes;
    },
    lay(address, share) {
      old.hidden = address === undefined || share === 0;
      if (old.hidden || address === undefined) return;
      if (old.getAttribute('src') !== address) old.setAttribute('src', address);
      old.style.setProperty('--old', `${share}%`);
    },
    async ink({ edition, spots }, ink, plates) {
      canvas.hidden = ink === 'screen';
      if (ink === 'screen') return undefined;
      const image = await inksOf(edition, page.page, page.section.key, spots);
      inked = image;
      if (!image) {
        canvas.hidden = true;
        return undefined;
      }
      return paint(canvas, image, ink, plates);
    },
    inkUnder(event) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
      return inked && !canvas.hidden && across >= 0 && across < 1 && down >= 0 && down < 1
        ? inkAt(inked, across, down)
        : undefined;
    },
    pointOf(event) {
      const { left, top } = hit.getBoundingClientRect();
      return { left: (event.clientX - left) / zoom + edge(), top: (event.clientY - top) / zoom + edge() };
    },
  };
}
