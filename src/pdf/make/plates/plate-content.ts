/** Rewrites the inks of one content stream into what one plate prints of them, as light on a screen. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { interpret } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import { startRewriting } from '../../content/rewriting.js';
import { decimals, KNOCKOUT, OVERPRINT } from '../ink/rewrite.js';
import { lightOf, lightOfSpot, type Plate } from './light.js';

export function plateContent(bytes: Uint8Array, resources: PDFDict | undefined, plate: Plate): Uint8Array {
  const rewriting = startRewriting(bytes);
  const listener: Listener = {
    setColour(target, what, { operation, state }) {
      const { space, values, pattern, spot } = state[target];
      const ink = spot?.plates.length === 1 ? spot.plates[0] : undefined;
      if (what === 'space') {
        if (space === 'DeviceCMYK' || ink) rewriting.replace(operation, '');
        return;
      }
      const inks =
        space === 'DeviceCMYK' ? values : space === 'DeviceGray' ? [0, 0, 0, 1 - (values[0] ?? 0)] : undefined;
      const light = ink ? lightOfSpot(ink, values[0] ?? 0, plate) : inks && lightOf(inks, plate);
      if (light && !pattern)
        rewriting.replace(operation, `${decimals(light)} ${operatorOf(plate, target === 'stroke')}`);
    },
    setState(name, _, { operation }) {
      if (plate === 'black') return;
      // Text that prints over what is under it leaves these inks alone: it is not drawn at all.
      if (name === OVERPRINT) rewriting.replace(operation, '3 Tr');
      else if (name === KNOCKOUT) rewriting.replace(operation, '0 Tr');
    },
  };
  interpret(bytes, resources, { listeners: [listener], entersForms: false });
  return rewriting.bytes();
}

const operatorOf = (plate: Plate, stroke: boolean): string =>
  plate === 'colours' ? (stroke ? 'RG' : 'rg') : stroke ? 'G' : 'g';
