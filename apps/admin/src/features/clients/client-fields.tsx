import type { ClientDraft } from '@vliegwiel/clients'
import { m } from '@vliegwiel/i18n'
import { NumberField, SelectField, TextField } from '@vliegwiel/ui'
import { households, householdWords } from './client-words.ts'

/** Fields of a client as somebody types them: everything is text until it is sent. */
export interface TypedClient {
  readonly birthYear: string
  readonly household: ClientDraft['household']
  readonly neighbourhood: string
  readonly benefitStart: string
  readonly benefitEnd: string
  readonly percent: string
  readonly source: string
  readonly on: string
}

export const nothingTyped: TypedClient = {
  birthYear: '',
  household: null,
  neighbourhood: '',
  benefitStart: '',
  benefitEnd: '',
  percent: '',
  source: '',
  on: '',
}

/** What stands in the record, as typed text. */
export const typedOf = (draft: ClientDraft): TypedClient => ({
  birthYear: draft.birthYear === null ? '' : String(draft.birthYear),
  household: draft.household,
  neighbourhood: draft.neighbourhood ?? '',
  benefitStart: draft.benefitStart ?? '',
  benefitEnd: draft.benefitEnd ?? '',
  percent: draft.workCapacity === null ? '' : String(draft.workCapacity.percent).replace('.', ','),
  source: draft.workCapacity?.source ?? '',
  on: draft.workCapacity?.on ?? '',
})

const number = (text: string) => Number(text.trim().replace(',', '.'))

/** The typed text as it is sent; the API says what cannot be. */
export const draftOf = (typed: TypedClient): ClientDraft => ({
  birthYear: typed.birthYear.trim() === '' ? null : number(typed.birthYear),
  household: typed.household,
  neighbourhood: typed.neighbourhood.trim() || null,
  benefitStart: typed.benefitStart || null,
  benefitEnd: typed.benefitEnd || null,
  workCapacity:
    typed.percent.trim() === '' ? null : { percent: number(typed.percent), source: typed.source.trim(), on: typed.on },
})

/** Work capacity stands with who found it and when, or not at all. */
export function typedProblem(typed: TypedClient): string | undefined {
  const parts = [typed.percent.trim(), typed.source.trim(), typed.on].filter((part) => part !== '').length
  if (parts === 1 || parts === 2) return m.errors_clients_capacity_incomplete()
  if (typed.birthYear.trim() !== '' && !/^\d{4}$/.test(typed.birthYear.trim())) return m.clients_birth_year_wrong()
  return typed.percent.trim() !== '' && Number.isNaN(number(typed.percent)) ? m.clients_percent_wrong() : undefined
}

interface ClientFieldsProps {
  readonly typed: TypedClient
  readonly onChange: (typed: TypedClient) => void
  readonly fieldError: (field: string) => string | undefined
}

/** What is kept of a client beside what was said and done. Everything may stay empty. */
export function ClientFields({ typed, onChange, fieldError }: ClientFieldsProps) {
  const set = (patch: Partial<TypedClient>) => onChange({ ...typed, ...patch })
  return (
    <div className="clients-fields">
      <NumberField
        label={m.clients_birth_year()}
        inputMode="numeric"
        optional
        value={typed.birthYear}
        maxLength={4}
        error={fieldError('draft.birthYear')}
        onChange={(event) => set({ birthYear: event.target.value })}
      />
      <SelectField
        label={m.clients_household()}
        value={typed.household ?? ''}
        options={[
          { value: '', label: m.clients_unknown() },
          ...households.map((value) => ({ value, label: householdWords[value]() })),
        ]}
        onChange={(event) => set({ household: households.find((one) => one === event.target.value) ?? null })}
      />
      <TextField
        label={m.clients_col_neighbourhood()}
        optional
        value={typed.neighbourhood}
        maxLength={100}
        error={fieldError('draft.neighbourhood')}
        onChange={(event) => set({ neighbourhood: event.target.value })}
      />
      <TextField
        label={m.clients_col_since()}
        type="date"
        value={typed.benefitStart}
        error={fieldError('draft.benefitStart')}
        onChange={(event) => set({ benefitStart: event.target.value })}
      />
      <TextField
        label={m.clients_col_until()}
        type="date"
        value={typed.benefitEnd}
        error={fieldError('draft.benefitEnd')}
        onChange={(event) => set({ benefitEnd: event.target.value })}
      />
      <NumberField
        label={m.clients_capacity()}
        inputMode="decimal"
        optional
        suffix="%"
        value={typed.percent}
        error={fieldError('draft.workCapacity')}
        onChange={(event) => set({ percent: event.target.value })}
      />
      <TextField
        label={m.clients_capacity_source()}
        optional
        value={typed.source}
        maxLength={200}
        onChange={(event) => set({ source: event.target.value })}
      />
      <TextField
        label={m.clients_capacity_on()}
        type="date"
        value={typed.on}
        onChange={(event) => set({ on: event.target.value })}
      />
    </div>
  )
}
