import type { RouterOutputs } from '@vliegwiel/api'

export type Compared = RouterOutputs['benefits']['compareRules']
export type ComparedMunicipality = Compared['municipalities'][number]

/** Do those that published rules hold different values for a term? */
export function differs(term: string, municipalities: readonly ComparedMunicipality[]): boolean {
  const values = municipalities.flatMap(({ rules }) =>
    rules === null ? [] : [JSON.stringify(rules.terms[term]?.value ?? null)],
  )
  return new Set(values).size > 1
}

/** The address keeps which municipalities stand beside the own one: `utrecht,emmen`. */
export const chosenOf = (text: string | undefined, own: string): readonly string[] =>
  [...new Set((text ?? '').split(',').filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug) && slug !== own))].slice(0, 7)
