import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Button, EmptyState, PageHeader, Section, WithAside, CheckList, WorkList } from '@vliegwiel/ui'
import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import { Counts } from './counts.tsx'
import { greeting } from './greeting.ts'
import { setUpSteps } from './set-up-steps.ts'
import { useLater } from './use-later.ts'
import { workGroups, workId } from './work-groups.tsx'

export type Overview = RouterOutputs['home']['showOverview']

export interface HomeViewProps {
  name: string
  now: Date
  slug: string
  overview: Overview
}

/** The home page, from what the API told and nothing else. */
export function HomeView({ name, now, slug, overview }: HomeViewProps) {
  const { work, steps, counts } = overview
  const later = useLater(slug, now)
  const open = work.filter((item) => !later.ids.includes(workId(item)))
  const done = steps.filter((step) => step.done).length
  return (
    <>
      <PageHeader
        title={m.home_title({ greeting: greeting(name, now), waiting: m.home_waiting({ count: open.length }) })}
        sentence={m.home_sentence()}
      />
      <WithAside
        asideLabel={m.home_aside()}
        aside={
          <>
            <Section title={m.home_set_up({ done, total: steps.length })}>
              <CheckList items={setUpSteps(steps, slug)} />
            </Section>
            <Section title={m.home_counts()}>
              <Counts counts={counts} />
            </Section>
          </>
        }
      >
        {open.length === 0 ? (
          <EmptyState icon={CircleCheckBig} title={m.home_empty_title()} text={m.home_empty_text()} />
        ) : (
          <WorkList groups={workGroups(open, slug, later.putOff)} keys />
        )}
        {open.length < work.length && (
          <p className="vw-secondary">
            {m.home_later({ count: work.length - open.length })}{' '}
            <Button size="small" variant="quiet" onClick={later.showAll}>
              {m.home_later_show()}
            </Button>
          </p>
        )}
      </WithAside>
    </>
  )
}
