import type { Case, Partner, Sharer, Someone, Wage } from './second-calculation.ts'

/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a difference can be found again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const boundaries = [18, 19, 20, 21, 26, 27, 28, 66, 67, 68]

/** A household in a month of 2025 to mid 2027, with ages often near a boundary. Everybody is born before December 2026. */
export function randomCase(next: () => number): Case {
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const chance = (share: number) => next() < share
  const pick = <V>(values: readonly V[]): V => values[whole(0, values.length - 1)] as V
  const monthName = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  const now = whole(2025 * 12, 2027 * 12 + 5)
  const month = monthName(now)

  /** Born so that somebody has about this age; adults are at least 18 on the first of the month. */
  const bornAt = (age: number, leastMonths: number): Someone => {
    const months = Math.max(leastMonths, age * 12 + whole(-2, 2))
    const index = Math.min(now - months, 2026 * 12 + 10)
    const inYear = (index % 12) + 1
    const leap = inYear === 2 && Math.floor(index / 12) % 4 === 0
    const lastDay = inYear === 2 ? (leap ? 29 : 28) : 30
    // Exactly so many months ago, only the first of the month makes the full years.
    const day = months === leastMonths ? 1 : pick([1, 2, 15, lastDay])
    return { born: `${monthName(index)}-${String(day).padStart(2, '0')}` }
  }
  const adult = () => bornAt(chance(0.6) ? pick(boundaries) : whole(18, 90), 18 * 12)

  const me = adult()
  const coupled = chance(0.45)
  const partner: Partner | null = coupled ? { ...adult(), entitled: chance(0.7), parentsDoNotPay: chance(0.2) } : null
  const meYears = Math.floor((now - monthsOf(me)) / 12)
  const oldest = partner === null ? meYears : Math.max(meYears, Math.floor((now - monthsOf(partner)) / 12))
  const child: Someone | null = chance(0.4) ? bornAt(whole(0, Math.min(16, Math.max(0, oldest - 17))), -6) : null
  const sharers: Sharer[] = Array.from({ length: chance(0.5) ? 0 : whole(1, 5) }, () => ({
    ...bornAt(chance(0.5) ? pick([26, 27]) : whole(0, 80), 0),
    exempted: chance(0.2),
  }))
  const place = chance(0.75) ? 'nobody' : pick(coupled ? ['me', 'partner', 'both'] : ['me'])
  const jobFrom = chance(0.1) ? '9999-01' : monthName(Math.max(2025 * 12, now - (chance(0.4) ? 0 : whole(1, 20))))
  const wages: readonly (() => Wage)[] = [
    () => ({ net: whole(0, 250_000) }),
    () => ({ gross: whole(0, 500_000), creditsApplied: chance(0.7) }),
    () => ({
      hourly: pick([1300, 1406, 1440, 1471, 1499, whole(1000, 3000)]),
      hoursTimes100: whole(0, 4000),
      creditsApplied: chance(0.7),
    }),
  ]
  // Minimum wages below 21 are not all known: an hourly wage is asked of older people alone.
  const wage = pick(meYears >= 23 ? wages : wages.slice(0, 2))()
  const lacks =
    partner !== null && (!partner.entitled || ((place === 'partner' || place === 'both') && isYoung(partner, now)))
  return {
    month,
    me,
    partner,
    child,
    sharers,
    meInInstitution: place === 'me' || place === 'both',
    partnerInInstitution: place === 'partner' || place === 'both',
    parentsDoNotPay: chance(0.3),
    careElsewhere: chance(0.05),
    medicallyLimited: chance(0.15),
    wageCostSubsidy: chance(0.25),
    moreHoursImpossible: chance(0.2),
    college: pick(['granted', 'refused', 'silent', 'silent']),
    used: { n: whole(0, 7), r: whole(0, 31), z: whole(0, 13), new: pick([0, 0, 5, 11, 12, 13]) },
    newRulesFrom: pick(['2027-01', '2027-01', '2026-01', '2026-07']),
    jobFrom,
    wage,
    otherIncome: chance(0.7) ? 0 : whole(1, 150_000),
    privatePension: chance(0.7) ? 0 : whole(1, 60_000),
    partnerIncome: lacks && chance(0.7) ? whole(0, 250_000) : 0,
  }
}

const monthsOf = ({ born }: Someone) =>
  Number(born.slice(0, 4)) * 12 + Number(born.slice(5, 7)) - 1 + (born.endsWith('-01') ? 0 : 1)
const isYoung = (someone: Someone, now: number) => now - monthsOf(someone) < 21 * 12
