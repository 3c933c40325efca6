import { formatCount, m } from '@vliegwiel/i18n'
import { Button } from '../actions/button.tsx'

export interface ShowMoreProps {
  shown: number
  /** Null when nobody counted. */
  total: number | null
  /** Left out when everything is shown. */
  onMore?: (() => void) | undefined
  busy?: boolean | undefined
}

/** Where a list ends for now: how much of how many, and the rest on request. */
export function ShowMore({ shown, total, onMore, busy }: ShowMoreProps) {
  return (
    <div className="vw-more">
      {onMore !== undefined && (
        <Button size="small" busy={busy} onClick={onMore}>
          {m.action_show_more()}
        </Button>
      )}
      <span role="status">
        {total === null
          ? m.table_rows({ count: shown })
          : m.table_shown_of({ shown: formatCount(shown), total: formatCount(total) })}
      </span>
    </div>
  )
}
