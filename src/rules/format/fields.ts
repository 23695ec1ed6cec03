/** Fields that are hard to fill in with a pen. */
import { comma, tenths } from '../decimals.js';
import { facts, rule } from '../rule.js';

export const fieldEdge = rule({
  id: 'format/field-edge',
  severity: 'error',
  data: facts<{ code: string; field: string; byMm: number }>,
  en: {
    title: 'Field too near the edge',
    message: ({ code, field, byMm }) =>
      `Field \`${field}\` of ${code} stands ${byMm} mm too near the edge of the sheet.`,
    hint: 'Leave 10 mm white on all sides, and 20 mm where the holes are.',
    why: 'Office printers paint nothing at the edge, and holes are punched through what stands there.',
  },
  nl: {
    title: 'Veld te dicht bij de rand',
    message: ({ code, field, byMm }) =>
      `Veld \`${field}\` van ${code} staat ${comma(tenths(byMm))} mm te dicht bij de rand van het blad.`,
    hint: 'Houd aan alle kanten 10 mm wit, en 20 mm waar de gaatjes komen.',
    why: 'Printers drukken niets af aan de rand, en door de gaatjes valt weg wat daar staat.',
  },
  example: { data: { code: 'F01', field: 'naam', byMm: 2.5 }, raisedBy: 'tests/check/field-sizes.test.ts' },
});

export const fieldSize = rule({
  id: 'format/field-size',
  severity: 'error',
  data: facts<{ code: string; field: string; found: string; needed: string }>,
  en: {
    title: 'Field too small for a pen',
    message: ({ code, field, found, needed }) =>
      `Field \`${field}\` of ${code} is ${found}; to write in it with a pen it has to be ${needed}.`,
    hint: 'Give it a line of its own: take it out of its row, leave out `naast`, or make its column wider.',
    why: 'People fill in sheets by hand, and many of them write large.',
  },
  nl: {
    title: 'Veld te klein voor een pen',
    message: ({ code, field, found, needed }) =>
      `Veld \`${field}\` van ${code} is ${comma(found)}; om er met een pen in te schrijven is ${comma(needed)} nodig.`,
    hint: 'Geef het een eigen regel: haal het uit de rij, laat `naast` weg, of maak de kolom breder.',
    why: 'Mensen vullen bladen met de hand in, en veel mensen schrijven groot.',
  },
  example: {
    data: { code: 'F01', field: 'naam', found: '62 × 7.5 mm', needed: '80 × 8.5 mm' },
    raisedBy: 'tests/check/field-sizes.test.ts',
  },
});

export const boundField = rule({
  id: 'format/bound-field',
  severity: 'warning',
  data: facts<{ code: string; field: string; found: string; needed: string }>,
  en: {
    title: 'Field too small in the book',
    message: ({ code, field, found, needed }) =>
      `Field \`${field}\` of ${code} is ${found} in the book; to write in it with a pen it has to be ${needed}.`,
    hint: 'Give it a line or a column of its own, or leave this format out of `matter.boundFormats`.',
    why: 'A format that is bound in the book is set anew on its page, which may be narrower than A4.',
  },
  nl: {
    title: 'Veld te klein in het boek',
    message: ({ code, field, found, needed }) =>
      `Veld \`${field}\` van ${code} is in het boek ${comma(found)}; om er met een pen in te schrijven is ${comma(needed)} nodig.`,
    hint: 'Geef het een eigen regel of een bredere kolom, of laat dit format weg bij `matter.boundFormats`.',
    why: 'Een format achter in het boek wordt opnieuw gezet op de bladzijde van het boek. Die kan smaller zijn dan A4.',
  },
  example: {
    data: { code: 'F01', field: 'naam', found: '62 × 8.5 mm', needed: '80 × 8.5 mm' },
    raisedBy: 'tests/check/field-sizes.test.ts',
  },
});

export const penRules = [fieldEdge, fieldSize, boundField] as const;
