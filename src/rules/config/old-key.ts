/** Keys of book.yaml that have another name now. */
import { facts, rule } from '../rule.js';

export const oldKey = rule({
  id: 'config/old-key',
  severity: 'warning',
  data: facts<{ old: string; key: string }>,
  en: {
    title: 'Old key',
    message: ({ old, key }) => `\`${old}\` is called \`${key}\` now.`,
    hint: ({ key }) => `Name it \`${key}\`. Until then the old key does the same.`,
    why: 'A next version may not know the old name.',
  },
  nl: {
    title: 'Oude instelling',
    message: ({ old, key }) => `\`${old}\` heet nu \`${key}\`.`,
    hint: ({ key }) => `Noem de instelling \`${key}\`. Tot die tijd doet de oude hetzelfde.`,
    why: 'Een volgende versie kent de oude naam misschien niet meer.',
  },
  example: {
    source: { 'book.yaml': { replace: '  accent: ', by: '  straw: ' } },
    mended: { 'book.yaml': { replace: '  straw: ', by: '  accent: ' } },
    data: { old: 'palette.straw', key: 'palette.accent' },
  },
});
