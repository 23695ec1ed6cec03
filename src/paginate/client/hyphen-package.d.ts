/** The part of `hyphen` that we use; it brings no types. */
declare module 'hyphen/*/index.js' {
  const patterns: { hyphenateSync(text: string): string };
  export default patterns;
}
