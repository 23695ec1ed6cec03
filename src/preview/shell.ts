/** The page of the tool itself: what stands there before its program runs. */
import path from 'node:path';
import { escapeHtml } from '../escape-html.js';
import { FACES, FONT_URL } from '../fonts/faces.js';

/** In `styles/preview`, later ones win. */
export const SHELL_STYLES = ['preview.css', 'bar.css', 'panels.css', 'layers.css'] as const;

export function shellHtml(title: string, language: string): string {
  const [regular, bold] = FACES.text;
  const face = (file: string, weight: number): string =>
    `@font-face { font-family: "Light table"; font-weight: ${weight}; src: url("${FONT_URL}${path.basename(file)}"); }`;
  const styles = SHELL_STYLES.map((name) => `<link rel="stylesheet" href="app/${name}">`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${regular ? face(regular.file, 400) : ''}${bold ? face(bold.file, 700) : ''}</style>
${styles}
<script type="module" src="app/main.js"></script>
</head>
<body></body>
</html>
`;
}

/** An empty page of the book: the program puts a page of a section in its place. */
export const PAGE_HTML = '<!doctype html><html><head><meta charset="utf-8"><title>-</title></head><body></body></html>';
