/** Lists the art above the chapters, each under the name of its file. */

import { toolsFromTheBarn } from './barn.js';
import { choiceOnTheBrink, manyHandsOnTheBrink, roomOnTheBench, talkOnTheBrink } from './brink.js';
import { carryingAStone, lookingBack, mapAtTheBrook, stoneInEachHand } from './brook.js';
import { alongTheHedge, coffeeAtTheField, measuringTheField, planAtTheField } from './field.js';
import { coinsOnTheTable, mowingTogether, noticeInTheStreet } from './garden.js';
import { apology, phoneOnTheBench, speakingInTheCouncil } from './meeting.js';
import type { Opening } from './opening.js';
import { modelInTheStreet, outOfTheTownHall, planInTheStreet } from './village.js';

const OPENINGS: Readonly<Record<string, () => Opening>> = {
  meedoen: talkOnTheBrink,
  beloften: roomOnTheBench,
  ladder: choiceOnTheBrink,
  rollen: manyHandsOnTheBrink,
  bericht: noticeInTheStreet,
  begin: planAtTheField,
  betrekken: alongTheHedge,
  vergunning: measuringTheField,
  gesprek: coffeeAtTheField,
  geld: coinsOnTheTable,
  uitdagen: mowingTogether,
  werk: outOfTheTownHall,
  begeleiden: modelInTheStreet,
  'eigen-plan': planInTheStreet,
  raad: speakingInTheCouncil,
  verkennen: mapAtTheBrook,
  uitvoeren: carryingAStone,
  online: phoneOnTheBench,
  wegen: stoneInEachHand,
  leren: lookingBack,
  misgaat: apology,
  werkvormen: toolsFromTheBarn,
};

export const openingSheets = (): [name: string, svg: string][] =>
  Object.entries(OPENINGS).map(([chapter, draw]) => [`opening-${chapter}`, draw()(`opening-${chapter}`)]);
