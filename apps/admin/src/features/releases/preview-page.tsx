import '../documents.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { dayOf, m } from '@vliegwiel/i18n'
import { formatDate, shownZone } from '../../app/shown-clock.ts'
import { Banner, EmptyState, LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import CalendarSearch from 'lucide-react/icons/calendar-search'
import ExternalLink from 'lucide-react/icons/external-link'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { useNow } from '../../app/use-now.ts'
import { useKinds } from '../../blocks/kinds.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { momentText } from '../../planning/moment.ts'
import { PreviewChoice } from './preview-choice.tsx'
import { countedText } from './counted-text.ts'
import { compareWithToday } from './preview-documents.ts'
import { PreviewList } from './preview-list.tsx'

/** Everything as it stands on a day, or once a release is carried out. */
export function PreviewPage() {
  const { slug } = useMembership().tenant
  const now = useNow()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/stand')
  const kinds = useKinds()
  const ask = { day: search.ingang === undefined ? (search.dag ?? null) : null, releaseId: search.ingang ?? null }
  const shown = useQuery(api.documents.previewDocuments.queryOptions(ask))
  const current = useQuery(api.documents.previewDocuments.queryOptions({ day: null, releaseId: null }))
  const releases = useQuery(api.releases.listReleases.queryOptions({ limit: 60 }))
  const today = dayOf(now, shown.data?.zone ?? shownZone())
  const isToday = search.dag === undefined && search.ingang === undefined
  const portal = useQuery(api.documents.previewPortal.queryOptions(isToday ? skipToken : ask))
  const failed = shown.error ?? current.error ?? kinds.error
  if (failed !== null) return <ProblemState problem={problemOf(failed)} onRetry={() => void shown.refetch()} />

  const title =
    search.ingang !== undefined
      ? m.releases_preview_title_release({ name: shown.data?.release ?? '…' })
      : isToday
        ? m.releases_preview_title_now()
        : m.releases_preview_title_day({ day: formatDate(search.dag ?? today, 'long') })
  const coming = (releases.data?.releases ?? []).filter(({ state }) => state === 'planned' || state === 'suspended')
  const compared =
    shown.data === undefined || current.data === undefined
      ? undefined
      : compareWithToday(shown.data.documents, current.data.documents)
  const changed = compared?.filter(({ difference }) => difference !== 'same') ?? []
  const list = search.alleen === 'anders' ? changed : (compared ?? [])
  return (
    <>
      <PageHeader
        title={title}
        sentence={
          compared === undefined || isToday
            ? undefined
            : changed.length === 0
              ? m.releases_preview_same()
              : m.releases_preview_counts({ count: changed.length })
        }
        actions={
          portal.data === undefined ? undefined : (
            <LinkButton icon={ExternalLink} href={portal.data.address} target="_blank">
              {m.releases_preview_portal()}
            </LinkButton>
          )
        }
      />
      {shown.data !== undefined && !isToday && (
        <Banner
          tone="info"
          action={<LinkButton href={address('/$slug/stand', { slug })}>{m.releases_preview_back()}</LinkButton>}
        >
          {new Date(shown.data.moment) > now
            ? `${m.releases_preview_banner_coming({ moment: momentText(shown.data.moment, shown.data.zone) })} ${countedText(shown.data)}`
            : m.releases_preview_banner_past({ moment: momentText(shown.data.moment, shown.data.zone) })}
        </Banner>
      )}
      <PreviewChoice search={search} today={today} releases={coming} onChange={change} />
      {compared === undefined || kinds.data === undefined ? (
        <LoadingRows rows={8} />
      ) : list.length === 0 ? (
        <EmptyState
          icon={CalendarSearch}
          title={compared.length === 0 ? m.releases_preview_empty_title() : m.releases_preview_same()}
          text={compared.length === 0 ? m.releases_preview_empty_text() : m.releases_preview_only_empty()}
        />
      ) : (
        <div className="vw-stack">
          <PreviewList kinds={kinds.data.kinds.map(({ description }) => description)} documents={list} />
        </div>
      )}
    </>
  )
}
