/** What stands in the place of node:path, node:url and node:module in a browser, where no file has a place. */

const join = (...parts: readonly string[]): string => parts.join('/');
const dirname = (file: string): string => file.replace(/\/[^/]*$/, '');

export default { join, dirname };
export const fileURLToPath = (): string => '/site/file';
export const createRequire = () => ({
  resolve(): never {
    throw new Error('no packages');
  },
});
