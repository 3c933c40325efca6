import type { Band, BandScale } from '../criteria/bands.ts'
import type { Characteristic } from '../criteria/characteristic.ts'
import { boxOf, type ExamplePerson } from '../criteria/check-table.ts'
import type { DecisionTable } from '../criteria/decision-table.ts'
import { type Box, BoxSpace, type Region } from '../criteria/region.ts'

/**
 * What the criteria of two sets say of one class. `within`: everybody in it lies in that one class of the other set.
 * `partly`: some of them do, and nobody lies in another; the example does not. `divided`: its people lie in several.
 * `apart`: in none. `unknown`: the sets do not look at the same things.
 */
export interface CrosswalkProposal {
  readonly from: string
  readonly ground: 'within' | 'partly' | 'divided' | 'apart' | 'unknown'
  /** The class that is proposed; null where a person has to find one, or say that there is none. */
  readonly to: string | null
  /** Each class that shares people with it, with somebody who is in both. */
  readonly shared: readonly { readonly to: string; readonly example: ExamplePerson }[]
  /** Somebody of this class who is not in the proposed one. */
  readonly outside: ExamplePerson | null
}

interface Classes {
  readonly characteristics: readonly Characteristic[]
  readonly classes: readonly { readonly key: string; readonly boxes: readonly Box[] }[]
}

/** Proposes a translation from overlapping criteria. A person decides: equal criteria may be meant otherwise. */
export const proposeForProfiles = (from: DecisionTable, to: DecisionTable): CrosswalkProposal[] =>
  propose(classesOf(from), classesOf(to))

/** The same for bands of one number, such as work capacity. */
export const proposeForBands = (
  from: readonly Band[],
  to: readonly Band[],
  { key, name, ...scale }: BandScale & { readonly key: string; readonly name: string },
): CrosswalkProposal[] =>
  propose(
    bandClasses(from, { kind: 'number', key, name, ...scale }),
    bandClasses(to, { kind: 'number', key, name, ...scale }),
  )

/** Only what is known is compared: what a set does with unknown values is its own habit. */
const known = (box: Box): Box =>
  new Map([...box].map(([key, region]): [string, Region] => [key, { ...region, unknown: false }]))

const classesOf = ({ characteristics, profiles, rules }: DecisionTable): Classes => ({
  characteristics,
  classes: profiles.map(({ key }) => ({
    key,
    boxes: rules.filter(({ profile }) => profile === key).map((rule) => known(boxOf(rule, characteristics))),
  })),
})

function bandClasses(bands: readonly Band[], characteristic: Characteristic): Classes {
  const rules = bands.map(({ key, from, to }) => ({
    id: key,
    profile: key,
    conditions: [
      {
        kind: 'range',
        characteristic: characteristic.key,
        range: { from, to },
        whenUnknown: 'open',
        use: 'decides',
      } as const,
    ],
  }))
  return classesOf({ characteristics: [characteristic], profiles: bands, rules })
}

/** Characteristics that mean the same in both sets: the same key, on the same scale. */
function sharedOf(one: readonly Characteristic[], other: readonly Characteristic[]): Characteristic[] {
  return one.filter((mine) => {
    const theirs = other.find(({ key }) => key === mine.key)
    if (theirs === undefined || mine.kind !== theirs.kind) return false
    return JSON.stringify({ ...mine, name: '' }) === JSON.stringify({ ...theirs, name: '' })
  })
}

function propose(from: Classes, to: Classes): CrosswalkProposal[] {
  const shared = sharedOf(from.characteristics, to.characteristics)
  const keys = new Set(shared.map(({ key }) => key))
  // Own characteristics of both sides count too: a condition on one that the other side does not have is no whole class.
  const own = [...from.characteristics, ...to.characteristics].filter(({ key }) => !keys.has(key))
  const space = new BoxSpace([...shared, ...own])
  const looksAtNothing = (boxes: readonly Box[]) => boxes.every((box) => [...box.keys()].every((key) => !keys.has(key)))
  return from.classes.map(({ key, boxes }) => {
    const unknown: CrosswalkProposal = { from: key, ground: 'unknown', to: null, shared: [], outside: null }
    if (boxes.length === 0 || looksAtNothing(boxes)) return unknown
    const meeting = to.classes.flatMap((one) => {
      const both = boxes
        .flatMap((box) => one.boxes.map((other) => space.intersect(box, other)))
        .find((box) => box !== null)
      return both === undefined || both === null ? [] : [{ ...one, example: space.example(both) }]
    })
    const sharing = meeting.map(({ key: other, example }) => ({ to: other, example }))
    const [only] = meeting
    if (only === undefined) return { ...unknown, ground: 'apart' }
    if (meeting.length > 1) return { ...unknown, ground: 'divided', shared: sharing }
    if (looksAtNothing(only.boxes)) return { ...unknown, shared: sharing }
    const left = boxes.map((box) => space.outside(box, only.boxes)).find((one) => one !== null)
    if (left === 'too-many') return { ...unknown, shared: sharing }
    return {
      from: key,
      ground: left === undefined || left === null ? 'within' : 'partly',
      to: only.key,
      shared: sharing,
      outside: left === undefined || left === null ? null : space.example(left),
    }
  })
}
