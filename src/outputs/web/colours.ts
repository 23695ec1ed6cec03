/** Makes the colours of a dark screen of those of the book: every text keeps its contrast, measured, and every part its hue. */
import { contrastRatio, mixOf } from '../../config/colour-math.js';
import type { Config } from '../../config/load.js';
import { NEEDED_CONTRAST } from '../../config/palette.js';

/** Name in the palette, without its dashes → colour of a screen. */
export type Colours = Readonly<Record<string, string>>;

export interface SiteColours {
  readonly light: Colours;
  /** Of those that are text, ground or line outside drawings; the others stay. */
  readonly dark: Colours;
}

/** Lines and frames of what one fills in (WCAG 1.4.11). */
export const NEEDED_OF_LINES = 3;
/** Of text on the ground of the page: what is softer still has to be read on a tint. */
const EASY = 13;
const STEP = 4;

/** What colours are made of: `Config` has both. */
export interface Coloured extends Pick<Config, 'palette'> {
  readonly parts?: readonly { readonly colour: string }[] | undefined;
}

export function siteColours({ palette, parts = [] }: Coloured): SiteColours {
  const light = Object.fromEntries(Object.entries(palette).map(([name, { screen }]) => [name, screen]));
  return { light, dark: darkOf(light, [...new Set(parts.map(({ colour }) => colour))]) };
}

function darkOf(light: Colours, parts: readonly string[]): Colours {
  const of = (name: string): string => light[name] ?? light.ink ?? '';
  const [white, black] = [hex('FF'), hex('00')];
  // As dark as the darker of the two can be, and no black hole: a trace of the ink stays in it.
  const ground = moved(of('ink'), black, (colour) => contrastRatio(colour, white) >= EASY + 3);
  const text = moved(of('ground'), white, (colour) => contrastRatio(colour, ground) >= EASY);
  const on = (share: number, colour: string): string => mixOf(colour, ground, share);
  const lit = (colour: string, ...grounds: readonly string[]): string =>
    moved(colour, white, (each) => grounds.every((under) => contrastRatio(each, under) >= NEEDED_CONTRAST));
  const tint = (colour: string): string =>
    moved(on(30, colour), ground, (each) => contrastRatio(text, each) >= NEEDED_CONTRAST + 2);
  const soft = lit(on(70, text), ground, on(8, text));
  const line = moved(on(45, text), white, (each) => contrastRatio(each, ground) >= NEEDED_OF_LINES);
  const warningTint = tint(of('warning'));
  const roles: Colours = {
    white: ground,
    ink: text,
    'ink-soft': soft,
    ground: on(8, text),
    'ground-deep': on(20, text),
    line,
    'line-soft': on(25, text),
    'writing-line': lit(on(70, text), ground),
    'accent-tint': tint(of('accent')),
    warning: lit(of('warning'), ground, warningTint),
    'warning-tint': warningTint,
  };
  const shades = parts.flatMap((part) => {
    const dark = of(`${part}-dark`);
    const ground2 = tint(dark);
    return [
      [`${part}-dark`, lit(of(`${part}-mid`), ground, ground2)],
      [`${part}-tint`, ground2],
      [`${part}-light`, on(60, dark)],
    ] as const;
  });
  return { ...roles, ...Object.fromEntries(shades) };
}

const hex = (channel: string): string => `#${channel.repeat(3)}`;

/** The colour, or as little of the other in it as makes it good. */
function moved(colour: string, towards: string, isGood: (colour: string) => boolean): string {
  for (let share = 0; share < 100; share += STEP) {
    const mixed = mixOf(towards, colour, share);
    if (isGood(mixed)) return mixed;
  }
  return towards;
}
