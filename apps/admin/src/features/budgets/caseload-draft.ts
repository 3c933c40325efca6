import { isDay } from '@vliegwiel/budgets'
import { cents } from '@vliegwiel/budgets/money'
import { type CaseloadQuestion, whatIfCaseload } from '@vliegwiel/budgets/what-if'
import { m } from '@vliegwiel/i18n'
import type { Wrong } from './case-draft.ts'
import { amountTyped } from './claim-draft.ts'
import { typedCents } from './typed-amount.ts'

/** A question about clients per worker, as it is typed. */
export interface CaseloadDraft {
  readonly clients: string
  readonly from: string
  readonly to: string
  readonly price: string
  readonly priceSource: string
  readonly priceDate: string
  readonly saving: string
  readonly savingSource: string
  readonly savingDate: string
}

export const newCaseload = (today: string): CaseloadDraft => ({
  clients: '',
  from: '',
  to: '',
  price: '',
  priceSource: '',
  priceDate: today,
  saving: '',
  savingSource: '',
  savingDate: today,
})

export const draftOfCaseload = ({
  clients,
  from,
  to,
  pricePerFte,
  savingPerExitYear,
}: CaseloadQuestion): CaseloadDraft => ({
  clients: String(clients),
  from: String(from),
  to: String(to),
  price: pricePerFte === null ? '' : amountTyped(pricePerFte.value),
  priceSource: pricePerFte?.source ?? '',
  priceDate: pricePerFte?.date ?? savingPerExitYear.date,
  saving: amountTyped(savingPerExitYear.value),
  savingSource: savingPerExitYear.source,
  savingDate: savingPerExitYear.date,
})

export type ReadCaseload =
  | { readonly ok: true; readonly input: CaseloadQuestion }
  | { readonly ok: false; readonly wrong: Wrong }

/** The question, or what is wrong with which field. A price is never filled in for somebody. */
export function caseloadOfDraft(draft: CaseloadDraft): ReadCaseload {
  const wrong: Record<string, string> = {}
  const count = (name: 'clients' | 'from' | 'to') => {
    const plain = draft[name].trim().replaceAll('.', '')
    const value = /^\d{1,7}$/.test(plain) ? Number(plain) : 0
    if (value < 1) wrong[name] = m.cases_wrong_number()
    return value
  }
  const priced = (name: 'price' | 'saving') => {
    const amount = typedCents(draft[name])
    if (amount === null || amount === 0) wrong[name] = m.budgets_book_amount_wrong()
    if (draft[`${name}Source`].trim() === '') wrong[`${name}Source`] = m.claims_field_missing()
    if (!isDay(draft[`${name}Date`])) wrong[`${name}Date`] = m.claims_field_missing()
    const source = draft[`${name}Source`].trim()
    return { value: cents(amount ?? 0), source, date: draft[`${name}Date`], certainty: 'secondary' as const }
  }
  const input: CaseloadQuestion = {
    clients: count('clients'),
    from: count('from'),
    to: count('to'),
    pricePerFte: priced('price'),
    savingPerExitYear: priced('saving'),
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const answer = whatIfCaseload(input)
  if (answer.ok) return { ok: true, input }
  const fields = { pricePerFte: 'price', savingPerExitYear: 'saving' } as const
  return {
    ok: false,
    wrong: Object.fromEntries(
      answer.refusals.map(({ field }) => [
        field in fields ? fields[field as keyof typeof fields] : field,
        m.cases_wrong_number(),
      ]),
    ),
  }
}
