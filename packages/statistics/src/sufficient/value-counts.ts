/** How often each value occurs per group: enough for ranks with ties. Sorted by value. */
export type ValueCounts = { value: number; treated: number; control: number }[]

/** From the values of the two groups. In SQL: `select y, count(*) filter (…) … group by y order by y`. */
export function valueCountsOf(treated: Iterable<number>, control: Iterable<number>): ValueCounts {
  const counts = new Map<number, { value: number; treated: number; control: number }>()
  const line = (value: number) => {
    const found = counts.get(value) ?? { value, treated: 0, control: 0 }
    counts.set(value, found)
    return found
  }
  for (const value of treated) line(value).treated += 1
  for (const value of control) line(value).control += 1
  return sorted(counts.values())
}

/** Two parts of one contrast together. */
export function combineValueCounts(one: ValueCounts, other: ValueCounts): ValueCounts {
  const counts = new Map(one.map((line) => [line.value, line]))
  for (const line of other) {
    const found = counts.get(line.value)
    counts.set(
      line.value,
      found === undefined
        ? line
        : { value: line.value, treated: found.treated + line.treated, control: found.control + line.control },
    )
  }
  return sorted(counts.values())
}

const sorted = (lines: Iterable<ValueCounts[number]>): ValueCounts =>
  [...lines].toSorted((one, other) => one.value - other.value)
