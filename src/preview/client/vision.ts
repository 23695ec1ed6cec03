/** How people see who see colours otherwise: matrices of Machado, Oliveira and Fernandes (2009), severity 1, as SVG filters. */
import { draw, make } from './element.js';

const MATRICES: Readonly<Record<string, readonly number[]>> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};

/** Named `eyes-protan` and so on; styles use them. */
export function visionFilters(): HTMLElement {
  const svg = draw('svg', { width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' });
  for (const [name, matrix] of Object.entries(MATRICES)) {
    const filter = draw('filter', { id: `eyes-${name}`, 'color-interpolation-filters': 'linearRGB' });
    const rows = [0, 3, 6].map((at) => [...matrix.slice(at, at + 3), 0, 0].join(' '));
    filter.append(draw('feColorMatrix', { type: 'matrix', values: [...rows, '0 0 0 1 0'].join(' ') }));
    svg.append(filter);
  }
  return make('div', { class: 'filters', 'aria-hidden': 'true' }, svg);
}
