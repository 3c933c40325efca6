/** From where to where a figure runs, in the unit of what it shows. */
export interface Scale {
  readonly from: number
  readonly to: number
  /** Values with a line and a figure under it. */
  readonly ticks: readonly number[]
}

/** A scale that holds every value and zero, with three to seven round ticks. */
export function scaleFor(values: readonly number[]): Scale {
  const known = values.filter((value) => Number.isFinite(value))
  const [lowest, furthest] = [Math.min(0, ...known), Math.max(0, ...known)]
  // A trace below zero is rounding, and needs no tick of its own.
  const least = -lowest < 1e-9 * (furthest - lowest) ? 0 : lowest
  // Nothing to show, or next to nothing: from zero to one.
  const most = furthest - least < 1e-9 ? 1 : furthest
  const span = most - least
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power * 10
  const from = Math.floor(least / step) * step
  const to = Math.ceil(most / step) * step
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  return { from, to, ticks: ticks.map((tick) => Number(tick.toPrecision(12))) }
}

/** Where a value lies, in percent of the width, cut off at the ends. */
export function placeOn({ from, to }: Scale, value: number): number {
  return Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)))
}
