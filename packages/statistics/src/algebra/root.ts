/**
 * Where a monotone function crosses zero between `low` and `high`: bisection until the doubles touch.
 * Slow and certain; the functions here cost microseconds. The signs at the two ends must differ, else undefined.
 */
export function rootBetween(f: (x: number) => number, low: number, high: number): number | undefined {
  let left = low
  let right = high
  const start = f(left)
  if (start === 0) return left
  const end = f(right)
  if (end === 0) return right
  if (Number.isNaN(start) || Number.isNaN(end) || start > 0 === end > 0) return undefined
  for (let step = 0; step < 200; step++) {
    const middle = (left + right) / 2
    if (middle === left || middle === right) break
    const value = f(middle)
    if (value === 0) return middle
    if (value > 0 === start > 0) left = middle
    else right = middle
  }
  return (left + right) / 2
}
