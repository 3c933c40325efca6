import { daysBetween, formatRelativeDays, m } from '@vliegwiel/i18n'
import { Disclosure, Link, LinkButton, StatusChip } from '@vliegwiel/ui'
import { useState, type ReactNode } from 'react'
import { rowLink } from '../../lists/use-row-keys.ts'
import { asHeading } from '../../words/in-sentence.ts'
import { obstacleText } from '../../versions/obstacle-words.ts'
import { VersionChip } from '../../versions/version-chip.tsx'
import { dayHere } from '../../app/today.ts'
import { groupOf, type ReviewItem } from './review-groups.ts'

export interface ReviewRowProps {
  item: ReviewItem
  /** The first of all: carries the one primary button of the page. */
  first: boolean
  /** What people call its kind. */
  sort: string
  today: string
  versionHref: string
  releasesHref: string
  wayOut: { readonly label: string; readonly href: string } | null
  chosen: boolean
  onChoose?: ((chosen: boolean) => void) | undefined
  /** What it changes and what can be done with it; fetched once it is opened. */
  detail: () => ReactNode
}

/** One text on its way: who wrote it, how far it is, what holds it up, and the one thing to do. */
export function ReviewRow(props: ReviewRowProps) {
  const { item, versionHref, wayOut, chosen, onChoose } = props
  const [open, setOpen] = useState(false)
  const { line } = item
  return (
    <li className="vw-work-row adm-review-row" data-choosable={onChoose !== undefined}>
      {onChoose !== undefined && (
        <input
          type="checkbox"
          checked={chosen}
          aria-label={m.review_choose({ title: item.title })}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <div>
        <div className="vw-work-title">
          <Link href={versionHref} look="quiet" {...rowLink}>
            {item.title}
          </Link>
        </div>
        <div className="vw-work-detail">{details(props).join(' · ')}</div>
        {line.state === 'draft' && line.reason !== null && (
          <p className="adm-quote">{m.review_reason_given({ reason: line.reason })}</p>
        )}
      </div>
      <div className="vw-work-state">
        <VersionChip line={line} />
      </div>
      <div className="vw-work-action">
        <MainAction {...props} />
      </div>
      {item.obstacle !== null && (
        <p className="adm-obstacle">
          <StatusChip tone="warn" look="text">
            {obstacleText(item.obstacle)}
          </StatusChip>
          {wayOut !== null && <Link href={wayOut.href}>{wayOut.label}</Link>}
        </p>
      )}
      <div className="adm-row-more">
        <Disclosure title={m.review_what_changes()} onToggle={setOpen}>
          {open && props.detail()}
        </Disclosure>
      </div>
    </li>
  )
}

function details({ item, sort, today }: ReviewRowProps): string[] {
  const { line } = item
  const when = formatRelativeDays(daysBetween(today, dayHere(new Date(line.changedAt))))
  return [
    asHeading(sort),
    m.review_written({ names: line.authors.join(', '), when }),
    ...(line.state === 'draft' || item.needed === 0
      ? []
      : [m.review_approvals({ count: item.approvals, needed: item.needed })]),
    ...(line.errors > 0 ? [m.review_checks_errors({ count: line.errors })] : []),
    ...(line.holder === null ? [] : [m.review_holder({ name: line.holder })]),
    ...(line.personal ? [m.documents_state_personal()] : []),
  ]
}

function MainAction({ item, first, versionHref, releasesHref }: ReviewRowProps) {
  if (item.line.state === 'scheduled') return <LinkButton href={releasesHref}>{m.review_to_releases()}</LinkButton>
  const group = groupOf(item)
  const label = group === 'you' ? m.review_do_review() : group === 'drafts' ? m.review_do_write() : m.review_do_look()
  return (
    <LinkButton href={versionHref} variant={group === 'you' && first ? 'primary' : 'secondary'}>
      {label}
    </LinkButton>
  )
}
