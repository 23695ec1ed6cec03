/** Finds the places that a total is the sum of: `som="kosten.hoeveel"` is a column of a table, `som="zaal drukwerk"` two fields. */
import type { PlacedEntry } from '../model.js';
import type { Phrase } from '../rules/rule.js';

/** As an author writes it. */
export const sumsIn = (attribute: string | undefined): Pick<PlacedEntry, 'sums'> =>
  attribute === undefined ? {} : { sums: attribute.split(/\s+/).filter(Boolean) };

/**
 * Names of entries for what the author wrote; only after the last one is known, for a total may stand above its table.
 * @param problem told of a total that counts what cannot be counted
 */
export function findSums(
  entries: readonly PlacedEntry[],
  problem: (entry: PlacedEntry, phrase: Phrase) => void,
): PlacedEntry[] {
  return entries.map((entry) => {
    if (!entry.sums) return entry;
    const sums = entry.sums.flatMap((written) => {
      const parts = entries.filter((each) => each !== entry && each.writes === entry.writes && isMeant(each, written));
      if (parts.length === 0) problem(entry, nothingToAdd(written, entry.writes === 'amount'));
      return parts.map(({ name }) => name);
    });
    if (entry.sums.length === 0) problem(entry, nothingToAdd('', entry.writes === 'amount'));
    return { ...entry, sums: [...new Set(sums)] };
  });
}

/** A field by its name, the cells of a column by that of the table and its head. */
const isMeant = ({ name }: PlacedEntry, written: string): boolean =>
  name === written || name.replace(/\.\d+\./, '.') === written;

const nothingToAdd = (written: string, isMoney: boolean): Phrase => ({
  en: `"som" names what is added up, as "id of a table.head of a column [${isMoney ? '€' : 'getal'}]" or the id of a field of the same kind; "${written}" is neither`,
  nl: `“som” noemt wat wordt opgeteld: “kenmerk van een tabel.kop van een kolom [${isMoney ? '€' : 'getal'}]”, of het kenmerk van een veld van dezelfde soort; “${written}” is dat niet`,
});
