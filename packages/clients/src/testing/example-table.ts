import type { Condition, DecisionTable, Rule } from '../criteria/decision-table.ts'
import type { NumberRange } from '../criteria/range.ts'

export const range = (from: number | null, to: number | null, sides = '[]'): NumberRange => ({
  from: from === null ? null : { at: from, included: sides.startsWith('[') },
  to: to === null ? null : { at: to, included: sides.endsWith(']') },
})
export const within = (characteristic: string, given: NumberRange, more: Partial<Condition> = {}): Condition => ({
  kind: 'range',
  characteristic,
  range: given,
  whenUnknown: more.whenUnknown ?? 'open',
  use: more.use ?? 'decides',
})
export const among = (characteristic: string, words: readonly string[], more: Partial<Condition> = {}): Condition => ({
  kind: 'among',
  characteristic,
  among: words,
  whenUnknown: more.whenUnknown ?? 'open',
  use: more.use ?? 'decides',
})
export const rule = (id: string, profile: string, ...conditions: readonly Condition[]): Rule => ({
  id,
  profile,
  conditions,
})

export const capacity = {
  kind: 'number',
  key: 'arbeidsvermogen',
  name: 'arbeidsvermogen',
  least: 0,
  most: 100,
  whole: false,
} as const
export const treated = {
  kind: 'choice',
  key: 'behandeling',
  name: 'behandeling loopt',
  options: ['yes', 'no'],
} as const
export const daytime = {
  kind: 'number',
  key: 'dagbesteding',
  name: 'dagbesteding',
  least: 1,
  most: 5,
  whole: true,
} as const

/** Four profiles on three characteristics; complete and without overlap. */
export const fourProfiles: DecisionTable = {
  characteristics: [capacity, treated, daytime],
  profiles: ['inkomen', 'zorg', 'meedoen', 'werk'].map((key) => ({ key, name: key })),
  rules: [
    rule('r-werk', 'werk', within('arbeidsvermogen', range(80, null))),
    rule('r-inkomen', 'inkomen', within('arbeidsvermogen', range(30, 80, '[)'))),
    rule('r-zorg', 'zorg', within('arbeidsvermogen', range(null, 30, '[)')), among('behandeling', ['yes'])),
    rule(
      'r-meedoen',
      'meedoen',
      within('arbeidsvermogen', range(null, 30, '[)')),
      among('behandeling', ['no']),
      within('dagbesteding', range(null, 2), { use: 'shown' }),
    ),
  ],
}
