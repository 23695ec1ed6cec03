/** Puts the six illustrated scenes on their sheets, each clipped to 162 by 108 mm. */

import { sheet } from '../../shapes.js';
import { coffeeOnTheBrink } from './brink.js';
import { eveningInTheHall } from './dorpshuis.js';
import { fillingInAForm } from './formulier.js';
import { drawingOnMap } from './kaart.js';
import { kitchenTable } from './keukentafel.js';
import { walkThroughVillage } from './wandeling.js';

const scene = (title: string, drawing: string): string => sheet({ width: 162, height: 108, title }, drawing);

export const sceneSheets = (): [name: string, svg: string][] => [
  ['scene-keukentafel', scene('Gesprek met koffie aan de keukentafel', kitchenTable())],
  ['scene-brink', scene('Koffiekraam onder de eik op de brink', coffeeOnTheBrink())],
  ['scene-wandeling', scene('Wandeling door het dorp', walkThroughVillage())],
  ['scene-kaart', scene('Samen tekenen op een kaart van het dorp', drawingOnMap())],
  ['scene-dorpshuis', scene('Avond in het dorpshuis', eveningInTheHall())],
  ['scene-formulier', scene('Hand die een formulier invult', fillingInAForm())],
];
