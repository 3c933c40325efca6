import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, DataTable, Section, StatusChip, useToasts, type Column } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import { lazy, Suspense, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import type { Provider, ProviderDraft } from './provider-dialog.tsx'

// Dialogs bring react-aria along; few visits to the settings open one.
const ProviderDialog = lazy(async () => ({ default: (await import('./provider-dialog.tsx')).ProviderDialog }))
const ConfirmDialog = lazy(async () => ({ default: (await import('@vliegwiel/ui/dialog')).ConfirmDialog }))

type Act = { kind: 'edit'; provider: Provider | null } | { kind: 'disable' | 'remove'; provider: Provider }

const columns = (): Column<Provider>[] => [
  { id: 'label', header: m.settings_provider_label(), fixed: true, cell: (one) => one.label },
  { id: 'issuer', header: m.settings_provider_issuer(), cell: (one) => <span className="vw-muted">{one.issuer}</span> },
  {
    id: 'state',
    header: m.people_column_status(),
    phone: 'end',
    cell: (one) => (
      <StatusChip tone={one.enabled ? 'ok' : 'neutral'} look="text">
        {one.enabled ? m.settings_provider_on() : m.settings_provider_off()}
      </StatusChip>
    ),
  },
]

/** The sign-in services of this tenant: add, test, switch off, remove. */
export function ProviderSection() {
  const api = useTenantApi()
  const toasts = useToasts()
  const [act, setAct] = useState<Act | null>(null)
  const list = useQuery(api.providers.listProviders.queryOptions({}))
  const reads = [api.providers.pathKey(), api.home.pathKey()]
  const saving = useSave(api.providers.saveProvider.mutationOptions(), { reads })
  const removing = useSave(api.providers.removeProvider.mutationOptions(), { reads })
  const testing = useSave(api.providers.testProvider.mutationOptions(), { reads: [api.providers.pathKey()] })
  const close = () => {
    setAct(null)
    for (const one of [saving, removing, testing]) one.reset()
  }
  const save = async (provider: Provider | null, draft: ProviderDraft, said: string) => {
    const given = { providerId: provider?.providerId ?? null, version: provider?.version ?? 0 }
    if ((await saving.sendAndWait({ ...given, ...draft })) === null) return
    close()
    toasts.show({ text: said })
  }
  const switchTo = (provider: Provider, enabled: boolean) => {
    const { label, issuer, clientId } = provider
    const said = enabled ? m.settings_provider_switched_on({ label }) : m.settings_provider_switched_off({ label })
    void save(provider, { label, issuer, clientId, enabled }, said)
  }
  const test = async ({ providerId }: Provider) => {
    const found = await testing.sendAndWait({ providerId })
    if (found !== null) {
      toasts.show({ text: m.settings_provider_tested({ issuer: found.issuer, host: found.signInHost }) })
    }
  }
  return (
    <Section
      title={m.settings_providers_title()}
      action={
        <Button size="small" icon={Plus} onClick={() => setAct({ kind: 'edit', provider: null })}>
          {m.settings_provider_add()}
        </Button>
      }
    >
      <p className="vw-secondary">{m.settings_providers_text()}</p>
      <FormProblem problem={testing.problem} />
      <DataTable
        label={m.settings_providers_title()}
        columns={columns()}
        rows={list.data?.providers ?? []}
        rowKey={(one) => one.providerId}
        rowLabel={(one) => one.label}
        loading={list.isPending}
        empty={<p className="vw-muted">{m.settings_providers_empty()}</p>}
        rowActions={(provider) => [
          { id: 'test', label: m.settings_provider_test(), onSelect: () => void test(provider) },
          { id: 'edit', label: m.action_edit(), onSelect: () => setAct({ kind: 'edit', provider }) },
          provider.enabled
            ? { id: 'off', label: m.settings_provider_disable(), onSelect: () => setAct({ kind: 'disable', provider }) }
            : { id: 'on', label: m.settings_provider_enable(), onSelect: () => switchTo(provider, true) },
          { id: 'remove', label: m.action_remove(), tone: 'bad', onSelect: () => setAct({ kind: 'remove', provider }) },
        ]}
      />
      <Suspense fallback={null}>
        {act?.kind === 'edit' && (
          <ProviderDialog
            provider={act.provider}
            redirectUri={list.data?.redirectUri ?? ''}
            busy={saving.busy}
            error={saving.problem?.text}
            onSave={(draft) => void save(act.provider, draft, m.settings_provider_saved({ label: draft.label }))}
            onClose={close}
          />
        )}
        {act !== null && act.kind !== 'edit' && (
          <ConfirmDialog
            isOpen
            tone="danger"
            title={
              act.kind === 'disable'
                ? m.settings_provider_disable_title({ label: act.provider.label })
                : m.settings_provider_remove_title({ label: act.provider.label })
            }
            consequences={[
              m.settings_provider_disable_in({ label: act.provider.label }),
              act.kind === 'disable' ? m.settings_provider_disable_kept() : m.settings_provider_remove_secret(),
              m.settings_provider_disable_password(),
            ]}
            confirmLabel={act.kind === 'disable' ? m.settings_provider_disable() : m.action_remove()}
            busy={saving.busy || removing.busy}
            error={saving.problem?.text ?? removing.problem?.text}
            onConfirm={() => {
              const { providerId, version, label } = act.provider
              if (act.kind === 'disable') switchTo(act.provider, false)
              else {
                void removing.sendAndWait({ providerId, version }).then((gone) => {
                  if (gone === null) return
                  close()
                  toasts.show({ text: m.settings_provider_removed({ label }) })
                })
              }
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </Section>
  )
}
