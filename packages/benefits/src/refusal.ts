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
 * article, the open term or the parameter that says so. `params` go into the sentence for the person: `refusalText`.
 *
 * It has the shape of every refusal of the platform (`code`, `outcome`, `params`, `fields`, `retryAfterSeconds`)
 * without its class, because this package is used on its own. Recognise it by `isBenefitRefusal`.
 */
export interface BenefitRefusal extends Error {
  readonly code: `benefits:${RefusalCode}`
  readonly outcome: 'rule-refused'
  /** The code without the name of the package. */
  readonly refusal: RefusalCode
  readonly field: string
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
  readonly fields: readonly { readonly field: string; readonly problem: string }[]
  readonly retryAfterSeconds: null
}

/** Makes a refusal; `throw` is for whoever calls. */
export function benefitRefusal(
  refusal: RefusalCode,
  field: string,
  rule: string,
  params: Readonly<Record<string, string | number>> = {},
): BenefitRefusal {
  return Object.assign(new Error(`${refusal}: ${field} (${rule})`), {
    name: 'BenefitRefusal',
    code: `benefits:${refusal}` as const,
    outcome: 'rule-refused' as const,
    refusal,
    field,
    rule,
    params,
    fields: [{ field, problem: refusal }],
    retryAfterSeconds: null,
  })
}

/** By its shape, so that two copies of this package on one page know each other's refusals. */
export function isBenefitRefusal(error: unknown): error is BenefitRefusal {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('benefits:')
  )
}
