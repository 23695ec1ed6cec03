/** Names of months and of days of the week, in the languages of the words of the program; how they begin is enough. */

/** A list per language, from January on. */
export const MONTHS: readonly (readonly string[])[] = [
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  // Other ways to write the same.
  'jan feb mrt apr mei jun jul aug sept oct nov dec'.split(' '),
  'january february march april may june july august september october november december'.split(' '),
  'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  'jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber'.split(' '),
];

/** A list per language, from Sunday on. */
export const DAYS: readonly (readonly string[])[] = [
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  'sonntag montag dienstag mittwoch donnerstag freitag samstag'.split(' '),
  'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  'snein moandei tiisdei woansdei tongersdei freed sneon'.split(' '),
];
