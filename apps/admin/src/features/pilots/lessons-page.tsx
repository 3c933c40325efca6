import './pilots.css'
import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LinkButton, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMembership } from '../../app/session/me.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { LessonsView } from './lessons-view.tsx'

/** What municipalities learned; everybody reads all of them. */
export function LessonsPage() {
  const { slug } = useMembership().tenant
  const may = useMay()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/lessen')
  const list = useQuery(api.pilots.listLessons.queryOptions({}))
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  const writeHref = may('document:write')
    ? address('/$slug/inhoud', { slug }, { soort: 'lesson', nieuw: 'ja' })
    : undefined
  return (
    <>
      <PageHeader
        title={m.pilots_lessons_title()}
        sentence={m.pilots_lessons_sentence()}
        actions={
          writeHref === undefined ? undefined : <LinkButton href={writeHref}>{m.pilots_lessons_write()}</LinkButton>
        }
      />
      {list.data === undefined ? (
        <LoadingRows rows={6} />
      ) : (
        <LessonsView
          lessons={list.data.lessons}
          filter={{ text: search.text ?? '', evidence: search.bewijs ?? '', ingredient: search.bestanddeel ?? '' }}
          slug={slug}
          onFilter={({ text, evidence, ingredient }) =>
            change({ text: text || undefined, bewijs: evidence || undefined, bestanddeel: ingredient || undefined })
          }
        />
      )}
    </>
  )
}
