import type { RouterOutputs } from '@vliegwiel/api'
import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { DataTable, EmptyState, Section, StatusChip, type Column } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { amountText, tellingOf } from './figures.ts'
import type { Pilot, PublishedContent } from './pilot.ts'
import { hiddenText, monthsText } from './pilot-words.ts'

export interface ShareViewProps {
  readonly pilot: Pilot
  readonly preview: RouterOutputs['pilots']['previewPublication'] | undefined
  readonly actions: ReactNode
}

type Figure = PublishedContent['figures'][number]

/** Every figure that others would read, with those that stay hidden and why. */
export function ShareView({ pilot, preview, actions }: ShareViewProps) {
  return (
    <div className="vw-stack">
      <Section title={m.pilots_share_title()} note={m.pilots_share_note()}>
        {preview === undefined ? (
          <EmptyState title={m.pilots_share_not_locked()} />
        ) : (
          <>
            <p>{m.pilots_share_explain({ threshold: formatCount(preview.content.threshold) })}</p>
            <DataTable
              label={m.pilots_share_title()}
              columns={columnsOf(preview.content)}
              rows={preview.content.figures}
              rowKey={({ arm, outcome }) => `${arm} ${outcome}`}
              empty={<EmptyState title={m.pilots_share_nothing()} />}
            />
          </>
        )}
        <div className="vw-pilot-tools">{actions}</div>
      </Section>
      {pilot.publications.length > 0 && (
        <Section title={m.pilots_share_versions()}>
          <ul className="vw-share-versions">
            {pilot.publications.toReversed().map((one) => (
              <li key={one.number}>
                <span>
                  {m.pilots_share_version({
                    number: String(one.number),
                    date: formatDate(new Date(one.at)),
                    by: one.by,
                  })}
                  <span className="vw-secondary vw-block">{one.consent}</span>
                </span>
                {one.withdrawnAt !== null ? (
                  <StatusChip tone="warn" look="text">
                    {m.pilots_share_withdrawn({ reason: one.withdrawnReason ?? '' })}
                  </StatusChip>
                ) : (
                  <StatusChip tone={one.replaced ? 'neutral' : 'ok'} look="text">
                    {one.replaced ? m.pilots_share_replaced() : m.pilots_share_stands()}
                  </StatusChip>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function columnsOf(content: PublishedContent): readonly Column<Figure>[] {
  const outcomeOf = (key: string) => content.outcomes.find((one) => one.key === key)
  return [
    {
      id: 'arm',
      header: m.pilots_report_arm(),
      fixed: true,
      cell: ({ arm }) => <strong>{content.arms.find(({ key }) => key === arm)?.name ?? arm}</strong>,
    },
    {
      id: 'outcome',
      header: m.pilots_report_outcome(),
      cell: ({ outcome }) => {
        const found = outcomeOf(outcome)
        return found === undefined ? outcome : `${found.name}, ${monthsText(found.months)}`
      },
    },
    {
      id: 'figure',
      header: m.pilots_share_figure(),
      cell: (figure) => figureText(figure, outcomeOf(figure.outcome), content.threshold),
    },
    { id: 'since', header: m.pilots_col_told(), cell: ({ since }) => m.pilots_figure_since({ number: String(since) }) },
  ]
}

function figureText(
  { counts, moments, hidden }: Figure,
  outcome: PublishedContent['outcomes'][number] | undefined,
  threshold: number,
): ReactNode {
  if (hidden !== null) return <span className="vw-muted">{hiddenText(hidden, threshold)}</span>
  if (counts) return m.pilots_figure_counts({ events: formatCount(counts.events), n: formatCount(counts.n) })
  if (moments && outcome)
    return m.pilots_figure_mean({
      mean: amountText(moments.sum / moments.n, tellingOf(outcome)),
      n: formatCount(moments.n),
    })
  return '–'
}
