import './pilots.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LinkButton, LoadingRows, PageHeader, useNavigate } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import type { ReadyPlan } from './pilot.ts'
import { PilotsView } from './pilots-view.tsx'

/** The pilots of this tenant, and the plans that wait for one. */
export function PilotsPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const go = useNavigate()
  const [opening, setOpening] = useState<ReadyPlan | null>(null)
  const list = useQuery(api.pilots.listPilots.queryOptions({}))
  const open = useSave(api.pilots.openPilot.mutationOptions(), {
    say: m.pilots_opened(),
    onSaved: ({ pilotId }) => go(address('/$slug/pilots/$pilot', { slug, pilot: pilotId })),
  })
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const mayManage = may('pilot:manage')
  return (
    <>
      <PageHeader
        title={m.pilots_title()}
        sentence={m.pilots_sentence()}
        actions={
          may('document:write') ? (
            <LinkButton href={address('/$slug/inhoud', { slug }, { soort: 'pilot-protocol', nieuw: 'ja' })}>
              {m.pilots_write_plan()}
            </LinkButton>
          ) : undefined
        }
      />
      {list.data === undefined ? (
        <LoadingRows rows={5} />
      ) : (
        <PilotsView
          {...list.data}
          slug={slug}
          mayManage={mayManage}
          mayWrite={may('document:write')}
          onOpen={setOpening}
        />
      )}
      {opening !== null && (
        <ConfirmDialog
          isOpen
          title={m.pilots_open_title({ name: opening.title })}
          consequences={[m.pilots_open_line_seed(), m.pilots_open_line_plan()]}
          confirmLabel={m.pilots_open()}
          busy={open.busy}
          error={open.problem?.text}
          onConfirm={() => open.send({ key: opening.key, synthetic: false, source: null })}
          onClose={() => setOpening(null)}
        />
      )}
    </>
  )
}
