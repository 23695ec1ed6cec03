/** A folder in which nothing is kept for later builds, because others could have changed it. */
import { facts, type Phrase, rule } from '../rule.js';

const REFUSED = {
  link: { en: 'is a link', nl: 'is een snelkoppeling' },
  file: { en: 'is not a folder', nl: 'is geen map' },
  home: { en: 'the system names no home folder', nl: 'het systeem noemt geen thuismap' },
  foreign: {
    en: 'belongs to somebody else, or others may write in it',
    nl: 'is van iemand anders, of anderen mogen erin schrijven',
  },
  unwritable: { en: 'cannot be written', nl: 'is niet te schrijven' },
} as const satisfies Record<string, Phrase>;

export type CacheRefusal = keyof typeof REFUSED;

/** `folder` may be ''. */
export const refusedCache = rule({
  id: 'cache/refused',
  severity: 'info',
  data: facts<{ folder: string; reason: CacheRefusal }>,
  en: {
    title: 'Nothing is kept for later builds',
    message: ({ folder, reason }) =>
      `Nothing is kept for later builds: ${folder ? `\`${folder}\` ` : ''}${REFUSED[reason].en}.`,
    hint: 'All is made, only slower. Remove what stands there, or set `XDG_CACHE_HOME` to a folder of your own.',
    why: 'What others could have changed is not believed.',
  },
  nl: {
    title: 'Er wordt niets bewaard voor later',
    message: ({ folder, reason }) =>
      `Er wordt niets bewaard voor een volgende keer: ${folder ? `\`${folder}\` ` : ''}${REFUSED[reason].nl}.`,
    hint: 'Alles wordt gemaakt, alleen langzamer. Haal weg wat daar staat, of geef `XDG_CACHE_HOME` een map van uzelf.',
    why: 'Wat anderen kunnen hebben veranderd, gelooft werkboek niet.',
  },
  example: {
    data: { folder: '/home/book/.werkboek-cache', reason: 'link' },
    raisedBy: 'tests/e2e/hostile-book.test.ts',
  },
});
