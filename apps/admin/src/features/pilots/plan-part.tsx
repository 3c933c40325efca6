import { m } from '@vliegwiel/i18n'
import { Banner, Button, TextArea } from '@vliegwiel/ui'
import { ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { documentAddress } from '../../versions/document-path.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { refusalText, WhyRefused } from './changed-meanwhile.tsx'
import type { Pilot } from './pilot.ts'
import { PlanView } from './plan-view.tsx'
import { baseNow, useBase } from './use-base.ts'

type Act = 'lock' | 'close' | 'amend'

/** The plan of a pilot with what may be done to it. */
export default function PlanPart({ pilot, mayManage, slug }: { pilot: Pilot; mayManage: boolean; slug: string }) {
  const api = useTenantApi()
  const [act, setAct] = useState<Act | null>(null)
  const [opened, setOpened] = useState(pilot.version)
  const ask = (what: Act) => {
    setOpened(pilot.version)
    setAct(what)
  }
  const close = () => {
    setAct(null)
    lock.reset()
    end.reset()
  }
  const lock = useSave(api.pilots.lockPilot.mutationOptions(), { say: m.pilots_locked_said(), onSaved: close })
  const end = useSave(api.pilots.closePilot.mutationOptions(), { say: m.pilots_closed_said(), onSaved: close })
  const { pilotId, name } = pilot
  const lockOn = baseNow(opened, lock.problem)
  const closeOn = baseNow(opened, end.problem)
  const disabledReason = mayManage ? undefined : m.pilots_no_right()
  return (
    <>
      {pilot.openChanges.length > 0 && (
        <Banner
          tone="warn"
          action={
            <Button disabledReason={disabledReason} onClick={() => ask('amend')}>
              {m.pilots_amend()}
            </Button>
          }
        >
          {m.pilots_changes_open()}
          {pilot.openChanges.some(({ weight }) => weight === 'primary-outcome') && ` ${m.pilots_changes_primary()}`}
        </Banner>
      )}
      <PlanView
        pilot={pilot}
        documentHref={documentAddress(slug, { kind: 'pilot-protocol', key: pilot.key })}
        actions={
          pilot.state === 'closed' ? undefined : pilot.lockedAt === null ? (
            <Button variant="primary" disabledReason={disabledReason} onClick={() => ask('lock')}>
              {m.pilots_lock()}
            </Button>
          ) : (
            <Button disabledReason={disabledReason} onClick={() => ask('close')}>
              {m.pilots_close()}
            </Button>
          )
        }
      />
      <ConfirmDialog
        isOpen={act === 'lock'}
        title={m.pilots_lock_title({ name })}
        consequences={[m.pilots_lock_line(), m.pilots_lock_line_undo()]}
        confirmLabel={m.pilots_lock()}
        busy={lock.busy}
        error={refusalText(lock.problem)}
        onConfirm={() => lock.send({ pilotId, version: lockOn })}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={act === 'close'}
        title={m.pilots_close_title({ name })}
        consequences={[m.pilots_close_line(), m.pilots_close_line_seed()]}
        confirmLabel={m.pilots_close()}
        busy={end.busy}
        error={refusalText(end.problem)}
        onConfirm={() => end.send({ pilotId, version: closeOn })}
        onClose={close}
      />
      {act === 'amend' && <AmendDialog pilot={pilot} onClose={close} />}
    </>
  )
}

function AmendDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const amend = useSave(api.pilots.amendPilot.mutationOptions(), { say: m.pilots_amend_said(), onSaved: onClose })
  const base = useBase(pilot.version, amend.problem)
  return (
    <Dialog
      isOpen
      title={m.pilots_amend()}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={amend.busy}
          onClick={() => amend.send({ pilotId: pilot.pilotId, reason, version: base })}
        >
          {m.pilots_amend()}
        </Button>
      }
    >
      <TextArea
        label={m.pilots_amend_reason()}
        value={reason}
        maxLength={600}
        error={amend.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <WhyRefused problem={amend.problem} />
    </Dialog>
  )
}
