/** Lists the drawings on the cards of the sixteen ways of working, each under the name of its file. */

import { choosingCards } from './choosing.js';
import { meetingCards } from './meeting.js';
import { talkingCards } from './talking.js';
import { walkingCards } from './walking.js';

export const cardSheets = (): [name: string, svg: string][] => [
  ...talkingCards,
  ...walkingCards,
  ...meetingCards,
  ...choosingCards,
];
