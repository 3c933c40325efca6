import type { Names } from './names.ts'
import type { Change } from './served-changes.ts'

type Texts = Record<string, string>
type Languages = { nl: Texts; en: Texts }

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** The texts of the screen, a file of their own. */
export function ownTexts({ word, dutch }: Names): Languages {
  const texts = (language: Record<string, string>) =>
    Object.fromEntries(Object.entries(language).map(([key, text]) => [`${word}_${key}`, text]))
  return {
    nl: texts({
      title: capital(dutch),
      sentence: `Alle ${dutch} van {tenant}. De nieuwste staan bovenaan.`,
      table: capital(dutch),
      name: 'Naam',
      first_day: 'Eerste dag',
      last_day: 'Laatste dag',
      no_last_day: 'nog geen einde',
      empty_title: `Er zijn nog geen ${dutch}`,
      empty_text: 'Zodra er iets is toegevoegd, staat het hier.',
    }),
    en: texts({
      title: capital(word),
      sentence: `All ${word} of {tenant}. The newest come first.`,
      table: capital(word),
      name: 'Name',
      first_day: 'First day',
      last_day: 'Last day',
      no_last_day: 'no end yet',
      empty_title: `There are no ${word} yet`,
      empty_text: 'As soon as something is added, it stands here.',
    }),
  }
}

/** What the log and the table of rights say, in the files that hold it for all slices. */
export function textChanges(names: Names): Change[] {
  const files = { audit: logTexts(names), roles: rightTexts(names) }
  return Object.entries(files).flatMap(([file, texts]) =>
    (['nl', 'en'] as const).map((language) => ({
      file: `packages/i18n/messages/${language}/${file}.json`,
      change: (content: string) => withTexts(content, texts[language]),
    })),
  )
}

function logTexts({ word, noun, dutch }: Names): Languages {
  return {
    nl: {
      [`audit_${word}_add_${noun}`]: `{actor} voegde {object} toe aan ${dutch}.`,
      [`audit_${word}_change_${noun}`]: `{actor} wijzigde {object} in ${dutch}.`,
    },
    en: {
      [`audit_${word}_add_${noun}`]: `{actor} added {object} to ${word}.`,
      [`audit_${word}_change_${noun}`]: `{actor} changed {object} in ${word}.`,
    },
  }
}

function rightTexts({ word, noun, dutch }: Names): Languages {
  return {
    nl: {
      [`roles_right_${noun}_read`]: `${capital(dutch)} lezen`,
      [`roles_right_${noun}_update`]: `${capital(dutch)} bijwerken`,
      [`roles_group_${noun}`]: capital(dutch),
    },
    en: {
      [`roles_right_${noun}_read`]: `Read ${word}`,
      [`roles_right_${noun}_update`]: `Change ${word}`,
      [`roles_group_${noun}`]: capital(word),
    },
  }
}

/** A file of texts with more of them at its end. */
export function withTexts(content: string, more: Texts): string {
  return `${JSON.stringify({ ...(JSON.parse(content) as Texts), ...more }, null, 2)}\n`
}
