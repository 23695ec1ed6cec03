/** THE list of directives. A new kind is one file and one line here. */
import { begrip } from './begrip.js';
import { blocks } from './blocks.js';
import { checklist } from './checklist.js';
import { kies, vink } from './choice-fields.js';
import { citaat, kantlijn } from './citaat.js';
import type { Directive } from './directive.js';
import { figuur } from './figuur.js';
import { format } from './format.js';
import { kern, verder } from './kern-verder.js';
import { kolommen } from './kolommen.js';
import { adres, kenmerk } from './letter-lines.js';
import { rij } from './rij.js';
import { rollen } from './rollen.js';
import { nieuweBladzijde, samen, schrijflijnen, wit } from './ruimte.js';
import { schaal } from './schaal.js';
import { stappenplan } from './stappenplan.js';
import { tabel } from './tabel.js';
import { bedrag, datum, email, getal, handtekening, kort, lang, telefoon } from './text-fields.js';
import { tweemaal } from './tweemaal.js';
import { vakken } from './vakken.js';
import { speech, voorbeeld } from './voorbeeld.js';
import { vraag } from './vraag.js';
import { materiaal, stappen, toegankelijk, werkvorm } from './werkvorm.js';

const LIST: readonly Directive[] = [
  blocks,
  voorbeeld,
  speech,
  stappenplan,
  checklist,
  kern,
  verder,
  vraag,
  begrip,
  rollen,
  figuur,
  citaat,
  kantlijn,
  kolommen,
  werkvorm,
  materiaal,
  stappen,
  toegankelijk,
  format,
  schrijflijnen,
  wit,
  nieuweBladzijde,
  samen,
  kort,
  lang,
  datum,
  getal,
  bedrag,
  telefoon,
  email,
  handtekening,
  vink,
  kies,
  tabel,
  schaal,
  vakken,
  rij,
  tweemaal,
  adres,
  kenmerk,
];

export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map(
  LIST.flatMap((directive) => directive.names.map((name) => [name, directive] as const)),
);
