/** The i-th number, or an error when there is none: a wrong index is a mistake in this package, never a zero. */
export function entry(values: ArrayLike<number>, index: number): number {
  const value = values[index]
  if (value === undefined) throw new RangeError(`there is no entry ${index} among ${values.length}`)
  return value
}

/** Sum of products. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += entry(one, index) * entry(other, index)
  return sum
}

/** Plain sum. */
export function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
