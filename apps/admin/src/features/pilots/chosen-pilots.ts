import type { Published } from './pilot.ts'

/** One contrast that was chosen: which publication, which arm, which outcome. */
export interface Chosen {
  readonly id: string
  readonly arm: string
  readonly outcome: string
}

/** What is proposed for a pilot: its first arm and its main outcome. */
export function firstContrast({ id, content }: Pick<Published, 'id' | 'content'>): Chosen {
  const arm = content.arms.find(({ role }) => role === 'help')?.key ?? ''
  const outcome = content.outcomes.find(({ rank }) => rank === 'primary') ?? content.outcomes[0]
  return { id, arm, outcome: outcome?.key ?? '' }
}

/**
 * The choice as it stands in the address: `id~arm~outcome`, with bars between. A sign that separates is written with a
 * `!` before it; encoding is left to the address, which does it once.
 */
export const chosenText = (chosen: readonly Chosen[]): string | undefined =>
  chosen.length === 0
    ? undefined
    : chosen
        .map(({ id, arm, outcome }) => [id, arm, outcome].map((part) => part.replaceAll(/[!~|]/g, '!$&')).join('~'))
        .join('|')

/** Back from the address; what is not published any more falls away. */
export function chosenOf(text: string | undefined, published: readonly Pick<Published, 'id'>[]): Chosen[] {
  const known = new Set(published.map(({ id }) => id))
  return partsOf(text ?? '')
    .map(([id = '', arm = '', outcome = '']) => ({ id, arm, outcome }))
    .filter(({ id }) => known.has(id))
}

function partsOf(text: string): string[][] {
  const chosen = [['']]
  for (const [, escaped, separator, plain] of text.matchAll(/!([\s\S])|([~|])|([\s\S])/g)) {
    const parts = chosen.at(-1) ?? []
    if (separator === '|') chosen.push([''])
    else if (separator === '~') parts.push('')
    else parts[parts.length - 1] += escaped ?? plain ?? ''
  }
  return chosen
}

/** Lines `theirs = ours` as pairs; what is not a pair is left out. */
export function crosswalkOf(text: string): { from: string; to: string }[] {
  return text
    .split('\n')
    .map((line) => line.split('=').map((word) => word.trim()))
    .filter(
      (pair): pair is [string, string] => pair.length === 2 && pair.every((word) => word !== '' && word.length <= 60),
    )
    .map(([from, to]) => ({ from, to }))
    .slice(0, 50)
}
