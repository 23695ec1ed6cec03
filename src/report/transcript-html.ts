/** Writes what a screen reader would say of PDFs as one plain HTML page. */
import type { Transcript } from '../transcript.js';
import { isHeard, joinPieces, lineOf, type SpokenLine, wordsOfTranscript } from './transcript.js';

const STYLE =
  'body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}p{margin:.4em 0}b{font-weight:600}i{font-style:normal;border:1px solid;padding:0 .2em}li,p{overflow-wrap:anywhere}';

export const transcriptFile = (language: string): string => wordsOfTranscript(language).file;

export function transcriptHtml(transcripts: readonly Transcript[], language: string): string {
  const words = wordsOfTranscript(language);
  const files = transcripts.map(({ file, title, language: own, isTagged, pages }) => {
    const parts = pages.map(({ page, label, spoken }) => {
      const lines = spoken.map((each) => lineOf(each, words)).filter(isHeard);
      const body = lines.length > 0 ? lines.map((line) => paragraph(line, own)) : [`<p>${plain(words.nothing)}</p>`];
      return `<h3>${plain(words.page(page, label))}</h3>\n${body.join('\n')}`;
    });
    return [
      `<h2>${plain(title || file)}</h2>`,
      `<p>${plain(file)}</p>`,
      ...(isTagged ? [] : [`<p>${plain(words.untagged)}</p>`]),
      ...parts,
    ].join('\n');
  });
  const heading = words.file
    .replace(/\.html$/, '')
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace('-', ' ');
  return `<!doctype html>
<html lang="${plain(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${plain(heading)}</title><style>${STYLE}</style></head>
<body>
<h1>${plain(heading)}</h1>
<p>${plain(words.intro)}</p>
${files.join('\n')}
</body>
</html>
`;
}

function paragraph({ depth, role, pieces, language }: SpokenLine, own: string): string {
  const said = joinPieces(pieces, ({ isOwn, text }) =>
    isOwn ? `<i>${plain(text)}</i>` : own ? `<span lang="${plain(own)}">${plain(text)}</span>` : plain(text),
  );
  const opening = [role, language].filter(Boolean).join(', ');
  const indent = depth > 0 ? ` style="margin-left:${Math.min(depth, 12) * 1.5}rem"` : '';
  return `<p${indent}>${opening ? `<b>${plain(opening)}</b> ` : ''}${said}</p>`;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Signs that a terminal or a browser would obey are no text. */
const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ').replace(/[&<>"]/g, (sign) => SIGNS.get(sign)!);
