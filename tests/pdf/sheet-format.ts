/** The source of the printed section `sheet`: a format with every kind of field. */

export const SHEET_FORMAT = `---
code: F01
title: Proefblad
version: '1.0'
date: 2026-01-31
reader: inwoner
sheets: 2
---
Vul dit blad in.

## Uw plan

::lang[Wat is uw plan?]{#plan regels=3}

::kort[Waar is het?]{#plek hoeft-niet}

:::vink[Wie merkt er iets van?]{#merken anders}
- buren
- dorp of wijk
:::

:::kies[Ging het goed?]{#goed}
- nee
- ja
:::

::schaal[Kon u zeggen wat u wilde?]{#gezegd}

## Wat het vraagt

::::rij
::datum[Wanneer?]{#begin}
::getal[Met hoeveel?]{#aantal eenheid="mensen"}
::::

::bedrag[Wat kost het samen?]{#totaal}

:::tabel[Wie doet wat?]{#taken rijen=2}
- Taak
- Klaar op [datum]
- Uren [getal]
- Gelukt? [ja/nee/deels]
- Af [ ]
:::

:::vakken[Hoeveel ruimte is er?]{#ruimte regels=2}
- Dit staat vast
- Dit kan nog anders
:::

::handtekening[Handtekening]{#handtekening}
`;
