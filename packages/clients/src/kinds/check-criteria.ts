import type { Block } from '@vliegwiel/configuration'
import type { Words } from '@vliegwiel/configuration/kind'
import { checkTable, type TableFinding } from '../criteria/check-table.ts'
import { personWords } from './condition-words.ts'
import { blocksOf, filledText } from './document-fields.ts'
import type { Finding } from './finding.ts'
import type { ProfileSet } from './profile-set.ts'

/** What is to be said about the criteria as a table, at the rule or condition that it is about. */
export function criteriaFindings(content: Block, set: ProfileSet): Finding[] {
  const rules = new Map(
    blocksOf(content, 'profile')
      .flatMap((profile) => blocksOf(profile, 'rule'))
      .map((rule) => [rule.id, rule]),
  )
  return [
    ...bandUse([...rules.values()], set),
    ...checkTable(set.table).flatMap((found) => finding(found, rules, content, set)),
  ]
}

/** A condition takes its bounds from a band or says them itself, never both. */
function bandUse(rules: readonly Block[], { bands }: ProfileSet): Finding[] {
  return rules
    .flatMap((rule) => blocksOf(rule, 'condition'))
    .flatMap((block): Finding[] => {
      const word = filledText(block, 'band')
      if (word === null) return []
      const characteristic = filledText(block, 'characteristic')
      if (!bands.some(({ key, characteristic: of }) => key === word && of === characteristic))
        return [
          {
            blockId: block.id,
            field: 'band',
            rule: 'band-unknown',
            problem: {
              nl: `De klasse “${word}” bestaat niet bij dit kenmerk.`,
              en: `This characteristic has no band “${word}”.`,
            },
            fix: { nl: 'Neem het korte woord van een klasse.', en: 'Take the short word of a band.' },
          },
        ]
      const own = ['from', 'to', 'fromSide', 'toSide'].find((name) => (block.fields[name] ?? null) !== null)
      if (own === undefined) return []
      return [
        {
          blockId: block.id,
          field: own,
          rule: 'band-or-bounds',
          problem: { nl: 'Er staat een klasse en ook een grens.', en: 'There is a band and a bound as well.' },
          fix: { nl: 'Laat één van de twee weg.', en: 'Leave one of the two out.' },
        },
      ]
    })
}

function finding(found: TableFinding, rules: ReadonlyMap<string, Block>, content: Block, set: ProfileSet): Finding[] {
  const rule = rules.get(found.about)
  const condition =
    rule === undefined || found.condition === undefined ? undefined : blocksOf(rule, 'condition')[found.condition]
  // A band that is not there leaves its condition without a range: the band is told above.
  if (found.problem === 'no-range' && condition !== undefined && filledText(condition, 'band') !== null) return []
  // Empty short words are told by their field.
  if (found.problem === 'key-twice') return []
  const other = found.other === undefined ? '' : (set.ruleNames.get(found.other) ?? found.other)
  const words = wordsOf(found, { set, other, name: set.ruleNames.get(found.about) ?? '' })
  const named =
    condition ??
    rule ??
    [...blocksOf(content, 'profile'), ...blocksOf(content, 'characteristic')].find(
      (block) => block.fields['key'] === found.about,
    )
  return [
    {
      blockId: named?.id ?? 'root',
      ...(found.problem === 'bound-without-side' && condition !== undefined
        ? { field: sideField(condition, found.value) }
        : {}),
      rule: found.problem,
      ...words,
      ...(found.severity === 'advice' ? { advice: true as const } : {}),
    },
  ]
}

const sideField = (condition: Block, value: string | undefined) =>
  String(condition.fields['from']) === value && (condition.fields['fromSide'] ?? null) === null ? 'fromSide' : 'toSide'

interface Named {
  readonly set: ProfileSet
  readonly name: string
  readonly other: string
}

function wordsOf(
  { problem, value = '', example = {} }: TableFinding,
  { set, name, other }: Named,
): { problem: Words; fix: Words } {
  const person = personWords(example, set.table.characteristics)
  switch (problem) {
    case 'rules-overlap':
      return {
        problem: {
          nl: `“${name}” en “${other}” overlappen. Voorbeeld: ${person.nl}.`,
          en: `“${name}” and “${other}” overlap. Example: ${person.en}.`,
        },
        fix: { nl: 'Maak een van de twee regels enger.', en: 'Make one of the two rules narrower.' },
      }
    case 'rule-unreachable':
      return {
        problem: {
          nl: `“${name}” komt nooit aan de beurt: eerdere regels dekken hem.`,
          en: `“${name}” is never reached: earlier rules cover it.`,
        },
        fix: { nl: 'Haal de regel weg, of maak hem ruimer.', en: 'Remove the rule, or make it wider.' },
      }
    case 'rule-contradicts':
      return {
        problem: { nl: `Aan “${name}” kan niemand voldoen.`, en: `Nobody can fit “${name}”.` },
        fix: { nl: 'Kijk welke voorwaarden elkaar uitsluiten.', en: 'See which conditions exclude each other.' },
      }
    case 'somebody-left-out':
      return {
        problem: {
          nl: `Voor sommige mensen past geen profiel. Voorbeeld: ${person.nl}.`,
          en: `For some people no profile fits. Example: ${person.en}.`,
        },
        fix: { nl: 'Dat mag: er komt dan geen voorstel.', en: 'That is allowed: there is no suggestion then.' },
      }
    case 'bound-without-side':
      return {
        problem: { nl: `Hoort ${value} erbij? Dat staat er niet.`, en: `Does ${value} belong to it? It is not said.` },
        fix: { nl: `Kies of ${value} erbij hoort.`, en: `Choose whether ${value} belongs to it.` },
      }
    case 'bound-off-scale':
      return {
        problem: { nl: `De grens ${value} ligt buiten de schaal.`, en: `The bound ${value} lies off the scale.` },
        fix: {
          nl: 'Kies een grens op de schaal van het kenmerk.',
          en: 'Choose a bound on the scale of the characteristic.',
        },
      }
    case 'rule-without-condition':
      return {
        problem: { nl: `“${name}” heeft geen voorwaarde die meetelt.`, en: `“${name}” has no condition that counts.` },
        fix: { nl: 'Voeg een voorwaarde toe.', en: 'Add a condition.' },
      }
    case 'characteristic-unknown':
      return {
        problem: {
          nl: `Het kenmerk “${value}” bestaat niet in deze set.`,
          en: `This set has no characteristic “${value}”.`,
        },
        fix: { nl: 'Neem het korte woord van een kenmerk.', en: 'Take the short word of a characteristic.' },
      }
    case 'option-unknown':
      return {
        problem: {
          nl: `“${value}” is geen antwoord bij dit kenmerk.`,
          en: `“${value}” is no answer of this characteristic.`,
        },
        fix: { nl: 'Neem een antwoord uit de lijst van het kenmerk.', en: 'Take an answer from its list.' },
      }
    case 'no-range':
    case 'condition-of-other-kind':
      return {
        problem: { nl: 'Deze voorwaarde zegt nog niets.', en: 'This condition says nothing yet.' },
        fix: { nl: 'Kies een klasse, een grens of een antwoord.', en: 'Choose a band, a bound or an answer.' },
      }
    case 'scale-impossible':
      return {
        problem: {
          nl: 'Een getal heeft een kleinste en een grootste waarde.',
          en: 'A number has a smallest and a largest value.',
        },
        fix: { nl: 'Vul beide in, de kleinste eerst.', en: 'Fill in both, the smallest first.' },
      }
    case 'no-option':
      return {
        problem: { nl: 'Deze keuze heeft nog geen mogelijkheden.', en: 'This choice has no options yet.' },
        fix: { nl: 'Schrijf elke keuze op een eigen regel.', en: 'Write every option on a line of its own.' },
      }
    case 'profile-without-rule':
      return {
        problem: {
          nl: 'Dit profiel wordt nooit voorgesteld: het heeft geen regel.',
          en: 'This profile is never suggested: it has no rule.',
        },
        fix: {
          nl: 'Voeg een regel toe, of laat mensen het zelf kiezen.',
          en: 'Add a rule, or let people choose it themselves.',
        },
      }
    case 'not-looked-through':
      return {
        problem: {
          nl: 'De regels zijn met te veel om allemaal na te gaan.',
          en: 'There are too many rules to look them all through.',
        },
        fix: {
          nl: 'Maak minder regels, of controleer ze met voorbeelden.',
          en: 'Make fewer rules, or check them with examples.',
        },
      }
    case 'key-twice':
    case 'profile-unknown':
      return {
        problem: { nl: 'Dit profiel heeft nog geen kort woord.', en: 'This profile has no short word yet.' },
        fix: { nl: 'Vul het korte woord in.', en: 'Fill in the short word.' },
      }
  }
}
