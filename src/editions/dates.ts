/** Writes a date as readers say it: "23 november 2026", or "maandag 23 november 2026". */
import { remembered } from '../remember.js';

export function longDate(isoDate: string, language: string, withWeekday = false): string {
  const date = new Date(`${isoDate}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  return (withWeekday ? weekdayIn : dayIn)(language).format(date);
}

/** Every page of a site says a date, and this takes a millisecond to make. */
const written = (withWeekday: boolean) =>
  remembered(
    (language) =>
      new Intl.DateTimeFormat(language, {
        ...(withWeekday && { weekday: 'long' }),
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
const dayIn = written(false);
const weekdayIn = written(true);
