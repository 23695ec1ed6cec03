/** Lists the art above the sixteen chapters, each under the name of its file. */

import { toolsFromTheBarn } from './barn.js';
import { choiceOnTheBrink, manyHandsOnTheBrink, roomOnTheBench, talkOnTheBrink } from './brink.js';
import { carryingAStone, lookingBack, mapAtTheBrook, stoneInEachHand } from './brook.js';
import { alongTheHedge, coffeeAtTheField, measuringTheField, planAtTheField } from './field.js';
import { modelInTheStreet, outOfTheTownHall, planInTheStreet } from './village.js';

const IN_ORDER = [
  talkOnTheBrink,
  roomOnTheBench,
  choiceOnTheBrink,
  manyHandsOnTheBrink,
  planAtTheField,
  alongTheHedge,
  measuringTheField,
  coffeeAtTheField,
  outOfTheTownHall,
  modelInTheStreet,
  planInTheStreet,
  mapAtTheBrook,
  carryingAStone,
  stoneInEachHand,
  lookingBack,
  toolsFromTheBarn,
];

export const openingSheets = (): [name: string, svg: string][] =>
  IN_ORDER.map((draw, index) => {
    const name = `opening-${String(index + 1).padStart(2, '0')}`;
    return [name, draw()(name)];
  });
