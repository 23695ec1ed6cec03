/** Runs on every page, before it is shown: the reader's own type size, spacing, colours and contrast. */
import { filterFormats } from './filter-formats.js';
import { keep } from './keep.js';

const KEPT_AS = 'werkboek-weergave';
const NAMES = ['size', 'space', 'colours', 'contrast'] as const;
type Comfort = Partial<Record<(typeof NAMES)[number], string>>;

const root = document.documentElement;
root.classList.add('with-script');
const comfort = read();
apply();
document.addEventListener('DOMContentLoaded', () => {
  for (const name of NAMES) listen(name);
  closeOnEscape();
  showPlace();
  filterFormats(document);
});

function read(): Comfort {
  try {
    const kept: unknown = JSON.parse(keep.read(KEPT_AS) ?? '{}');
    const entries = kept && typeof kept === 'object' ? Object.entries(kept) : [];
    // What else stands there is not ours: an attribute takes a word, and nothing else.
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' && /^[a-z]*$/.test(value)));
  } catch {
    return {};
  }
}

function apply(): void {
  for (const name of NAMES) {
    const value = comfort[name];
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
}

function listen(name: (typeof NAMES)[number]): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(`input[name="site-${name}"]`)) {
    input.checked = input.value === (comfort[name] ?? '');
    input.addEventListener('change', () => {
      comfort[name] = input.value;
      apply();
      keep.write(KEPT_AS, JSON.stringify(comfort));
    });
  }
}

function closeOnEscape(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.site-comfort');
  panel?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

/** In long contents the page that is read would be out of sight. */
function showPlace(): void {
  const contents = document.querySelector<HTMLElement>('.site-contents');
  const here = contents?.querySelector<HTMLElement>('[aria-current="page"]');
  if (!contents || !here) return;
  contents.scrollTop = here.offsetTop - contents.offsetTop - contents.clientHeight / 3;
}
