/** Reads an address in a text of the book: what is written in it as `%20` is a space in the name of a file. */

/** One that cannot be read so is meant as it is. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
