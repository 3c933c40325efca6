import './budgets.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, LoadingRows, MenuButton, PageHeader } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import Download from 'lucide-react/icons/download'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import type { ClaimOnBoard } from './budget.ts'
import { ClaimDialog } from './claim-dialog.tsx'
import { saveClaims } from './claims-table.ts'
import { ClaimsView } from './claims-view.tsx'

type Open = { readonly what: 'new' } | { readonly what: 'edit' | 'remove'; readonly claim: ClaimOnBoard }

/** What others say about money, checked with this municipality's own figures. */
export function ClaimsPage() {
  const may = useMay()
  const api = useTenantApi()
  const [open, setOpen] = useState<Open | null>(null)
  const [pending, setPending] = useState<{ claimId: string; basis: string } | null>(null)
  const board = useQuery(api.budgets.listClaims.queryOptions({ knownAt: null }))
  const choose = useSave(api.budgets.chooseBasis.mutationOptions(), { say: m.claims_chosen() })
  const remove = useSave(api.budgets.removeClaim.mutationOptions(), {
    say: m.claims_removed(),
    onSaved: () => setOpen(null),
  })
  if (board.isError) return <ProblemState problem={problemOf(board.error)} onRetry={() => void board.refetch()} />
  const mayWrite = may('calculation:write')
  const begin = mayWrite ? (
    <Button variant="primary" icon={Plus} onClick={() => setOpen({ what: 'new' })}>
      {m.claims_new()}
    </Button>
  ) : undefined
  const claims = board.data?.claims ?? []
  const removing = open?.what === 'remove' ? open.claim : null
  return (
    <>
      <PageHeader
        title={m.claims_title()}
        sentence={m.claims_sentence()}
        actions={
          claims.length > 0 && (
            <>
              <MenuButton
                label={m.budgets_download()}
                icon={Download}
                items={[
                  { id: 'csv', label: m.budgets_download_csv(), onSelect: () => void saveClaims('csv', claims) },
                  { id: 'xlsx', label: m.budgets_download_xlsx(), onSelect: () => void saveClaims('xlsx', claims) },
                ]}
              >
                {m.budgets_download()}
              </MenuButton>
              {begin}
            </>
          )
        }
      />
      {choose.problem !== null && (
        <p role="alert" className="vw-field-error">
          {choose.problem.text}
        </p>
      )}
      {board.data === undefined ? (
        <LoadingRows rows={6} />
      ) : (
        <ClaimsView
          claims={claims}
          mayWrite={mayWrite}
          begin={begin}
          pending={pending}
          onChoose={({ claimId, version }, basis) => {
            setPending({ claimId, basis })
            void choose.sendAndWait({ claimId, version, basis }).then(() => setPending(null))
          }}
          onEdit={(claim) => setOpen({ what: 'edit', claim })}
          onRemove={(claim) => setOpen({ what: 'remove', claim })}
        />
      )}
      {(open?.what === 'new' || open?.what === 'edit') && (
        <ClaimDialog claim={open.what === 'edit' ? open.claim : null} onClose={() => setOpen(null)} />
      )}
      {removing !== null && (
        <ConfirmDialog
          isOpen
          title={m.claims_remove_title({ name: removing.title })}
          consequences={[m.claims_remove_text()]}
          confirmLabel={m.claims_remove()}
          tone="danger"
          busy={remove.busy}
          error={remove.problem?.text}
          onConfirm={() => remove.send({ claimId: removing.claimId, version: removing.version })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
