/** Reads a colour as design tokens write it: `#c00`, `rgb(204 0 0)`, `hsl(0, 100%, 40%)`. What is seen through is no house colour. */

/** As #RRGGBB; undefined for anything else. */
export function cssColour(text: string): string | undefined {
  const value = text.trim().toLowerCase();
  const [, hex] = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{6}ff)$/.exec(value) ?? [];
  if (hex)
    return `#${(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(0, 6)).toUpperCase()}`;
  const [, kind, body = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  if (!kind) return undefined;
  const [one = '', two = '', three = '', alpha = '1', ...more] = body.split(/[\s,/]+/).filter(Boolean);
  if (more.length > 0 || !['1', '1.0', '100%'].includes(alpha)) return undefined;
  return kind === 'rgb' ? ofRgb([one, two, three]) : ofHsl(one, two, three);
}

function ofRgb(parts: readonly string[]): string | undefined {
  const channels = parts.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
  return asHex(channels);
}

function ofHsl(hue: string, saturation: string, lightness: string): string | undefined {
  const turn = Number.parseFloat(hue) * (hue.endsWith('turn') ? 360 : hue.endsWith('rad') ? 180 / Math.PI : 1);
  const [s, l] = [saturation, lightness].map((part) => Number.parseFloat(part) / 100) as [number, number];
  const channel = (n: number): number => {
    const k = (((n + turn / 30) % 12) + 12) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return asHex([channel(0), channel(8), channel(4)]);
}

function asHex(channels: readonly number[]): string | undefined {
  if (channels.length !== 3 || !channels.every((channel) => channel >= 0 && channel <= 255.5)) return undefined;
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
