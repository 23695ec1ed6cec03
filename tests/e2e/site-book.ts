/** A small book with a page of every kind that a site has, for tests of the site. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HOME } from './harness.js';
import { DRAWING, type Files, PALETTE } from './small-book.js';

const YAML = `title: Klein boek
subtitle: Om mee te proeven
slug: klein
language: nl
version: '1.0'
date: 2026-01-31
licence: CC BY 4.0
site: https://klein.example/boek
publisher:
  name: Gemeente Voorbeeld
  phone: 020 123 45 67
  email: post@voorbeeld.example
logo: figures/plek.svg
drawing: plek.svg
styles: [eigen.css]
front: [matter/waar-bent-u.md]
parts:
  - letter: A
    title: Het begin
    intro: In dit deel staat alles wat er is.
    colour: a
    pattern: dots
    drawing: plek.svg
    chapters:
      - chapters/01-eerste.md
      - chapters/02-werkvormen.md
formats: [formats/F01-startformulier.md]
${PALETTE}`;

const FINDER = `---
finder: true
---
# Waar bent u?

Kies de zin die bij u past.

## U hebt een plan

| Dit is er | Begin bij | Pak erbij |
|---|---|---|
| Ik wil iets in mijn straat. | [](../chapters/01-eerste.md) | [](../formats/F01-startformulier.md) |
`;

const FIRST = `---
reader: beide
drawing: plek.svg
---
# Eerste hoofdstuk

Dit is de inleiding van het eerste hoofdstuk.

:::kern
- Dit is de kern van de zaak.
- Meer is het niet.
:::

## Waar gaat het over?

Kom naar de :index[bewonersavond] in het dorpshuis. Daar praat u over het buurtbudget. Vraag op tijd een omgevingsvergunning aan.[^1]

- Een punt.
- Nog een punt.

## Wie doet wat?

| Wie | Wat | Wanneer |
|---|---|---|
| Aap | roept | maandag |
| Noot | valt | dinsdag |

![Twee stenen op een veld](../figures/plek.svg "Het veld met de stenen.")

:::tip
Dit is een goede raad.
:::

:::let-op
Pas op voor de hond.
:::

:::begrip[Omgevingsplan]
De regels van de gemeente voor elke plek.
:::

:::checklist[Klaar?]
- Ik heb een plan.
- Ik heb gebeld.
:::

:::stappenplan[Van idee naar plan]
1. **Schrijf het op**

   In drie zinnen.

2. **Laat het lezen**

   Vraag wat iemand ervan vindt.
:::

::format[F01]

[^1]: De tekst van de noot.
`;

const CARDS = `# Welke werkvorm?

Kies er een.

:::::werkvorm[Koffiekraam]{code=W01 duur="2 uur" groep="wie langskomt" doel="U spreekt mensen die nooit komen." trede=meedenken format=F01}
:::materiaal
- een kraam
- koffie
:::

:::stappen
1. Kies een plek.
2. Stel 1 vraag.
3. Luister.
:::

:::let-op
Vraag of u daar mag staan.
:::

:::toegankelijk
Zet stoelen neer.
:::
:::::
`;

const STYLES = `@page { margin-top: 30mm; }
.op-papier { color: black; }
@media all { .overal { color: var(--colour-ink); } }
@media screen { .op-het-scherm { color: var(--colour-ink); } }
`;

const GLOSSARY = `- term: bewonersavond
  means: Een avond waarop bewoners praten over hun buurt.
  example: U praat over een speelplek.
- term: omgevingsplan
  means: De regels van de gemeente voor elke plek.
`;

/** With the real form of our own book: all kinds of fields that people meet. */
export async function siteBook(): Promise<Files> {
  return {
    'content/book.yaml': YAML,
    'content/eigen.css': STYLES,
    'content/glossary.yaml': GLOSSARY,
    'content/site.lock.json': '{ "vroeger": { "title": "Eerste hoofdstuk" } }\n',
    'content/matter/waar-bent-u.md': FINDER,
    'content/chapters/01-eerste.md': FIRST,
    'content/chapters/02-werkvormen.md': CARDS,
    'content/figures/plek.svg': DRAWING,
    'content/formats/F01-startformulier.md': await readFile(
      path.join(HOME, 'content/formats/F01-startformulier.md'),
      'utf8',
    ),
  };
}
