import '../documents.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, LoadingRows, PageHeader, Tabs } from '@vliegwiel/ui'
import Plus from 'lucide-react/icons/plus'
import { lazy, Suspense, useState } from 'react'
import { address } from '../../app/address/address.ts'
import { documentAddress, kindAddress, versionAddress } from '../../versions/document-path.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { inLanguage, useKinds } from '../../blocks/kinds.ts'
import { hiddenOf, sortOf, sortText, useScreenSearch } from '../../lists/list-search.ts'
import { ListViews } from '../../lists/list-views.tsx'
import { dayHere } from '../../app/today.ts'
import { filterDocuments, sorts, type DocumentLine } from './document-line.ts'
import { DocumentFilters } from './document-filters.tsx'
import { DocumentsView } from './documents-view.tsx'
import { PolicyPanel } from './policy-panel.tsx'

const loadDialogs = () => import('./documents-dialogs.tsx')
const DocumentsDialogs = lazy(loadDialogs)

/** Everything that the tenant has, a kind at a time. */
export function DocumentsPage() {
  const { tenant } = useMembership()
  const may = useMay()
  const api = useTenantApi()
  const now = useNow()
  const { search, change } = useScreenSearch('/$slug/inhoud')
  const [act, setAct] = useState<'new' | 'policy' | null>(null)
  const kinds = useKinds()
  const listed = kinds.data?.kinds ?? []
  const kind = listed.find(({ description }) => description.word === search.soort) ?? listed[0]
  const list = useQuery(
    api.documents.listDocuments.queryOptions(kind === undefined ? skipToken : { kind: kind.description.word }),
  )
  const failed = kinds.error ?? list.error
  if (failed !== null && (kind === undefined || list.data === undefined)) {
    return (
      <ProblemState
        problem={problemOf(failed)}
        onRetry={() => void (kinds.isError ? kinds.refetch() : list.refetch())}
      />
    )
  }
  const sentence = m.documents_sentence({ tenant: tenant.name })
  if (kind === undefined) {
    return (
      <>
        <PageHeader title={m.documents_title()} sentence={sentence} />
        <LoadingRows />
      </>
    )
  }
  const documents = list.data?.documents ?? []
  const mayWrite = may('document:write')
  const asked = sortOf(search.sort)
  const sort =
    sorts.some((one) => one === asked?.column) && asked ? asked : ({ column: 'title', direction: 'ascending' } as const)
  const openHref = (line: DocumentLine) => {
    const [open] = line.open
    // What is a draft alone has nothing to read yet: it opens where it is written.
    return line.status === 'none' && open !== undefined
      ? versionAddress(tenant.slug, line, open.number)
      : documentAddress(tenant.slug, line)
  }
  const shown = act ?? (search.nieuw === 'ja' && mayWrite ? 'new' : null)
  const close = () => {
    setAct(null)
    if (search.nieuw !== undefined) change({ nieuw: undefined })
  }
  const begin = () => setAct('new')
  return (
    <>
      <PageHeader
        title={m.documents_title()}
        sentence={sentence}
        actions={
          <Button
            variant="primary"
            icon={Plus}
            disabledReason={mayWrite ? undefined : m.documents_new_no_right()}
            onPointerEnter={() => void loadDialogs()}
            onClick={begin}
          >
            {m.documents_new_one({ kind: inLanguage(kind.description.words.one) })}
          </Button>
        }
      />
      <Tabs
        label={m.documents_kinds()}
        items={listed.map((one) => ({
          href: kindAddress(tenant.slug, one.description.word),
          label: m.documents_tab({ kind: inLanguage(one.description.words.many), count: one.documents }),
          current: one === kind,
        }))}
      />
      <div className="vw-stack adm-under-tabs">
        <div>
          <DocumentFilters filter={search} onChange={change} end={<ListViews screen="documents" />} />
          <DocumentsView
            tenantName={tenant.name}
            kind={kind.description}
            documents={filterDocuments(documents, search)}
            loading={list.isPending}
            filtered={Boolean(search.text ?? search.status ?? search.origin)}
            today={dayHere(now)}
            places={{ openHref, inboxHref: address('/$slug/van-boven', { slug: tenant.slug }) }}
            sort={sort}
            onSort={(next) => change({ sort: sortText(next) })}
            hidden={hiddenOf(search.hidden)}
            onHidden={(hidden) => change({ hidden: hidden.join(',') })}
            onClearFilters={() => change({ text: undefined, status: undefined, origin: undefined })}
            onNew={mayWrite ? begin : undefined}
          />
        </div>
        <PolicyPanel
          tenantName={tenant.name}
          kind={kind}
          maySetPolicy={may('policy:set')}
          onEdit={() => setAct('policy')}
        />
      </div>
      {shown !== null && (
        <Suspense fallback={null}>
          <DocumentsDialogs act={shown} kind={kind} documents={documents} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
