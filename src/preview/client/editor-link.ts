/** A link that opens a place of the source in the editor. */
import type { TableView } from '../protocol.js';
import { fill, make } from './element.js';

export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const editorAddress = ({ editor }: Pick<TableView, 'editor'>, { file, line, column }: SourcePlace): string => {
  const parts = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  // `C:/book` stands behind a slash too.
  return fill(editor, { file: parts.startsWith('/') ? parts : `/${parts}`, line, column });
};

export const editorLink = (table: TableView, place: SourcePlace, text: string): HTMLElement =>
  make('a', { class: 'source', href: editorAddress(table, place), text });
