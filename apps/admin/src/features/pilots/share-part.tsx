import { useQuery } from '@tanstack/react-query'
import { formatCount, m } from '@vliegwiel/i18n'
import { Button, LoadingRows, TextArea } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { WhyRefused } from './changed-meanwhile.tsx'
import type { Pilot } from './pilot.ts'
import { ShareView } from './share-view.tsx'
import { useBase } from './use-base.ts'

/** What others read of this pilot, and what they would read now. */
export default function SharePart({ pilot, mayPublish }: { pilot: Pilot; mayPublish: boolean }) {
  const api = useTenantApi()
  const [act, setAct] = useState<'publish' | 'withdraw' | null>(null)
  const locked = pilot.lockedAt !== null
  const preview = useQuery({
    ...api.pilots.previewPublication.queryOptions({ pilotId: pilot.pilotId }),
    enabled: locked,
  })
  if (preview.isError) return <ProblemState problem={problemOf(preview.error)} onRetry={() => void preview.refetch()} />
  if (locked && preview.data === undefined) return <LoadingRows rows={5} />
  const shown = preview.data?.content.figures.filter(({ hidden }) => hidden === null).length ?? 0
  const stands = pilot.publications.some(({ withdrawnAt, replaced }) => withdrawnAt === null && !replaced)
  const reason = !mayPublish
    ? m.pilots_no_right()
    : !locked
      ? m.pilots_share_not_locked()
      : shown === 0
        ? m.pilots_share_nothing()
        : undefined
  return (
    <>
      <ShareView
        pilot={pilot}
        preview={preview.data}
        actions={
          <>
            <Button variant="primary" disabledReason={reason} onClick={() => setAct('publish')}>
              {m.pilots_share_publish()}
            </Button>
            {stands && mayPublish && <Button onClick={() => setAct('withdraw')}>{m.pilots_share_withdraw()}</Button>}
          </>
        }
      />
      {act === 'publish' && (
        <PublishDialog pilot={pilot} hidden={preview.data?.hidden ?? 0} onClose={() => setAct(null)} />
      )}
      {act === 'withdraw' && <WithdrawDialog pilot={pilot} onClose={() => setAct(null)} />}
    </>
  )
}

function PublishDialog({ pilot, hidden, onClose }: { pilot: Pilot; hidden: number; onClose: () => void }) {
  const api = useTenantApi()
  const [consent, setConsent] = useState('')
  const save = useSave(api.pilots.publishPilot.mutationOptions(), { say: m.pilots_share_said(), onSaved: onClose })
  const base = useBase(pilot.version, save.problem)
  return (
    <Dialog
      isOpen
      title={m.pilots_share_publish_title({ name: pilot.name })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          onClick={() => save.send({ pilotId: pilot.pilotId, consent, version: base })}
        >
          {m.pilots_share_publish()}
        </Button>
      }
    >
      <ul className="vw-consequences">
        <li>{m.pilots_share_line_all()}</li>
        {hidden > 0 && <li>{m.pilots_share_line_hidden({ count: formatCount(hidden) })}</li>}
      </ul>
      <TextArea
        label={m.pilots_share_consent()}
        hint={m.pilots_share_consent_hint()}
        value={consent}
        maxLength={600}
        error={save.fieldError('consent')}
        onChange={(event) => setConsent(event.target.value)}
      />
      <WhyRefused problem={save.problem} />
    </Dialog>
  )
}

function WithdrawDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const save = useSave(api.pilots.withdrawPublication.mutationOptions(), {
    say: m.pilots_share_withdraw_said(),
    onSaved: onClose,
  })
  const base = useBase(pilot.version, save.problem)
  return (
    <Dialog
      isOpen
      title={m.pilots_share_withdraw_title({ name: pilot.name })}
      onClose={onClose}
      actions={
        <Button
          variant="danger"
          busy={save.busy}
          onClick={() => save.send({ pilotId: pilot.pilotId, reason, version: base })}
        >
          {m.pilots_share_withdraw()}
        </Button>
      }
    >
      <p>{m.pilots_share_withdraw_line()}</p>
      <TextArea
        label={m.pilots_share_reason()}
        value={reason}
        maxLength={600}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <WhyRefused problem={save.problem} />
    </Dialog>
  )
}
