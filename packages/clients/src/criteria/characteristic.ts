/** A number that criteria look at, with the ends of what is possible, both taken in. */
export interface NumberCharacteristic {
  readonly kind: 'number'
  readonly key: string
  readonly name: string
  readonly least: number
  readonly most: number
  /** Only whole numbers: an age, a step, a score. A percentage of work capacity is not. */
  readonly whole: boolean
}

/** One of a few words. Yes or no is `['yes', 'no']`. */
export interface ChoiceCharacteristic {
  readonly kind: 'choice'
  readonly key: string
  readonly name: string
  readonly options: readonly string[]
}

export type Characteristic = NumberCharacteristic | ChoiceCharacteristic

/** What is known of somebody, by key of the characteristic. Absent or null: unknown. `true` is yes, `false` is no. */
export type Person = Readonly<Record<string, number | string | boolean | null>>

/** What criteria see of a person: the value; null for unknown; undefined for what cannot be (120 %, another word). */
export function valueIn(person: Person, characteristic: Characteristic): number | string | null | undefined {
  const { key } = characteristic
  const given = Object.hasOwn(person, key) ? (person[key] ?? null) : null
  if (given === null) return null
  if (characteristic.kind === 'choice') {
    const word = given === true ? 'yes' : given === false ? 'no' : given
    return typeof word === 'string' && characteristic.options.includes(word) ? word : undefined
  }
  const { least, most, whole } = characteristic
  const possible = typeof given === 'number' && given >= least && given <= most && (!whole || Number.isInteger(given))
  return possible ? given : undefined
}
