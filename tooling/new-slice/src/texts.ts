import type { Names } from './names.ts'

type Texts = Record<string, string>
type Languages = { nl: Texts; en: Texts }

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** The texts of the screen. */
function ownTexts({ word, dutch }: Names): Languages {
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

/** Every text of the slice by its file: of the screen, the log, the rights and the refusals. */
export function textFiles(names: Names): Record<string, string> {
  const files = {
    [names.word]: ownTexts(names),
    audit: logTexts(names),
    roles: rightTexts(names),
    errors: errorTexts(names),
  }
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, texts]) =>
      (['nl', 'en'] as const).map((language) => [
        `messages/${language}/${file}.json`,
        `${JSON.stringify(texts[language], null, 2)}\n`,
      ]),
    ),
  )
}

function errorTexts({ word, noun }: Names): Languages {
  return {
    nl: {
      [`errors_${word}_${noun}_not_found`]: 'Dit bestaat niet meer. Ververs de lijst.',
      [`errors_${word}_changed_meanwhile`]:
        'Iemand anders was net iets sneller. Uw tekst staat er nog. Kijk wat er nu staat en kies.',
    },
    en: {
      [`errors_${word}_${noun}_not_found`]: 'This is no longer here. Refresh the list.',
      [`errors_${word}_changed_meanwhile`]:
        'Somebody else was a little faster. Your text is still here. Look at what stands there now and choose.',
    },
  }
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
