import { useQuery } from '@tanstack/react-query'
import { LoadingRows } from '@vliegwiel/ui'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { KeysView } from './keys-view.tsx'

/** The keys of this installation, tied to the API. */
export function KeysPart() {
  const keys = useQuery(useTenantApi().bundles.showKeys.queryOptions({}))
  if (keys.error !== null && keys.data === undefined)
    return <ProblemState problem={problemOf(keys.error)} onRetry={() => void keys.refetch()} />
  return keys.data === undefined ? <LoadingRows rows={4} /> : <KeysView {...keys.data} />
}
