/** A section with all that is hard to print whole: letters, lists, a table over pages, links over lines, drawings. */

const NUMBERS = Array.from({ length: 40 }, (_, index) => index + 1);

const rows = NUMBERS.map(
  (row) =>
    `<tr data-line="${100 + row}"><th scope="row">rij${row}</th><td>eerste${row} cel met wat meer woorden erin</td><td>tweede${row}</td></tr>`,
);

/** Words that stand once in the text, so that one can be planted and found. */
const filler = NUMBERS.map(
  (n) =>
    `<p data-line="${200 + n}">Alinea${n} gaat over samen${n} doen: stap${n} voor stap, want haast${n} helpt niemand verder.</p>`,
);

export const CSS = `
.liga { font-variant-ligatures: common-ligatures; font-family: "DejaVu Serif", "Liberation Serif", serif; }
.capitals { text-transform: uppercase; }
.half { opacity: 0.5; }
.numbers { list-style: decimal; }
.narrow { width: 30mm; }
`;

export const MANUSCRIPT = `<main class="text">
<h1 data-line="1">Proef van tekst</h1>
<p data-line="3">Kop van de tekst met é, ë, ï, coördinatie, één ruïne, ĳsvrij, IJsland en ½ → ✓.</p>
<p data-line="5" class="liga">Officiële affiche: fiets, flora, efficiënt, afficheren, waffle.</p>
<p data-line="6" class="capitals">Kleine letters worden groot, ook de ë.</p>
<p data-line="7" class="half">Half doorzichtige tekst komt er ook uit.</p>
<p data-line="8" class="narrow">Lange verzekerings\u00adgeneeskundige\u00adbeoordelings\u00addossiers breken, gemeentelijke\u00ad.</p>
<p data-line="9">Een woord met <b>vet</b>, <em>nadruk</em>, <code>code()</code>, <span class="x">een span</span> en <b><i>beide</i></b> erin.</p>
<pre data-line="11"><code>eerste regel
    tweede regel  ingesprongen
derde</code></pre>
<p data-line="14">Lees <a href="https://example.org/een/lang/adres?x=één">een heel lange link naar iets waarover in het boek veel meer te lezen valt dan op een regel past</a> of
 <a href="#doel">het doel</a> (bladzijde <span data-page-of="doel">000</span>) of <a href="#elders">elders</a>.</p>
<h2 data-line="16">Lijsten</h2>
<ul role="list"><li data-line="17">eerste punt<ul role="list"><li data-line="18">genest punt<ul role="list"><li data-line="19">dieper punt</li></ul></li></ul></li><li data-line="20">laatste punt</li></ul>
<ol class="numbers" role="list"><li data-line="21">nummer een</li><li data-line="22">nummer twee<ol class="numbers" role="list"><li data-line="23">nummer twee-a</li></ol></li></ol>
<h2 data-line="25">Tabel</h2>
<table class="table" role="table" data-line="26"><thead><tr><th scope="col">Kop</th><th scope="col">Links</th><th scope="col">Rechts</th></tr></thead>
<tbody>${rows.join('\n')}<tr data-line="150"><th scope="row">leeg</th><td>\u00a0</td><td>vol</td></tr></tbody></table>
<figure data-line="160"><svg role="img" aria-label="Een tekening" viewBox="0 0 100 20" width="80mm" height="16mm"><rect width="100" height="20" fill="#eee"></rect><text x="5" y="14" font-size="8">Getekend woord</text></svg><figcaption>Figuur 1. Onderschrift.</figcaption></figure>
<h2 id="doel" data-line="165">Doel</h2>
${filler.join('\n')}
</main>`;

/** For the end of it: what tags make of rarer things. */
export const MORE = `
<h2 data-line="300">Bijzonderheden</h2>
<p data-line="301">De <abbr title="Algemene wet bestuursrecht">Awb</abbr> kent <span lang="en">the early bird</span> niet, maar <span lang="nl">wel</span> dit.</p>
<dl data-line="302"><dt>Begrip</dt><dd>Uitleg ervan.</dd><dt>Ander begrip</dt><dd>Ook uitleg.</dd></dl>
<blockquote data-line="303"><p>Een citaat van iemand.</p></blockquote>
<p data-line="304">Met een noot.<sup><a href="#noot-1" id="nootref-1" data-footnote-ref="">1</a></sup></p>
<ol class="contents-list" role="list" data-line="308"><li data-line="309"><a href="#doel">Waar het doel staat</a></li></ol>
<table role="table" data-line="305"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>vol</td><td></td></tr></tbody></table>
<section data-footnotes="" class="footnotes"><h2 data-line="310">Noten</h2><ol><li id="noot-1" data-line="311"><p>De noot zelf.</p></li></ol></section>
</main>`;
