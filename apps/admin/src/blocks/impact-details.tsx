import { m } from '@vliegwiel/i18n'
import { Disclosure } from '@vliegwiel/ui'
import { inLanguage } from './kinds.ts'

interface ImpactDetailsProps {
  impact: readonly { readonly details?: readonly { readonly nl: string; readonly en: string }[] | undefined }[]
}

/** What was counted, a line each: the households of which an amount changes. Folded away until somebody asks. */
export function ImpactDetails({ impact }: ImpactDetailsProps) {
  const lines = impact.flatMap(({ details = [] }) => details)
  if (lines.length === 0) return null
  return (
    <Disclosure title={m.review_impact_details({ count: lines.length })}>
      <ul>
        {lines.map((line) => (
          <li key={line.nl}>{inLanguage(line)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
