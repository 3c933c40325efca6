/** How often a design was drawn, answered and right. */
export interface Kept {
  draws: number
  answered: number
  /** Share of the answered that hold the truth. */
  share: number
}

/** Draws a design; `undefined` is a refusal. */
export function kept(draws: number, draw: () => boolean | undefined): Kept {
  let [answered, right] = [0, 0]
  for (let index = 0; index < draws; index++) {
    const hit = draw()
    if (hit === undefined) continue
    answered += 1
    if (hit) right += 1
  }
  return { draws, answered, share: answered === 0 ? 1 : right / answered }
}

/** Fewer answers than this say nothing about a promise of 95 %. */
const FEWEST_ANSWERS = 400

/**
 * What is wrong with a promise, or undefined when it was kept: 94 to 96 % or refused, never below 93 %. `careful` may
 * hold more than 96 %, where it is used says why. The band is widened by two and a half standard errors of the draws.
 */
export function brokenPromise({ draws, answered, share }: Kept, name: string, careful: boolean): string | undefined {
  // A design that is refused nearly always has kept its promise by not speaking.
  if (answered < Math.min(FEWEST_ANSWERS, draws / 4)) return undefined
  const error = 2.5 * Math.sqrt((0.95 * 0.05) / answered)
  const low = share < Math.max(0.93, 0.94 - error)
  const high = !careful && share > 0.96 + error
  return low || high ? `${name}: ${(100 * share).toFixed(1)} % of ${answered}` : undefined
}
