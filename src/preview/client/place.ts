/** Keeps in the address what somebody looks at: a page that is loaded again, or sent to oneself, shows the same. */
import type { State, Store, Zoom } from './state.js';

export interface Place {
  readonly edition?: string;
  readonly page?: number;
  readonly isSpread?: boolean;
  readonly zoom?: Zoom;
  readonly layers?: ReadonlySet<string>;
}

export function readPlace(): Place {
  const values = new URLSearchParams(location.hash.slice(1));
  const edition = values.get('edition');
  const zoom = values.get('zoom');
  const page = Number(values.get('page') ?? 1) - 1;
  return {
    ...(edition !== null && { edition }),
    ...(Number.isInteger(page) && page >= 0 && { page }),
    isSpread: values.get('view') !== 'single',
    ...(zoom === 'fit' || zoom === 'width' ? { zoom } : Number(zoom) > 0 ? { zoom: Number(zoom) } : {}),
    layers: new Set((values.get('layers') ?? '').split(',').filter(Boolean)),
  };
}

export function keepPlace(store: Store): void {
  const write = ({ view, page, isSpread, zoom, layers }: State): void => {
    const values = new URLSearchParams({ edition: view.edition, page: String(page + 1), zoom: String(zoom) });
    if (!isSpread) values.set('view', 'single');
    if (layers.size > 0) values.set('layers', [...layers].join(','));
    history.replaceState(null, '', `#${values}`);
  };
  store.listen(write);
}
