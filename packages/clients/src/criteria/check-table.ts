import { isFilled } from '../answer.ts'
import type { Characteristic } from './characteristic.ts'
import type { Condition, DecisionTable, Rule } from './decision-table.ts'
import { type Bound, spanOf } from './range.ts'
import { type Box, BoxSpace, intersectRegions, isEmptyRegion, type Region } from './region.ts'

export type TableProblem =
  | 'key-twice'
  | 'scale-impossible'
  | 'no-option'
  | 'profile-unknown'
  | 'profile-without-rule'
  | 'rule-without-condition'
  | 'characteristic-unknown'
  | 'condition-of-other-kind'
  | 'bound-without-side'
  | 'bound-off-scale'
  | 'option-unknown'
  | 'no-range'
  | 'rule-contradicts'
  | 'rule-unreachable'
  | 'rules-overlap'
  | 'somebody-left-out'
  | 'not-looked-through'

/** A person to whom a finding applies: what it is about; everything else does not matter there. null: unknown. */
export type ExamplePerson = Readonly<Record<string, number | string | null>>

/** One thing about a table. An `advice` is no fault: people who fit nowhere get no suggestion, and that is an answer. */
export interface TableFinding {
  readonly problem: TableProblem
  readonly severity: 'error' | 'advice'
  /** The id of a rule, or the key of a profile or characteristic. */
  readonly about: string
  /** The place of the condition within the rule. */
  readonly condition?: number
  /** The other rule. */
  readonly other?: string
  readonly value?: string
  readonly example?: ExamplePerson
}

/** Everything that is to be said about a table of criteria, each with an example person where one exists. */
export function checkTable(table: DecisionTable): TableFinding[] {
  const own = [...table.characteristics.flatMap(characteristicProblems), ...twice(table), ...ruleProblems(table)]
  // What rules cover can only be said of rules that can be read.
  return own.some(({ severity }) => severity === 'error') ? own : [...own, ...coverage(table)]
}

const error = (problem: TableProblem, about: string, more: Partial<TableFinding> = {}): TableFinding => ({
  problem,
  severity: 'error',
  about,
  ...more,
})

function twice({ characteristics, profiles, rules }: DecisionTable): TableFinding[] {
  return [characteristics.map(({ key }) => key), profiles.map(({ key }) => key), rules.map(({ id }) => id)].flatMap(
    (keys) =>
      [...new Set(keys.filter((key, place) => !isFilled(key) || keys.indexOf(key) < place))].map((key) =>
        error('key-twice', key),
      ),
  )
}

function characteristicProblems(characteristic: Characteristic): TableFinding[] {
  const { key } = characteristic
  if (characteristic.kind === 'choice') return characteristic.options.length > 0 ? [] : [error('no-option', key)]
  const { least, most } = characteristic
  return Number.isFinite(least) && Number.isFinite(most) && least < most ? [] : [error('scale-impossible', key)]
}

function ruleProblems({ characteristics, profiles, rules }: DecisionTable): TableFinding[] {
  const known = new Map(characteristics.map((one) => [one.key, one]))
  const found = rules.flatMap((rule) => {
    const { id, profile, conditions } = rule
    return [
      ...(profiles.some(({ key }) => key === profile) ? [] : [error('profile-unknown', id, { value: profile })]),
      ...(conditions.some(({ use }) => use === 'decides') ? [] : [error('rule-without-condition', id)]),
      ...conditions.flatMap((condition, place) => {
        const characteristic = known.get(condition.characteristic)
        return characteristic === undefined
          ? [error('characteristic-unknown', id, { condition: place, value: condition.characteristic })]
          : conditionProblems(id, place, condition, characteristic)
      }),
    ]
  })
  const idle = profiles.filter(({ key }) => rules.every(({ profile }) => profile !== key))
  return [
    ...found,
    ...idle.map(({ key }): TableFinding => ({ problem: 'profile-without-rule', severity: 'advice', about: key })),
  ]
}

function conditionProblems(
  id: string,
  place: number,
  condition: Condition,
  characteristic: Characteristic,
): TableFinding[] {
  const at = { condition: place, value: characteristic.key }
  if (condition.kind === 'among') {
    if (characteristic.kind !== 'choice') return [error('condition-of-other-kind', id, at)]
    const other = condition.among.filter((word) => !characteristic.options.includes(word))
    if (condition.among.length === 0) return [error('no-range', id, at)]
    return other.map((word) => error('option-unknown', id, { condition: place, value: word }))
  }
  if (characteristic.kind !== 'number') return [error('condition-of-other-kind', id, at)]
  const { from, to } = condition.range
  if (from === null && to === null) return [error('no-range', id, at)]
  const ends = [from, to].filter((bound): bound is Bound => bound !== null)
  return ends.flatMap((bound) => [
    ...(bound.included === null
      ? [error('bound-without-side', id, { condition: place, value: String(bound.at) })]
      : []),
    ...(bound.at >= characteristic.least && bound.at <= characteristic.most
      ? []
      : [error('bound-off-scale', id, { condition: place, value: String(bound.at) })]),
  ])
}

/** The people of a rule: one box. Shown conditions do not decide, so they are no part of it. */
export function boxOf(rule: Rule, characteristics: readonly Characteristic[]): Box {
  const box = new Map<string, Region>()
  for (const condition of rule.conditions.filter(({ use }) => use === 'decides')) {
    const region = regionOf(condition, characteristics)
    if (region === null) continue
    const before = box.get(condition.characteristic)
    box.set(condition.characteristic, before === undefined ? region : intersectRegions(before, region))
  }
  return box
}

function regionOf(condition: Condition, characteristics: readonly Characteristic[]): Region | null {
  const characteristic = characteristics.find(({ key }) => key === condition.characteristic)
  const unknown = condition.whenUnknown === 'fits'
  if (characteristic?.kind === 'number' && condition.kind === 'range') {
    const { least, most, whole } = characteristic
    return { kind: 'span', span: spanOf(condition.range, least, most, whole), unknown }
  }
  if (characteristic?.kind === 'choice' && condition.kind === 'among')
    return { kind: 'words', words: characteristic.options.filter((word) => condition.among.includes(word)), unknown }
  return null
}

/** A rule holds nobody when two of its conditions exclude each other, also when unknown would fit both. */
const holdsNobodyKnown = (box: Box) => [...box.values()].some((region) => isEmptyRegion({ ...region, unknown: false }))

function coverage({ characteristics, rules }: DecisionTable): TableFinding[] {
  const space = new BoxSpace(characteristics)
  const boxes = rules.map((rule) => ({ rule, box: boxOf(rule, characteristics) }))
  const found: TableFinding[] = boxes
    .filter(({ box }) => holdsNobodyKnown(box))
    .map(({ rule }) => error('rule-contradicts', rule.id))
  for (const [place, { rule, box }] of boxes.entries()) {
    if (holdsNobodyKnown(box)) continue
    const earlier = boxes.slice(0, place)
    const others = earlier.filter((one) => one.rule.profile !== rule.profile)
    for (const one of others) {
      const both = space.intersect(box, one.box)
      if (both !== null)
        found.push(error('rules-overlap', rule.id, { other: one.rule.id, example: space.example(both) }))
    }
    const left = space.outside(
      box,
      earlier.map((one) => one.box),
    )
    if (left === 'too-many') found.push({ problem: 'not-looked-through', severity: 'advice', about: rule.id })
    else if (left === null) {
      const by = earlier.find((one) => space.intersect(box, one.box) !== null)
      found.push(error('rule-unreachable', rule.id, by === undefined ? {} : { other: by.rule.id }))
    }
  }
  if (rules.length === 0) return found
  const nobody = space.outside(
    space.everybodyKnown(),
    boxes.map(({ box }) => box),
  )
  if (nobody === 'too-many') found.push({ problem: 'not-looked-through', severity: 'advice', about: '' })
  else if (nobody !== null)
    found.push({ problem: 'somebody-left-out', severity: 'advice', about: '', example: space.example(nobody) })
  return found
}
