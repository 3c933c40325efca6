import type { Found } from '@vliegwiel/budgets/vangnet'
import { Link } from '@vliegwiel/ui'
import { foundParts } from './vangnet-words.ts'

/** How sure a value is, where it was read, and why; the title of the source is the link. */
export function FoundNote({ found, before }: { readonly found: Found<unknown>; readonly before?: string }) {
  const { status, source, why } = foundParts(found)
  return (
    <span className="vw-secondary">
      {before !== undefined && `${before} · `}
      {status}
      {source !== null && (
        <>
          {' · '}
          {source.address === null ? source.title : <Link href={source.address}>{source.title}</Link>}, {source.about}
        </>
      )}
      {why !== null && ` · ${why}`}
    </span>
  )
}
