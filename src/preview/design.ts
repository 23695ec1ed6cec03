/** Colours and margins of a book to try out: what they are now, and the text of book.yaml with others in it. */
import { contrastRatio, HEX } from '../config/colour-math.js';
import { groundsOf } from '../config/contrast.js';
import { type Change, editBook } from '../config/edit-book.js';
import { inksOfPalette, spotsOfPalette } from '../config/inks.js';
import type { Config } from '../config/load.js';
import { NEEDED_CONTRAST } from '../config/palette.js';
import { formatDiff } from '../report/diff.js';
import type { ColourView, DesignTry, DesignView, SettingView } from './protocol.js';

const LEAST_MARGIN = 5;
const MOST_MARGIN = 80;
const MARGINS = ['top', 'bottom', 'inside', 'outside'] as const;

export function designView(config: Config, before: string, after: string): DesignView {
  return {
    colours: coloursOf(config),
    margins: marginsOf(config),
    diff: before === after ? '' : formatDiff({ file: config.bookFile, before, after }, false, config.bookDir),
  };
}

function coloursOf(config: Config): ColourView[] {
  const { palette, print, places } = config;
  const inks = inksOfPalette(palette, print.paper);
  const spots = spotsOfPalette(palette, print.paper);
  const grounds = groundsOf(config);
  return Object.entries(palette).map(([name, { screen }]) => {
    const recipe = inks.get(screen.toUpperCase());
    const spot = spots.get(screen.toUpperCase());
    const contrast = grounds
      .filter(({ foreground }) => foreground === name)
      .flatMap(({ background }) => {
        const ground = palette[background];
        // Cut, not rounded: 6.999 must not be shown as 7.
        const ratio = ground && Math.floor(contrastRatio(screen, ground.screen) * 100) / 100;
        return ratio ? [{ ground: background, screen: ground.screen, ratio, needed: NEEDED_CONTRAST }] : [];
      });
    return {
      name,
      screen,
      ...(recipe && { inks: recipe.map((ink) => Math.round(ink * 100)) }),
      ...(spot && { spot: { ink: spot.ink, percent: Math.round(spot.strength * 100) } }),
      contrast,
      isOwn: places.has(`palette.${name}`),
    };
  });
}

const marginsOf = ({ page }: Config): SettingView[] =>
  MARGINS.map((side) => ({
    key: `page.margins.${side}`,
    value: page[side],
    least: LEAST_MARGIN,
    most: MOST_MARGIN,
  }));

/** The text of book.yaml with what is tried; undefined for what cannot stand there. */
export function withTried(text: string, { palette }: Config, { colours, settings }: DesignTry): string | undefined {
  const changes: Change[] = [];
  for (const [name, screen] of Object.entries(colours)) {
    if (!Object.hasOwn(palette, name) || !HEX.test(screen)) return undefined;
    changes.push({ path: ['palette', name], value: screen.toUpperCase() });
  }
  for (const [key, value] of Object.entries(settings)) {
    const isKnown = MARGINS.some((side) => key === `page.margins.${side}`);
    if (!isKnown || !(value >= LEAST_MARGIN && value <= MOST_MARGIN)) return undefined;
    changes.push({ path: key.split('.'), value: Math.round(value * 10) / 10 });
  }
  return editBook(text, changes);
}
