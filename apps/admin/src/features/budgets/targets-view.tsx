import { monthsOf } from '@vliegwiel/budgets'
import { type Series, series } from '@vliegwiel/budgets/target'
import { formatCount, formatDate, formatPersons, m } from '@vliegwiel/i18n'
import {
  AnswerSentence,
  Button,
  type Column,
  DataTable,
  DescriptionList,
  EmptyState,
  scaleFor,
  Section,
  StatusChip,
  SyntheticLabel,
} from '@vliegwiel/ui'
import TargetIcon from 'lucide-react/icons/target'
import type { ReactNode } from 'react'
import type { TargetInList, Targets, TargetSeries } from './budget.ts'
import { monthText, stageWords } from './budget-words.ts'
import { FormulaNote } from './formula-note.tsx'
import { LineFigure } from './line-figure.tsx'
import { percentOf } from './vangnet-words.ts'

export interface TargetsViewProps {
  readonly targets: Targets
  readonly mayWrite: boolean
  readonly onEdit: (target: TargetInList) => void
  readonly onRemove: (target: TargetInList) => void
  readonly onSave: (target: TargetInList, kind: 'csv' | 'xlsx') => void
  readonly begin?: ReactNode
}

type Found = NonNullable<TargetInList['found']>
type Result = NonNullable<Found['result']>
type Month = Found['months'][number]

export const seriesWords = { regular: m.targets_regular, extra: m.targets_extra } as const satisfies Record<
  Series,
  () => string
>

/** Every target with its result: the sentence, the two series apart, the table, and how it was computed. */
export function TargetsView({ targets, begin, ...actions }: TargetsViewProps) {
  if (targets.targets.length === 0)
    return (
      <EmptyState
        icon={TargetIcon}
        title={m.targets_empty()}
        text={targets.reasons.length === 0 ? m.targets_empty_reasons() : m.targets_empty_text()}
        action={begin}
      />
    )
  return (
    <div className="vw-stack">
      {targets.targets.map((target) => (
        <OneTarget key={target.targetId} target={target} reasons={targets.reasons} {...actions} />
      ))}
    </div>
  )
}

interface OneTargetProps extends Omit<TargetsViewProps, 'targets' | 'begin'> {
  readonly target: TargetInList
  readonly reasons: Targets['reasons']
}

function OneTarget({ target, reasons, mayWrite, onEdit, onRemove, onSave }: OneTargetProps) {
  const { found, name, synthetic } = target
  const { from, to } = target.target
  return (
    <Section
      title={name}
      note={synthetic ? <SyntheticLabel /> : undefined}
      action={
        <span className="vw-target-actions">
          {found?.result != null &&
            (['csv', 'xlsx'] as const).map((kind) => (
              <Button
                key={kind}
                size="small"
                aria-label={`${m.budgets_download()} ${name}: ${kind}`}
                onClick={() => onSave(target, kind)}
              >
                {kind.toUpperCase()}
              </Button>
            ))}
          {mayWrite && (
            <>
              <Button size="small" aria-label={`${m.targets_edit()}: ${name}`} onClick={() => onEdit(target)}>
                {m.targets_edit()}
              </Button>
              <Button size="small" aria-label={`${m.targets_remove()}: ${name}`} onClick={() => onRemove(target)}>
                {m.targets_remove()}
              </Button>
            </>
          )}
        </span>
      }
    >
      <div className="vw-parts">
        {found === null ? (
          <AnswerSentence sub={m.targets_answer_broken_text()}>{m.targets_answer_broken()}</AnswerSentence>
        ) : found.result === null || found.through === null ? (
          <AnswerSentence>{m.targets_answer_unknown({ month: monthText(from) })}</AnswerSentence>
        ) : (
          <Answered found={found} result={found.result} through={found.through} target={target} reasons={reasons} />
        )}
        <p className="vw-secondary">
          {m.targets_period({ from: monthText(from), to: monthText(to) })} {m.targets_twice()} {m.targets_again()}
        </p>
      </div>
    </Section>
  )
}

interface AnsweredProps {
  readonly found: Found
  readonly result: Result
  readonly through: string
  readonly target: TargetInList
  readonly reasons: Targets['reasons']
}

function Answered({ found, result, through, target, reasons }: AnsweredProps) {
  const { stages, afterGap } = found
  const open = stages.provisional + stages.revised
  const { extra, regular } = result
  const behind = regular.ahead.value < 0
  const sub = [
    m.targets_answer_sub_pace({
      pace: formatCount(extra.atPace.value),
      growth: percentOf(result.growth.value),
    }),
    behind
      ? m.targets_answer_sub_behind({
          behind: formatCount(-regular.ahead.value),
          onTop: formatCount(Math.max(0, result.onTop.value)),
        })
      : m.targets_answer_sub_ahead({ onTop: formatCount(result.onTop.value) }),
  ].join(' ')
  return (
    <>
      <AnswerSentence sub={sub}>
        {m.targets_answer({
          done: formatCount(extra.realised),
          target: formatCount(extra.target),
          month: monthText(through),
        })}
      </AnswerSentence>
      {afterGap.length > 0 && (
        <p>
          <StatusChip tone="warn" look="text">
            {m.targets_gap({ month: monthText(through) })}
          </StatusChip>
        </p>
      )}
      {open > 0 && (
        <p>
          <StatusChip tone="info" look="text">
            {m.targets_not_final({ count: formatCount(open), all: formatCount(open + stages.final) })}
          </StatusChip>
        </p>
      )}
      <div className="vw-target-series">
        {series.map((name) => (
          <SeriesPart
            key={name}
            name={name}
            part={result[name]}
            months={found.months}
            through={through}
            target={target}
            reasons={reasons}
          />
        ))}
      </div>
      <p className="vw-secondary">{m.targets_figure_even()}</p>
      <MonthTable months={found.months} />
      <div>
        <h3>{m.targets_sums()}</h3>
        <FormulaNote title={m.targets_n_growth()} explained={result.growth} />
        <FormulaNote title={m.targets_n_on_top()} explained={result.onTop} />
        {series.map((name) => (
          <FormulaNote
            key={name}
            title={`${m.targets_n_at_pace()}: ${seriesWords[name]()}`}
            explained={result[name].atPace}
          />
        ))}
      </div>
    </>
  )
}

interface SeriesPartProps {
  readonly name: Series
  readonly part: TargetSeries
  readonly months: readonly Month[]
  readonly through: string
  readonly target: TargetInList
  readonly reasons: Targets['reasons']
}

/** One series: its figures, and how it grew beside an even pace. Each has a scale of its own. */
function SeriesPart({ name, part, months, through, target, reasons }: SeriesPartProps) {
  const all = monthsOf(target.target)
  const names = new Map(reasons.map((one) => [one.id, one.name]))
  const counted = months.flatMap(({ together }) => (together === null ? [] : [together[name]]))
  const across = { from: 0, to: all.length, ticks: [0, all.length] }
  const up = scaleFor([part.target, part.realised])
  const { source, date } = target.target.target[name]
  return (
    <div>
      <h3>{seriesWords[name]()}</h3>
      <LineFigure
        across={across}
        up={up}
        points={[[0, 0], ...counted.map((so, at) => [at + 1, so] as const)]}
        beside={[
          [0, 0],
          [all.length, part.target],
        ]}
        marks={[
          {
            x: counted.length,
            y: part.realised,
            text: formatCount(part.realised),
            solid: true,
            // Below the line is room, until the last months.
            side: counted.length < 0.85 * all.length ? 'after' : 'before',
          },
        ]}
        format={{
          across: (value) => monthText(value === 0 ? target.target.from : target.target.to),
          up: (value) => formatCount(value),
        }}
        sentence={m.targets_figure({
          series: seriesWords[name](),
          done: formatCount(part.realised),
          target: formatCount(part.target),
          month: monthText(through),
          expected: formatCount(part.expectedByNow.value),
        })}
      />
      <DescriptionList
        items={[
          {
            label: m.targets_keys_target(),
            value: formatPersons(part.target),
            source: m.targets_from({ source, day: formatDate(date) }),
          },
          { label: m.targets_keys_expected(), value: formatCount(part.expectedByNow.value) },
          { label: m.targets_keys_done(), value: formatCount(part.realised) },
          { label: m.targets_keys_pace(), value: formatCount(part.atPace.value) },
          part.reachedOn === null
            ? {
                label: m.targets_keys_when(),
                value: part.reachedAtPace === null ? m.targets_keys_never() : formatDate(part.reachedAtPace, 'long'),
              }
            : { label: m.targets_keys_reached(), value: monthText(part.reachedOn.slice(0, 7)) },
        ]}
      />
      <p className="vw-secondary">
        {m.targets_counts({ reasons: target.target.reasons[name].map((id) => names.get(id) ?? id).join(', ') })}
      </p>
    </div>
  )
}

function MonthTable({ months }: { readonly months: readonly Month[] }) {
  const number = (value: number | undefined) => (value === undefined ? '–' : formatCount(value))
  const columns: readonly Column<Month>[] = [
    { id: 'month', header: m.budgets_col_month(), fixed: true, cell: ({ month }) => monthText(month) },
    { id: 'regular', header: m.targets_col_regular(), align: 'end', cell: ({ counts }) => number(counts?.regular) },
    { id: 'extra', header: m.targets_col_extra(), align: 'end', cell: ({ counts }) => number(counts?.extra) },
    {
      id: 'regular-sum',
      header: m.targets_col_regular_sum(),
      align: 'end',
      cell: ({ together }) => number(together?.regular),
    },
    {
      id: 'extra-sum',
      header: m.targets_col_extra_sum(),
      align: 'end',
      cell: ({ together }) => number(together?.extra),
    },
    {
      id: 'stage',
      header: m.budgets_col_stage(),
      phone: 'end',
      cell: ({ stage }) => (stage === null ? m.budgets_month_unknown() : stageWords[stage]()),
    },
  ]
  return (
    <DataTable
      label={m.targets_table()}
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
      rowLabel={({ month }) => monthText(month)}
    />
  )
}
