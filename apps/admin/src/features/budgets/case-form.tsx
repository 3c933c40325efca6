import { purses, type Purse } from '@vliegwiel/budgets/plan'
import { m } from '@vliegwiel/i18n'
import { Disclosure, NumberField, SelectField, TextField } from '@vliegwiel/ui'
import { purseWords } from './budget-words.ts'
import { type CaseDraft, type DraftParameter, measures, type ParameterDraft, type Wrong } from './case-draft.ts'
import { certaintyWords, parameterWords } from './case-words.ts'

interface CaseFormProps {
  readonly draft: CaseDraft
  /** Empty until somebody tried to keep it. */
  readonly wrong: Wrong
  readonly onChange: (draft: CaseDraft) => void
}

const suffixes = {
  people: m.cases_people,
  months: m.cases_months,
  euro: m.budgets_euro,
  percent: m.claims_field_percent,
} as const

const main = ['persons', 'savingPerPersonYear'] as const satisfies readonly DraftParameter[]
const more = [
  'durationMonths',
  'lagMonths',
  'returnPerYear',
  'durableShare',
  'shortMonths',
  'discountPerYear',
  'deadweight',
] as const satisfies readonly DraftParameter[]

/** The input of an investment: cost, people, saving; and what else it assumes. */
export function CaseForm({ draft, wrong, onChange }: CaseFormProps) {
  const months = (name: 'costMonths' | 'horizonMonths' | 'spreadMonths', label: string) => (
    <NumberField
      label={label}
      suffix={m.cases_months()}
      value={draft[name]}
      error={wrong[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
    />
  )
  const parameter = (name: DraftParameter) => (
    <ParameterFields
      key={name}
      name={name}
      draft={draft.parameters[name]}
      wrong={wrong}
      onChange={(one) => onChange({ ...draft, parameters: { ...draft.parameters, [name]: one } })}
    />
  )
  return (
    <>
      <div className="vw-case-fields">
        <NumberField
          label={m.cases_cost()}
          inputMode="decimal"
          suffix={m.budgets_euro()}
          value={draft.cost}
          error={wrong['cost']}
          onChange={(event) => onChange({ ...draft, cost: event.target.value })}
        />
        <SelectField
          label={m.cases_purse()}
          value={draft.purse}
          options={purses.map((value) => ({ value, label: purseWords[value]() }))}
          onChange={(event) => onChange({ ...draft, purse: event.target.value as Purse })}
        />
        {months('horizonMonths', m.cases_horizon())}
        {months('costMonths', m.cases_cost_months())}
        {months('spreadMonths', m.cases_spread())}
      </div>
      {main.map(parameter)}
      <Disclosure title={m.cases_more()} open={more.some((name) => wrongAt(wrong, name)) || undefined}>
        {more.map(parameter)}
      </Disclosure>
    </>
  )
}

const wrongAt = (wrong: Wrong, name: string) => Object.keys(wrong).some((field) => field.startsWith(`${name}.`))

interface ParameterFieldsProps {
  readonly name: DraftParameter
  readonly draft: ParameterDraft
  readonly wrong: Wrong
  readonly onChange: (draft: ParameterDraft) => void
}

function ParameterFields({ name, draft, wrong, onChange }: ParameterFieldsProps) {
  const suffix = suffixes[measures[name]]()
  const number = (field: 'value' | 'low' | 'high', label: string, optional?: true) => (
    <NumberField
      label={label}
      inputMode="decimal"
      suffix={suffix}
      {...(optional ? { optional } : {})}
      value={draft[field]}
      error={wrong[`${name}.${field}`]}
      onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
    />
  )
  return (
    <fieldset className="vw-reason">
      <legend>{parameterWords[name]()}</legend>
      <p className="vw-secondary">{name === 'deadweight' ? m.cases_deadweight_hint() : m.cases_range_hint()}</p>
      <div className="vw-case-fields">
        {number('value', m.cases_value(), name === 'deadweight' ? true : undefined)}
        {number('low', m.cases_low(), true)}
        {number('high', m.cases_high(), true)}
        <TextField
          label={m.cases_source()}
          maxLength={300}
          value={draft.source}
          error={wrong[`${name}.source`]}
          onChange={(event) => onChange({ ...draft, source: event.target.value })}
        />
        <TextField
          label={m.cases_date()}
          type="date"
          value={draft.date}
          error={wrong[`${name}.date`]}
          onChange={(event) => onChange({ ...draft, date: event.target.value })}
        />
        <SelectField
          label={m.cases_certainty()}
          value={draft.certainty}
          options={Object.entries(certaintyWords).map(([value, label]) => ({ value, label: label() }))}
          onChange={(event) => onChange({ ...draft, certainty: event.target.value as ParameterDraft['certainty'] })}
        />
      </div>
    </fieldset>
  )
}
