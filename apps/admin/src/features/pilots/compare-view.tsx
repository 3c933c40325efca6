import { formatCount, m } from '@vliegwiel/i18n'
import { AnswerSentence, Section, SyntheticLabel } from '@vliegwiel/ui'
import type { Chosen } from './chosen-pilots.ts'
import { amountText, betweenText, tellingOf, type Telling } from './figures.ts'
import { FunnelPart } from './funnel-part.tsx'
import { ForestTable } from './forest-table.tsx'
import { GateTable } from './gate-table.tsx'
import type { Comparison, Published } from './pilot.ts'
import { hiddenText, whyNot } from './pilot-words.ts'

export interface CompareViewProps {
  readonly published: readonly Published[]
  readonly chosen: readonly Chosen[]
  readonly comparison: Comparison
}

/** May they be compared, and if so: what came out of each, on average, and where a next one may land. */
export function CompareView({ published, chosen, comparison }: CompareViewProps) {
  const [first] = chosen
  const of = (id: string | undefined) => published.find((one) => one.id === id)
  const outcome = of(first?.id)?.content.outcomes.find(({ key }) => key === first?.outcome)
  const telling = tellingOf({ kind: outcome?.kind ?? 'share', unit: outcome?.unit ?? '' })
  const notDrawn = chosen.some(({ id }) => of(id)?.content.design === 'not-random')
  const synthetic = chosen.some(({ id }) => of(id)?.content.synthetic)
  return (
    <>
      <Answer comparison={comparison} telling={telling} outcome={outcome?.name ?? ''} notDrawn={notDrawn} />
      {synthetic && <SyntheticLabel />}
      <Section title={m.pilots_gate_title()}>
        <GateTable published={published} chosen={chosen} gates={comparison.gates} />
      </Section>
      {comparison.pooled?.computable && (
        <Section title={m.pilots_forest_title()} note={telling.per === 100 ? m.pilots_report_per_100() : telling.unit}>
          <ForestTable published={published} pooled={comparison.pooled} telling={telling} hidden={comparison.hidden} />
          {comparison.pooled.pooled.computable && (
            <p className="vw-secondary">
              {m.pilots_heterogeneity({
                i2: formatCount(Math.round(comparison.pooled.pooled.heterogeneity.i2)),
                // The spread in the unit of the figures above: as a variance of shares it was always shown as 0.
                tau: amountText(Math.sqrt(comparison.pooled.pooled.heterogeneity.tau2), telling),
              })}
            </p>
          )}
        </Section>
      )}
      {comparison.pooled?.computable && (
        <FunnelPart pooled={comparison.pooled} published={published} telling={telling} />
      )}
      {comparison.pooled?.computable !== true && comparison.hidden.length > 0 && (
        <Section title={m.pilots_compare_hidden()}>
          <ul className="vw-share-versions">
            {comparison.hidden.map(({ id, why }) => (
              <li key={id}>
                <strong>{of(id)?.tenantName ?? id}</strong>{' '}
                <span className="vw-muted">{hiddenText(why, of(id)?.content.threshold ?? 10)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Answer({
  comparison: { pooled },
  telling,
  outcome,
  notDrawn,
}: {
  comparison: Comparison
  telling: Telling
  outcome: string
  notDrawn: boolean
}) {
  if (pooled === null)
    return <AnswerSentence sub={m.pilots_compare_refused_sub()}>{m.pilots_compare_refused()}</AnswerSentence>
  if (!pooled.computable)
    return (
      <AnswerSentence sub={m.pilots_reading_not_computable({ why: whyNot(pooled.code) })}>
        {m.pilots_compare_unknown()}
      </AnswerSentence>
    )
  // Too few pilots: the figures stand side by side below, and the headline says that we do not know.
  if (typeof pooled.verdict !== 'string') {
    const sub =
      pooled.verdict.code === 'too-few-studies'
        ? m.pilots_compare_few({ count: formatCount(pooled.k) })
        : m.pilots_reading_not_computable({ why: whyNot(pooled.verdict.code) })
    return <AnswerSentence sub={sub}>{m.pilots_compare_unknown()}</AnswerSentence>
  }
  if (!pooled.pooled.computable)
    return (
      <AnswerSentence sub={m.pilots_reading_not_computable({ why: whyNot(pooled.pooled.code) })}>
        {m.pilots_compare_unknown()}
      </AnswerSentence>
    )
  const { interval, prediction } = pooled.pooled
  const range = betweenText(interval, telling)
  const next = 'low' in prediction ? m.pilots_compare_next({ range: betweenText(prediction, telling) }) : ''
  const sentence =
    telling.per === 100
      ? m.pilots_compare_pooled_people({ range, outcome })
      : m.pilots_compare_pooled({ range, outcome })
  return (
    <AnswerSentence sub={[next, notDrawn ? m.pilots_say_not_drawn() : ''].filter(Boolean).join(' ')}>
      {pooled.verdict === 'cannot-tell' ? m.pilots_compare_cannot_tell({ sentence }) : sentence}
    </AnswerSentence>
  )
}
