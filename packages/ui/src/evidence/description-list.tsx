import { Fragment, type ReactNode } from 'react'

export interface Description {
  label: string
  value: ReactNode
  /** From where, since when, agreed by whom. */
  source?: ReactNode
}

/** Names and values below each other, each with its source. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="vw-details">
      {items.map(({ label, value, source }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {source !== undefined && <span className="vw-details-source">{source}</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
