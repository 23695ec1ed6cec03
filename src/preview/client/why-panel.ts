/** Tells of the block that was clicked: why it stands there, how large it is, and where it is written. */
import { editorLink } from './editor-link.js';
import { fill, make } from './element.js';
import { blockOf, boxOf, lineOf, PX_PER_MM, toMm } from './measures.js';
import { reasonFor } from './reasons.js';
import type { Stage } from './stage.js';
import { pagesOf, type Store } from './state.js';

export function openWhyPanel(store: Store, stage: () => Stage): { readonly element: HTMLElement; refresh(): void } {
  const { words } = store.get();
  const element = make('div', { class: 'why' }, make('p', { class: 'quiet', text: words.whyHint }));
  const refresh = (): void => {
    const { chosen, view, table } = store.get();
    const page = chosen && pagesOf(view)[chosen.page];
    const sheet =
      page &&
      stage()
        .sheets()
        .find((each) => each.page().page === page.page);
    const inside = sheet?.frame.document();
    const block = inside && chosen && blockOf(inside, chosen.mark);
    if (!page || !block) {
      element.replaceChildren(make('p', { class: 'quiet', text: words.whyHint }));
      return;
    }
    const { left, top, width, height } = boxOf(block);
    const { file, bleedMm } = page.section;
    const line = lineOf(block);
    const { word, needMm = 0, leftMm = 0 } = reasonFor(block, stage().before(page));
    const shown = file?.split(/[\\/]/).slice(-2).join('/');
    const text = (block.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 140);
    const style = (inside.defaultView ?? window).getComputedStyle(block);
    element.replaceChildren(
      make('h2', {
        text: `${block.localName}${block.classList.length > 0 ? `.${[...block.classList].join('.')}` : ''}`,
      }),
      make('p', { class: 'why-text', text }),
      make('p', { class: 'why-reason', text: fill(words[word], { need: needMm, left: leftMm }) }),
      make('p', { text: fill(words.size, { width: toMm(width), height: toMm(height) }) }),
      make('p', {
        text: fill(words.atPlace, { left: toMm(left - bleedMm * PX_PER_MM), top: toMm(top - bleedMm * PX_PER_MM) }),
      }),
      make('p', {
        text: `${style.fontFamily.split(',')[0]?.replaceAll('"', '')}, ${ptOf(style.fontSize)} / ${ptOf(style.lineHeight)} pt`,
      }),
      ...(file !== undefined && line !== undefined
        ? [
            make('p', {}, `${words.source}: `, make('code', { text: `${shown}:${line}` })),
            make(
              'p',
              { class: 'actions' },
              editorLink(table, { file, line, column: 1 }, words.openSource),
              copyButton(`${file}:${line}`, words.copyPlace, words.copied),
            ),
          ]
        : []),
    );
  };
  store.listen((now, before) => {
    if (now.chosen !== before.chosen) setTimeout(refresh, 60);
  });
  return { element, refresh };
}

const ptOf = (px: string): string => String(Math.round(Number.parseFloat(px) * 7.5) / 10).replace('NaN', '–');

function copyButton(text: string, word: string, done: string): HTMLElement {
  const button = make('button', { type: 'button', text: word });
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = done;
      },
      () => undefined,
    );
  });
  return button;
}
