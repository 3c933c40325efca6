import type { Block } from '@vliegwiel/configuration'
import type { CheckResult, Words } from '@vliegwiel/configuration/kind'
import { ingredientWords } from '../kinds/protocol-fields.ts'
import { tooFewUnits } from './detectable.ts'
import { lastDayOf } from './pilot-phase.ts'
import { protocolOf, type Protocol } from './protocol.ts'

const wordForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

interface Finding {
  readonly blockId: string
  readonly field?: string
  readonly rule: string
  readonly problem: Words
  readonly fix: Words
  readonly advice?: true
}

/** What must hold before a protocol may come into force; each finding names the block, the rule and the way out. */
export function checkProtocol(content: Block): CheckResult[] {
  const findings = [...keys(content), ...arms(content), ...outcomes(content), ...design(content), ...links(content)]
  return findings.map(({ blockId, field, rule, problem, fix, advice }) => ({
    blockId,
    field: field ?? null,
    rule,
    severity: advice ? 'advice' : 'error',
    problem,
    fix,
  }))
}

const blocksOf = (content: Block, type: string) => (content.children ?? []).filter((block) => block.type === type)

function keys(content: Block): Finding[] {
  return ['arm', 'outcome', 'covariate'].flatMap((type) => {
    const seen = new Set<unknown>()
    return blocksOf(content, type).flatMap(({ id, fields: { key } }): Finding[] => {
      if (typeof key !== 'string' || key === '') return []
      const taken = seen.has(key)
      seen.add(key)
      if (wordForm.test(key) && !taken) return []
      return [
        {
          blockId: id,
          field: 'key',
          rule: 'short-word',
          problem: taken
            ? { nl: `Het korte woord “${key}” staat er twee keer.`, en: `The short word “${key}” stands twice.` }
            : { nl: `“${key}” kan geen kort woord zijn.`, en: `“${key}” cannot be a short word.` },
          fix: { nl: 'Neem kleine letters, cijfers en streepjes.', en: 'Use small letters, digits and hyphens.' },
        },
      ]
    })
  })
}

function arms(content: Block): Finding[] {
  const all = blocksOf(content, 'arm')
  const comparisons = all.filter(({ fields }) => fields['role'] === 'comparison')
  const found: Finding[] = []
  if (comparisons.length !== 1)
    found.push({
      blockId: comparisons[1]?.id ?? 'root',
      rule: 'one-comparison',
      problem: { nl: 'Er hoort precies één vergelijking te zijn.', en: 'There must be exactly one comparison.' },
      fix: { nl: 'Geef één variant de rol “vergelijking”.', en: 'Give one arm the role “comparison”.' },
    })
  if (all.length - comparisons.length < 1)
    found.push({
      blockId: 'root',
      rule: 'an-arm',
      problem: { nl: 'Er is geen variant die hulp krijgt.', en: 'There is no arm that gets help.' },
      fix: { nl: 'Voeg een variant toe.', en: 'Add an arm.' },
    })
  for (const { id, fields } of all) {
    const words = Array.isArray(fields['ingredients']) ? (fields['ingredients'] as string[]) : []
    const own = words.filter((word) => !Object.hasOwn(ingredientWords, word))
    if (own.length > 0)
      found.push({
        blockId: id,
        field: 'ingredients',
        rule: 'known-ingredient',
        advice: true,
        problem: {
          nl: `Alleen u kent het bestanddeel ${own.join(', ')}.`,
          en: `The ingredient ${own.join(', ')} is known to you alone.`,
        },
        fix: {
          nl: 'Met een woord uit de lijst kunt u met andere gemeenten vergelijken.',
          en: 'With a word from the list you can compare with other municipalities.',
        },
      })
  }
  return found
}

function outcomes(content: Block): Finding[] {
  const all = blocksOf(content, 'outcome')
  const primary = all.filter(({ fields }) => fields['rank'] === 'primary')
  const found: Finding[] = []
  if (primary.length !== 1)
    found.push({
      blockId: primary[1]?.id ?? 'root',
      rule: 'one-primary',
      problem: { nl: 'Er hoort precies één hoofduitkomst te zijn.', en: 'There must be exactly one main outcome.' },
      fix: {
        nl: 'Kies de uitkomst waarop u wilt worden afgerekend.',
        en: 'Choose the outcome that you want to be judged by.',
      },
    })
  for (const { id, fields } of all) {
    const share = fields['kind'] === 'share'
    const [field, value] = share ? ['expected', fields['expected']] : ['spread', fields['spread']]
    if (fields['kind'] !== 'days' && typeof value !== 'number')
      found.push({
        blockId: id,
        field,
        rule: 'detectable',
        problem: {
          nl: 'Zo is niet te zeggen welk verschil u kunt zien.',
          en: 'So nobody can say which difference you would see.',
        },
        fix: share
          ? { nl: 'Vul in wat u zonder extra hulp verwacht.', en: 'Fill in what you expect without extra help.' }
          : { nl: 'Vul de spreiding in, uit eerdere cijfers.', en: 'Fill in the spread, from earlier figures.' },
      })
    if (share && typeof value === 'number' && (value < 1 || value > 99))
      found.push({
        blockId: id,
        field: 'expected',
        rule: 'expected-share',
        problem: { nl: 'Van 1 tot en met 99 per 100 mensen.', en: 'From 1 to 99 per 100 people.' },
        fix: { nl: 'Neem een cijfer uit een eerder jaar.', en: 'Take a figure of an earlier year.' },
      })
    if (fields['rank'] === 'guardrail' && typeof fields['margin'] !== 'number')
      found.push({
        blockId: id,
        field: 'margin',
        rule: 'guarded-margin',
        problem: {
          nl: 'Een bewaakte uitkomst heeft een schadegrens nodig.',
          en: 'A guarded outcome needs a margin of no harm.',
        },
        fix: { nl: 'Vul in hoeveel slechter nog mag.', en: 'Fill in how much worse is still allowed.' },
      })
  }
  return found
}

function design(content: Block): Finding[] {
  const { fields } = content
  const shares = blocksOf(content, 'arm').reduce((sum, arm) => sum + Number(arm.fields['share'] ?? 0), 0)
  const about = (field: string, rule: string, problem: Words, fix: Words): Finding => ({
    blockId: 'root',
    field,
    rule,
    problem,
    fix,
  })
  const size = fields['blockSize']
  const { startsOn, endsOn } = fields
  const protocol = protocolOf(content)
  const few = tooFewUnits(protocol)
  const days = protocol.outcomes.some(({ kind }) => kind === 'days')
  return [
    ...(typeof startsOn === 'string' &&
    typeof endsOn === 'string' &&
    endsOn !== '' &&
    endsOn < longestFrom(startsOn, protocol)
      ? [
          about(
            'endsOn',
            'end-after-horizon',
            {
              nl: 'Op deze dag zijn niet alle uitkomsten gemeten.',
              en: 'On this day not all outcomes have been measured.',
            },
            {
              nl: `Neem ${longestFrom(startsOn, protocol)} of later, of kort de uitkomsten in.`,
              en: `Take ${longestFrom(startsOn, protocol)} or later, or shorten the outcomes.`,
            },
          ),
        ]
      : []),
    ...(fields['design'] === 'not-random' && typeof fields['notRandomReason'] !== 'string'
      ? [
          about(
            'notRandomReason',
            'why-not-randomised',
            { nl: 'Zonder loting hoort er een reden bij.', en: 'Without randomisation there must be a reason.' },
            { nl: 'Schrijf waarom loten niet kan.', en: 'Write why randomisation is not possible.' },
          ),
        ]
      : []),
    ...(fields['design'] === 'random-stratified' &&
    !blocksOf(content, 'covariate').some((one) => one.fields['stratify'] === true)
      ? [
          about(
            'design',
            'a-stratum',
            {
              nl: 'Geen kenmerk zegt binnen welke groep u loot.',
              en: 'No characteristic says within which group you draw.',
            },
            {
              nl: 'Zet bij een kenmerk “Loot binnen dit kenmerk” aan.',
              en: 'Switch on “Draw within this characteristic” somewhere.',
            },
          ),
        ]
      : []),
    ...(typeof size === 'number' && shares > 0 && size % shares !== 0
      ? [
          about(
            'blockSize',
            'block-size',
            {
              nl: `Een blok van ${size} is niet eerlijk te verdelen over ${shares} delen.`,
              en: `A block of ${size} cannot be shared fairly over ${shares} shares.`,
            },
            { nl: `Neem een veelvoud van ${shares}.`, en: `Take a multiple of ${shares}.` },
          ),
        ]
      : []),
    ...(fields['design'] === 'random-cluster' && protocol.unit === 'person'
      ? [
          about(
            'unit',
            'unit-of-design',
            {
              nl: 'U loot hele eenheden, maar er staat dat u personen loot.',
              en: 'You draw whole units, but it says that you draw persons.',
            },
            {
              nl: 'Kies waarover u loot, zoals een buurt. Of kies een opzet met personen.',
              en: 'Choose what you draw, such as a neighbourhood. Or choose a design with persons.',
            },
          ),
        ]
      : []),
    ...(fields['design'] === 'random-cluster' && typeof fields['clusters'] !== 'number'
      ? [
          about(
            'clusters',
            'how-many-units',
            { nl: 'Hoeveel eenheden loot u?', en: 'How many units do you draw?' },
            { nl: 'Vul het aantal in.', en: 'Fill in the number.' },
          ),
        ]
      : []),
    ...(few === undefined
      ? []
      : [
          about(
            'clusters',
            'enough-units',
            {
              nl: `De variant “${few.arm}” krijgt ${few.units} eenheden. Daaruit volgt geen enkel cijfer.`,
              en: `The arm “${few.arm}” gets ${few.units} units. No figure can follow from that.`,
            },
            {
              nl: `Loot minstens ${few.needed} eenheden per variant, of loot personen.`,
              en: `Draw at least ${few.needed} units for each arm, or draw persons.`,
            },
          ),
        ]),
    ...(protocol.design === 'random-cluster' && days
      ? [
          about(
            'design',
            'no-days-by-unit',
            {
              nl: 'Dagen tot uitstroom zijn bij hele eenheden niet te berekenen.',
              en: 'Days until outflow cannot be computed when whole units are drawn.',
            },
            {
              nl: 'Meet ja of nee op een vaste dag, of loot personen.',
              en: 'Measure yes or no on a fixed day, or draw persons.',
            },
          ),
        ]
      : []),
  ]
}

const longestFrom = (startsOn: string, { outcomes: all }: Protocol) =>
  lastDayOf({ plan: { startsOn, outcomes: all }, lastEnrolledOn: null })

/** An outcome or a criterion that points at a characteristic must find it. */
function links(content: Block): Finding[] {
  const { covariates } = protocolOf(content)
  const known = new Set(covariates.map(({ key }) => key))
  const missing = (block: Block, field: string): Finding[] => {
    const value = block.fields[field]
    if (typeof value !== 'string' || value === '' || known.has(value)) return []
    return [
      {
        blockId: block.id,
        field,
        rule: 'known-characteristic',
        problem: { nl: `Er is geen kenmerk “${value}”.`, en: `There is no characteristic “${value}”.` },
        fix: { nl: 'Neem het korte woord van een kenmerk.', en: 'Use the short word of a characteristic.' },
      },
    ]
  }
  return [
    ...blocksOf(content, 'outcome').flatMap((block) => missing(block, 'baseline')),
    ...blocksOf(content, 'criterion').flatMap((block) => missing(block, 'covariate')),
    ...blocksOf(content, 'covariate')
      .filter(
        ({ fields }) =>
          fields['type'] === 'choice' && !(Array.isArray(fields['options']) && fields['options'].length > 1),
      )
      .map(({ id }): Finding => ({
        blockId: id,
        field: 'options',
        rule: 'choices',
        problem: { nl: 'Een keuze heeft minstens twee antwoorden nodig.', en: 'A choice needs at least two answers.' },
        fix: { nl: 'Schrijf de keuzes op, één per regel.', en: 'Write the choices, one a line.' },
      })),
  ]
}
