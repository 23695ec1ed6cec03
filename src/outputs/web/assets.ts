/** Gathers what pages are shown with: the stylesheet, typefaces, scripts with their notices, and typefaces for filling in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { FACES, type FaceRole } from '../../fonts/faces.js';
import { packagePath } from '../../package.js';
import { packageText } from '../../package-file.js';
import type { SiteColours } from './colours.js';
import type { PackFace } from './face-packer.js';
import { ownSiteFaces } from './own-faces.js';
import type { SiteFile } from './site.js';
import { siteStyles } from './site-css.js';

export async function assetFiles(
  config: Config,
  colours: SiteColours,
  { roles, isFillable }: { readonly roles: ReadonlySet<FaceRole>; readonly isFillable: boolean },
  pack: PackFace,
): Promise<readonly SiteFile[]> {
  const { css, faces } = siteStyles(config, colours, roles);
  const own = ownSiteFaces(config);
  const script = (name: string): SiteFile => ({ name: `assets/${name}`, content: packageText('dist', 'site', name) });
  const fonts = faces.map(async (file): Promise<SiteFile> => {
    const name = path.basename(file, '.ttf');
    return { name: `assets/${name}.woff`, content: await pack(file) };
  });
  return [
    { name: 'assets/site.css', content: [css, own.css].filter(Boolean).join('\n') },
    ...(await Promise.all(fonts)),
    ...own.files,
    ...['site.js', 'search.js', 'form.js', 'licences.txt'].map(script),
    ...(isFillable ? [script('fill.js'), faceScript()] : []),
  ];
}

/** With the letters of Europe that the face of a form lacks. */
function faceScript(): SiteFile {
  const file = FACES.world[0]?.file ?? packagePath();
  const name = path.basename(file);
  const bytes = readFileSync(file).toString('base64');
  return { name: `assets/face-${name}.js`, content: `(globalThis.werkboekFaces ??= {})["${name}"] = "${bytes}";\n` };
}
