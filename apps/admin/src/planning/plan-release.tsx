import { useQuery } from '@tanstack/react-query'
import { dayOf, m } from '@vliegwiel/i18n'
import { shownZone } from '../app/shown-clock.ts'
import { useToasts } from '@vliegwiel/ui'
import { useTenantApi } from '../app/api/api.ts'
import { useSave } from '../app/api/use-save.ts'
import { useNow } from '../app/use-now.ts'
import { versionAt } from '../versions/version-line.ts'
import { useChoosable, versionId } from './choosable.ts'
import { momentText } from './moment.ts'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlanDraft } from './plan-draft.ts'

interface PlanReleaseProps {
  start: Partial<PlanDraft>
  onClose: () => void
  onPlanned?: (() => void) | undefined
}

/** Plans a new release, tied to the API. */
export default function PlanRelease({ start, onClose, onPlanned }: PlanReleaseProps) {
  const api = useTenantApi()
  const toasts = useToasts()
  const now = useNow()
  const { items, choices } = useChoosable()
  const releases = useQuery(api.releases.listReleases.queryOptions({ limit: 100 }))
  const zone = releases.data?.zone ?? shownZone()
  const save = useSave(api.releases.planRelease.mutationOptions(), {
    reads: [api.releases.pathKey(), api.documents.pathKey(), api.home.pathKey()],
  })
  const plan = async ({ name, day, time, chosen }: PlanDraft) => {
    const versions = items.filter((item) => chosen.includes(versionId(item))).map(({ line }) => versionAt(line))
    const planned = await save.sendAndWait({ name, moment: { day, time }, versions })
    if (planned === null) return
    toasts.show({ text: m.releases_planned({ name, moment: momentText(planned.moment, zone) }) })
    onPlanned?.()
    onClose()
  }
  return (
    <PlanDialog
      title={m.releases_plan_title()}
      sendLabel={m.releases_plan_send()}
      today={dayOf(now, zone)}
      zone={zone}
      start={{ name: '', day: '', time: '00:00', chosen: [], ...start }}
      versions={choices}
      busy={save.busy}
      error={save.problem?.text}
      onSend={(draft) => void plan(draft)}
      onClose={onClose}
    />
  )
}
