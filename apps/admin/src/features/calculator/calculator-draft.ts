import type { Job, Situation } from '@vliegwiel/benefits'
import { typedNumber } from '../../blocks/fields/number-input.ts'

/** What stands in the form, as it was typed. It stays in this page: no address, no storage and no call carries it. */
export interface CalculatorDraft {
  readonly household: 'single' | 'single-parent' | 'couple'
  readonly age: string
  readonly partnerAge: string
  readonly childAge: string
  readonly housemates: string
  readonly decision: 'open' | 'granted' | 'refused'
  readonly monthsUsed: string
  readonly otherIncome: string
  readonly privatePension: string
  /** Of a couple: the partner has no right to assistance. */
  readonly partnerWithoutRight: boolean
  readonly partnerIncome: string
  readonly institution: 'nobody' | 'person' | 'partner' | 'both'
  readonly recovery: string
  readonly medicallyLimited: boolean
  readonly allowances: boolean
  readonly pay: 'hourly' | 'gross' | 'net'
  /** The employer applies the tax credits; of a net wage it is not asked. */
  readonly taxCredits: boolean
  readonly hourly: string
  readonly hours: string
  readonly gross: string
  readonly net: string
  readonly payDay: 'same' | 'next'
  readonly start: string
  readonly end: string
}

export type DraftField = Exclude<
  keyof CalculatorDraft,
  | 'household'
  | 'decision'
  | 'pay'
  | 'payDay'
  | 'medicallyLimited'
  | 'allowances'
  | 'partnerWithoutRight'
  | 'institution'
  | 'taxCredits'
>

/** What is wrong with a field. `missing`: it must be filled in; numbers say between which they lie. */
export type DraftProblem =
  | { readonly is: 'missing' | 'amount' | 'date' }
  | { readonly is: 'number'; readonly least: number; readonly most: number }

export interface ReadDraft {
  readonly problems: ReadonlyMap<DraftField, DraftProblem>
  /** null while something is wrong or missing. */
  readonly question: { readonly situation: Situation; readonly job: Job } | null
}

/** The form of somebody who has not typed yet; a job begins on the first of the next month. */
export function emptyDraft(today: string): CalculatorDraft {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return {
    household: 'single',
    age: '',
    partnerAge: '',
    childAge: '',
    housemates: '0',
    decision: 'open',
    monthsUsed: '0',
    otherIncome: '',
    privatePension: '',
    partnerWithoutRight: false,
    partnerIncome: '',
    institution: 'nobody',
    recovery: '',
    medicallyLimited: false,
    allowances: true,
    pay: 'hourly',
    taxCredits: true,
    hourly: '',
    hours: '',
    gross: '',
    net: '',
    payDay: 'next',
    start: next,
    end: '',
  }
}

/** Reads the form as a question to the calculator, or says of each field what is wrong with it. */
export function readDraft(draft: CalculatorDraft): ReadDraft {
  const problems = new Map<DraftField, DraftProblem>()
  const number = (field: DraftField, least: number, most: number, optional = false): number | null => {
    const value = typedNumber(draft[field], 'number')
    if (value === null && optional) return null
    if (value === null) problems.set(field, { is: 'missing' })
    else if (value === undefined || value < least || value > most) problems.set(field, { is: 'number', least, most })
    else return value
    return null
  }
  // Cents of an amount, or hundredths of an hour.
  const parts = (field: DraftField, most: number, optional = false): number | null => {
    const value = typedNumber(draft[field], 'euro')
    if (value === null && optional) return null
    if (value === null) problems.set(field, { is: 'missing' })
    else if (value === undefined || value < 0) problems.set(field, { is: 'amount' })
    else if (value > most) problems.set(field, { is: 'number', least: 0, most: most / 100 })
    else return value
    return null
  }
  const day = (field: DraftField, optional = false): string | null => {
    const text = draft[field]
    if (text === '') {
      if (!optional) problems.set(field, { is: 'missing' })
      return null
    }
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
    problems.set(field, { is: 'date' })
    return null
  }
  const { household } = draft
  const age = number('age', 18, 110)
  const partnerAge = household === 'couple' ? number('partnerAge', 18, 110) : null
  const childAge = number('childAge', 0, 17, household !== 'single-parent')
  const housemates = number('housemates', 0, 12) ?? 0
  const used = number('monthsUsed', 0, 60) ?? 0
  const otherIncome = parts('otherIncome', 5_000_000, true)
  const privatePension = parts('privatePension', 5_000_000, true)
  const withoutRight = household === 'couple' && draft.partnerWithoutRight
  const partnerIncome = withoutRight ? parts('partnerIncome', 5_000_000, true) : null
  const recovery = parts('recovery', 5_000_000, true)
  const pay =
    draft.pay === 'hourly'
      ? { kind: 'hourly' as const, hourlyCents: parts('hourly', 50_000), weeklyCentihours: parts('hours', 8_000) }
      : { kind: draft.pay, cents: parts(draft.pay, 5_000_000) }
  const start = day('start')
  const end = day('end', true)
  if (problems.size > 0 || age === null || start === null) return { problems, question: null }
  return {
    problems,
    question: {
      situation: {
        household,
        person: { age },
        ...(partnerAge === null ? {} : { partner: { age: partnerAge, ...(withoutRight ? { entitled: false } : {}) } }),
        ...(childAge === null ? {} : { youngestChild: { age: childAge } }),
        // Asked are those who share the costs: 27 or older, no student, no tenant with a contract.
        ...(housemates > 0 ? { housemates: Array.from({ length: housemates }, () => ({ age: 40 })) } : {}),
        ...(draft.decision === 'open' ? {} : { decision: draft.decision }),
        ...(used > 0 ? { monthsUsed: { unspecified: used } } : {}),
        ...(otherIncome === null ? {} : { otherIncomeCents: otherIncome }),
        ...(privatePension === null ? {} : { privatePensionCents: privatePension }),
        ...(partnerIncome === null ? {} : { partnerIncomeCents: partnerIncome }),
        ...(institutionOf(draft) === 'nobody' ? {} : { institution: institutionOf(draft) }),
        ...(recovery === null ? {} : { recoveryCents: recovery }),
        ...(draft.medicallyLimited ? { medicallyLimited: true } : {}),
        receivesAllowances: draft.allowances,
      },
      job: {
        start,
        ...(end === null ? {} : { end }),
        pay: pay as Job['pay'],
        ...(draft.taxCredits || draft.pay === 'net' ? {} : { taxCredits: false }),
        payDay: draft.payDay === 'same' ? { day: 25 } : { day: 8, month: 'next' },
      },
    },
  }
}

/** Of somebody alone only the own place is asked. */
function institutionOf({ household, institution }: CalculatorDraft): CalculatorDraft['institution'] {
  return household === 'couple' || institution === 'person' ? institution : 'nobody'
}
