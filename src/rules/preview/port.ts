/** A preview that cannot have the port that was asked for. */
import { facts, rule } from '../rule.js';

export const portTaken = rule({
  id: 'preview/port-taken',
  severity: 'error',
  data: facts<{ port: number; reason: 'taken' | 'denied' | 'other' }>,
  en: {
    title: 'This port is not free',
    message: ({ port, reason }) =>
      reason === 'denied'
        ? `Programs like this one may not use port ${port}.`
        : reason === 'taken'
          ? `Another program uses port ${port} already.`
          : `Port ${port} cannot be used on this computer.`,
    hint: 'Choose another one, as `--port 4980`, or leave `--port` out: then a free one is found.',
    why: 'A port belongs to one program at a time. Another preview may have it.',
  },
  nl: {
    title: 'Deze poort is niet vrij',
    message: ({ port, reason }) =>
      reason === 'denied'
        ? `Een programma als dit mag poort ${port} niet gebruiken.`
        : reason === 'taken'
          ? `Een ander programma gebruikt poort ${port} al.`
          : `Poort ${port} kan op deze computer niet gebruikt worden.`,
    hint: 'Kies een andere, bijvoorbeeld `--port 4980`, of laat `--port` weg: dan wordt een vrije poort gezocht.',
    why: 'Een poort is van één programma tegelijk. Misschien staat er al een voorbeeld open.',
  },
  example: { data: { port: 4977, reason: 'taken' }, raisedBy: 'tests/preview/server.test.ts' },
});
