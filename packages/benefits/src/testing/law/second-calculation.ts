import { caps, halfYears, inForce, leastWages, pensionCohorts, privatePensions } from './law-amounts.ts'
import { monthlyTax } from './second-tax.ts'

/**
 * The Participatiewet once more, written from its text article by article and sharing nothing with the package: neither its
 * rules, nor its amounts, nor its dates. Where the law leaves something open it follows the reading of `docs/law.md`.
 * All amounts are whole cents; a month is 'YYYY-MM'.
 */
export interface Someone {
  readonly born: string
}
export interface Partner extends Someone {
  readonly entitled: boolean
  readonly parentsDoNotPay: boolean
}
export interface Sharer extends Someone {
  /** Student, or with a commercial contract (art. 19a(1) b to d). */
  readonly exempted: boolean
}
export type Wage =
  | { readonly net: number }
  | { readonly gross: number; readonly creditsApplied: boolean }
  | { readonly hourly: number; readonly hoursTimes100: number; readonly creditsApplied: boolean }

export interface Case {
  readonly month: string
  readonly me: Someone
  readonly partner: Partner | null
  readonly child: Someone | null
  readonly sharers: readonly Sharer[]
  readonly meInInstitution: boolean
  readonly partnerInInstitution: boolean
  readonly parentsDoNotPay: boolean
  readonly careElsewhere: boolean
  readonly medicallyLimited: boolean
  readonly wageCostSubsidy: boolean
  readonly moreHoursImpossible: boolean
  readonly college: 'granted' | 'refused' | 'silent'
  readonly used: { readonly n: number; readonly r: number; readonly z: number; readonly new: number }
  /** First month in which the municipality applies art. 34a: '2027-01', or earlier in 2026. */
  readonly newRulesFrom: string
  readonly jobFrom: string
  readonly wage: Wage
  readonly otherIncome: number
  readonly privatePension: number
  readonly partnerIncome: number
}

export interface Outcome {
  readonly norm: number
  readonly disregarded: number
  readonly exempt: number
  readonly counted: number
  readonly benefit: number
}

/** An answer, or why there is none: nobody has a right, or the law does not fit. */
export type Second = Outcome | 'no-right' | 'outside'

class NoAnswer extends Error {
  readonly why: 'no-right' | 'outside'
  constructor(why: 'no-right' | 'outside') {
    super(why)
    this.why = why
  }
}

const cents = (euros: number) => Math.round(euros * 100)
const halfUp = (numerator: bigint, denominator: bigint) => Number((2n * numerator + denominator) / (2n * denominator))
const part = (amount: number, tenThousandths: number) => halfUp(BigInt(amount) * BigInt(tenThousandths), 10_000n)

export function secondCalculation(one: Case): Second {
  try {
    return outcomeOf(one)
  } catch (error) {
    if (error instanceof NoAnswer) return error.why
    throw error
  }
}

function outcomeOf(one: Case): Outcome {
  // Who works has no right: the law treats that wage as the income of the partner without right. Not covered.
  if (lacksRight(one, 'me') && one.month >= one.jobFrom) throw new NoAnswer('no-right')
  const norm = normOf(one, false)
  const earned = earnedIn(one)
  const { share, most } = leftOut(one)
  // Art. 31(2): up to a share of the earnings, with a maximum a month.
  const disregarded = Math.min(part(earned, share), most)
  const pensionFree = privatePensionFree(one)
  const own = earned - disregarded + one.otherIncome + one.privatePension - pensionFree
  const theirs = partnerIncomeTaken(one, norm, own)
  const counted = own + theirs
  const exempt = pensionFree + one.partnerIncome - theirs
  // Art. 19(2): the difference between income and norm.
  return { norm, disregarded, exempt, counted, benefit: Math.max(0, norm - counted) }
}

// ---- ages -------------------------------------------------------------------------------------------------------------

/** Full years on the first day of a month. */
function yearsOld({ born }: Someone, month: string): number {
  const [year = 0, inYear = 0, day = 0] = born.split('-').map(Number)
  const [nowYear = 0, nowInYear = 0] = month.split('-').map(Number)
  return nowYear - year - (nowInYear < inYear || (nowInYear === inYear && day > 1) ? 1 : 0)
}

/** AOW art. 7a: reached on the first day of a month. */
function pensioner(someone: Someone, month: string): boolean {
  const cohort = pensionCohorts.filter(({ born }) => born <= someone.born).at(-1)
  if (cohort === undefined) return false
  const [year = 0, inYear = 1, day = 1] = someone.born.split('-').map(Number)
  const reached = new Date(Date.UTC(year + cohort.years, inYear - 1 + cohort.months, day)).toISOString().slice(0, 10)
  return reached <= `${month}-01`
}

const young = (someone: Someone, month: string) => yearsOld(someone, month) < 21

/** Art. 4(1): born, and younger than 18. */
function dependentChild({ child, month }: Case): boolean {
  return child !== null && yearsOld(child, month) >= 0 && yearsOld(child, month) < 18
}

// ---- who has a right, art. 11(4), 13(2)(a) ------------------------------------------------------------------------------

function lacksRight(one: Case, who: 'me' | 'partner'): boolean {
  if (who === 'me') return one.meInInstitution && young(one.me, one.month)
  if (one.partner === null) return false
  return !one.partner.entitled || (one.partnerInInstitution && young(one.partner, one.month))
}

// ---- norms, art. 19a to 24 ----------------------------------------------------------------------------------------------

/** Art. 19a: 27 and older, not exempted; art. 22a(4): not while caring elsewhere. */
function countSharers(one: Case): number {
  if (one.careElsewhere) return 0
  return one.sharers.filter((sharer) => !sharer.exempted && yearsOld(sharer, one.month) >= 27).length
}

/** Art. 22a(1): (40 % + A x 30 %) / A x B. */
const sharedNorm = (a: number, b: number) => halfUp((40n + BigInt(a) * 30n) * BigInt(b), 100n * BigInt(a))

/** `asIfEntitled`: the norm for couples of art. 32(3), as though both had a right. */
function normOf(one: Case, asIfEntitled: boolean): number {
  const { partner } = one
  const meLacks = !asIfEntitled && lacksRight(one, 'me')
  const theyLack = !asIfEntitled && lacksRight(one, 'partner')
  if (partner === null) {
    if (meLacks) throw new NoAnswer('no-right')
    return ownNorm(one, one.me, one.meInInstitution, one.parentsDoNotPay)
  }
  if (meLacks && theyLack) throw new NoAnswer('no-right')
  if (meLacks) return besideLacking(one, partner, one.partnerInInstitution, partner.parentsDoNotPay, one.me, true)
  if (theyLack) {
    return besideLacking(one, one.me, one.meInInstitution, one.parentsDoNotPay, partner, one.partnerInInstitution)
  }
  const table = inForce(halfYears, one.month)
  // Art. 23(1)(b), 23(2)(b); art. 23(3).
  if (one.meInInstitution && one.partnerInInstitution) return cents(table.art23[1]) + cents(table.art23[3])
  if (one.meInInstitution || one.partnerInInstitution) {
    return (
      ownNorm(one, one.me, one.meInInstitution, one.parentsDoNotPay) +
      ownNorm(one, partner, one.partnerInInstitution, partner.parentsDoNotPay)
    )
  }
  return coupleNorm(one, partner)
}

/** A person alone: art. 20(1)(a), 20(2)(a), 21(a), 22(a), 22a, 23(1)(a). */
function ownNorm(one: Case, who: Someone, inInstitution: boolean, parentsDoNotPay: boolean): number {
  const table = inForce(halfYears, one.month)
  if (inInstitution) return cents(table.art23[0]) + cents(table.art23[2])
  if (young(who, one.month)) {
    const base = cents(dependentChild(one) ? table.art20children[0] : table.art20[0])
    return parentsDoNotPay ? raised(one, base, 1, cents(table.art21[0])) : base
  }
  const sharers = countSharers(one)
  const old = pensioner(who, one.month)
  if (sharers > 0) return sharedNorm(sharers + 1, cents(old ? table.art22[1] : table.art21[1]))
  return cents(old ? table.art22[0] : table.art21[0])
}

/** Art. 20(3) and 20(4). */
function raised(one: Case, base: number, persons: number, most: number): number {
  // Not in the law before 2026.
  const extra = inForce(halfYears, one.month).art20parents
  if (extra === null) throw new NoAnswer('outside')
  return Math.max(base, Math.min(base + persons * cents(extra), most))
}

function coupleNorm(one: Case, partner: Partner): number {
  const table = inForce(halfYears, one.month)
  const sharers = countSharers(one)
  const meYoung = young(one.me, one.month)
  const theyYoung = young(partner, one.month)
  const persons = (meYoung && one.parentsDoNotPay ? 1 : 0) + (theyYoung && partner.parentsDoNotPay ? 1 : 0)
  const art20 = dependentChild(one) ? table.art20children : table.art20
  if (meYoung && theyYoung) {
    const base = cents(art20[1])
    return persons > 0 ? raised(one, base, persons, cents(table.art21[1])) : base
  }
  const meOld = pensioner(one.me, one.month)
  const theyOld = pensioner(partner, one.month)
  if (meYoung || theyYoung) {
    if (sharers === 0) {
      const base = cents(art20[2])
      return persons > 0 ? raised(one, base, persons, cents(table.art21[1])) : base
    }
    if (persons > 0) throw new NoAnswer('outside')
    // Art. 22a(3): beside the norm of the spouse of 21 or older, in whose A the young one does not count.
    const elder = meYoung ? theyOld : meOld
    return (
      cents(dependentChild(one) ? table.art22a3[0] : table.art22a3[1]) +
      sharedNorm(sharers + 1, cents(elder ? table.art22[1] : table.art21[1]))
    )
  }
  if (sharers === 0) {
    if (meOld && theyOld) return cents(table.art22[1])
    return cents(meOld || theyOld ? table.art22[2] : table.art21[1])
  }
  // Art. 22a(1) B a, b, c and 22a(2): each an own norm.
  const base = (own: boolean, spouse: boolean) => (own ? table.art22[1] : spouse ? table.art22[2] : table.art21[1])
  return sharedNorm(sharers + 2, cents(base(meOld, theyOld))) + sharedNorm(sharers + 2, cents(base(theyOld, meOld)))
}

/** Art. 24: half of what a couple of one's own age has; art. 22a from 21 on with sharers. */
function besideLacking(
  one: Case,
  who: Someone,
  inInstitution: boolean,
  parentsDoNotPay: boolean,
  spouse: Someone,
  spouseInInstitution: boolean,
): number {
  const table = inForce(halfYears, one.month)
  const isYoung = young(who, one.month)
  if (isYoung && parentsDoNotPay) throw new NoAnswer('outside')
  const half = (amount: number) => halfUp(BigInt(amount), 2n)
  if (inInstitution) {
    if (!spouseInInstitution) throw new NoAnswer('outside')
    return half(cents(table.art23[1])) + half(cents(table.art23[3]))
  }
  if (isYoung) return half(cents(dependentChild(one) ? table.art20children[1] : table.art20[1]))
  const old = pensioner(who, one.month)
  const sharers = countSharers(one)
  if (sharers === 0) return half(cents(old ? table.art22[1] : table.art21[1]))
  const a = sharers + 1 + (young(spouse, one.month) ? 0 : 1)
  const b = old ? table.art22[1] : pensioner(spouse, one.month) ? table.art22[2] : table.art21[1]
  return sharedNorm(a, cents(b))
}

// ---- earnings, art. 31(1), 31(3), WML art. 7 ------------------------------------------------------------------------------

function earnedIn(one: Case): number {
  const { wage, month } = one
  if (month < one.jobFrom) return 0
  if ('net' in wage) return wage.net
  if (pensioner(one.me, month)) throw new NoAnswer('outside')
  const gross =
    'gross' in wage
      ? halfUp(BigInt(wage.gross) * 108n, 100n)
      : halfUp(BigInt(hourIn(one, wage.hourly)) * BigInt(wage.hoursTimes100) * 52n * 108n, 120_000n)
  // Art. 31(1): the credit belongs to the means, applied or not. So the tax is the one that is due.
  return gross - monthlyTax(gross, month)
}

function hourIn(one: Case, given: number): number {
  const atStart = cents(inForce(leastWages, one.jobFrom).hour)
  const now = cents(inForce(leastWages, one.month).hour)
  return given >= atStart ? Math.max(given, now) : given
}

// ---- what is left out: art. 31(2) n, r, y, z, aa and 31(5); art. 34a -------------------------------------------------------

interface LeftOut {
  readonly share: number
  readonly most: number
}
const nothing: LeftOut = { share: 0, most: 0 }

function leftOut(one: Case): LeftOut {
  if (one.month < one.jobFrom) return nothing
  const used = { ...one.used }
  let found = nothing
  for (let month = one.jobFrom; month <= one.month; month = nextMonth(month)) {
    // "Voor zover hij algemene bijstand ontvangt": no month counts in which somebody is not 18 yet (art. 13(1)(f)), or in
    // which the one who works has no right (art. 13(2)(a)).
    const then = { ...one, month }
    const adults = yearsOld(one.me, month) >= 18 && (one.partner === null || yearsOld(one.partner, month) >= 18)
    if (adults && !lacksRight(then, 'me')) found = ruleIn(then, used)
  }
  return found
}

function nextMonth(month: string): string {
  const [year = 0, inYear = 0] = month.split('-').map(Number)
  return inYear === 12 ? `${year + 1}-01` : `${year}-${String(inYear + 1).padStart(2, '0')}`
}

/** The rule of one month; it takes a month of that rule out of `used`. */
function ruleIn(one: Case, used: { n: number; r: number; z: number; new: number }): LeftOut {
  const { me, month } = one
  const cap = inForce(caps, month)
  if (pensioner(me, month)) {
    // Art. 34a(1)(c) from 2027; before that n, without an end and without a judgement, also in the year of tolerance.
    return month >= '2027-01' ? { share: 2500, most: 22_600 } : { share: 2500, most: cents(cap.n) }
  }
  if (month >= one.newRulesFrom || month >= '2027-01') {
    const endless = Number.MAX_SAFE_INTEGER
    if (one.medicallyLimited) return { share: 1500, most: endless }
    if (one.college === 'refused') return nothing
    const first = used.new < 12
    const again = one.used.new >= 12 && used.new - one.used.new < 12
    if (first || again) used.new += 1
    return first || again || one.moreHoursImpossible ? { share: 1500, most: endless } : nothing
  }
  const from27 = yearsOld(me, month) >= 27
  if (from27 && used.n < 6 && one.college !== 'refused') {
    used.n += 1
    return { share: 2500, most: cents(cap.n) }
  }
  const nIsOver = from27 && used.n >= 6
  if (one.medicallyLimited) return { share: 1500, most: cents(cap.y) }
  if (one.wageCostSubsidy && nIsOver) {
    if (used.z < 12) {
      used.z += 1
      return { share: 1500, most: cents(cap.z) }
    }
    if (one.moreHoursImpossible) return { share: 1500, most: cents(cap.z) }
  }
  const childBelow12 = one.child !== null && dependentChild(one) && yearsOld(one.child, month) < 12
  if (nIsOver && one.partner === null && childBelow12 && used.r < 30 && one.college !== 'refused') {
    used.r += 1
    return { share: 1250, most: cents(cap.r) }
  }
  return nothing
}

// ---- other means: art. 32(3), 33(5) ---------------------------------------------------------------------------------------

function privatePensionFree(one: Case): number {
  const reached = pensioner(one.me, one.month) || (one.partner !== null && pensioner(one.partner, one.month))
  if (!reached) return 0
  const most = inForce(privatePensions, one.month)
  return Math.min(one.privatePension, cents(one.partner === null ? most.single : most.couple))
}

function partnerIncomeTaken(one: Case, norm: number, own: number): number {
  if (!lacksRight(one, 'partner')) return one.partnerIncome
  if (one.partnerIncome === 0) return 0
  const without = Math.max(0, norm - own)
  const above = own + one.partnerIncome + without - normOf(one, true)
  return Math.max(0, Math.min(one.partnerIncome, above))
}
