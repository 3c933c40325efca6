import { daysAfter } from '@vliegwiel/i18n'
import type { Job, Situation } from '@vliegwiel/benefits'

/** What a resident typed, as typed: it stands in the form again, also when it is wrong. */
export type Typed = Readonly<Record<FieldName, string>>

export const fieldNames = [
  'household',
  'age',
  'partnerAge',
  'childAge',
  'housemates',
  'pay',
  'hourly',
  'hours',
  'net',
  'payday',
  'start',
  'end',
  'used',
  'allowances',
] as const
export type FieldName = (typeof fieldNames)[number]

export type FieldProblem =
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  | { readonly is: 'amount' | 'hours' | 'date' | 'choice' }

export interface ReadAnswers {
  readonly typed: Typed
  readonly problems: ReadonlyMap<FieldName, FieldProblem>
  /** null while something is wrong. */
  readonly question: { readonly situation: Situation; readonly job: Job } | null
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** What stands in the form before anybody typed. */
export function emptyAnswers(today: string): Typed {
  const first = `${today.slice(0, 7)}-01`
  return {
    household: 'single',
    age: '',
    partnerAge: '',
    childAge: '',
    housemates: '0',
    pay: 'hourly',
    hourly: '',
    hours: '',
    net: '',
    payday: 'next',
    start: first,
    end: '',
    used: '0',
    allowances: '',
  }
}

/** `14,71` or `1.344,98` or `14.71` in cents; null when it is no amount. */
export function centsOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^€\s*/, '')
    .replaceAll(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** Reads the form as a question to the calculator, or says of every field what is wrong with it. */
export function readAnswers(form: ReadonlyMap<string, string>, today: string): ReadAnswers {
  const empty = emptyAnswers(today)
  const typed = Object.fromEntries(
    fieldNames.map((name) => [name, (form.get(name) ?? (name === 'allowances' ? '' : empty[name])).slice(0, 40)]),
  ) as Typed
  const problems = new Map<FieldName, FieldProblem>()
  const whole = (name: FieldName, least: number, most: number, optional = false): number | null => {
    const text = typed[name].trim()
    if (optional && text === '') return null
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    problems.set(name, { is: 'number', least, most })
    return null
  }
  const amount = (name: FieldName, is: 'amount' | 'hours'): number => {
    const cents = centsOf(typed[name])
    if (cents === null || (is === 'hours' && cents > 8_000)) problems.set(name, { is })
    return cents ?? 0
  }
  const date = (name: FieldName, optional = false): string | null => {
    const text = typed[name].trim()
    if (optional && text === '') return null
    // 31 June would become 1 July.
    const known = day.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text
    if (!known) problems.set(name, { is: 'date' })
    return known ? text : null
  }
  const household = (['single', 'single-parent', 'couple'] as const).find((one) => one === typed.household)
  if (!household) problems.set('household', { is: 'choice' })
  const age = whole('age', 18, 110)
  const partnerAge = household === 'couple' ? whole('partnerAge', 18, 110) : null
  const childAge = whole('childAge', 0, 17, household !== 'single-parent')
  const housemates = whole('housemates', 0, 12)
  const used = whole('used', 0, 60)
  if (typed.pay !== 'hourly' && typed.pay !== 'net') problems.set('pay', { is: 'choice' })
  const pay =
    typed.pay === 'net'
      ? ({ kind: 'net', cents: amount('net', 'amount') } as const)
      : ({
          kind: 'hourly',
          hourlyCents: amount('hourly', 'amount'),
          weeklyCentihours: amount('hours', 'hours'),
        } as const)
  if (typed.payday !== 'same' && typed.payday !== 'next') problems.set('payday', { is: 'choice' })
  // Which day it is hardly matters for the month; which month it is makes the dip.
  const payDay = typed.payday === 'same' ? ({ day: 25 } as const) : ({ day: 8, month: 'next' } as const)
  const start = date('start')
  const end = date('end', true)
  if (problems.size > 0 || !household || age === null || start === null) return { typed, problems, question: null }
  const months = used ?? 0
  return {
    typed,
    problems,
    question: {
      situation: {
        household,
        person: { age },
        ...(partnerAge === null ? {} : { partner: { age: partnerAge } }),
        ...(childAge === null ? {} : { youngestChild: { age: childAge } }),
        // Who shares the costs is 27 or older; the form asks for those alone.
        ...(housemates ? { housemates: Array.from({ length: housemates }, () => ({ age: 40 })) } : {}),
        ...(months > 0 ? { monthsUsed: { unspecified: months } } : {}),
        ...(typed.allowances === 'yes' ? { receivesAllowances: true } : {}),
      },
      job: { start, ...(end === null ? {} : { end }), pay, payDay },
    },
  }
}
