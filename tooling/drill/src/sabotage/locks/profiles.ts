import type { Sabotage } from '../sabotage.ts'

const source = 'packages/clients/src'
const lock = (name: string, file: string, find: string, replace: string, test: string): Sabotage => ({
  kind: 'truth',
  name,
  file: `${source}/${file}`,
  find,
  replace,
  tests: [`${source}/${test}`],
})

/** What keeps a profile a suggestion, a client first, and a number nobody's. */
export const profileLocks: readonly Sabotage[] = [
  lock(
    'criteria that overlap for somebody pick a profile',
    'suggestion/suggest.ts',
    "profiles.size > 1 ? 'several'",
    "profiles.size > 9 ? 'several'",
    'suggestion/suggestion.test.ts',
  ),
  lock(
    'a departure gets in without a reason',
    'suggestion/decide-profile.ts',
    "choice.kind === 'depart' && !isFilled(choice.reason)",
    "choice.kind === 'depart' && choice.reason === 'none'",
    'suggestion/suggestion.test.ts',
  ),
  lock(
    'a bound without a side is taken as belonging to the band',
    'criteria/bands.ts',
    '.filter(({ included }) => included === null)',
    '.filter(({ included }) => included === undefined)',
    'criteria/bands.test.ts',
  ),
  lock(
    'a worker’s priority comes before the choice of the client',
    'goals/first-choice.ts',
    "if (choice === null || choice.kind === 'thinking') return 'own-choice-first'",
    "if (choice === null) return 'own-choice-first'",
    'goals/first-choice.test.ts',
  ),
  lock(
    'an open retention term is taken as over',
    'terms/retention.ts',
    "if (rule.period === null) return open('period-unknown', rule)",
    "if (rule.period === null) return { kind: 'until', rule: rule.id, from: '1900-01-01', lastDay: '1900-01-02' }",
    'terms/retention.test.ts',
  ),
  lock(
    'a class of a crosswalk is divided over two',
    'crosswalk/crosswalk.ts',
    "...(twice ? [refusal('class-split'",
    "...(twice && row.to === null ? [refusal('class-split'",
    'crosswalk/crosswalk.test.ts',
  ),
  lock(
    'a citizen service number with dots in it is kept',
    'citizen-service-number/find-in-text.ts',
    'if (digits.length === 9 && passesElevenTest(digits)',
    'if (digits.length === 9 && place === first && passesElevenTest(digits)',
    'citizen-service-number/citizen-service-number.test.ts',
  ),
  lock(
    'an entry that one form of the algorithm register refuses is exported',
    'register/register-entry.ts',
    'if (isEmpty(value)) return field.requiredBy.length > 0',
    'if (isEmpty(value)) return field.requiredBy.length > 1',
    'register/register-entry.test.ts',
  ),
]
