import './pilots.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, EmptyState, LoadingRows, PageHeader } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import Scale from 'lucide-react/icons/scale'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { saveFile } from '../../files/save-file.ts'
import { useScreenSearch } from '../../lists/list-search.ts'
import { ChoosePilots } from './choose-pilots.tsx'
import { chosenOf, chosenText, crosswalkOf, type Chosen } from './chosen-pilots.ts'
import { CompareView } from './compare-view.tsx'

/** Pilots of municipalities beside each other. The choice stands in the address, so that a link shows the same. */
export function ComparePage() {
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/vergelijken')
  const published = useQuery(api.pilots.listPublished.queryOptions({}))
  const all = published.data?.published ?? []
  const chosen = chosenOf(search.kies, all)
  const crosswalk = crosswalkOf(search.woorden ?? '')
  const answer = useQuery({
    ...api.pilots.comparePilots.queryOptions({ chosen: [...chosen], crosswalk: [...crosswalk] }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  })
  if (published.isError)
    return <ProblemState problem={problemOf(published.error)} onRetry={() => void published.refetch()} />
  const choose = (next: readonly Chosen[]) => change({ kies: chosenText(next) })
  const { comparison, bundle } = answer.data ?? {}
  return (
    <>
      <PageHeader
        title={m.pilots_compare_title()}
        sentence={m.pilots_compare_sentence()}
        actions={
          bundle !== undefined && chosen.length > 1 ? (
            <Button
              icon={Download}
              onClick={() => saveFile('vergelijking.json', 'application/json', JSON.stringify(bundle, null, 2))}
            >
              {m.pilots_compare_bundle()}
            </Button>
          ) : undefined
        }
      />
      {published.data === undefined ? (
        <LoadingRows rows={6} />
      ) : all.length === 0 ? (
        <EmptyState icon={Scale} title={m.pilots_compare_empty()} text={m.pilots_compare_empty_text()} />
      ) : (
        <div className="vw-stack">
          <ChoosePilots
            published={all}
            chosen={chosen}
            words={search.woorden ?? ''}
            onChoose={choose}
            onWords={(woorden) => change({ woorden })}
          />
          {answer.isError ? (
            <ProblemState problem={problemOf(answer.error)} onRetry={() => void answer.refetch()} />
          ) : (
            comparison !== undefined &&
            chosen.length > 1 && <CompareView published={all} chosen={chosen} comparison={comparison} />
          )}
        </div>
      )}
    </>
  )
}
