/** Names every colour the drawings may use, as a reference to the palette of the book. */

/** The five parts of the book. */
export type PartLetter = 'a' | 'b' | 'c' | 'd' | 'e';

/** The four tones of one part. */
export interface PartTones {
  dark: string;
  mid: string;
  light: string;
  tint: string;
}

const colour = (name: string): string => `var(--colour-${name})`;

const tones = (part: PartLetter): PartTones => ({
  dark: colour(`${part}-dark`),
  mid: colour(`${part}-mid`),
  light: colour(`${part}-light`),
  tint: colour(`${part}-tint`),
});

/** The colours of the landscape and the people; book.yaml says what each one is for. */
export const paint = {
  ink: colour('ink'),
  inkSoft: colour('ink-soft'),
  white: colour('white'),
  sand: colour('sand'),
  sandDeep: colour('sand-deep'),
  stone: colour('stone'),
  stoneDeep: colour('stone-deep'),
  stoneLight: colour('stone-light'),
  straw: colour('straw'),
  strawLight: colour('straw-light'),
  warning: colour('warning'),
  brick: colour('brick'),
  oak: colour('oak'),
  oakDark: colour('oak-dark'),
  leaf: colour('leaf'),
  leafDeep: colour('leaf-deep'),
  leafFold: colour('leaf-fold'),
  lamp: colour('lamp'),
  shadow: colour('shadow'),
  ladder3: colour('ladder-3'),
  ladder5: colour('ladder-5'),
} as const;

export const brinkGreen = tones('a');
export const fieldEarth = tones('b');
export const heathPurple = tones('c');
export const brookBlue = tones('d');
export const barnGreen = tones('e');

/** The tones of the part on whose page an icon or pattern stands; set by the page, not by the drawing. */
export const here = {
  dark: 'var(--part)',
  mid: 'var(--part-mid)',
  light: 'var(--part-light)',
  tint: 'var(--part-tint)',
} as const;

/** The four skins, light to dark. */
export type Skin = 1 | 2 | 3 | 4;

export const skinTone = (skin: Skin): string => colour(`skin-${skin}`);
export const noseTone = (skin: Skin): string => colour(`nose-${skin}`);

/** The second colour for the seam of a sleeve, chosen so that it shows on the coat in print and in grey. */
export const seamColour = (coat: string): string => {
  const seams: Record<string, string> = {
    [paint.straw]: fieldEarth.mid,
    [paint.brick]: fieldEarth.dark,
    [paint.white]: paint.stone,
    [paint.sandDeep]: paint.stone,
    [brinkGreen.dark]: brinkGreen.mid,
    [brinkGreen.mid]: brinkGreen.dark,
    [fieldEarth.mid]: fieldEarth.dark,
    [heathPurple.dark]: heathPurple.mid,
    [heathPurple.mid]: heathPurple.dark,
    [heathPurple.light]: heathPurple.mid,
    [brookBlue.dark]: brookBlue.mid,
    [brookBlue.mid]: brookBlue.dark,
    [brookBlue.light]: brookBlue.mid,
    [barnGreen.dark]: barnGreen.mid,
    [barnGreen.mid]: barnGreen.dark,
  };
  return seams[coat] ?? paint.inkSoft;
};
