import { m } from '@vliegwiel/i18n'
import { Button, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../app/api/api.ts'
import { useSave } from '../app/api/use-save.ts'
import { lineKey, linksOf, sharesOf, typedShare } from './name-lines.ts'
import { euro, type PilotMoney } from './pilot-money.ts'

/** Which lines pay an arm, and which part of each. A line pays all pilots together once. */
export function NameLinesDialog({ shown, onClose }: { readonly shown: PilotMoney; readonly onClose: () => void }) {
  const api = useTenantApi()
  const [typed, setTyped] = useState(() => sharesOf(shown))
  const save = useSave(api.budgets.namePilotLines.mutationOptions(), { say: m.circle_saved(), onSaved: onClose })
  const links = linksOf(shown, typed)
  return (
    <Dialog
      isOpen
      title={m.circle_name_title({ name: shown.armName })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          disabledReason={links === null ? m.circle_share_wrong() : undefined}
          onClick={() => {
            if (links !== null) save.send({ pilotId: shown.pilotId, version: shown.version, links })
          }}
        >
          {m.circle_save()}
        </Button>
      }
    >
      <p className="vw-secondary">{shown.choices.length === 0 ? m.circle_no_plan() : m.circle_name_hint()}</p>
      {shown.choices.map((choice) => {
        const key = lineKey(choice)
        const value = typed[key] ?? ''
        return (
          <TextField
            key={key}
            label={m.circle_choice({ name: choice.name, year: choice.year, amount: euro(choice.spent) })}
            hint={m.circle_share()}
            optional
            maxLength={7}
            value={value}
            error={typedShare(value) === undefined ? m.circle_share_wrong() : undefined}
            onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
          />
        )
      })}
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
