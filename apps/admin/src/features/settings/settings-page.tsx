import '../features.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, LoadingRows, PageHeader, Section } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { ExportSection } from './export-section.tsx'
import { HostSection } from './host-section.tsx'
import { NameSection } from './name-section.tsx'
import { PortalSection } from './portal-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { ProviderSection } from './provider-section.tsx'
import { SettingSection } from './setting-section.tsx'
import { settingGroups } from './setting-words.ts'

const groups = [
  { id: 'who', title: m.settings_group_who, note: m.settings_group_who_note },
  { id: 'figures', title: m.settings_group_figures, note: m.settings_group_figures_note },
  { id: 'page', title: m.settings_group_page, note: m.settings_group_page_note },
] as const

/** Everything a tenant settles for itself, each with its source and its day. */
export function SettingsPage() {
  const { tenant } = useMembership()
  const may = useMay()
  const api = useTenantApi()
  const list = useQuery(api.settings.listSettings.queryOptions({}))
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const mayChange = may('setting:update')
  const settings = list.data?.settings ?? []
  return (
    <>
      <PageHeader title={m.settings_title()} sentence={m.settings_sentence({ tenant: tenant.name })} />
      {!mayChange && <Banner tone="info">{m.settings_no_right()}</Banner>}
      <div className="vw-stack">
        {list.isPending ? (
          <LoadingRows />
        ) : (
          groups.map((group) => (
            <Section key={group.id} title={group.title()} note={group.note()}>
              {group.id === 'who' && <NameSection mayChange={may('tenant:update')} />}
              {settingGroups[group.id].map((key) => {
                const setting = settings.find((one) => one.key === key)
                return setting && <SettingSection key={key} setting={setting} mayChange={mayChange} />
              })}
            </Section>
          ))
        )}
        {may('sign-in:configure') ? (
          <>
            <ProviderSection />
            <SecondFactorSection />
          </>
        ) : (
          <Section title={m.settings_providers_title()}>
            <p className="vw-muted">{m.settings_providers_no_right()}</p>
          </Section>
        )}
        <HostSection mayCheck={mayChange} />
        <PortalSection mayOpen={may('portal:open')} mayLook={may('document:read')} />
        <ExportSection tenantName={tenant.name} mayExport={may('tenant:export')} />
      </div>
    </>
  )
}
