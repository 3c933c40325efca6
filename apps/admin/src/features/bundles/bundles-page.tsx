import '../documents.css'
import { m } from '@vliegwiel/i18n'
import { EmptyState, PageHeader, Tabs } from '@vliegwiel/ui'
import PackageX from 'lucide-react/icons/package-x'
import { address } from '../../app/address/address.ts'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'
import { KeysPart } from './keys-part.tsx'

/** Texts in a file: handed to another municipality or installation, or taken over from one. */
export function BundlesPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const { search } = useScreenSearch('/$slug/bundels')
  const take = search.deel === 'neem'
  const keys = search.deel === 'sleutels'
  const allowed = may(take ? 'bundle:import' : 'bundle:export')
  const part = (deel?: 'neem' | 'sleutels') => address('/$slug/bundels', { slug }, { deel })
  return (
    <>
      <PageHeader title={m.bundles_title()} sentence={m.bundles_sentence()} />
      <Tabs
        label={m.bundles_tabs()}
        items={[
          { href: part(), label: m.bundles_tab_export(), current: !take && !keys },
          { href: part('neem'), label: m.bundles_tab_import(), current: take },
          { href: part('sleutels'), label: m.bundles_tab_keys(), current: keys },
        ]}
      />
      {!allowed ? (
        <EmptyState icon={PackageX} title={take ? m.bundles_import_no_right() : m.bundles_export_no_right()} />
      ) : take ? (
        <ImportPart />
      ) : keys ? (
        <KeysPart />
      ) : (
        <ExportPart />
      )}
    </>
  )
}
