/** Writes a date as readers say it: "23 november 2026", or "maandag 23 november 2026". */
export function longDate(isoDate: string, language: string, withWeekday = false): string {
  const date = new Date(`${isoDate}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  return inWords(language, withWeekday).format(date);
}

/** Making one takes longer than hundreds of dates, and a street of letters has thousands. */
const known = new Map<string, Intl.DateTimeFormat>();

function inWords(language: string, withWeekday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withWeekday}`;
  const made =
    known.get(key) ??
    new Intl.DateTimeFormat(language, {
      ...(withWeekday && { weekday: 'long' }),
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  known.set(key, made);
  return made;
}
