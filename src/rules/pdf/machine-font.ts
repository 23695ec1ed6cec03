/** Letters that came from the machine on which the book was made. */
import { facts, rule } from '../rule.js';

export const printedMachineFont = rule({
  id: 'pdf/machine-font',
  severity: 'warning',
  data: facts<{ font: string; section: string }>,
  en: {
    title: 'Letters from a typeface of the machine',
    message: ({ font, section }) => `Letters in “${section}” come from “${font}”, a typeface of this machine.`,
    hint: 'Look at drawings with text in them and at your own styles: name a typeface there that the book brings along.',
    why: 'On another machine the same book looks different, and a line may end elsewhere.',
  },
  nl: {
    title: 'Letters uit een lettertype van de computer',
    message: ({ font, section }) => `In “${section}” komen letters uit “${font}”, een lettertype van deze computer.`,
    hint: 'Kijk naar tekeningen met tekst erin en naar uw eigen stijlen: noem daar een lettertype dat bij het boek zit.',
    why: 'Op een andere computer ziet hetzelfde boek er anders uit, en eindigt een regel misschien ergens anders.',
  },
  example: {
    data: { font: 'DejaVuSans', section: 'Plan maken' },
    raisedBy: 'tests/check/machine-font.test.ts',
  },
});
