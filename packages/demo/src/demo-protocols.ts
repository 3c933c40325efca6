import type { Block, Fields } from '@vliegwiel/configuration'
import { daysAfter } from '@vliegwiel/i18n'

const block = (type: string, list: readonly Fields[]): Block[] =>
  list.map((fields) => ({ id: `${type}-${String(fields['key'] ?? fields['measure'])}`, type, fields }))

function protocol(
  root: Fields,
  parts: {
    readonly arms: readonly Fields[]
    readonly outcomes: readonly Fields[]
    readonly covariates?: readonly Fields[]
    readonly criteria?: readonly Fields[]
  },
): Block {
  const { arms, outcomes, covariates = [], criteria = [] } = parts
  return {
    id: 'root',
    type: 'root',
    fields: {
      unit: 'person',
      notRandomReason: null,
      blockSize: null,
      clusters: null,
      family: 'holm',
      power: 8000,
      prior: 20,
      ...root,
    },
    children: [
      ...block('arm', arms),
      ...block('outcome', outcomes),
      ...block('covariate', covariates),
      ...block('criterion', criteria),
    ],
  }
}

const covariate = (key: string, name: string, type: 'number' | 'yes-no', more: Fields = {}): Fields => ({
  key,
  name,
  type,
  options: [],
  stratify: false,
  adjust: false,
  subgroup: false,
  ...more,
})

const earned = {
  key: 'inkomen-1978',
  name: 'inkomen 1978',
  rank: 'primary',
  metric: 'earnings',
  kind: 'mean',
  months: 24,
  phase: 'after',
  direction: 'more-is-better',
  unitName: 'dollar',
  expected: null,
  spread: 6000,
  margin: 500,
  baseline: 'inkomen-1975',
}
const hadWork = {
  key: 'had-werk',
  name: 'had werk in 1978',
  rank: 'other',
  metric: 'at-work',
  kind: 'share',
  months: 24,
  phase: 'after',
  direction: 'more-is-better',
  unitName: 'mensen',
  expected: 65,
  spread: null,
  margin: 5,
  baseline: null,
}
const experimentCovariates = [
  covariate('leeftijd', 'leeftijd', 'number'),
  covariate('jaren-school', 'jaren school', 'number'),
  covariate('getrouwd', 'getrouwd', 'yes-no', { subgroup: true }),
  covariate('inkomen-1975', 'inkomen 1975', 'number'),
]
const supported = {
  key: 'begeleid-werk',
  name: 'begeleid werk',
  role: 'help',
  share: 1,
  capacity: null,
  costPerPerson: null,
  description: 'Een jaar werken in een kleine groep met een eigen begeleider.',
  ingredients: ['personal-contact', 'work-experience'],
}

/** Real: randomised in the United States, 1975 to 1977. */
export const supportedWork = protocol(
  {
    title: 'Begeleid werk (NSW, Verenigde Staten)',
    question: 'Verdienen mensen zonder werk meer na een jaar begeleid werk?',
    population: 'Mannen met een lange tijd zonder vast werk.',
    design: 'random-simple',
    people: 445,
    startsOn: '1976-01-01',
    endsOn: '1978-12-31',
    stopRule: 'Er was geen regel om eerder te stoppen.',
    lot: 'elsewhere',
  },
  {
    arms: [
      supported,
      {
        ...supported,
        key: 'geen-aanbod',
        name: 'geen aanbod',
        role: 'comparison',
        description: 'Geen begeleid werk.',
        ingredients: ['usual-help'],
      },
    ],
    outcomes: [earned, hadWork],
    covariates: experimentCovariates,
  },
)

/** Real as well, and a warning: the same people beside others who were never drawn. */
export const besideSurvey = protocol(
  {
    title: 'Begeleid werk naast een enquête (geen loting)',
    question: 'Wat ziet u als u dezelfde mensen naast anderen legt?',
    population: 'De 185 mensen met begeleid werk, naast 429 mensen uit een enquête.',
    design: 'not-random',
    notRandomReason: 'De vergelijking komt uit een enquête onder andere mensen. Er is nooit geloot.',
    people: 614,
    startsOn: '1976-01-01',
    endsOn: '1978-12-31',
    stopRule: 'Er was geen regel om eerder te stoppen.',
    lot: 'elsewhere',
  },
  {
    arms: [
      supported,
      {
        ...supported,
        key: 'enquete',
        name: 'mensen uit een enquête',
        role: 'comparison',
        description: 'Deden mee aan een landelijke enquête.',
        ingredients: ['usual-help'],
      },
    ],
    outcomes: [earned, hadWork],
    covariates: experimentCovariates,
  },
)

/** National, so that municipalities that follow it can be compared. The figures that the demo shows are made up.
 * It began before the people of `seed-pilots.ts` came in, and is measured until after the day of the demo. */
export const homeVisits = (startsOn: string): Block =>
  protocol(
    {
      title: 'Huisbezoek en vast contact',
      question: 'Komen mensen die lang thuis zitten weer in beeld door huisbezoek en een vast contact?',
      population: 'Mensen die langer dan drie jaar bijstand hebben en minder dan 30 procent kunnen werken.',
      design: 'random-block',
      blockSize: 4,
      people: 160,
      startsOn,
      endsOn: daysAfter(startsOn, 365),
      stopRule: 'Na een klacht over een huisbezoek beslist de programmamanager of de pilot stopt.',
      lot: 'here',
    },
    {
      arms: [
        {
          key: 'huisbezoek',
          name: 'huisbezoek',
          role: 'help',
          share: 1,
          capacity: 90,
          costPerPerson: 90_000,
          description: 'Elke zes weken een bezoek door dezelfde persoon.',
          ingredients: ['home-visit', 'personal-contact'],
        },
        {
          key: 'gewone-hulp',
          name: 'gewone hulp',
          role: 'comparison',
          share: 1,
          capacity: null,
          costPerPerson: null,
          description: 'Een brief per half jaar.',
          ingredients: ['usual-help'],
        },
      ],
      outcomes: [
        {
          key: 'in-beeld-9',
          name: 'nog in beeld',
          rank: 'primary',
          metric: 'kept-contact',
          kind: 'share',
          months: 9,
          phase: 'during',
          direction: 'more-is-better',
          unitName: 'mensen',
          expected: 40,
          spread: null,
          margin: 10,
          baseline: null,
        },
        {
          key: 'gezondheid-9',
          name: 'ervaren gezondheid',
          rank: 'guardrail',
          metric: 'health-score',
          kind: 'mean',
          months: 9,
          phase: 'during',
          direction: 'more-is-better',
          unitName: 'punten',
          expected: null,
          spread: 2,
          margin: 1,
          baseline: null,
        },
      ],
      covariates: [covariate('leeftijd', 'leeftijd', 'number')],
      criteria: [{ measure: 'age', least: 27, most: 66, covariate: 'leeftijd' }],
    },
  )

/** Waits for its first participants: what the plan can see is known before the start. */
export const fixedContact = (startsOn: string): Block =>
  protocol(
    {
      title: 'Vast contact in Utrecht',
      question: 'Vinden meer mensen werk met een vast contact en kleinere caseload?',
      population: 'Mensen in de bijstand die zich zelf aanmelden.',
      design: 'random-block',
      blockSize: 4,
      people: 354,
      startsOn,
      stopRule: 'Bij minder uitstroom dan 10 per 100 onder de vergelijking beslist de wethouder.',
      lot: 'here',
    },
    {
      arms: [
        {
          key: 'vast-contact',
          name: 'vast contact',
          role: 'help',
          share: 1,
          capacity: null,
          costPerPerson: 160_000,
          description: 'Eén persoon, 50 klanten.',
          ingredients: ['personal-contact', 'smaller-caseload'],
        },
        {
          key: 'gewone-hulp',
          name: 'gewone hulp',
          role: 'comparison',
          share: 1,
          capacity: null,
          costPerPerson: null,
          description: 'Ongeveer 100 klanten per persoon.',
          ingredients: ['usual-help'],
        },
      ],
      outcomes: [
        {
          ...hadWork,
          key: 'aan-het-werk-6',
          name: 'aan het werk',
          rank: 'other',
          months: 6,
          phase: 'during',
          expected: 25,
          margin: 10,
        },
        {
          ...hadWork,
          key: 'aan-het-werk-16',
          name: 'aan het werk',
          rank: 'primary',
          months: 16,
          expected: 30,
          margin: 10,
        },
        {
          ...hadWork,
          key: 'uitgestroomd-16',
          name: 'uitgestroomd',
          rank: 'other',
          metric: 'outflow',
          months: 16,
          expected: 30,
          margin: 10,
        },
      ],
      covariates: [covariate('leeftijd', 'leeftijd', 'number')],
      criteria: [{ measure: 'age', least: 18, most: 66, covariate: 'leeftijd' }],
    },
  )

/** Of the made-up municipality alone: how long people stay on benefit. Its figures are made up as well. */
export const quickCall = (startsOn: string): Block =>
  protocol(
    {
      title: 'Bellen in de eerste week',
      question: 'Stromen mensen eerder uit als iemand hen in de eerste week belt?',
      population: 'Mensen die net bijstand kregen.',
      design: 'random-block',
      blockSize: 4,
      people: 120,
      startsOn,
      endsOn: daysAfter(startsOn, 365),
      stopRule: 'Na klachten over het bellen beslist de programmamanager of de pilot stopt.',
      lot: 'here',
    },
    {
      arms: [
        {
          key: 'bellen',
          name: 'bellen',
          role: 'help',
          share: 1,
          capacity: null,
          costPerPerson: 15_000,
          description: 'Een gesprek in de eerste week, daarna elke twee weken.',
          ingredients: ['personal-contact'],
        },
        {
          key: 'brief',
          name: 'brief',
          role: 'comparison',
          share: 1,
          capacity: null,
          costPerPerson: null,
          description: 'Een brief in de eerste week.',
          ingredients: ['usual-help'],
        },
      ],
      outcomes: [
        {
          key: 'dagen-9',
          name: 'dagen in de bijstand',
          rank: 'primary',
          metric: 'outflow',
          kind: 'days',
          months: 9,
          phase: 'during',
          direction: 'less-is-better',
          unitName: 'dagen',
          expected: null,
          spread: null,
          margin: null,
          baseline: null,
        },
        {
          key: 'weg-9',
          name: 'uit de bijstand',
          rank: 'other',
          metric: 'outflow',
          kind: 'share',
          months: 9,
          phase: 'during',
          direction: 'more-is-better',
          unitName: 'mensen',
          expected: 40,
          spread: null,
          margin: 10,
          baseline: null,
        },
      ],
      covariates: [covariate('leeftijd', 'leeftijd', 'number')],
      criteria: [{ measure: 'age', least: 18, most: 66, covariate: 'leeftijd' }],
    },
  )
