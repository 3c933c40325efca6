import { m } from '@vliegwiel/i18n'
import { Checkbox, NumberField, RadioGroup, SelectField, TextField } from '@vliegwiel/ui'
import type { CalculatorDraft, DraftField, DraftProblem } from './calculator-draft.ts'

interface CalculatorFormProps {
  draft: CalculatorDraft
  problems: ReadonlyMap<DraftField, DraftProblem>
  onChange: (patch: Partial<CalculatorDraft>) => void
}

/** The household and the job. What is only missing is no mistake yet: the outcome says what it waits for. */
export function CalculatorForm({ draft, problems, onChange }: CalculatorFormProps) {
  const field = (name: DraftField, more: { readonly optional?: boolean; readonly suffix?: string } = {}) => ({
    id: `calc-${name}`,
    label: fieldNames[name](),
    value: draft[name],
    error: problemText(problems.get(name)),
    optional: more.optional,
    suffix: more.suffix,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  const euro = { suffix: m.calculator_euro() }
  return (
    <form
      className="calc-form"
      aria-label={m.calculator_form()}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <h2>{m.calculator_part_household()}</h2>
      <RadioGroup
        label={m.calculator_household()}
        name="calc-household"
        value={draft.household}
        options={[
          { value: 'single', label: m.calculator_household_single() },
          { value: 'single-parent', label: m.calculator_household_parent() },
          { value: 'couple', label: m.calculator_household_couple() },
        ]}
        onChange={(household) => onChange({ household: household as CalculatorDraft['household'] })}
      />
      <div className="calc-pair">
        <NumberField {...field('age')} />
        {draft.household === 'couple' && <NumberField {...field('partnerAge')} />}
        <NumberField {...field('childAge', { optional: draft.household !== 'single-parent' })} />
        <NumberField {...field('housemates')} hint={m.calculator_housemates_hint()} />
      </div>
      <SelectField
        label={m.calculator_decision()}
        value={draft.decision}
        options={[
          { value: 'open', label: m.calculator_decision_open() },
          { value: 'granted', label: m.calculator_decision_granted() },
          { value: 'refused', label: m.calculator_decision_refused() },
        ]}
        onChange={(event) => onChange({ decision: event.target.value as CalculatorDraft['decision'] })}
      />
      <div className="calc-pair">
        <NumberField {...field('monthsUsed')} />
        <NumberField {...field('otherIncome', { optional: true, ...euro })} inputMode="decimal" />
        <NumberField {...field('recovery', { optional: true, ...euro })} inputMode="decimal" />
        <NumberField {...field('privatePension', { optional: true, ...euro })} inputMode="decimal" />
      </div>
      {draft.household === 'couple' && (
        <Checkbox
          label={m.calculator_partner_without_right()}
          checked={draft.partnerWithoutRight}
          onChange={(event) => onChange({ partnerWithoutRight: event.target.checked })}
        />
      )}
      {draft.household === 'couple' && draft.partnerWithoutRight && (
        <NumberField {...field('partnerIncome', { optional: true, ...euro })} inputMode="decimal" />
      )}
      <SelectField
        label={m.calculator_institution()}
        value={draft.institution}
        options={[
          { value: 'nobody', label: m.calculator_institution_nobody() },
          { value: 'person', label: m.calculator_institution_person() },
          ...(draft.household === 'couple'
            ? [
                { value: 'partner', label: m.calculator_institution_partner() },
                { value: 'both', label: m.calculator_institution_both() },
              ]
            : []),
        ]}
        onChange={(event) => onChange({ institution: event.target.value as CalculatorDraft['institution'] })}
      />
      <Checkbox
        label={m.calculator_medical()}
        checked={draft.medicallyLimited}
        onChange={(event) => onChange({ medicallyLimited: event.target.checked })}
      />
      <Checkbox
        label={m.calculator_allowances()}
        checked={draft.allowances}
        onChange={(event) => onChange({ allowances: event.target.checked })}
      />
      <h2>{m.calculator_part_job()}</h2>
      <RadioGroup
        label={m.calculator_pay()}
        name="calc-pay"
        value={draft.pay}
        options={[
          { value: 'hourly', label: m.calculator_pay_hourly() },
          { value: 'gross', label: m.calculator_pay_gross() },
          { value: 'net', label: m.calculator_pay_net() },
        ]}
        onChange={(pay) => onChange({ pay: pay as CalculatorDraft['pay'] })}
      />
      <div className="calc-pair">
        {draft.pay === 'hourly' ? (
          <>
            <NumberField {...field('hourly', euro)} inputMode="decimal" />
            <NumberField {...field('hours')} inputMode="decimal" />
          </>
        ) : (
          <NumberField {...field(draft.pay, euro)} inputMode="decimal" />
        )}
      </div>
      {draft.pay !== 'net' && (
        <Checkbox
          label={m.calculator_tax_credits()}
          checked={draft.taxCredits}
          onChange={(event) => onChange({ taxCredits: event.target.checked })}
        />
      )}
      <div className="calc-pair">
        <TextField {...field('start')} type="date" width="short" />
        <TextField {...field('end', { optional: true })} type="date" width="short" />
      </div>
      <SelectField
        label={m.calculator_payday()}
        value={draft.payDay}
        options={[
          { value: 'same', label: m.calculator_payday_same() },
          { value: 'next', label: m.calculator_payday_next() },
        ]}
        onChange={(event) => onChange({ payDay: event.target.value as CalculatorDraft['payDay'] })}
      />
      <p className="vw-secondary">{m.calculator_kept_nowhere()}</p>
    </form>
  )
}

export const fieldNames: Readonly<Record<DraftField, () => string>> = {
  age: m.calculator_age,
  partnerAge: m.calculator_partner_age,
  childAge: m.calculator_child_age,
  housemates: m.calculator_housemates,
  monthsUsed: m.calculator_months_used,
  otherIncome: m.calculator_other_income,
  recovery: m.calculator_recovery,
  privatePension: m.calculator_private_pension,
  partnerIncome: m.calculator_partner_income,
  hourly: m.calculator_hourly,
  hours: m.calculator_hours,
  gross: m.calculator_gross,
  net: m.calculator_net,
  start: m.calculator_start,
  end: m.calculator_end,
}

function problemText(problem: DraftProblem | undefined): string | undefined {
  if (problem === undefined || problem.is === 'missing') return undefined
  if (problem.is === 'number') return m.calculator_wrong_number({ least: problem.least, most: problem.most })
  return problem.is === 'amount' ? m.calculator_wrong_amount() : m.calculator_wrong_date()
}
