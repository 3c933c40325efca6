import { m } from '@vliegwiel/i18n'
import { NumberField, TextField } from '@vliegwiel/ui'
import type { Wrong } from './case-draft.ts'
import type { CaseloadDraft } from './caseload-draft.ts'

interface CaseloadFormProps {
  readonly draft: CaseloadDraft
  readonly wrong: Wrong
  readonly onChange: (draft: CaseloadDraft) => void
}

/** The question: how many clients, how many each worker has now and then, and what a worker and an exit are worth. */
export function CaseloadForm({ draft, wrong, onChange }: CaseloadFormProps) {
  const count = (name: 'clients' | 'from' | 'to', label: string) => (
    <NumberField
      label={label}
      value={draft[name]}
      error={wrong[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
    />
  )
  const priced = (name: 'price' | 'saving', label: string, hint?: string) => (
    <fieldset className="vw-reason">
      <legend>{label}</legend>
      {hint !== undefined && <p className="vw-secondary">{hint}</p>}
      <div className="vw-case-fields">
        <NumberField
          label={m.claims_field_amount()}
          inputMode="decimal"
          suffix={m.budgets_euro()}
          value={draft[name]}
          error={wrong[name]}
          onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
        />
        <TextField
          label={m.cases_source()}
          maxLength={300}
          value={draft[`${name}Source`]}
          error={wrong[`${name}Source`]}
          onChange={(event) => onChange({ ...draft, [`${name}Source`]: event.target.value })}
        />
        <TextField
          label={m.cases_date()}
          type="date"
          value={draft[`${name}Date`]}
          error={wrong[`${name}Date`]}
          onChange={(event) => onChange({ ...draft, [`${name}Date`]: event.target.value })}
        />
      </div>
    </fieldset>
  )
  return (
    <>
      <div className="vw-case-fields">
        {count('clients', m.cases_clients())}
        {count('from', m.cases_from())}
        {count('to', m.cases_to())}
      </div>
      {priced('price', m.cases_price(), m.cases_price_hint())}
      {priced('saving', m.cases_exit_saving())}
    </>
  )
}
