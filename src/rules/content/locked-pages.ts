/** Pages of the site that went out: their addresses are locked, and stay. */
import { facts, rule } from '../rule.js';

export const brokenSiteLock = rule({
  id: 'content/site-lock',
  severity: 'error',
  data: facts<Record<string, never>>,
  en: {
    title: 'Locked addresses cannot be read',
    message: 'This is not a list of pages, each with a `title` and, where it moved, `to`.',
    hint: 'Restore the file as it was, or remove it and make it again with `werkboek formats --lock`.',
    why: 'Without this file nobody sees that an address which others kept leads nowhere any more.',
  },
  nl: {
    title: 'Vastgelegde adressen niet te lezen',
    message: 'Hier hoort een lijst van bladzijden te staan, elk met `title` en, als hij verhuisd is, `to`.',
    hint: 'Zet het bestand terug zoals het was. Of haal het weg en maak het opnieuw met `werkboek formats --lock`.',
    why: 'Zonder dit bestand ziet niemand dat een adres dat anderen bewaarden nergens meer heen leidt.',
  },
  example: {
    source: { 'site.lock.json': '{ "een": "Een" }\n' },
    mended: { 'site.lock.json': { replace: '"Een"', by: '{ "title": "Een" }' } },
    data: {},
  },
});

/** `to` is where the lock file says that it went, or ''; `like` is a new page that may be it, or ''. */
export const lostPage = rule({
  id: 'content/lost-page',
  severity: 'warning',
  data: facts<{ name: string; title: string; to: string; like: string }>,
  en: {
    title: 'Page of the site is gone',
    message: ({ name, title, to }) =>
      `The page “${title}” was at \`${name}.html\` on the site. ${to ? `This says that it is \`${to}.html\` now, and that is no page.` : 'It is not there any more.'}`,
    hint: ({ name, like }) =>
      `Which page takes its place? Write behind \`${name}\` in this file: \`"to": "${like || 'name-of-that-page'}"\`. May the address go? Then remove its line.`,
    why: 'Others have the address: in their mail, on their own site, on paper as a code. It should lead somewhere.',
  },
  nl: {
    title: 'Bladzijde van de site is weg',
    message: ({ name, title, to }) =>
      `De bladzijde “${title}” stond op de site als \`${name}.html\`. ${to ? `Hier staat dat het nu \`${to}.html\` is, en die bladzijde is er niet.` : 'Ze is er niet meer.'}`,
    hint: ({ name, like }) =>
      `Welke bladzijde komt ervoor in de plaats? Zet in dit bestand achter \`${name}\`: \`"to": "${like || 'naam-van-die-bladzijde'}"\`. Mag het adres weg? Haal dan de regel weg.`,
    why: 'Anderen hebben het adres: in hun mail, op hun eigen site, op papier als code. Het moet ergens heen leiden.',
  },
  example: {
    source: { 'site.lock.json': '{\n  "oud": { "title": "Een oude titel" }\n}\n' },
    mended: { 'site.lock.json': { replace: '"Een oude titel"', by: '"Een oude titel", "to": "een"' } },
    data: { name: 'oud', title: 'Een oude titel', to: '', like: '' },
  },
});

export const lockedPageRules = [brokenSiteLock, lostPage] as const;
