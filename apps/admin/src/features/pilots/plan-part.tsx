import { m } from '@vliegwiel/i18n'
import { Banner, Button, TextArea } from '@vliegwiel/ui'
import { ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { hrefOf } from '../../app/screens.ts'
import type { Pilot } from './pilot.ts'
import { PlanView } from './plan-view.tsx'

type Act = 'lock' | 'close' | 'amend'

/** The plan of a pilot with what may be done to it. */
export default function PlanPart({ pilot, mayManage, slug }: { pilot: Pilot; mayManage: boolean; slug: string }) {
  const api = useTenantApi()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const lock = useSave(api.pilots.lockPilot.mutationOptions(), { say: m.pilots_locked_said(), onSaved: close })
  const end = useSave(api.pilots.closePilot.mutationOptions(), { say: m.pilots_closed_said(), onSaved: close })
  const { pilotId, version, name } = pilot
  const disabledReason = mayManage ? undefined : m.pilots_no_right()
  return (
    <>
      {pilot.openChanges.length > 0 && (
        <Banner
          tone="warn"
          action={
            <Button disabledReason={disabledReason} onClick={() => setAct('amend')}>
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
        documentHref={hrefOf(slug, `inhoud/pilot-protocol/${pilot.key}`)}
        actions={
          pilot.state === 'closed' ? undefined : pilot.lockedAt === null ? (
            <Button variant="primary" disabledReason={disabledReason} onClick={() => setAct('lock')}>
              {m.pilots_lock()}
            </Button>
          ) : (
            <Button disabledReason={disabledReason} onClick={() => setAct('close')}>
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
        error={lock.problem?.text}
        onConfirm={() => lock.send({ pilotId, version })}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={act === 'close'}
        title={m.pilots_close_title({ name })}
        consequences={[m.pilots_close_line(), m.pilots_close_line_seed()]}
        confirmLabel={m.pilots_close()}
        busy={end.busy}
        error={end.problem?.text}
        onConfirm={() => end.send({ pilotId, version })}
        onClose={close}
      />
      {act === 'amend' && <AmendDialog pilotId={pilotId} onClose={close} />}
    </>
  )
}

function AmendDialog({ pilotId, onClose }: { pilotId: string; onClose: () => void }) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const amend = useSave(api.pilots.amendPilot.mutationOptions(), { say: m.pilots_amend_said(), onSaved: onClose })
  return (
    <Dialog
      isOpen
      title={m.pilots_amend()}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={amend.busy} onClick={() => amend.send({ pilotId, reason })}>
          {m.pilots_amend()}
        </Button>
      }
    >
      <TextArea
        label={m.pilots_amend_reason()}
        value={reason}
        maxLength={600}
        error={amend.fieldError('reason') ?? amend.problem?.text}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
