import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { versionAt } from '../../versions/version-line.ts'
import type { ReviewItem } from './review-groups.ts'

interface ReleaseChosenProps {
  items: readonly ReviewItem[]
  onDone: () => void
  onClose: () => void
}

/** Puts what was chosen into force now, after saying what that means. */
export default function ReleaseChosen({ items, onDone, onClose }: ReleaseChosenProps) {
  const api = useTenantApi()
  const save = useSave(api.releases.releaseNow.mutationOptions(), {
    say: ({ documents }) => m.review_released({ count: documents }),
    onSaved: onDone,
  })
  const titles = items.map(({ title }) => title).join(', ')
  return (
    <ConfirmDialog
      isOpen
      title={m.review_release_title({ count: items.length })}
      consequences={[m.review_release_what({ titles }), m.review_release_below(), m.review_release_all()]}
      confirmLabel={m.review_release_now()}
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() =>
        save.send({
          name: m.review_release_name({ date: formatDate(new Date(), 'long') }),
          versions: items.map(({ line }) => versionAt(line)),
        })
      }
      onClose={onClose}
    />
  )
}
