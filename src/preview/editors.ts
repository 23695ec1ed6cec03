/** Addresses that open a place in an editor: by a scheme that the editor has told the desktop, so nothing is started by us. */
import { own } from '../own.js';

const EDITORS: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{file}:{line}:{column}',
  'vscode-insiders': 'vscode-insiders://file{file}:{line}:{column}',
  vscodium: 'vscodium://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{file}&line={line}&column={column}',
  emacs: 'org-protocol://open-file?url=file://{file}&line={line}',
};

export const EDITOR_NAMES: readonly string[] = Object.keys(EDITORS);
export const USUAL_EDITOR = 'vscode';

/** Of a name, or an address of one's own with `{file}` in it; undefined for what is neither, or would run in the page. */
export function editorAddress(wish: string): string | undefined {
  const known = own(EDITORS, wish);
  if (known !== undefined) return known;
  return /^(?!javascript|data|vbscript|blob|https?|file)[a-z][a-z\d+.-]*:\S*\{file\}/i.test(wish) ? wish : undefined;
}
