import { formatCount, m } from '@vliegwiel/i18n'
import { AnswerSentence, DataTable, MenuButton, Section, WithAside, type Column } from '@vliegwiel/ui'
import { DifferenceTable } from './difference-table.tsx'
import { effectSentence } from './effect-sentence.ts'
import { exportReport, type ReportFile } from './export-report.ts'
import { amountText, rangeText, tellingOf } from './figures.ts'
import { controlOf, type Arm, type Outcome, type Pilot, type Report } from './pilot.ts'
import { assignedName, monthsText } from './pilot-words.ts'
import { ReportAside } from './report-aside.tsx'
import { reportRow } from './report-rows.ts'
import { SubgroupPart } from './subgroup-part.tsx'
import { SurvivalPart, type Curves } from './survival-part.tsx'
import { Technique } from './technique.tsx'

export interface ReportLine {
  readonly outcome: Outcome
  readonly report: Report
  readonly beforeAfter: {
    readonly n: number
    readonly estimate: number
    readonly low: number
    readonly high: number
  } | null
  readonly curves: Curves
  readonly savingPerYear: number | null
}

export interface ReportViewProps {
  readonly pilot: Pilot
  readonly arm: Arm
  readonly lines: readonly ReportLine[]
  readonly chosen: ReportLine
  readonly onChoose: (outcome: string) => void
}

/** The sentence first, then the figure, the people, what it costs, and the technique closed. */
export function ReportView({ pilot, arm, lines, chosen, onChoose }: ReportViewProps) {
  const { outcome, report, beforeAfter, curves } = chosen
  const rows = lines.map((line) => reportRow(line.outcome, line.report))
  const sentence = effectSentence(report.sentences, {
    arm: arm.name,
    control: controlOf(pilot.protocol)?.name ?? '',
    outcome: outcome.name,
    horizon: monthsText(outcome.months),
  })
  const row = reportRow(outcome, report)
  const files: readonly { id: ReportFile; label: string }[] = [
    { id: 'csv', label: m.pilots_export_csv() },
    { id: 'xlsx', label: m.pilots_export_xlsx() },
    { id: 'svg', label: m.pilots_export_svg() },
    { id: 'png', label: m.pilots_export_png() },
    { id: 'json', label: m.pilots_export_json() },
  ]
  return (
    <WithAside asideLabel={m.pilots_believe_title()} aside={<ReportAside pilot={pilot} arm={arm} line={chosen} />}>
      <AnswerSentence sub={row.harmText}>{sentence}</AnswerSentence>
      {report.claim === 'comparison' && <p className="vw-claim">{m.pilots_claim_comparison()}</p>}
      <Section
        title={m.pilots_report_differences()}
        action={
          <MenuButton
            label={m.pilots_export_report()}
            items={files.map(({ id, label }) => ({
              id,
              label,
              onSelect: () => void exportReport(id, { pilot, arm, rows, lines, sentence }),
            }))}
          />
        }
      >
        <DifferenceTable rows={rows} chosen={outcome.key} onChoose={onChoose} />
      </Section>
      <SurvivalPart curves={curves} outcome={outcome} arm={arm} pilot={pilot} />
      {beforeAfter !== null && <BeforeAndAfter arm={arm} outcome={outcome} change={beforeAfter} />}
      <Section title={m.pilots_who_title()}>
        <PeopleInArms pilot={pilot} arm={arm} report={report} />
      </Section>
      <SubgroupPart report={report} outcome={outcome} covariates={pilot.protocol.covariates} />
      <Technique report={report} outcome={outcome} />
    </WithAside>
  )
}

/** The same people, before and after: never where an effect stands, and never called one. */
function BeforeAndAfter({
  arm,
  outcome,
  change,
}: {
  arm: Arm
  outcome: Outcome
  change: NonNullable<ReportLine['beforeAfter']>
}) {
  const telling = tellingOf(outcome)
  const amount = amountText(Math.abs(change.estimate), telling)
  return (
    <Section title={m.pilots_claim_difference_title()}>
      <p>
        {m.pilots_claim_difference({
          count: formatCount(change.n),
          arm: arm.name,
          outcome: outcome.name,
          change: change.estimate >= 0 ? m.pilots_change_more({ amount }) : m.pilots_change_less({ amount }),
          range: rangeText(change, telling),
        })}
      </p>
    </Section>
  )
}

interface ArmRow {
  readonly name: string
  readonly assigned: number
  readonly started: number
  readonly analysed: number
  readonly lost: number
}

function PeopleInArms({ pilot, arm, report }: { pilot: Pilot; arm: Arm; report: Report }) {
  const { treated, control } = report.population
  const rows: readonly ArmRow[] = [
    { name: arm.name, ...treated },
    { name: controlOf(pilot.protocol)?.name ?? '', ...control },
  ]
  const noted = treated.started + control.started > 0
  const count = (id: 'assigned' | 'analysed' | 'lost', header: string): Column<ArmRow> => ({
    id,
    header,
    align: 'end',
    cell: (row) => formatCount(row[id]),
  })
  return (
    <DataTable
      label={m.pilots_who_title()}
      columns={[
        { id: 'name', header: m.pilots_report_arm(), fixed: true, cell: ({ name }) => <strong>{name}</strong> },
        count('assigned', assignedName(pilot.protocol.design)),
        {
          id: 'started',
          header: m.pilots_who_started(),
          align: 'end',
          // Nobody at all: nobody wrote it down. A 0 would say that help never began.
          cell: ({ started }) => (noted ? formatCount(started) : m.pilots_who_not_noted()),
        },
        count('analysed', m.pilots_who_measured()),
        count('lost', m.pilots_who_lost()),
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  )
}
