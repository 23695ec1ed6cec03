/** Tries books one after the other and writes an outcome per line: `some-books.ts <from> <count> <seconds>`; started by all-books.ts. */
import { tryBook } from './try-book.js';

const [from = 1, count = 1, seconds = 1] = process.argv.slice(2).map(Number);
const begin = performance.now();
for (let seed = from; seed < from + count && performance.now() - begin < seconds * 1000; seed++) {
  // Said before it starts: a book that hangs has a name.
  process.stdout.write(`${JSON.stringify({ seed })}\n`);
  process.stdout.write(`${JSON.stringify(await tryBook(seed))}\n`);
}
