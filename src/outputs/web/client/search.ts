/** Searches while somebody types, in an index that loads when it is first needed; each hit is shown in its sentence. */
import { type Ask, type Hit, openIndex } from '../search/ask.js';
import { INDEX_NAME, type StoredIndex } from '../search/found.js';
import { loadScript } from './load-script.js';

const PAUSE_MS = 150;

let opening: Promise<Ask> | undefined;
const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#search-question');
const list = document.querySelector<HTMLOListElement>('#search-hits');
const count = document.querySelector('#search-count');
let waiting: ReturnType<typeof setTimeout> | undefined;

if (form && input && list && count) {
  const words: Readonly<Record<string, string>> = JSON.parse(list.dataset.words ?? '{}');
  const show = async (): Promise<void> => {
    const question = input.value.trim();
    const hits = question === '' ? [] : (await ask())(question);
    if (question !== input.value.trim()) return;
    list.replaceChildren(...hits.map(shown));
    const told =
      hits.length === 1
        ? words.one
        : hits.length > 1
          ? words.many?.replace('{count}', String(hits.length))
          : words.none;
    count.textContent = question === '' ? '' : (told ?? '');
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('focus', () => void ask(), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(input.value.trim());
    void show();
  });
  if (input.value) void show();
  else input.focus();
}

async function ask(): Promise<Ask> {
  opening ??= loadScript('assets/search-index.js').then(() => {
    const stored = (globalThis as Record<string, unknown>)[INDEX_NAME];
    // Our own build wrote it.
    return openIndex(stored as StoredIndex);
  });
  return opening;
}

function shown({ address, page, heading, sentence }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = heading && heading !== page ? `${heading} – ${page}` : page;
  const text = document.createElement('p');
  for (const part of sentence) {
    if (!part.isHit) text.append(part.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      text.append(mark);
    }
  }
  item.append(link, text);
  return item;
}

/** So that going back finds the same list. */
function remember(question: string): void {
  try {
    history.replaceState(undefined, '', `?q=${encodeURIComponent(question)}`);
  } catch {
    // Pages from a disk may not change their address.
  }
}
