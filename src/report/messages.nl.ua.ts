/** The texts of the rules of PDF/UA-1, in Dutch. */
import type { Messages, UaFinding, UaRule, Wording } from './rule-data.js';

/** Waar het is, voor zover dat bekend is, en de bepaling die een verslag van een ander programma noemt. */
const place = ({ clause, page, element, detail }: UaFinding): string => {
  const parts = [element, page > 0 ? `bladzijde ${page}` : '', detail].filter(Boolean).join(', ');
  return `${parts ? ` (${parts})` : ''} [ISO 14289-1, ${clause}]`;
};

const rule = (title: string, what: string, hint: string, why: string): Wording<UaFinding> => ({
  title,
  message: (finding) => `${what.charAt(0).toUpperCase()}${what.slice(1)}${place(finding)}.`,
  hint: () => hint,
  why,
});

export const uaMessages: Pick<Messages, UaRule> = {
  'ua/identifier': rule(
    'Niet gemerkt als PDF/UA',
    'het bestand noemt zichzelf geen PDF/UA-1 zoals de norm dat wil',
    'Maak het bestand opnieuw met `werkboek build`; als er niets mis is, krijgt het dit merk.',
    "Programma's en mensen die toegankelijke bestanden zoeken, gaan op dit merk af.",
  ),
  'ua/header': rule(
    'Verkeerde versie van PDF',
    'het bestand begint niet met een versie van 1.0 tot en met 1.7',
    'Bewaar het bestand als PDF 1.7.',
    'PDF/UA-1 is voor die versies geschreven.',
  ),
  'ua/marked': rule(
    'Niet gemerkt als pdf met structuur',
    'het bestand zegt niet dat zijn structuur te vertrouwen is',
    'Maak het bestand met `werkboek build digital`, niet met een knop Afdrukken.',
    'Zonder dit raadt een schermlezer wat de tekst is.',
  ),
  'ua/artifact': rule(
    'Inhoud en versiering door elkaar',
    'er staat versiering in de tekst, of tekst in versiering',
    'Geef een label aan wat gelezen moet worden, en merk de rest daarbuiten als artefact.',
    'Een schermlezer leest versiering voor, of slaat tekst over.',
  ),
  'ua/untagged': rule(
    'Zonder label op de pagina gezet',
    'er staat iets dat geen label heeft en ook niet als versiering is gemerkt',
    'Geef het een label, of merk het als artefact.',
    'Een schermlezer weet niet of het gelezen moet worden.',
  ),
  'ua/role': rule(
    'Onbekend soort element',
    'een element staat voor niets dat lezers kennen',
    'Koppel het type in de RoleMap aan een standaardtype.',
    'Een schermlezer slaat over wat hij niet kent.',
  ),
  'ua/metadata': rule(
    'Geen metagegevens',
    'het bestand heeft geen XMP-gegevens',
    'Maak het bestand opnieuw met software die XMP schrijft.',
    'Daar worden titel en taal gezocht.',
  ),
  'ua/title': rule(
    'Geen titel in het venster',
    'het bestand heeft geen titel, of toont zijn bestandsnaam in plaats daarvan',
    'Vul de titel in en laat die zien (DisplayDocTitle).',
    'Aan de titel herkent een lezer het document (WCAG 2.4.2).',
  ),
  'ua/tree': rule(
    'Geen structuur',
    'het bestand heeft geen structuurboom, of een element daarin hangt los',
    'Maak het bestand met software die labels schrijft.',
    'Zonder labels herkent een schermlezer geen kop, lijst of tabel.',
  ),
  'ua/parent-tree': rule(
    "Labels en pagina's passen niet bij elkaar",
    "de structuurboom en de inhoud van de pagina's leiden niet naar elkaar",
    'Maak het bestand opnieuw; een programma voor labels kan het soms herstellen.',
    'Een schermlezer raakt de plek kwijt, of tekst.',
  ),
  'ua/language-tag': rule(
    'Dit is geen taal',
    'er is een taal opgegeven die geen taal is',
    'Schrijf talen als nl, en of nl-NL.',
    'Een schermlezer weet niet hoe hij de tekst moet uitspreken.',
  ),
  'ua/table-grid': rule(
    'Tabel is niet regelmatig',
    'cellen van een tabel overlappen, of de rijen zijn niet even lang',
    'Geef elke rij evenveel cellen; tel cellen mee die meer plaatsen beslaan.',
    'Een schermlezer noemt de verkeerde kolom.',
  ),
  'ua/list': rule(
    'Lijst is niet als lijst gebouwd',
    'in een lijst, of erbuiten, staat iets dat daar niet hoort',
    'Bouw lijsten met L, LI, Lbl en LBody.',
    'Een schermlezer zegt niet hoeveel punten er zijn.',
  ),
  'ua/contents': rule(
    'Inhoudsopgave is niet zo gebouwd',
    'in de inhoudsopgave staat iets dat daar niet hoort',
    'Bouw een inhoudsopgave met TOC en TOCI.',
    'Een schermlezer ziet geen verschil met andere lijsten.',
  ),
  'ua/language': rule(
    'Geen taal',
    'nergens staat in welke taal een tekst is',
    'Geef het document een taal.',
    'Een schermlezer spreekt de tekst verkeerd uit (WCAG 3.1.1).',
  ),
  'ua/table': rule(
    'Tabel is niet als tabel gebouwd',
    'in een tabel, of erbuiten, staat iets dat daar niet hoort',
    'Bouw tabellen met Table, THead, TBody, TFoot, TR, TH en TD.',
    'Een schermlezer kan niet door de cellen leiden.',
  ),
  'ua/alt': rule(
    'Geen tekst bij een beeld',
    'een beeld of formule heeft geen alternatieve tekst',
    'Beschrijf wat te zien is, of merk het als versiering.',
    'Wie het niet ziet, mist wat het zegt (WCAG 1.1.1).',
  ),
  'ua/figure-box': rule(
    'Beeld zonder plaats',
    'een beeld zegt niet waar het staat',
    'Bouw opnieuw; misschien liet de browser een beeld weg.',
    'Wie vergroot of de tekst laat herschikken, heeft de plaats nodig.',
  ),
  'ua/heading-level': rule(
    'Kopniveau overgeslagen',
    'een kop is meer dan één niveau dieper dan de kop ervoor',
    'Gebruik het volgende niveau: na H1 komt H2.',
    'Wie van kop naar kop gaat, denkt dat er iets ontbreekt.',
  ),
  'ua/heading-kind': rule(
    'Twee soorten koppen',
    'koppen met en zonder niveau staan door elkaar',
    'Gebruik voor alle koppen H1 tot en met H6.',
    'Een schermlezer weet niet welke kop bij welke hoort.',
  ),
  'ua/table-header': rule(
    'Cel zonder kop',
    'een cel van een tabel leidt niet naar zijn kop',
    'Geef kopcellen een Scope.',
    'Een schermlezer kan niet zeggen waar een getal over gaat.',
  ),
  'ua/note': rule(
    'Noot zonder naam',
    'een noot heeft geen naam, of de naam van een andere',
    'Geef elke noot een eigen ID.',
    'Een lezer kan niet van de tekst naar de noot en terug.',
  ),
  'ua/layer': rule(
    'Laag zonder naam',
    'een groep lagen heeft geen naam, of schakelt zichzelf',
    'Geef een naam en haal AS weg.',
    'Wie lagen niet ziet, kiest ze op naam.',
  ),
  'ua/file-name': rule(
    'Bijlage zonder naam',
    'een bijlage mist een van haar namen (F en UF)',
    'Geef beide namen.',
    'Een lezer weet niet wat het bestand is.',
  ),
  'ua/dynamic-form': rule(
    'Formulier wordt bij openen opgemaakt',
    'het formulier is een dynamisch XFA-formulier',
    'Bewaar het als vast formulier.',
    "Zo'n formulier heeft geen labels.",
  ),
  'ua/locked': rule(
    'Op slot voor schermlezers',
    'het bestand zit op slot op een manier die schermlezers buitensluit',
    'Sta toe dat tekst voor toegankelijkheid wordt gelezen.',
    'Hulpmiddelen krijgen helemaal geen tekst.',
  ),
  'ua/outline': rule(
    'Bladwijzer leidt nergens heen',
    'een bladwijzer leidt nergens heen',
    'Bouw opnieuw.',
    'Veel mensen vinden hun weg met bladwijzers (WCAG 2.4.5).',
  ),
  'ua/annotation': rule(
    'Notitie of veld zonder woorden',
    'iets waarop geklikt kan worden heeft geen beschrijving, of geen plaats in de structuur',
    'Beschrijf het en zet het in een element van zijn soort.',
    'Een schermlezer slaat het over, of zegt alleen dat er iets is.',
  ),
  'ua/printer-mark': rule(
    'Drukkersteken in de tekst',
    'een teken voor de drukker staat in de tekst',
    'Haal het uit de structuurboom.',
    'Het wordt voorgelezen.',
  ),
  'ua/tab-order': rule(
    'Tab springt',
    'de tabtoets volgt de volgorde van de tekst niet',
    "Zet Tabs op S bij pagina's met links of velden, en zet die op volgorde van de tekst.",
    'Wie zonder muis werkt, verdwaalt (WCAG 2.4.3).',
  ),
  'ua/field': rule(
    'Veld heeft geen plaats in de tekst',
    'een formulierveld staat niet in een eigen element',
    'Zet elk veld in een Form-element.',
    'Een schermlezer zegt niet bij welke vraag het hoort.',
  ),
  'ua/link': rule(
    'Link zonder woorden',
    'een link zegt niet waar hij heen leidt, of heeft geen plaats in de tekst',
    'Zet hem in een Link-element en vul Contents in.',
    'Een schermlezer zegt alleen "link" (WCAG 2.4.4).',
  ),
  'ua/media': rule(
    'Geluid of film zonder beschrijving',
    'een geluid of film zegt niet wat het is',
    'Vul het type en de alternatieve tekst in.',
    'Wie het niet hoort of ziet, mist wat het zegt.',
  ),
  'ua/form-object': rule(
    'Inhoud twee keer gebruikt',
    'inhoud met labels is twee keer gebruikt, of komt uit een ander bestand',
    'Gebruik inhoud met labels één keer.',
    'Een schermlezer weet niet bij welke plek ze hoort.',
  ),
  'ua/font-map': rule(
    'Lettertype is niet te lezen',
    'de codes van een lettertype leiden niet naar zijn tekens op een manier die elke lezer volgt',
    'Neem het lettertype opnieuw op met andere software.',
    'Letters worden als andere getoond of gelezen.',
  ),
  'ua/font-embedded': rule(
    'Lettertype niet in het bestand',
    'een lettertype, of een letter daarvan, zit niet in het bestand',
    'Neem alle lettertypen op.',
    'Op een ander apparaat ziet de tekst er anders uit, of ontbreekt ze.',
  ),
  'ua/font-subset': rule(
    'Lettertype noemt verkeerde letters',
    'een lettertype noemt andere letters dan het heeft',
    'Neem het lettertype opnieuw op met andere software.',
    'Sommige lezers vertrouwen de lijst en laten letters weg.',
  ),
  'ua/glyph-width': rule(
    'Letters hebben twee breedtes',
    'letters zijn in het lettertype breder of smaller dan het bestand zegt',
    'Neem het lettertype opnieuw op met andere software.',
    'Woorden lopen in elkaar, of vallen uiteen.',
  ),
  'ua/font-encoding': rule(
    'Lettertype is niet eenduidig',
    'de codering van een lettertype laat open welke letters bedoeld zijn',
    'Neem het lettertype opnieuw op met andere software.',
    'Letters worden als andere gelezen.',
  ),
  'ua/unicode': rule(
    'Letter die niet te lezen is',
    'een code in de tekst staat voor geen enkel teken',
    'Gebruik een lettertype waarvan de letters hun Unicode-waarde hebben.',
    'Een schermlezer slaat ze over; gekopieerde tekst is fout.',
  ),
  'ua/no-glyph': rule(
    'Leeg vak in plaats van een letter',
    'er staat een letter die het lettertype niet heeft',
    'Gebruik een lettertype dat de letter heeft.',
    'Lezers zien een leeg vak.',
  ),
};
