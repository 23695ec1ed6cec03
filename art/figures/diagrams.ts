/** Lists the diagrams of the book, each under the name of its file. */

import { interestInfluenceSheet } from './belang-invloed.js';
import { decisionTreeSheet } from './beslisboom.js';
import { circlesSheet } from './cirkels.js';
import { intakeRouteSheet } from './intakeroute.js';
import { ladderSheet } from './ladder.js';
import { learningLoopSheet } from './leerlus.js';
import { rolesSheet } from './rollen.js';
import { routeMapSheet } from './routekaart.js';
import { roomToChooseSheet } from './ruimte.js';
import { feedbackWalkSheet } from './terugkoppelcirkel.js';
import { twoTimeLinesSheet } from './twee-tijdlijnen.js';
import { principlesSheet } from './uitgangspunten.js';
import { fiveStepsSheet } from './vijf-stappen.js';
import { fiveWordsSheet } from './vijf-woorden.js';
import { forAndWithSheet } from './voor-en-met.js';
import { balanceSheet } from './weegschaal.js';
import { formChooserSheet } from './werkvormkiezer.js';
import { roomsSheet } from './zaalopstellingen.js';
import { sixStepsSheet } from './zes-stappen.js';

export const diagramSheets = (): [name: string, svg: string][] => [
  ['routekaart', routeMapSheet()],
  ['vijf-woorden', fiveWordsSheet()],
  ['ladder', ladderSheet()],
  ['zes-stappen', sixStepsSheet()],
  ['uitgangspunten', principlesSheet()],
  ['rollen', rolesSheet()],
  ['cirkels', circlesSheet()],
  ['belang-invloed', interestInfluenceSheet()],
  ['beslisboom', decisionTreeSheet()],
  ['zaalopstellingen', roomsSheet()],
  ['voor-en-met', forAndWithSheet()],
  ['intakeroute', intakeRouteSheet()],
  ['twee-tijdlijnen', twoTimeLinesSheet()],
  ['vijf-stappen', fiveStepsSheet([1, 2])],
  ['ruimte', roomToChooseSheet()],
  ['weegschaal', balanceSheet()],
  ['terugkoppelcirkel', feedbackWalkSheet()],
  ['leerlus', learningLoopSheet()],
  ['werkvormkiezer', formChooserSheet()],
];
