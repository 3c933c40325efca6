import { type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import type { Assumption, Unit } from '../assumption.ts'
import { divide, type Explained, explained, type Formula, multiply, valueOf } from '../formula/formula.ts'
import { monthsIn } from '../months.ts'
import { definitionsOf, type Metric, type PublishedRatio, ratioProblems } from './ratio.ts'

/** What keeps ratios apart, and what would bring them together. */
export type Obstacle =
  /** Somebody does not say what it means: ask. */
  | { readonly kind: 'definition-missing'; readonly what: string; readonly municipalities: readonly string[] }
  /** They mean different things: one of them has to be reckoned anew by another's definition. */
  | {
      readonly kind: 'definition-differs'
      readonly what: string
      readonly by: readonly { readonly definition: string; readonly municipalities: readonly string[] }[]
    }
  /** Years of different length do not compare as amounts a year. */
  | {
      readonly kind: 'length-differs'
      readonly by: readonly { readonly months: number; readonly municipalities: readonly string[] }[]
    }
  | { readonly kind: 'too-few-people'; readonly municipalities: readonly string[]; readonly threshold: number }

/** One municipality in a comparison. */
export interface ComparedRatio {
  readonly municipality: string
  readonly ratio: Explained
  readonly denominator: number
}

export type Comparison =
  | {
      readonly comparable: true
      readonly metric: Metric
      readonly definitions: Readonly<Record<string, string>>
      /** The lowest first; no ranking of who is best: a low cost with few people may be chance. */
      readonly ratios: readonly ComparedRatio[]
      readonly assumptions: readonly Assumption[]
    }
  | { readonly comparable: false; readonly metric: Metric; readonly obstacles: readonly Obstacle[] }

/**
 * The gate before ratios stand side by side. They do when all say what they mean, all mean the same, over periods of one
 * length, and nobody is below the threshold of people; else every obstacle is named, and no figure is shown.
 */
export function compareRatios(ratios: readonly PublishedRatio[], threshold = 10): Answer<Comparison> {
  const [first] = ratios
  const names = ratios.map(({ municipality }) => municipality)
  const problems: Refusal[] = [
    ...ratios.flatMap(ratioProblems),
    ...ratios.flatMap(({ municipality, metric }, place) => [
      ...(names.indexOf(municipality) < place
        ? [refusal('name-twice', `ratios.${place}.municipality`, { name: municipality })]
        : []),
      ...(metric === first?.metric
        ? []
        : [refusal('metric-differs', `ratios.${place}.metric`, { metric, first: first?.metric ?? '' })]),
    ]),
  ]
  if (first === undefined || ratios.length < 2)
    return refused(...problems, refusal('nothing-delivered', 'ratios', { ratios: ratios.length, least: 2 }))
  if (!Number.isInteger(threshold) || threshold < 1)
    return refused(...problems, refusal('number-impossible', 'threshold', { value: String(threshold), least: 1 }))
  return unless(problems, () => {
    const obstacles = [
      ...definitionsOf[first.metric].flatMap((what) => definitionObstacles(what, ratios)),
      ...lengthObstacles(ratios),
      ...smallObstacles(ratios, threshold),
    ]
    if (obstacles.length > 0) return { comparable: false, metric: first.metric, obstacles }
    return {
      comparable: true,
      metric: first.metric,
      definitions: Object.fromEntries(definitionsOf[first.metric].map((what) => [what, first.definitions[what] ?? ''])),
      ratios: ratios.map(compared).toSorted((one, other) => one.ratio.value - other.ratio.value),
      assumptions: ratios.map(({ municipality, source, date }) => ({
        name: 'ratio',
        unit: 'text' as const,
        value: municipality,
        source,
        date,
        certainty: 'secondary' as const,
      })),
    }
  })
}

function definitionObstacles(what: string, ratios: readonly PublishedRatio[]): Obstacle[] {
  const said = (one: PublishedRatio) => one.definitions[what]?.trim() ?? ''
  const silent = ratios.filter((one) => said(one) === '')
  const by = [
    ...Map.groupBy(
      ratios.filter((one) => said(one) !== ''),
      said,
    ),
  ].map(([definition, all]) => ({
    definition,
    municipalities: all.map(({ municipality }) => municipality),
  }))
  return [
    ...(silent.length === 0
      ? []
      : [{ kind: 'definition-missing' as const, what, municipalities: silent.map((one) => one.municipality) }]),
    ...(by.length > 1 ? [{ kind: 'definition-differs' as const, what, by }] : []),
  ]
}

function lengthObstacles(ratios: readonly PublishedRatio[]): Obstacle[] {
  const by = [...Map.groupBy(ratios, ({ period }) => monthsIn(period))].map(([months, all]) => ({
    months,
    municipalities: all.map(({ municipality }) => municipality),
  }))
  return by.length > 1 ? [{ kind: 'length-differs', by }] : []
}

/** A share gives its numerator away, so both of its parts have to be large enough, and so has what is left. */
function smallObstacles(ratios: readonly PublishedRatio[], threshold: number): Obstacle[] {
  const small = ratios.filter(({ metric, numerator, denominator }) => {
    const parts = metric === 'share-influenceable' ? [numerator, denominator - numerator] : [denominator]
    return parts.some((part) => part > 0 && part < threshold)
  })
  return small.length === 0
    ? []
    : [{ kind: 'too-few-people', municipalities: small.map(({ municipality }) => municipality), threshold }]
}

function compared({ municipality, metric, numerator, denominator }: PublishedRatio): ComparedRatio {
  const share = metric === 'share-influenceable'
  const people = valueOf('denominator', denominator, share ? 'persons' : 'clients')
  const top = valueOf('numerator', numerator, share ? 'persons' : 'cents')
  const formula: Formula = share ? divide(multiply(top, valueOf('percent', 100, 'ratio')), people) : divide(top, people)
  const unit: Unit = share ? 'share' : 'cents'
  return { municipality, denominator, ratio: explained(metric, unit, formula, share ? 2 : 0) }
}
