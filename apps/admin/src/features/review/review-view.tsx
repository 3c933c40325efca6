import { m } from '@vliegwiel/i18n'
import { Button, EmptyState, Key, LinkButton, PageHeader, type Icon } from '@vliegwiel/ui'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import CircleCheck from 'lucide-react/icons/circle-check'
import Hourglass from 'lucide-react/icons/hourglass'
import Pencil from 'lucide-react/icons/pencil'
import ScanEye from 'lucide-react/icons/scan-eye'
import { useId, type ReactNode } from 'react'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { reviewGroups, type GroupId, type ReviewItem } from './review-groups.ts'

export interface ReviewViewProps {
  items: readonly ReviewItem[]
  mayApprove: boolean
  mayRelease: boolean
  /** Ids of approved versions that were chosen. */
  chosen: readonly string[]
  /** Draws one row; the page ties it to the API. */
  row: (item: ReviewItem) => ReactNode
  idOf: (item: ReviewItem) => string
  contentHref: string
  onChoose: (ids: string[]) => void
  onRelease: () => void
  onPlan: () => void
}

const groups: Readonly<Record<GroupId, { icon: Icon; title: () => string; note: (mayApprove: boolean) => string }>> = {
  you: { icon: ScanEye, title: m.review_group_you, note: () => m.review_group_you_note() },
  others: {
    icon: Hourglass,
    title: m.review_group_others,
    note: (may) => (may ? m.review_group_others_note() : m.review_group_others_reader()),
  },
  approved: { icon: CircleCheck, title: m.review_group_approved, note: () => m.review_group_approved_note() },
  drafts: { icon: Pencil, title: m.review_group_drafts, note: () => m.review_group_drafts_note() },
}

/** Everything on its way into force, with what waits for the reader first. */
export function ReviewView(props: ReviewViewProps) {
  const { items, mayApprove } = props
  const list = useRowKeys<HTMLDivElement>()
  const forYou = items.filter((item) => item.forYou).length
  return (
    <>
      <PageHeader
        title={m.review_title()}
        sentence={forYou === 0 ? m.review_sentence_none() : m.review_sentence({ count: forYou })}
      />
      {items.length === 0 ? (
        <EmptyState
          icon={ScanEye}
          title={m.review_empty_title()}
          text={m.review_empty_text()}
          action={<LinkButton href={props.contentHref}>{m.review_empty_action()}</LinkButton>}
        />
      ) : (
        <div ref={list} className="vw-work-list">
          {reviewGroups(items).map((group) => (
            <ReviewGroup key={group.id} id={group.id} count={group.items.length} mayApprove={mayApprove}>
              {group.id === 'approved' && <ChosenBar {...props} items={group.items} />}
              <ul className="vw-work-rows">{group.items.map((item) => props.row(item))}</ul>
            </ReviewGroup>
          ))}
          <p className="vw-work-keys">
            <span>
              <Key>J</Key>
              <Key>K</Key> {m.shell_keys_list()}
            </span>
            <span>
              <Key>Enter</Key> {m.shell_keys_open()}
            </span>
          </p>
        </div>
      )}
    </>
  )
}

function ReviewGroup(props: { id: GroupId; count: number; mayApprove: boolean; children: ReactNode }) {
  const heading = useId()
  const { icon: Icon, title, note } = groups[props.id]
  return (
    <section className="vw-work-group" aria-labelledby={heading}>
      <div className="vw-work-head">
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
        <h2 id={heading}>{title()}</h2>
        <span className="vw-count">{props.count}</span>
        <span className="vw-secondary">{note(props.mayApprove)}</span>
      </div>
      {props.children}
    </section>
  )
}

/** What to do with the approved versions that were chosen. */
function ChosenBar({ items, chosen, mayRelease, idOf, onChoose, onRelease, onPlan }: ReviewViewProps) {
  const ready = items.filter(({ line }) => line.state === 'approved')
  if (ready.length === 0) return null
  const refusal = mayRelease ? (chosen.length === 0 ? m.review_choose_first() : undefined) : m.review_release_no_right()
  const all = ready.length === chosen.length
  return (
    <div className="adm-chosen-bar">
      <label>
        <input
          type="checkbox"
          checked={all}
          aria-label={m.review_choose_all()}
          onChange={() => onChoose(all ? [] : ready.map(idOf))}
        />
        {m.review_chosen({ count: chosen.length })}
      </label>
      <Button size="small" icon={CalendarClock} disabledReason={refusal} onClick={onPlan}>
        {m.review_plan()}
      </Button>
      {refusal === undefined && (
        <Button size="small" onClick={onRelease}>
          {m.review_release_now()}
        </Button>
      )}
    </div>
  )
}
