import type { Words } from './field.ts'

/** What a check found: where, which rule, how bad, and the way to fix it. */
export interface CheckResult {
  readonly blockId: string
  readonly field: string | null
  /** A word of the rule, the same for every finding of it. */
  readonly rule: string
  /** An `error` keeps a release back; an `advice` is shown. A tenant may lower some rules to advice. */
  readonly severity: 'error' | 'advice'
  readonly problem: Words
  readonly fix: Words
  /** A value that would pass: one click puts it in the field. */
  readonly suggestion?: string
}
