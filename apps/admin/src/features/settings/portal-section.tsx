import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, LinkButton, Section } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import ExternalLink from 'lucide-react/icons/external-link'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useMembership } from '../../app/session/me.ts'

/** Whether residents can open the portal, and the one action that opens it. */
export function PortalSection({ mayOpen, mayLook }: { mayOpen: boolean; mayLook: boolean }) {
  const api = useTenantApi()
  const { tenant } = useMembership()
  const tree = useQuery(api.tenants.showTree.queryOptions({}))
  const node = tree.data?.nodes.find(({ tenantId }) => tenantId === tenant.tenantId)
  const preview = useQuery({
    ...api.documents.previewPortal.queryOptions({ day: null, releaseId: null }),
    enabled: mayLook && node?.portalOpenedAt === null,
  })
  const [asked, setAsked] = useState<number | null>(null)
  const close = () => {
    setAsked(null)
    opening.reset()
  }
  const opening = useSave(api.tenants.openPortal.mutationOptions(), { say: m.settings_portal_said(), onSaved: close })
  const now = opening.problem?.params['version']
  if (node === undefined) return null
  return (
    <>
      <PortalView
        name={tenant.name}
        openedAt={node.portalOpenedAt}
        address={`/portaal/${tenant.slug}`}
        preview={preview.data?.address}
        mayOpen={mayOpen}
        onOpen={() => setAsked(node.version)}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        title={m.settings_portal_open_title({ name: tenant.name })}
        consequences={[m.settings_portal_open_line(), m.settings_portal_open_line_look()]}
        confirmLabel={m.settings_portal_open()}
        busy={opening.busy}
        error={opening.problem?.text}
        // After a conflict the person has read that something changed, and answers on what stands there now.
        onConfirm={() => opening.send({ version: typeof now === 'number' ? now : (asked ?? node.version) })}
        onClose={close}
      />
    </>
  )
}

export interface PortalViewProps {
  name: string
  /** null: not open yet. */
  openedAt: string | null
  address: string
  /** Where who may look sees it before it is open. */
  preview: string | undefined
  mayOpen: boolean
  onOpen: () => void
}

export function PortalView({ name, openedAt, address, preview, mayOpen, onOpen }: PortalViewProps) {
  return (
    <Section title={m.settings_portal_title()}>
      <p className="vw-secondary">
        {openedAt === null
          ? m.settings_portal_closed({ name })
          : m.settings_portal_opened({ date: formatDate(new Date(openedAt), 'long') })}
      </p>
      <div className="vw-form-actions adm-note">
        {openedAt === null ? (
          <>
            {preview !== undefined && (
              <LinkButton icon={ExternalLink} href={preview} target="_blank">
                {m.settings_portal_look()}
              </LinkButton>
            )}
            <Button
              variant="primary"
              disabledReason={mayOpen ? undefined : m.settings_portal_no_right()}
              onClick={onOpen}
            >
              {m.settings_portal_open()}
            </Button>
          </>
        ) : (
          <LinkButton icon={ExternalLink} href={address} target="_blank">
            {m.settings_portal_visit()}
          </LinkButton>
        )}
      </div>
    </Section>
  )
}
