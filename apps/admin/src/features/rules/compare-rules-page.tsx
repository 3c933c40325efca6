import './rules.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useScreenSearch } from '../../lists/list-search.ts'
import { chosenOf } from './compare.ts'
import { CompareRulesView } from './compare-rules-view.tsx'

/** Reads what each municipality published; the choice stands in the address, so that a link shows the same table. */
export function CompareRulesPage() {
  const own = useSlug()
  const api = useTenantApi()
  const { search, change } = useScreenSearch('/$slug/regels-vergelijken')
  const chosen = chosenOf(search.met, own)
  const listed = useQuery(api.benefits.listMunicipalities.queryOptions({}))
  const compared = useQuery(
    api.benefits.compareRules.queryOptions({ slugs: [own, ...chosen] }, { placeholderData: keepPreviousData }),
  )
  const failed = listed.error ?? compared.error
  if (failed !== null)
    return (
      <ProblemState
        problem={problemOf(failed)}
        onRetry={() => void (listed.isError ? listed.refetch() : compared.refetch())}
      />
    )
  if (listed.data === undefined || compared.data === undefined)
    return (
      <>
        <PageHeader title={m.benefits_compare_title()} sentence={m.benefits_compare_sentence()} />
        <LoadingRows rows={10} />
      </>
    )
  return (
    <CompareRulesView
      compared={compared.data}
      own={own}
      others={listed.data.municipalities.filter(({ slug }) => slug !== own)}
      chosen={chosen}
      only={search.alleen === 'anders'}
      onChoose={(slugs) => change({ met: slugs.length === 0 ? undefined : slugs.join(',') })}
      onOnly={(only) => change({ alleen: only ? 'anders' : undefined })}
    />
  )
}
