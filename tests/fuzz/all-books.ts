/** Tries broken books, spread over processes. */
import { spread, type Wish } from './spread.js';
import type { Outcome } from './try-book.js';

export const tryBooks = async (wish: Wish): Promise<Outcome[]> =>
  (await spread<Outcome>('some-books.ts', wish)).map((each) =>
    'rules' in each ? each : { ...each, result: 'BROKEN', rules: [], mostMb: 0 },
  );
