import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, NumberField, TextField, useToasts } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { placesBelow, type Place } from '../../tree/tenant-tree.tsx'

const dayMs = 86_400_000

interface ArchiveDialogProps {
  place: Place
  places: readonly Place[]
  onClose: () => void
}

/** Closes a place and starts its grace period: says what happens on which day, and asks for the name. */
export function ArchiveDialog({ place, places, onClose }: ArchiveDialogProps) {
  const { name, tenantId, version } = place
  const toasts = useToasts()
  const [now] = useState(() => Date.now())
  const [days, setDays] = useState('30')
  const [typed, setTyped] = useState('')
  const save = useSave(apiOf(null).platform.archiveTenant.mutationOptions())
  const graceDays = /^\d+$/.test(days.trim()) ? Number(days) : Number.NaN
  const daysFit = graceDays >= 7 && graceDays <= 365
  const date = formatDate(new Date(now + (daysFit ? graceDays : 30) * dayMs), 'long')
  const open = placesBelow(places, tenantId).filter((one) => one.status !== 'archived')
  const reason =
    open.length > 0
      ? m.platform_archive_below({ names: open.map((one) => one.name).join(', ') })
      : !daysFit
        ? m.platform_archive_days_hint()
        : typed.trim() !== name
          ? m.state_type_to_confirm_reason()
          : undefined
  const archive = async () => {
    const saved = await save.sendAndWait({ tenantId, version, graceDays })
    if (saved === null) return
    toasts.show({ text: m.platform_archived({ name, date: formatDate(new Date(saved.eraseAfter), 'long') }) })
    onClose()
  }
  return (
    <Dialog
      kind="alert"
      isOpen
      title={m.platform_archive_title({ name })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="danger" busy={save.busy} disabledReason={reason} onClick={() => void archive()}>
            {m.platform_archive()}
          </Button>
        </>
      }
    >
      <ul className="vw-consequences">
        <li>{m.platform_archive_now({ name })}</li>
        <li>{m.platform_archive_until({ name, date })}</li>
        <li>{m.platform_archive_after({ name, date })}</li>
      </ul>
      <NumberField
        label={m.platform_archive_days()}
        hint={m.platform_archive_days_hint()}
        value={days}
        error={daysFit ? undefined : m.platform_archive_days_hint()}
        onChange={(event) => setDays(event.target.value)}
      />
      <TextField
        label={m.state_type_to_confirm({ word: name })}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      {save.problem !== null && (
        <p className="vw-field-error" role="alert">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
