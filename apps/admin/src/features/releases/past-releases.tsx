import { dayOf, daysAfter, m } from '@vliegwiel/i18n'
import { Link } from '@vliegwiel/ui'
import CalendarSearch from 'lucide-react/icons/calendar-search'
import { address } from '../../app/address/address.ts'
import { momentText } from '../../planning/moment.ts'
import { documentAddress } from '../../versions/document-path.ts'
import { ReleaseChip } from './release-chip.tsx'
import type { Release } from './release.ts'

interface PastReleasesProps {
  releases: readonly Release[]
  zone: string
  slug: string
}

/** What came into force or was called off, with who and when. */
export function PastReleases({ releases, zone, slug }: PastReleasesProps) {
  return (
    <>
      <ul className="adm-past">
        {releases.map((release) => (
          <li key={release.releaseId} id={release.releaseId}>
            <div className="adm-release-head">
              <b>{release.name}</b>
              <ReleaseChip release={release} />
            </div>
            <div className="vw-secondary">
              {momentText(release.doneAt ?? release.moment, zone)} · {m.releases_done_by({ name: release.by })}
            </div>
            {release.reason !== null && (
              <p className="adm-emergency">{m.releases_emergency_reason({ reason: release.reason })}</p>
            )}
            <div className="adm-past-items">
              {release.items.map((item) => (
                <Link key={item.documentId} href={documentAddress(slug, item)}>
                  {item.title}
                </Link>
              ))}
              {release.state === 'done' && (
                <Link
                  icon={CalendarSearch}
                  // A day begins at midnight: what came into force during a day is seen at the start of the next.
                  href={address(
                    '/$slug/stand',
                    { slug },
                    { dag: daysAfter(dayOf(new Date(release.doneAt ?? release.moment), zone), 1) },
                  )}
                >
                  {m.releases_preview_past()}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="vw-secondary">{m.releases_past_more()}</p>
    </>
  )
}
