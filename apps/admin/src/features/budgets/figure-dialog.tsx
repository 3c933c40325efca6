import { type BudgetFigure, budgetFigures } from '@vliegwiel/budgets/vangnet'
import { m } from '@vliegwiel/i18n'
import { Button, NumberField, SelectField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { Vangnet } from './budget.ts'
import { euro } from './budget-words.ts'
import { certaintyWords } from './case-words.ts'
import { type FigureDraft, type FigureField, figureOfDraft } from './figure-draft.ts'
import { figureWords } from './vangnet-words.ts'

interface FigureDialogProps {
  readonly vangnet: Vangnet
  readonly year: number
  readonly figure: BudgetFigure
  readonly onClose: () => void
}

const certainties = ['verified', 'secondary', 'derived', 'assumed'] as const

/** One amount of one year at one stage, with where it stands. */
export function FigureDialog({ vangnet, year, figure, onClose }: FigureDialogProps) {
  const api = useTenantApi()
  const today = useToday()
  const [draft, setDraft] = useState<FigureDraft>({
    year: String(year),
    figure,
    amount: '',
    source: '',
    date: today,
    certainty: 'verified',
  })
  const [tried, setTried] = useState(false)
  const save = useSave(api.budgets.noteBenefitBudget.mutationOptions(), {
    say: m.vangnet_form_saved(),
    onSaved: onClose,
  })
  const read = figureOfDraft(draft)
  const seen = [...vangnet.figures, ...vangnet.earlier].filter(
    (one) => one.figure === draft.figure && String(one.year) === draft.year.trim(),
  )
  const standing = vangnet.figures.find((one) => seen.includes(one))
  const send = () => {
    setTried(true)
    if (!read.ok) return
    const version = Math.max(0, ...seen.map((one) => one.version))
    save.send({ ...read.figure, synthetic: false, version })
  }
  const wrong = (name: FigureField) => (tried && !read.ok ? read.wrong[name] : undefined)
  const set = (patch: Partial<FigureDraft>) => setDraft({ ...draft, ...patch })
  return (
    <Dialog
      isOpen
      title={m.vangnet_note()}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.busy} onClick={send}>
          {m.vangnet_form_save()}
        </Button>
      }
    >
      <NumberField
        label={m.vangnet_form_year()}
        value={draft.year}
        error={wrong('year')}
        onChange={(event) => set({ year: event.target.value })}
      />
      <SelectField
        label={m.vangnet_form_figure()}
        value={draft.figure}
        options={budgetFigures.map((name) => ({ value: name, label: figureWords[name]() }))}
        onChange={(event) => set({ figure: event.target.value as BudgetFigure })}
      />
      {standing?.cents != null && (
        <p className="vw-secondary">
          {m.vangnet_form_stands({ amount: euro(standing.cents), source: standing.source })}
        </p>
      )}
      <NumberField
        label={m.vangnet_form_amount()}
        inputMode="decimal"
        suffix={m.budgets_euro()}
        value={draft.amount}
        error={wrong('amount')}
        onChange={(event) => set({ amount: event.target.value })}
      />
      <TextField
        label={m.vangnet_form_source()}
        maxLength={300}
        value={draft.source}
        error={wrong('source')}
        onChange={(event) => set({ source: event.target.value })}
      />
      <TextField
        label={m.vangnet_form_date()}
        type="date"
        value={draft.date}
        error={wrong('date')}
        onChange={(event) => set({ date: event.target.value })}
      />
      <SelectField
        label={m.vangnet_form_sure()}
        value={draft.certainty}
        options={certainties.map((one) => ({ value: one, label: certaintyWords[one]() }))}
        onChange={(event) => set({ certainty: event.target.value as FigureDraft['certainty'] })}
      />
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
