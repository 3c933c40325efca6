import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { StatusChip } from '@vliegwiel/ui'
import { ImpactDetails } from '../../blocks/impact-details.tsx'
import { inLanguage } from '../../blocks/kinds.ts'

export type ShownVersion = RouterOutputs['documents']['showVersion']

/** More sentences than these are read in the version itself. */
const MOST = 8

/** What a version changes, in plain words, and what follows from it. */
export function VersionSummary({
  version,
}: {
  version: Pick<ShownVersion, 'changes' | 'impact' | 'current' | 'results'>
}) {
  const { changes, impact, current, results } = version
  const errors = results.filter(({ severity }) => severity === 'error')
  return (
    <div className="adm-summary">
      {current === null && <p>{m.review_new_document()}</p>}
      {current !== null && changes.length === 0 && <p>{m.review_nothing_changes()}</p>}
      {current !== null && changes.length > 0 && (
        <ul>
          {changes.slice(0, MOST).map((change) => (
            <li key={`${change.blockId}-${change.kind}`}>{inLanguage(change.sentence)}</li>
          ))}
        </ul>
      )}
      {current !== null && changes.length > MOST && (
        <p className="vw-muted">{m.review_more_changes({ count: changes.length - MOST })}</p>
      )}
      {impact.some(({ count }) => count > 0) && (
        <p>
          <b>{m.review_impact()}:</b>{' '}
          {impact
            .filter(({ count }) => count > 0)
            .map(({ count, words }) => `${count} ${inLanguage(words)}`)
            .join(', ')}
          .
        </p>
      )}
      <ImpactDetails impact={impact} />
      {errors.map(({ blockId, rule, field, problem, fix }) => (
        <p key={`${blockId}-${rule}-${field ?? ''}`}>
          <StatusChip tone="bad" look="text">
            {inLanguage(problem)}
          </StatusChip>{' '}
          {inLanguage(fix)}
        </p>
      ))}
    </div>
  )
}
