/** What inks look like according to a profile, and how far two colours are apart for the eye: a second opinion for tests. */

export type Lab = readonly [number, number, number];

/** Reads table A2B1 (relative colorimetric) of an ICC profile of four inks, of type mft2 (ICC.1:2010 10.10). */
export function labOfInks(profile: Buffer): (inks: readonly number[]) => Lab {
  const tags = profile.readUInt32BE(128);
  const entry = Array.from({ length: tags }, (_, index) => 132 + 12 * index).find(
    (at) => profile.toString('latin1', at, at + 4) === 'A2B1',
  )!;
  const tag = profile.subarray(profile.readUInt32BE(entry + 4));
  const points = tag[10]!;
  const inputs = tag.readUInt16BE(48);
  const outputs = tag.readUInt16BE(50);
  const read = (at: number, count: number) =>
    Array.from({ length: count }, (_, k) => tag.readUInt16BE(at + 2 * k) / 65535);
  const curvesAt = 52;
  const tableAt = curvesAt + 2 * 4 * inputs;
  const endsAt = tableAt + 2 * 3 * points ** 4;
  const curves = [0, 1, 2, 3].map((ink) => read(curvesAt + 2 * ink * inputs, inputs));
  const table = read(tableAt, 3 * points ** 4);
  const ends = [0, 1, 2].map((axis) => read(endsAt + 2 * axis * outputs, outputs));
  return (inks) => {
    const along = curves.map((curve, ink) => between(curve, inks[ink]!) * (points - 1));
    const low = along.map((value) => Math.min(points - 2, Math.floor(value)));
    const sum = [0, 0, 0];
    for (let corner = 0; corner < 16; corner += 1) {
      let weight = 1;
      let index = 0;
      for (let ink = 0; ink < 4; ink += 1) {
        const up = (corner >> ink) & 1;
        const part = along[ink]! - low[ink]!;
        weight *= up ? part : 1 - part;
        index = index * points + low[ink]! + up;
      }
      for (let axis = 0; axis < 3; axis += 1) sum[axis]! += weight * table[index * 3 + axis]!;
    }
    const [l = 0, a = 0, b = 0] = sum.map((value, axis) => between(ends[axis]!, value) * 65535);
    return [(l * 100) / 65280, a / 256 - 128, b / 256 - 128];
  };
}

function between(curve: readonly number[], at: number): number {
  const place = Math.min(1, Math.max(0, at)) * (curve.length - 1);
  const low = Math.min(curve.length - 2, Math.floor(place));
  return curve[low]! + (curve[low + 1]! - curve[low]!) * (place - low);
}

/** CIE76: the plain distance. */
export const deltaE76 = (one: Lab, other: Lab): number => Math.hypot(...one.map((value, at) => value - other[at]!));

/** CIEDE2000 (ISO/CIE 11664-6), with all weights 1: what the trade judges by today. */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const boost = 1.5 - 0.5 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const [x1, x2] = [a1 * boost, a2 * boost];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const far = Math.abs(h1 - h2) > 180;
  const h = c1 * c2 === 0 ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const spin = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  const [dl, dc, dH] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dH ** 2 + spin * dc * dH);
}

const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
