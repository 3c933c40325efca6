import { m } from '@vliegwiel/i18n'
import { Button, Disclosure, NumberField, SelectField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { ClaimOnBoard } from './budget.ts'
import { type ClaimDraft, type ClaimField, claimOfDraft, draftOfClaim, newClaim } from './claim-draft.ts'

interface ClaimDialogProps {
  /** The claim that is changed; null: a new one. */
  readonly claim: ClaimOnBoard | null
  readonly onClose: () => void
}

/** A claim taken apart into what can be checked. What the source does not say stays empty. */
export function ClaimDialog({ claim, onClose }: ClaimDialogProps) {
  const api = useTenantApi()
  const today = useToday()
  const [draft, setDraft] = useState(() => (claim === null ? newClaim(today) : draftOfClaim(claim.title, claim.claim)))
  const [tried, setTried] = useState(false)
  const said = { say: m.claims_saved(), onSaved: onClose }
  const write = useSave(api.budgets.writeClaim.mutationOptions(), said)
  const change = useSave(api.budgets.changeClaim.mutationOptions(), said)
  const read = claimOfDraft(draft, today)
  const problem = write.problem ?? change.problem
  const send = () => {
    setTried(true)
    if (!read.ok) return
    const given = { title: draft.title.trim(), claim: read.claim }
    if (claim === null) write.send(given)
    else change.send({ ...given, claimId: claim.claimId, version: claim.version })
  }
  const wrong = (name: ClaimField) => (tried && !read.ok ? read.wrong[name] : undefined)
  const set = (patch: Partial<ClaimDraft>) => setDraft({ ...draft, ...patch })
  return (
    <Dialog
      isOpen
      title={claim === null ? m.claims_new() : claim.title}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={write.busy || change.busy} onClick={send}>
          {m.claims_save()}
        </Button>
      }
    >
      <Said draft={draft} wrong={wrong} set={set} />
      <Recomputing draft={draft} wrong={wrong} set={set} />
      <Meaning draft={draft} wrong={wrong} set={set} />
      {problem !== null && (
        <p role="alert" className="vw-field-error">
          {problem.text}
        </p>
      )}
    </Dialog>
  )
}

interface PartProps {
  readonly draft: ClaimDraft
  readonly wrong: (name: ClaimField) => string | undefined
  readonly set: (patch: Partial<ClaimDraft>) => void
}

/** The fields of one text each, with their limits. */
function words(
  { draft, wrong, set }: PartProps,
  name: ClaimField,
  label: string,
  more: { hint?: string; optional?: true; maxLength?: number } = {},
) {
  return (
    <TextField
      label={label}
      maxLength={300}
      {...more}
      value={draft[name]}
      error={wrong(name)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
}

function Said(props: PartProps) {
  const { draft, wrong, set } = props
  const day = { hint: m.claims_field_month_hint(), optional: true as const, maxLength: 7 }
  return (
    <>
      {words(props, 'title', m.claims_field_title(), { hint: m.claims_field_title_hint(), maxLength: 120 })}
      {words(props, 'who', m.claims_field_who(), { maxLength: 120 })}
      <NumberField
        label={m.claims_field_amount()}
        inputMode="decimal"
        suffix={m.budgets_euro()}
        value={draft.amount}
        error={wrong('amount')}
        onChange={(event) => set({ amount: event.target.value })}
      />
      <SelectField
        label={m.claims_field_unit()}
        value={draft.unit}
        error={wrong('unit')}
        options={[
          { value: '', label: m.claims_field_unit_choose() },
          { value: 'euro-in-all', label: m.claims_field_unit_all() },
          { value: 'euro-per-year', label: m.claims_field_unit_year() },
        ]}
        onChange={(event) => set({ unit: event.target.value as ClaimDraft['unit'] })}
      />
      {words(props, 'from', m.claims_field_from(), day)}
      {words(props, 'to', m.claims_field_to(), { ...day, hint: m.claims_field_month_hint() })}
      {words(props, 'population', m.claims_field_population())}
      <NumberField
        label={m.claims_field_persons()}
        optional
        value={draft.persons}
        error={wrong('persons')}
        onChange={(event) => set({ persons: event.target.value })}
      />
      {words(props, 'source', m.claims_field_source())}
      <TextField
        label={m.claims_field_date()}
        type="date"
        value={draft.date}
        error={wrong('date')}
        onChange={(event) => set({ date: event.target.value })}
      />
    </>
  )
}

function Recomputing(props: PartProps) {
  const { draft, wrong, set } = props
  return (
    <>
      <SelectField
        label={m.claims_field_about()}
        value={draft.about}
        options={[
          { value: 'own-ledger', label: m.claims_field_about_own() },
          { value: 'elsewhere', label: m.claims_field_about_elsewhere() },
        ]}
        onChange={(event) => set({ about: event.target.value as ClaimDraft['about'] })}
      />
      <NumberField
        label={m.claims_field_saving()}
        hint={m.claims_field_saving_hint()}
        inputMode="decimal"
        suffix={m.budgets_euro()}
        optional
        value={draft.saving}
        error={wrong('saving')}
        onChange={(event) => set({ saving: event.target.value })}
      />
      {draft.saving.trim() !== '' && (
        <>
          {words(props, 'savingSource', m.claims_field_saving_source())}
          <TextField
            label={m.claims_field_saving_date()}
            type="date"
            value={draft.savingDate}
            error={wrong('savingDate')}
            onChange={(event) => set({ savingDate: event.target.value })}
          />
        </>
      )}
      <NumberField
        label={m.claims_field_tolerance()}
        inputMode="decimal"
        suffix={m.claims_field_percent()}
        value={draft.tolerance}
        error={wrong('tolerance')}
        onChange={(event) => set({ tolerance: event.target.value })}
      />
    </>
  )
}

function Meaning(props: PartProps) {
  const { draft, set } = props
  const optional = { optional: true as const, maxLength: 200 }
  return (
    <Disclosure title={m.claims_field_means()}>
      <p className="vw-secondary">{m.claims_field_means_hint()}</p>
      {words(props, 'counts', m.claims_field_counts(), optional)}
      {words(props, 'time', m.claims_field_time(), optional)}
      {words(props, 'person', m.claims_field_person(), optional)}
      <SelectField
        label={m.claims_part_reckoning()}
        value={draft.meaning}
        options={[
          { value: '', label: m.claims_field_reckoning_none() },
          { value: 'gross', label: m.claims_field_reckoning_gross() },
          { value: 'net', label: m.claims_field_reckoning_net() },
        ]}
        onChange={(event) => set({ meaning: event.target.value as ClaimDraft['meaning'] })}
      />
      <SelectField
        label={m.claims_field_reckoning()}
        value={draft.reckoning}
        options={[
          { value: 'not-said', label: m.claims_field_reckoning_none() },
          { value: 'gross', label: m.claims_field_reckoning_gross() },
          { value: 'net', label: m.claims_field_reckoning_net() },
        ]}
        onChange={(event) => set({ reckoning: event.target.value as ClaimDraft['reckoning'] })}
      />
      {words(props, 'compared', m.claims_field_compared(), { ...optional, hint: m.claims_field_compared_hint() })}
      {draft.compared.trim() !== '' && words(props, 'comparedSource', m.claims_field_compared_source())}
    </Disclosure>
  )
}
