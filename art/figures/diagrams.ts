/** Lists the diagrams of the book, each under the name of its file. */

import { interestInfluenceSheet } from './belang-invloed.js';
import { decisionTreeSheet } from './beslisboom.js';
import { circlesSheet } from './cirkels.js';
import { threeMomentsSheet } from './drie-momenten.js';
import { intakeRouteSheet } from './intakeroute.js';
import { ladderSheet } from './ladder.js';
import { learningLoopSheet } from './leerlus.js';
import { rolesSheet } from './rollen.js';
import { routeMapSheet } from './routekaart.js';
import { roomToChooseSheet } from './ruimte.js';
import { feedbackWalkSheet } from './terugkoppelcirkel.js';
import { principlesSheet } from './uitgangspunten.js';
import { fourWordsSheet } from './vier-woorden.js';
import { fiveStepsSheet } from './vijf-stappen.js';
import { forAndWithSheet } from './voor-en-met.js';
import { balanceSheet } from './weegschaal.js';
import { formChooserSheet } from './werkvormkiezer.js';
import { roomsSheet } from './zaalopstellingen.js';
import { sixStepsSheet } from './zes-stappen.js';

export const diagramSheets = (): [name: string, svg: string][] => [
  ['routekaart', routeMapSheet()],
  ['vier-woorden', fourWordsSheet()],
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
  ['drie-momenten', threeMomentsSheet()],
  ['vijf-stappen-alle', fiveStepsSheet([1, 2, 3, 4, 5])],
  // Chapter 12 is about the first two steps; 13 to 15 may show where the reader is.
  ['vijf-stappen', fiveStepsSheet([1, 2])],
  ['vijf-stappen-13', fiveStepsSheet([3])],
  ['vijf-stappen-14', fiveStepsSheet([4])],
  ['vijf-stappen-15', fiveStepsSheet([5])],
  ['ruimte', roomToChooseSheet()],
  ['weegschaal', balanceSheet()],
  ['terugkoppelcirkel', feedbackWalkSheet()],
  ['leerlus', learningLoopSheet()],
  ['werkvormkiezer', formChooserSheet()],
];
