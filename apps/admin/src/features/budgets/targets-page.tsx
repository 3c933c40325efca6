import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import type { TargetInList } from './budget.ts'
import { TargetDialog } from './target-dialog.tsx'
import { saveTarget } from './target-table.ts'
import { TargetsView } from './targets-view.tsx'

type Open = { readonly what: 'new' } | { readonly what: 'edit' | 'remove'; readonly target: TargetInList }

/** Target and result on one page, regular and extra apart. */
export function TargetsPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const [open, setOpen] = useState<Open | null>(null)
  const list = useQuery(api.budgets.listTargets.queryOptions({ knownAt: null }))
  const remove = useSave(api.budgets.removeTarget.mutationOptions(), {
    say: m.targets_removed(),
    onSaved: () => setOpen(null),
  })
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const mayWrite = may('budget:manage')
  const reasons = list.data?.reasons ?? []
  const begin = !mayWrite ? undefined : reasons.length === 0 ? (
    <LinkButton href={address('/$slug/uitstroom', { slug })}>{m.budgets_ledger_title()}</LinkButton>
  ) : (
    <Button variant="primary" icon={Plus} onClick={() => setOpen({ what: 'new' })}>
      {m.targets_new()}
    </Button>
  )
  const removing = open?.what === 'remove' ? open.target : null
  return (
    <>
      <PageHeader
        title={m.targets_title()}
        sentence={m.targets_sentence()}
        actions={list.data !== undefined && list.data.targets.length > 0 && begin}
      />
      {list.data === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <TargetsView
          targets={list.data}
          mayWrite={mayWrite}
          begin={begin}
          onEdit={(target) => setOpen({ what: 'edit', target })}
          onRemove={(target) => setOpen({ what: 'remove', target })}
          onSave={(target, kind) => void saveTarget(kind, target)}
        />
      )}
      {(open?.what === 'new' || open?.what === 'edit') && (
        <TargetDialog
          target={open.what === 'edit' ? open.target : null}
          reasons={reasons}
          onClose={() => setOpen(null)}
        />
      )}
      {removing !== null && (
        <ConfirmDialog
          isOpen
          title={m.targets_remove_title({ name: removing.name })}
          consequences={[m.targets_remove_text()]}
          confirmLabel={m.targets_remove()}
          tone="danger"
          busy={remove.busy}
          error={remove.problem?.text}
          onConfirm={() => remove.send({ targetId: removing.targetId, version: removing.version })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
