/** Hand-written sections: links, lists, a table, languages, a blank page, zoomed printing, and twenty alike. */
import { A4, type Paginated } from './print.js';

export const BEGIN: Paginated = {
  trim: A4,
  bleedMm: 4,
  pages: [
    `<div class="corner"></div><section lang="nl-x-r0"><h1 id="begin" lang="nl-x-r1">Begin</h1>
     <p lang="nl-x-r2">Zie <a href="https://section.invalid/#doel" lang="nl-x-r3">het doel</a>,
     <a href="https://example.org/" lang="nl-x-r4">buiten</a>, <a href="#einde">het einde</a> en
     <em lang="en-x-r5">English words</em>.</p>
     <ul lang="nl-x-r6"><li lang="nl-x-r7">een</li><li>twee</li></ul></section>`,
    '',
    '<h2 id="einde" lang="nl-x-r8">Einde</h2><p style="opacity:.5">half</p>',
  ],
};
export const GOAL: Paginated = {
  trim: A4,
  bleedMm: 4,
  pages: [
    `<div class="corner"></div><h1 lang="nl-x-r0">Tweede</h1><table lang="nl-x-r1"><tr><th scope="col">Naam</th>
     <th scope="col">Telt</th></tr><tr><td>Aap</td><td>1</td></tr><tr><td>Noot</td><td>2</td></tr></table>`,
    '<p>Tussen</p><h2 id="doel" style="margin-top:60mm">Doel</h2><p>Terug naar <a href="https://section.invalid/#begin">begin</a></p>',
  ],
};
export const ZOOMED: Paginated = { ...BEGIN, zoom: 8 };
export const SCREEN: Paginated = {
  trim: A4,
  bleedMm: 0,
  pages: ['<div class="corner"></div><p lang="nl-x-r0">Scherm</p>'],
};
export const ENGLISH: Paginated = {
  ...SCREEN,
  lang: 'en',
  pages: ['<p lang="en-x-r0">Hello</p><p lang="nl-x-r1">Dag</p>'],
};
export const MANY = Array.from({ length: 20 }, (_, chapter): Paginated => {
  const pages = Array.from({ length: 7 }, (_, page) => {
    const rows = Array.from({ length: 8 }, (_, row) => `<tr><th scope="row">${row}</th><td>${chapter * row}</td></tr>`);
    const text = `<p lang="nl-x-r${2 * page + 1}">Tekst ${chapter}.${page} over samen doen, stap voor stap.</p>`.repeat(
      12,
    );
    const next = `<p><a href="https://section.invalid/#h${(chapter + 1) % 20}">verder</a></p>`;
    return `<h2 lang="nl-x-r${2 * page}">Kop ${chapter}.${page}</h2>${text}<table>${rows.join('')}</table>${next}`;
  });
  return { trim: A4, bleedMm: 4, pages };
});
