import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { EmptyState, PageHeader, Section, WithAside, CheckList, WorkList } from '@vliegwiel/ui'
import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import { Counts } from './counts.tsx'
import { greeting } from './greeting.ts'
import { setUpSteps } from './set-up-steps.ts'
import { workGroups } from './work-groups.tsx'

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
  const done = steps.filter((step) => step.done).length
  return (
    <>
      <PageHeader
        title={m.home_title({ greeting: greeting(name, now), waiting: m.home_waiting({ count: work.length }) })}
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
        {work.length === 0 ? (
          <EmptyState icon={CircleCheckBig} title={m.home_empty_title()} text={m.home_empty_text()} />
        ) : (
          <WorkList groups={workGroups(work, slug)} keys />
        )}
      </WithAside>
    </>
  )
}
