import type { Block, FieldValue } from '@vliegwiel/configuration'
import type { AdjustmentMethod } from '@vliegwiel/statistics/decisions'
import type { CriterionMeasure, DesignWord, Metric, OutcomeKind, Unit } from '../kinds/protocol-fields.ts'

/** One way of helping, or the control. `share` is its part of the randomisation; money in cents. */
export interface Arm {
  readonly key: string
  readonly name: string
  readonly role: 'help' | 'comparison'
  readonly share: number
  readonly capacity: number | null
  readonly costPerPerson: number | null
  readonly description: string
  /** Working ingredients, in order; what arms are compared on across municipalities. */
  readonly ingredients: readonly string[]
}

/** A metric at a horizon. `expected` and `margin` are per 100 people for a share, else in the unit. */
export interface Outcome {
  readonly key: string
  readonly name: string
  readonly rank: 'primary' | 'other' | 'guardrail'
  readonly metric: Metric
  readonly kind: OutcomeKind
  readonly months: number
  readonly phase: 'during' | 'after'
  readonly direction: 'more-is-better' | 'less-is-better'
  readonly unit: string
  readonly expected: number | null
  readonly spread: number | null
  readonly margin: number | null
  /** Key of the covariate that holds the value before the start. */
  readonly baseline: string | null
}

export interface Covariate {
  readonly key: string
  readonly name: string
  readonly type: 'number' | 'yes-no' | 'choice'
  readonly options: readonly string[]
  readonly stratify: boolean
  readonly adjust: boolean
  readonly subgroup: boolean
}

/** Who may take part, in figures: bounds are inclusive, null is open. */
export interface Criterion {
  readonly measure: CriterionMeasure
  readonly least: number | null
  readonly most: number | null
  readonly covariate: string | null
}

/** What was decided before the start. Plain JSON: its hash is the plan hash of every report. */
export interface Protocol {
  readonly title: string
  readonly question: string
  readonly population: string
  readonly unit: Unit
  readonly design: DesignWord
  readonly notRandomReason: string | null
  readonly blockSize: number | null
  readonly people: number
  readonly clusters: number | null
  /** What is done with a stratum of fewer than two people in an arm; absent in a plan that does not say: merged. */
  readonly smallStrata?: 'merge' | 'leave-out'
  readonly startsOn: string
  /** The last day on which something is measured; absent in a plan that does not say. */
  readonly endsOn?: string
  readonly stopRule: string
  /** `elsewhere`: the arms come with the file, so there is no log of the randomisation here. */
  readonly lot: 'here' | 'elsewhere'
  readonly family: AdjustmentMethod
  /** 0.8 is the usual. */
  readonly power: number
  /** Standard deviation of the prior of a share difference; half of what a difference mostly is at most. */
  readonly priorSd: number
  readonly arms: readonly Arm[]
  readonly outcomes: readonly Outcome[]
  readonly covariates: readonly Covariate[]
  readonly criteria: readonly Criterion[]
}

const text = (value: FieldValue | undefined) => (typeof value === 'string' ? value.trim() : '')
const orNull = (value: FieldValue | undefined) => (text(value) === '' ? null : text(value))
const number = (value: FieldValue | undefined) => (typeof value === 'number' ? value : 0)
const numberOrNull = (value: FieldValue | undefined) => (typeof value === 'number' ? value : null)
const list = (value: FieldValue | undefined) => (Array.isArray(value) ? (value as readonly string[]) : [])

/** A document as the pilot reads it. Fields that a draft leaves open come as empty text, 0 or null. */
export function protocolOf(content: Block): Protocol {
  const { fields } = content
  const blocks = (type: string) =>
    (content.children ?? []).filter((block) => block.type === type).map((one) => one.fields)
  return {
    title: text(fields['title']),
    question: text(fields['question']),
    population: text(fields['population']),
    unit: (orNull(fields['unit']) ?? 'person') as Unit,
    design: (orNull(fields['design']) ?? 'random-simple') as DesignWord,
    notRandomReason: orNull(fields['notRandomReason']),
    blockSize: numberOrNull(fields['blockSize']),
    people: number(fields['people']),
    clusters: numberOrNull(fields['clusters']),
    // Absent, not null, where the plan is silent: the hash of plans from before this field stays what it was.
    ...(fields['smallStrata'] === 'merge' || fields['smallStrata'] === 'leave-out'
      ? { smallStrata: fields['smallStrata'] }
      : {}),
    startsOn: text(fields['startsOn']),
    ...(typeof fields['endsOn'] === 'string' && fields['endsOn'] !== '' ? { endsOn: fields['endsOn'] } : {}),
    stopRule: text(fields['stopRule']),
    lot: fields['lot'] === 'elsewhere' ? 'elsewhere' : 'here',
    family: (orNull(fields['family']) ?? 'holm') as AdjustmentMethod,
    power: number(fields['power']) / 10_000,
    priorSd: number(fields['prior']) / 200,
    arms: blocks('arm').map((arm) => ({
      key: text(arm['key']),
      name: text(arm['name']),
      role: arm['role'] === 'comparison' ? 'comparison' : 'help',
      share: number(arm['share']),
      capacity: numberOrNull(arm['capacity']),
      costPerPerson: numberOrNull(arm['costPerPerson']),
      description: text(arm['description']),
      ingredients: list(arm['ingredients']).toSorted(),
    })),
    outcomes: blocks('outcome').map((outcome) => ({
      key: text(outcome['key']),
      name: text(outcome['name']),
      rank: (orNull(outcome['rank']) ?? 'other') as Outcome['rank'],
      metric: (orNull(outcome['metric']) ?? 'at-work') as Metric,
      kind: (orNull(outcome['kind']) ?? 'share') as OutcomeKind,
      months: number(outcome['months']),
      phase: outcome['phase'] === 'during' ? 'during' : 'after',
      direction: outcome['direction'] === 'less-is-better' ? 'less-is-better' : 'more-is-better',
      unit: text(outcome['unitName']),
      expected: numberOrNull(outcome['expected']),
      spread: numberOrNull(outcome['spread']),
      margin: numberOrNull(outcome['margin']),
      baseline: orNull(outcome['baseline']),
    })),
    covariates: blocks('covariate').map((covariate) => ({
      key: text(covariate['key']),
      name: text(covariate['name']),
      type: (orNull(covariate['type']) ?? 'number') as Covariate['type'],
      options: list(covariate['options']),
      stratify: covariate['stratify'] === true,
      adjust: covariate['adjust'] === true,
      subgroup: covariate['subgroup'] === true,
    })),
    criteria: blocks('criterion').map((criterion) => ({
      measure: (orNull(criterion['measure']) ?? 'age') as CriterionMeasure,
      least: numberOrNull(criterion['least']),
      most: numberOrNull(criterion['most']),
      covariate: orNull(criterion['covariate']),
    })),
  }
}

/** The arm that the others are held against. In documents its role is `comparison`. */
export const controlArm = ({ arms }: Protocol): Arm | undefined => arms.find(({ role }) => role === 'comparison')

export const primaryOutcome = ({ outcomes }: Protocol): Outcome | undefined =>
  outcomes.find(({ rank }) => rank === 'primary')
