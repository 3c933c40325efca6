import type { Cents } from '../money/cents.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { MonthContext } from './month-context.ts'
import type { MonthSide } from './month-side.ts'

/** How the values of a line give its amount. In a `sum` they add up to it; the others are worked out in words. */
export type Formula =
  | 'sum'
  | 'hourly-wage'
  | 'given-wage'
  | 'wage-tax'
  | 'share-with-cap'
  | 'share'
  | 'nothing'
  | 'given'
  | 'not-applied'
  | 'by-law'

export type LineId =
  | 'norm'
  | 'gross'
  | 'tax'
  | 'net'
  | 'credit'
  | 'disregarded'
  | 'exempt'
  | 'counted'
  | 'reduction'
  | 'benefit'
  | 'reserved'
  | 'payable'
  | 'recovery'
  | 'premium'
  | 'schemes'
  | 'holiday-paid'
  | 'total'
  | 'in-hand'
  | 'before'
  | 'difference'

/** One line of the trace: what, how much, how, by which article and from which parameters. */
export interface TraceLine {
  readonly id: LineId
  readonly cents: Cents
  readonly formula: Formula
  /** Cents, basis points, days or hundredths of an hour, as the name says. */
  readonly values: Readonly<Record<string, number>>
  readonly article: string
  readonly parameters: readonly UsedParameter[]
}

const nothing: readonly UsedParameter[] = []
const line = (
  id: LineId,
  cents: Cents,
  formula: Formula,
  values: Readonly<Record<string, number>>,
  article: string,
  parameters: readonly UsedParameter[] = nothing,
): TraceLine => ({ id, cents, formula, values, article, parameters })

/** The trace of one month, in the order in which a professional reckons. Lines that are nothing are left out. */
export function traceOf(context: MonthContext, before: MonthSide, after: MonthSide): readonly TraceLine[] {
  const lines = [normLine(context)]
  if (context.days > 0) wageLines(lines, context, after)
  if (after.exempt > 0) lines.push(exemptLine(context, after))
  lines.push(
    line(
      'counted',
      after.counted,
      'sum',
      {
        net: after.net,
        credit: after.credit,
        otherIncome: after.otherIncome,
        disregarded: -after.disregarded,
        exempt: -after.exempt,
      },
      'Pw art. 31, 32',
    ),
  )
  if (after.reduction > 0) {
    lines.push(
      line('reduction', after.reduction, 'share', { of: after.norm, share: context.reductionShare }, 'Pw art. 18'),
    )
  }
  benefitLines(lines, context, after)
  lines.push(
    line(
      'total',
      after.total,
      'sum',
      {
        net: after.net,
        credit: after.credit,
        otherIncome: after.otherIncome,
        benefit: after.benefit,
        recovery: -after.recovery,
        premium: after.premium,
        schemes: after.schemes,
      },
      'Pw art. 19(2)',
    ),
    line(
      'in-hand',
      after.inHand,
      'sum',
      {
        wagePaid: after.wagePaid,
        otherIncome: after.otherIncome,
        payable: after.payable,
        recovery: -after.recovery,
        premium: after.premium,
        schemes: after.schemes,
        holidayPaid: after.holidayPaid,
      },
      'Pw art. 45',
    ),
    line(
      'before',
      before.inHand,
      'sum',
      {
        otherIncome: before.otherIncome,
        payable: before.payable,
        recovery: -before.recovery,
        schemes: before.schemes,
        holidayPaid: before.holidayPaid,
      },
      'Pw art. 45',
    ),
    line(
      'difference',
      after.inHand - before.inHand,
      'sum',
      { after: after.inHand, before: -before.inHand },
      'Pw art. 45',
    ),
  )
  return lines
}

function normLine({ norm }: MonthContext): TraceLine {
  const values: Record<string, number> = {}
  for (let place = 0; place < norm.parts.length; place += 1)
    values[partNames[place] ?? `part${place}`] = norm.parts[place]?.cents ?? 0
  const articles = norm.parts.length === 1 ? norm.parts[0]?.article : norm.parts.map((part) => part.article).join(', ')
  return line('norm', norm.cents, 'sum', values, `Pw ${articles ?? ''}`, norm.parameters)
}

/** What of the income beside the wage does not count, by the articles that say so. */
function exemptLine({ otherMeans }: MonthContext, after: MonthSide): TraceLine {
  const articles = [
    ...(otherMeans.pensionExempt > 0 ? ['33(5)'] : []),
    ...(otherMeans.coupleNorm === null ? [] : ['32(3)']),
  ]
  return line('exempt', after.exempt, 'by-law', {}, `Pw art. ${articles.join(', ')}`, otherMeans.parameters)
}

const partNames = ['first', 'second', 'third', 'fourth']

function wageLines(lines: TraceLine[], context: MonthContext, after: MonthSide): void {
  const { job, disregard, table, days, of } = context
  const pay = job?.job.pay
  if (job === null || pay === undefined) return
  const values: Record<string, number> =
    pay.kind === 'hourly'
      ? {
          hourlyCents: pay.hourlyCents,
          weeklyCentihours: pay.weeklyCentihours,
          holidayShare: job.holidayShare,
        }
      : { givenCents: pay.cents }
  // Said only for a part of a month, so that whole months of 30 and 31 days have the same lines.
  const part = days === of ? null : { days, of }
  if (part !== null) Object.assign(values, part)
  lines.push(line('gross', after.gross, pay.kind === 'hourly' ? 'hourly-wage' : 'given-wage', values, 'WML art. 6, 15'))
  if (table !== null) {
    lines.push(
      line(
        'tax',
        after.tax,
        'wage-tax',
        { gross: after.gross, pension: after.pension, credits: job.taxCredits ? 1 : 0, ...part },
        'Wet LB 1964 art. 20a, 22, 22a',
        table.parameters,
      ),
    )
  }
  lines.push(
    line('net', after.net, 'sum', { gross: after.gross, tax: -after.tax, pension: -after.pension }, 'Pw art. 31(3)'),
  )
  if (after.credit > 0) lines.push(line('credit', after.credit, 'not-applied', {}, 'Pw art. 31(1)'))
  if (disregard === null) return
  const earned = after.net + after.credit
  lines.push(
    disregard.rule === null
      ? line('disregarded', 0, 'nothing', { net: earned }, `Pw ${disregard.article}`)
      : line(
          'disregarded',
          after.disregarded,
          'share-with-cap',
          disregard.most === null
            ? { of: earned, share: disregard.share }
            : { of: earned, share: disregard.share, most: disregard.most },
          `Pw ${disregard.article}`,
          disregard.parameters,
        ),
  )
}

function benefitLines(lines: TraceLine[], context: MonthContext, after: MonthSide): void {
  const above = after.benefit - (after.norm - after.counted - after.reduction)
  lines.push(
    line(
      'benefit',
      after.benefit,
      'sum',
      { norm: after.norm, counted: -after.counted, reduction: -after.reduction, above },
      'Pw art. 19(2)',
    ),
    line(
      'reserved',
      after.reserved,
      'share',
      { of: after.benefit, share: context.holidayShare.value },
      'Pw art. 19(3)',
      context.holidayParameters,
    ),
    line('payable', after.payable, 'sum', { benefit: after.benefit, reserved: -after.reserved }, 'Pw art. 45(1)'),
  )
  if (after.recovery > 0) lines.push(line('recovery', after.recovery, 'given', {}, 'Pw art. 58, 60'))
  if (after.premium > 0) {
    const limit = context.premiumLimit
    lines.push(
      line(
        'premium',
        after.premium,
        'given',
        { most: limit?.value ?? 0 },
        'Pw art. 31(2)(j)',
        limit === null ? nothing : [limit],
      ),
    )
  }
  if (after.schemes > 0) lines.push(line('schemes', after.schemes, 'given', {}, 'Pw art. 35, 36'))
  if (after.holidayPaid > 0) lines.push(line('holiday-paid', after.holidayPaid, 'given', {}, 'Pw art. 45(1)'))
}
