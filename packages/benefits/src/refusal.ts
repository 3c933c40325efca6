export const refusalCodes = [
  'amount-impossible',
  'age-impossible',
  'age-not-covered',
  'count-impossible',
  'hours-impossible',
  'not-a-date',
  'date-in-future',
  'not-a-choice',
  'dates-reversed',
  'dates-overlap',
  'source-missing',
  'legal-basis-missing',
  'term-unknown',
  'term-value',
  'no-parameters-for-date',
  'parameter-stale',
  'value-unknown',
  'household-contradicts',
  'no-right',
  'outside-scope',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/**
 * A calculation or a rule set was refused. `field` is the path of what is wrong (`job.pay.weeklyCentihours`), `rule` the
 * article, the open term or the parameter that says so. `params` go into the sentence for the person.
 */
export class BenefitRefusal extends Error {
  readonly code: RefusalCode
  readonly field: string
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: RefusalCode, field: string, rule: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${field} (${rule})`)
    this.name = 'BenefitRefusal'
    this.code = code
    this.field = field
    this.rule = rule
    this.params = params
  }
}
