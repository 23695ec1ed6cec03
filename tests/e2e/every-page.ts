/** A short book with every kind of page that a program makes: openings, lists, cards, blocks, a cover, a format; with drawings or without. */
import { readFileSync } from 'node:fs';
import { FACES } from '../../src/fonts/faces.js';
import { DRAWING, type Files } from './small-book.js';

export interface Look {
  readonly size: string;
  /** Set in a face of the book, in place of ours. */
  readonly ownFace: boolean;
  readonly drawings: boolean;
}

/** As high as it is wide, as those of openings are: at its foot there is a picture, and sky above. */
const SCENE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 218 122" width="218mm" height="122mm" role="img">
<title>Een veld</title>
<rect x="0" y="40" width="218" height="82" fill="var(--colour-accent)"/>
<circle cx="60" cy="60" r="24" fill="var(--colour-ink)"/>
</svg>
`;

const FACE =
  'fonts: { text: [fonts/Eigen.ttf, fonts/EigenVet.ttf], title: fonts/EigenVet.ttf, mono: fonts/Eigen.ttf }\n';

const yaml = ({ size, ownFace, drawings }: Look): string => `title: Het boek van de wijk
subtitle: Samen aan de slag in onze eigen straat
slug: wijk
version: '1.0'
date: 2026-01-31
publisher: { name: Gemeente Voorbeeld, phone: 020 123 45 67, email: wijk@example.org, web: example.org/wijk }
licence: CC BY-SA 4.0
page: { size: ${size}, largePrint: ${size} }
${ownFace ? FACE : ''}${drawings ? 'drawing: titel.svg\n' : ''}logo: logo.svg
readers:
  bewoner: { label: Voor wie hier woont, short: bewoners, icon: tip }
blocks:
  spelregel: { label: Spelregel, icon: checklist, colour: warning, page: break }
cover:
  title: Wat hebt u eraan?
  text: In dit boek staat stap voor stap hoe u samen iets begint.
${drawings ? '  drawing: titel.svg\n' : ''}parts:
  - title: 'Beginnen: de eerste stap'
    intro: In dit deel leest u hoe u begint, en met wie u praat.
${drawings ? '    drawing: deel.svg\n    picture: deel.svg\n' : ''}    chapters: [een.md, twee.md]
  - title: Volhouden
    chapters: [drie.md]
formats: [F01-blad.md]
back: [achter.md]
`;

const text = (about: string, from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `Zin ${from + index} gaat over ${about} en over niets anders.`).join(' ');

const one = (drawings: boolean): string => `---
reader: bewoner
${drawings ? 'drawing: titel.svg\n' : ''}---
# Hoe begint u in uw eigen straat?

Dit is de inleiding, met een buur erin.

:::kern
- Begin klein.
- Vraag uw buren.
- Schrijf op wat u afspreekt.
:::

## De eerste stap

${text('de straat', 1, 9)}

:::tip
${text('een tip', 20, 2)}
:::

:::let-op
${text('gevaar', 30, 2)}
:::

:::spelregel[Op tijd]
${text('de tijd', 40, 3)}
:::

:::kantlijn
Een opmerking terzijde.
:::

${text('het plein', 50, 9)}

:::citaat[Een bewoner]
Zo makkelijk had ik het niet verwacht.
:::

::::voorbeeld
:::goed
Mag ik u iets vragen?
:::
:::minder-goed
Doe dit maar even.
:::
::::

:::kolommen
${text('links', 60, 5)}

${text('rechts', 70, 5)}
:::

| Wie | Wat | Wanneer |
|---|---|---|
| Bewoners | vragen | maandag |
| Gemeente | luistert | dinsdag |

::format[F01]
`;

const TWO = `# Met wie praat u?

${text('de buren', 80, 12)}

:::stappenplan[Zo pakt u het aan]
1. **Bel aan.** Vertel wie u bent.
2. **Luister.** Schrijf op wat u hoort.
:::

:::checklist[Klaar?]
- Iedereen weet ervan.
- De datum staat vast.
:::

${text('de afspraak', 100, 12)}
`;

const THREE = `# Hoe houdt u het vol?

${text('volhouden', 120, 14)}

::::werkvorm[Keukentafel]{code=W01 duur="een uur" groep="2 tot 6" doel="U praat rustig." trede=adviseren format=F01}
:::materiaal
- koffie
- pen en papier
:::

:::stappen
1. Nodig de mensen uit.
2. Praat en luister.
3. Schrijf op wat u hoort.
:::

:::let-op
Maak het niet te lang.
:::

:::toegankelijk
Lees de vragen hardop voor.
:::
::::
`;

const GLOSSARY = `- term: buur
  means: iemand die naast u woont
`;

const FORMAT = `---
code: F01
title: Startformulier
version: '1.0'
date: 2026-01-31
reader: bewoner
sheets: 1
about: Met dit blad begint u.
---
Vul dit blad in.

## Uw plan

::lang[Wat is uw plan?]{#plan regels=3}

::kort[Waar is het?]{#plek hoeft-niet}
`;

export function everyPage(look: Look): Files {
  const [regular, bold] = FACES.world;
  return {
    'content/book.yaml': yaml(look),
    'content/een.md': one(look.drawings),
    'content/twee.md': TWO,
    'content/drie.md': THREE,
    'content/achter.md': `# Contact\n\n${text('contact', 200, 4)}\n`,
    'content/glossary.yaml': GLOSSARY,
    'content/F01-blad.md': FORMAT,
    'content/logo.svg': DRAWING,
    'content/figures/titel.svg': SCENE,
    'content/figures/deel.svg': DRAWING,
    ...(look.ownFace && {
      'content/fonts/Eigen.ttf': readFileSync(regular?.file ?? ''),
      'content/fonts/EigenVet.ttf': readFileSync(bold?.file ?? ''),
    }),
  };
}
