/** Shows only the formats for one reader, and says how many these are. */

export function filterFormats(page: ParentNode): void {
  const filter = page.querySelector<HTMLFieldSetElement>('.format-filter');
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('.format-table tbody tr')];
  const count = filter?.querySelector('.filter-count');
  filter?.addEventListener('change', () => {
    const wanted = filter.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    for (const row of rows) row.hidden = wanted !== '' && row.dataset.reader !== wanted;
    const shown = rows.filter((row) => !row.hidden).length;
    if (count) count.textContent = (filter.dataset.count ?? '').replace('{count}', String(shown));
  });
}
