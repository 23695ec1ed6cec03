/** The part of `hyphen` that we use; it brings no types. */
declare module 'hyphen/nl/index.js' {
  const nl: { hyphenateSync(text: string): string };
  export default nl;
}
