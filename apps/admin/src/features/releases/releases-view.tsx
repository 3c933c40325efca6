import { nextChangeDays } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { Button, EmptyState, PageHeader, Section } from '@vliegwiel/ui'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import type { ReactNode } from 'react'
import { useRowKeys } from '../../lists/use-row-keys.ts'
import { momentText } from '../../planning/moment.ts'
import { PastReleases } from './past-releases.tsx'
import { ReleaseCalendar } from './release-calendar.tsx'
import { releaseParts, type Release } from './release.ts'

export interface ReleasesViewProps {
  releases: readonly Release[]
  zone: string
  today: string
  mayPlan: boolean
  slug: string
  /** Draws a release to come; the page ties it to the API. */
  coming: (release: Release) => ReactNode
  onPlan: (day: string | null) => void
}

/** When what comes into force, what is held up, and what came before. */
export function ReleasesView(props: ReleasesViewProps) {
  const { releases, zone, today, mayPlan, slug, coming, onPlan } = props
  const list = useRowKeys<HTMLDivElement>()
  const { suspended, planned, past } = releaseParts(releases)
  const [next] = planned
  return (
    <>
      <PageHeader
        title={m.releases_title()}
        sentence={
          next === undefined
            ? m.releases_sentence_none()
            : m.releases_sentence_next({ moment: momentText(next.moment, zone) })
        }
        actions={
          <Button
            variant="primary"
            icon={CalendarPlus}
            disabledReason={mayPlan ? undefined : m.releases_no_right()}
            onClick={() => onPlan(null)}
          >
            {m.releases_plan()}
          </Button>
        }
      />
      <div className="vw-stack" ref={list}>
        <ReleaseCalendar
          today={today}
          zone={zone}
          releases={releases}
          offers={nextChangeDays(today)}
          onPlan={mayPlan ? onPlan : undefined}
        />
        {suspended.length > 0 && (
          <Section title={m.releases_part_suspended()} note={m.releases_part_suspended_note()}>
            {suspended.map(coming)}
          </Section>
        )}
        <Section title={m.releases_part_planned()} note={m.releases_all_or_nothing()}>
          {planned.length === 0 ? (
            <EmptyState icon={CalendarPlus} title={m.releases_empty_title()} text={m.releases_empty_text()} />
          ) : (
            planned.map(coming)
          )}
        </Section>
        {past.length > 0 && (
          <Section title={m.releases_part_past()}>
            <PastReleases releases={past} zone={zone} slug={slug} />
          </Section>
        )}
      </div>
    </>
  )
}
