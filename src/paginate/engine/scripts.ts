/** What the empty page loads to lay out sections: Paged.js, and our own code for the page. */
import { packagePath } from '../../package.js';

/** URL prefix → folder. */
export const ENGINE_FOLDERS: Readonly<Record<string, string>> = {
  '/engine/client/': packagePath('dist', 'client'),
  '/engine/pagedjs/': packagePath('dist', 'pagedjs'),
};

/** In this order. */
export const ENGINE_SCRIPTS = [
  '<script src="/engine/pagedjs/paged.min.js"></script>',
  '<script type="module" src="/engine/client/main.js"></script>',
] as const;
