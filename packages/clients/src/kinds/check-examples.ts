import type { Block } from '@vliegwiel/configuration'
import { checkTable } from '../criteria/check-table.ts'
import { failedExamples } from '../suggestion/changed-suggestions.ts'
import { prepareTable, type PreparedTable } from '../suggestion/prepare.ts'
import type { Suggestion } from '../suggestion/suggest.ts'
import { blocksOf, textIn } from './document-fields.ts'
import type { Finding } from './finding.ts'
import type { ProfileSet } from './profile-set.ts'

/** The table made ready; null as long as its rules cannot be read. */
export function readyTable(set: ProfileSet): PreparedTable | null {
  const unreadable: readonly string[] = [
    'characteristic-unknown',
    'condition-of-other-kind',
    'scale-impossible',
    'bound-without-side',
  ]
  return checkTable(set.table).some(({ problem }) => unreadable.includes(problem)) ? null : prepareTable(set.table)
}

/** Each example person must be suggested the profile that somebody worked out by hand. */
export function exampleFindings(content: Block, set: ProfileSet): Finding[] {
  const { examples, profiles, table } = set
  const values = blocksOf(content, 'example').flatMap((example) => blocksOf(example, 'value'))
  const strange = values.filter(
    (value) => !table.characteristics.some(({ key }) => key === textIn(value, 'characteristic')),
  )
  const ready = readyTable(set)
  return [
    ...(examples.length > 0
      ? []
      : [
          {
            blockId: 'root',
            rule: 'an-example',
            problem: { nl: 'Er staat nog geen voorbeeld bij.', en: 'There is no example person yet.' },
            fix: {
              nl: 'Verzin iemand, en zeg welk profiel past.',
              en: 'Make somebody up, and say which profile fits.',
            },
          },
        ]),
    ...strange.map((value): Finding => ({
      blockId: value.id,
      field: 'characteristic',
      rule: 'characteristic-unknown',
      problem: { nl: 'Dit kenmerk bestaat niet in deze set.', en: 'This set has no such characteristic.' },
      fix: { nl: 'Neem het korte woord van een kenmerk.', en: 'Take the short word of a characteristic.' },
    })),
    ...examples
      .filter(({ profile }) => profile !== null && !profiles.some(({ key }) => key === profile))
      .map(({ id, profile }): Finding => ({
        blockId: id,
        field: 'profile',
        rule: 'profile-unknown',
        problem: {
          nl: `Het profiel “${profile}” bestaat niet in deze set.`,
          en: `This set has no profile “${profile}”.`,
        },
        fix: { nl: 'Neem het korte woord van een profiel.', en: 'Take the short word of a profile.' },
      })),
    ...(ready === null
      ? []
      : failedExamples(ready, examples).map(({ example, suggestion }) => failed(example, suggestion, set))),
    ...(examples.length === 0 ? [] : withoutExample(content, set)),
  ]
}

function failed(
  { id, profile }: ProfileSet['examples'][number] | { id: string; profile: string | null },
  suggestion: Suggestion,
  set: ProfileSet,
): Finding {
  if (suggestion.impossible.length > 0)
    return {
      blockId: id,
      rule: 'example-value',
      problem: {
        nl: `Dit kan niet waar zijn: ${namesOf(suggestion.impossible, set)}.`,
        en: `This cannot be true: ${namesOf(suggestion.impossible, set)}.`,
      },
      fix: { nl: 'Neem een waarde die het kenmerk kan hebben.', en: 'Take a value that the characteristic can have.' },
    }
  const name = (key: string | null, none: string) => set.profiles.find((one) => one.key === key)?.name ?? key ?? none
  const said = (none: string) => name(profile, none)
  const found = (none: string) => name(suggestion.profile, none)
  return {
    blockId: id,
    field: 'profile',
    rule: 'example-suggested',
    problem: {
      nl: `Het voorbeeld zegt: ${said('geen voorstel')}. De regels geven: ${found(outcomeWords.nl[suggestion.outcome])}.`,
      en: `The example says: ${said('no suggestion')}. The rules give: ${found(outcomeWords.en[suggestion.outcome])}.`,
    },
    fix: {
      nl: 'Kijk wie gelijk heeft: het voorbeeld of de regel.',
      en: 'See which is right: the example or the rule.',
    },
  }
}

const namesOf = (keys: readonly string[], { table }: ProfileSet) =>
  keys.map((key) => table.characteristics.find((one) => one.key === key)?.name ?? key).join(', ')

const outcomeWords = {
  nl: {
    suggested: '',
    open: 'geen voorstel, er is iets onbekend',
    none: 'geen voorstel',
    several: 'meer dan één profiel',
  },
  en: {
    suggested: '',
    open: 'no suggestion, something is unknown',
    none: 'no suggestion',
    several: 'more than one profile',
  },
} as const

/** A profile that no example shows is guarded by nothing: advice. */
function withoutExample(content: Block, { examples, table }: ProfileSet): Finding[] {
  return blocksOf(content, 'profile')
    .filter((block) => table.rules.some(({ profile }) => profile === textIn(block, 'key')))
    .filter((block) => !examples.some(({ profile }) => profile === textIn(block, 'key')))
    .map((block) => ({
      blockId: block.id,
      rule: 'profile-without-example',
      problem: { nl: 'Geen voorbeeld laat dit profiel zien.', en: 'No example shows this profile.' },
      fix: { nl: 'Verzin iemand bij wie dit profiel past.', en: 'Make up somebody whom this profile fits.' },
      advice: true,
    }))
}
