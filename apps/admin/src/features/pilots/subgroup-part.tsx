import { m } from '@vliegwiel/i18n'
import { DataTable, Section, type Column } from '@vliegwiel/ui'
import { changeText, rangeText, tellingOf } from './figures.ts'
import type { Outcome, Protocol, Report } from './pilot.ts'
import { whyNot } from './pilot-words.ts'

interface GroupRow {
  readonly level: string
  readonly difference: string
  readonly range: string
}

/** The difference within each group, and what may be said about a difference between groups. */
export function SubgroupPart({
  report,
  outcome,
  covariates,
}: {
  report: Report
  outcome: Outcome
  covariates: Protocol['covariates']
}) {
  const telling = tellingOf(outcome)
  const columns: readonly Column<GroupRow>[] = [
    { id: 'level', header: m.pilots_groups_title(), fixed: true, cell: ({ level }) => level },
    { id: 'difference', header: m.pilots_report_difference(), align: 'end', cell: ({ difference }) => difference },
    { id: 'range', header: m.pilots_tech_interval(), align: 'end', cell: ({ range }) => range },
  ]
  return (
    <>
      {report.subgroups.map(({ name, answer }) => {
        if (!answer.computable) return null
        const covariate = covariates.find(({ key }) => key === name)
        const levelText = (level: string) =>
          covariate?.type === 'yes-no'
            ? `${covariate.name}: ${level === 'true' ? m.pilots_record_yes() : m.pilots_record_no()}`
            : level
        const rows = answer.levels.map(({ level, difference }): GroupRow => {
          if (!difference.computable)
            return { level: levelText(level), difference: '–', range: whyNot(difference.code) }
          return {
            level: levelText(level),
            difference: changeText(difference.estimate, telling, difference.interval),
            range: rangeText(difference.interval, telling),
          }
        })
        const [first] = answer.interactions
        return (
          <Section
            key={name}
            title={`${m.pilots_groups_title()}: ${covariate?.name ?? name}`}
            note={m.pilots_groups_note()}
          >
            <DataTable label={covariate?.name ?? name} columns={columns} rows={rows} rowKey={({ level }) => level} />
            {first?.difference.computable && (
              <p className="vw-secondary">
                {m.pilots_groups_interaction({ range: rangeText(first.difference.interval, telling) })}
              </p>
            )}
          </Section>
        )
      })}
    </>
  )
}
