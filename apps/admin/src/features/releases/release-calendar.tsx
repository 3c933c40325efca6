import { dayOf, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import CirclePause from 'lucide-react/icons/circle-pause'
import { calendarMonths, type CalendarMonth } from './calendar-months.ts'
import type { Release } from './release.ts'

interface ReleaseCalendarProps {
  today: string
  zone: string
  releases: readonly Release[]
  /** Days on which law often changes. */
  offers: readonly string[]
  onPlan?: ((day: string) => void) | undefined
}

/** The months to come, each with what is planned in it; the two days on which law often changes are offered. */
export function ReleaseCalendar({ today, zone, releases, offers, onPlan }: ReleaseCalendarProps) {
  return (
    <ol className="adm-calendar" aria-label={m.releases_calendar()}>
      {calendarMonths(today, zone, releases, offers).map((month) => (
        <li key={month.month} data-now={today.startsWith(month.month)}>
          <Month month={month} zone={zone} onPlan={onPlan} />
        </li>
      ))}
    </ol>
  )
}

function Month({
  month,
  zone,
  onPlan,
}: {
  month: CalendarMonth
  zone: string
  onPlan: ReleaseCalendarProps['onPlan']
}) {
  const [, name = '', year = ''] = formatDate(`${month.month}-01`).split(' ')
  return (
    <>
      <span className="adm-calendar-month">
        {name} {(name === 'jan' || name === 'Jan') && year}
      </span>
      {month.releases.map((release) => (
        <a
          key={release.releaseId}
          className="adm-calendar-day"
          data-state={release.state}
          href={`#${release.releaseId}`}
        >
          {release.state === 'suspended' ? (
            <CirclePause size={15} aria-hidden="true" />
          ) : (
            <CalendarClock size={15} aria-hidden="true" />
          )}
          <span>
            <b>{formatDate(dayOf(new Date(release.moment), zone), 'day')}</b>
            <small>{m.releases_documents({ count: release.items.length })}</small>
          </span>
        </a>
      ))}
      {onPlan !== undefined &&
        month.offers.map((day) => (
          <button key={day} type="button" className="adm-calendar-day" data-state="offer" onClick={() => onPlan(day)}>
            <CalendarPlus size={15} aria-hidden="true" />
            <span>
              <b>{m.releases_calendar_offer({ day: formatDate(day, 'day') })}</b>
            </span>
          </button>
        ))}
    </>
  )
}
