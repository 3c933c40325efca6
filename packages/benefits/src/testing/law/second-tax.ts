import { inForce, taxYears } from './law-amounts.ts'

/** A percentage of an amount in cents, in ten-billionths of a cent, so that nothing is rounded on the way. */
const percentOf = (amount: bigint, percent: number) => amount * BigInt(Math.round(percent * 1000)) * 100_000n
const wholeCents = (euros: number) => BigInt(Math.round(euros * 100))
const unit = 10_000_000_000n

const least = (one: bigint, other: bigint) => (one < other ? one : other)
const notBelowZero = (one: bigint) => (one < 0n ? 0n : one)

/** A twelfth of the tax that is due over twelve of such months, credits applied: Wet LB 1964 art. 20a, 22 and 22a. Cents. */
export function monthlyTax(grossCents: number, month: string): number {
  const year = BigInt(grossCents) * 12n
  const { bands, general, labour, labourFalls } = inForce(taxYears, month)
  let tax = 0n
  let below = 0n
  for (const [upTo, percent] of bands) {
    const end = upTo === Number.POSITIVE_INFINITY ? year : least(year, wholeCents(upTo))
    tax += percentOf(notBelowZero(end - below), percent)
    below = end > below ? end : below
  }
  const generalCredit = notBelowZero(
    wholeCents(general.most) * unit - percentOf(notBelowZero(year - wholeCents(general.above)), general.percent),
  )
  let labourCredit = 0n
  for (const [above, percent, most] of labour) {
    labourCredit = least(
      labourCredit + percentOf(notBelowZero(year - wholeCents(above)), percent),
      wholeCents(most) * unit,
    )
  }
  const [above, percent] = labourFalls
  labourCredit = notBelowZero(labourCredit - percentOf(notBelowZero(year - wholeCents(above)), percent))
  const due = notBelowZero(tax - generalCredit - labourCredit)
  return Number((2n * due + 12n * unit) / (2n * 12n * unit))
}
