/** Fields of a format that went out: they are locked, and a change has to be meant. */
import { facts, rule, type Saying } from '../rule.js';

/** What became of a field: gone (or the whole format is), or other in its kind, answers, boxes or rows. */
export type Change = 'format' | 'lost' | 'kind' | 'options' | 'columns' | 'rows';

/** What it was in the lock file, and is in the format. */
const CHANGED: Readonly<Record<Exclude<Change, 'format' | 'lost'>, Saying<[was: string, now: string]>>> = {
  kind: {
    en: (was, now) => `It was \`${was}\` and is now \`${now}\`.`,
    nl: (was, now) => `Het was \`${was}\` en is nu \`${now}\`.`,
  },
  options: {
    en: (was, now) => `Its answers were “${was}” and are now “${now}”.`,
    nl: (was, now) => `De antwoorden waren “${was}” en zijn nu “${now}”.`,
  },
  columns: {
    en: (was, now) => `Its boxes were called “${was}”, and now “${now}”.`,
    nl: (was, now) => `De vakken heetten “${was}” en heten nu “${now}”.`,
  },
  rows: {
    en: (was, now) => `It had ${was} rows and has ${now}.`,
    nl: (was, now) => `Er waren ${was} rijen en nu ${now}.`,
  },
};

export const brokenLock = rule({
  id: 'content/format-lock',
  severity: 'error',
  data: facts<{ reason: 'syntax' | 'shape' }>,
  en: {
    title: 'Locked fields cannot be read',
    message: ({ reason }) =>
      reason === 'syntax' ? 'This file is not valid JSON.' : 'This is not a list of the fields of a format.',
    hint: 'Restore the file as it was, or make it again with `werkboek formats --lock`.',
    why: 'Without this file nobody sees that a form filled in earlier no longer fits.',
  },
  nl: {
    title: 'Vastgelegde velden niet te lezen',
    message: ({ reason }) =>
      reason === 'syntax' ? 'Dit bestand is geen goede JSON.' : 'Hier hoort te staan welke velden een format heeft.',
    hint: 'Zet het bestand terug zoals het was, of maak het opnieuw met `werkboek formats --lock`.',
    why: 'Zonder dit bestand ziet niemand dat een ingevuld format van vroeger niet meer past.',
  },
  example: {
    source: {
      'formats.lock.json': `{
  "F01": {
    "version": "1.0",
    "fields": {
      "naam": "kort"
    }
  }
}
`,
    },
    mended: { 'formats.lock.json': { replace: '"kort"', by: '{ "kind": "kort" }' } },
    data: { reason: 'shape' },
  },
});

/** Of a lost field `now` is the new one that is most like it, or ''; `line` is where the lock file has it. */
export const changedField = rule({
  id: 'content/changed-field',
  severity: 'error',
  data: facts<{
    code: string;
    id: string;
    version: string;
    change: Change;
    was: string;
    now: string;
    line: number;
  }>,
  en: {
    title: 'Field of a format has changed',
    message: ({ code, id, version, change, was, now, line }) => {
      const since = `in version ${version} (formats.lock.json, line ${line})`;
      if (change === 'format') return `The format \`${code}\` is gone. It was there ${since}.`;
      if (change === 'lost') return `\`${code}\` has no field \`${id}\` any more. It was ${was} ${since}.`;
      return `The field \`${code}.${id}\` has changed. ${CHANGED[change].en(was, now)} It was locked ${since}.`;
    },
    hint: ({ id, change, now }) => {
      const onPurpose = 'On purpose? Give the format a higher version, and lock it: `werkboek formats --lock`.';
      if (change === 'format')
        return 'Put the format back into book.yaml. May it go? Then run `werkboek formats --lock`.';
      if (change === 'lost' && now) return `Is it called \`${now}\` now? Call it \`${id}\` again. ${onPurpose}`;
      return `${change === 'lost' ? `Put \`#${id}\` back.` : 'Make it as it was.'} ${onPurpose}`;
    },
    why: 'Forms that were filled in must go on opening, and be read. That needs the same names.',
  },
  nl: {
    title: 'Veld van een format is veranderd',
    message: ({ code, id, version, change, was, now, line }) => {
      const since = `in versie ${version} (formats.lock.json, regel ${line})`;
      if (change === 'format') return `Het format \`${code}\` is weg. Het bestond ${since}.`;
      if (change === 'lost') return `\`${code}\` heeft geen veld \`${id}\` meer. Het was ${was} ${since}.`;
      return `Het veld \`${code}.${id}\` is veranderd. ${CHANGED[change].nl(was, now)} Het ligt vast ${since}.`;
    },
    hint: ({ id, change, now }) => {
      const onPurpose =
        'Is dit de bedoeling? Geef het format een hogere versie en leg die vast: `werkboek formats --lock`.';
      if (change === 'format')
        return 'Zet het format terug in book.yaml. Mag het weg? Typ dan `werkboek formats --lock`.';
      if (change === 'lost' && now) return `Heet het nu \`${now}\`? Noem het weer \`${id}\`. ${onPurpose}`;
      return `${change === 'lost' ? `Zet \`#${id}\` terug.` : 'Maak het weer zoals het was.'} ${onPurpose}`;
    },
    why: 'Formats die al ingevuld zijn, moeten open blijven gaan en te lezen zijn. Dat gaat met dezelfde namen.',
  },
  example: {
    source: {
      'formats.lock.json': `{
  "F01": {
    "version": "1.0",
    "fields": {
      "adres": { "kind": "kort" },
      "naam": { "kind": "kort" }
    }
  }
}
`,
    },
    mended: {
      'formats/F01-blad.md': {
        replace: '::kort[Hoe heet u?]{#naam}',
        by: '::kort[Hoe heet u?]{#naam}\n\n::kort[Waar woont u?]{#adres}',
      },
    },
    data: { code: 'F01', id: 'adres', version: '1.0', line: 5, change: 'lost', was: 'kort', now: '' },
  },
});

/** `ids` are joined with ', '. */
export const newField = rule({
  id: 'content/new-field',
  severity: 'info',
  data: facts<{ code: string; ids: string; version: string }>,
  en: {
    title: 'New field, not locked yet',
    message: ({ code, ids, version }) => `\`${code}\` has fields that are not locked yet: ${ids} (version ${version}).`,
    hint: 'Before the format goes out, lock its fields: `werkboek formats --lock`.',
    why: 'What is locked cannot change unnoticed when forms have been filled in already.',
  },
  nl: {
    title: 'Nieuw veld, nog niet vastgelegd',
    message: ({ code, ids, version }) =>
      `\`${code}\` heeft velden die nog niet vastliggen: ${ids} (versie ${version}).`,
    hint: 'Gaat het format naar buiten? Leg de velden dan vast: `werkboek formats --lock`.',
    why: 'Wat vastligt, kan niet ongemerkt veranderen als er al ingevulde formats zijn.',
  },
  example: {
    source: {
      'formats.lock.json': `{
  "F01": {
    "version": "1.0",
    "fields": {}
  }
}
`,
    },
    mended: { 'formats.lock.json': { replace: '"fields": {}', by: '"fields": { "naam": { "kind": "kort" } }' } },
    data: { code: 'F01', ids: 'naam', version: '1.0' },
  },
});

export const sameVersion = rule({
  id: 'format/same-version',
  severity: 'error',
  data: facts<{ code: string; version: string }>,
  en: {
    title: 'Other fields, same version',
    message: ({ code, version }) => `\`${code}\` has other fields than in version ${version}, but still that version.`,
    hint: 'Put a higher `version` and the `date` of today into the front matter of the format, and run this again.',
    why: 'The version tells which questions stand on a form that was filled in.',
  },
  nl: {
    title: 'Andere velden, dezelfde versie',
    message: ({ code, version }) =>
      `\`${code}\` heeft andere velden dan in versie ${version}, maar nog steeds die versie.`,
    hint: 'Zet een hogere `version` en de `date` van vandaag in de kop van het format, en typ dit nog eens.',
    why: 'Aan de versie ziet iemand welke vragen er op een ingevuld format staan.',
  },
  example: { data: { code: 'F04', version: '1.0' }, raisedBy: 'tests/content/format-lock.test.ts' },
});

export const lockedFieldRules = [brokenLock, changedField, newField, sameVersion] as const;
