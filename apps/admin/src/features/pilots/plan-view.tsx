import { formatCount, formatEuro, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import {
  AnswerSentence,
  CopyButton,
  DataTable,
  DescriptionList,
  Link,
  Section,
  WithAside,
  type Column,
} from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { helpedOf, type Arm, type Outcome, type Pilot } from './pilot.ts'
import { designName, ingredientName, measureName, monthsText, phaseName, rankName, unitName } from './pilot-words.ts'

export interface PlanViewProps {
  readonly pilot: Pilot
  readonly documentHref: string
  readonly actions?: ReactNode
}

/** What was decided before the start. What it can see comes first. */
export function PlanView({ pilot, documentHref, actions }: PlanViewProps) {
  const { protocol } = pilot
  return (
    <WithAside asideLabel={m.pilots_allocation_title()} aside={<PlanAside pilot={pilot} />}>
      <Detectable pilot={pilot} />
      <DescriptionList
        items={[
          { label: m.pilots_plan_population(), value: protocol.population },
          { label: m.pilots_plan_design(), value: `${designName(protocol.design)} (${unitName(protocol.unit)})` },
          ...(protocol.notRandomReason === null
            ? []
            : [{ label: m.pilots_plan_reason(), value: protocol.notRandomReason }]),
          { label: m.pilots_plan_people(), value: formatCount(protocol.people) },
          { label: m.pilots_plan_starts(), value: formatDate(protocol.startsOn, 'long') },
          ...(protocol.endsOn === undefined
            ? []
            : [{ label: m.pilots_plan_ends(), value: formatDate(protocol.endsOn, 'long') }]),
          { label: m.pilots_plan_stop(), value: protocol.stopRule },
          {
            label: m.pilots_plan_criteria(),
            value:
              protocol.criteria.length === 0
                ? m.pilots_plan_no_criteria()
                : protocol.criteria
                    .map(({ measure, least, most }) => `${measureName(measure)}: ${least ?? '…'}–${most ?? '…'}`)
                    .join('; '),
          },
        ]}
      />
      <Section title={m.pilots_plan_arms()}>
        <DataTable label={m.pilots_plan_arms()} columns={armColumns()} rows={protocol.arms} rowKey={({ key }) => key} />
      </Section>
      <Section title={m.pilots_plan_outcomes()}>
        <DataTable
          label={m.pilots_plan_outcomes()}
          columns={outcomeColumns()}
          rows={protocol.outcomes}
          rowKey={({ key }) => key}
        />
      </Section>
      <p>
        <Link href={documentHref}>{m.pilots_plan_document()}</Link>
      </p>
      {actions !== undefined && <div>{actions}</div>}
    </WithAside>
  )
}

/** In people, before anything else: what the plan will never show. */
function Detectable({ pilot: { protocol, detectable } }: { pilot: Pilot }) {
  const primary = protocol.outcomes.find(({ rank }) => rank === 'primary')
  const [arm] = helpedOf(protocol)
  const found = detectable.find((one) => one.arm === arm?.key && one.outcome === primary?.key)?.answer
  if (found === undefined || !found.computable)
    return <AnswerSentence sub={m.pilots_see_unknown_sub()}>{m.pilots_see_unknown()}</AnswerSentence>
  const sub = m.pilots_see_sub({
    helped: formatCount(found.people.helped),
    comparison: formatCount(found.people.control),
    arm: arm?.name ?? '',
    power: formatCount(Math.round(protocol.power * 100)),
  })
  return (
    <AnswerSentence sub={found.stories ? `${sub} ${m.pilots_see_stories()}` : sub}>
      {found.per === 100
        ? m.pilots_see_answer({ count: formatCount(found.up) })
        : m.pilots_see_answer_unit({ count: formatCount(found.up), unit: found.unit })}
    </AnswerSentence>
  )
}

const armColumns = (): readonly Column<Arm>[] => [
  {
    id: 'name',
    header: m.pilots_report_arm(),
    fixed: true,
    cell: ({ name, description }) => (
      <span className="vw-pilot-name">
        <strong>{name}</strong>
        <span className="vw-secondary vw-pilot-question">{description}</span>
      </span>
    ),
  },
  {
    id: 'role',
    header: m.pilots_arm_role(),
    cell: ({ role }) => (role === 'help' ? m.pilots_arm_help() : m.pilots_arm_comparison()),
  },
  {
    id: 'ingredients',
    header: m.pilots_arm_ingredients(),
    cell: ({ ingredients }) => ingredients.map(ingredientName).join(', '),
  },
  {
    id: 'cost',
    header: m.pilots_money_cost(),
    align: 'end',
    cell: ({ costPerPerson }) => (costPerPerson === null ? '–' : formatEuro(costPerPerson, { whole: true })),
  },
  { id: 'share', header: m.pilots_arm_share(), align: 'end', cell: ({ share }) => formatCount(share) },
]

const outcomeColumns = (): readonly Column<Outcome>[] => [
  { id: 'name', header: m.pilots_report_outcome(), fixed: true, cell: ({ name }) => <strong>{name}</strong> },
  { id: 'rank', header: m.pilots_arm_role(), cell: ({ rank }) => rankName(rank) },
  {
    id: 'when',
    header: m.pilots_outcome_when(),
    cell: ({ phase, months }) => `${phaseName(phase)}, ${monthsText(months)}`,
  },
  {
    id: 'margin',
    header: m.pilots_outcome_margin(),
    align: 'end',
    cell: ({ margin, kind, unit }) =>
      margin === null ? '–' : `${formatCount(margin)} ${kind === 'share' ? m.pilots_report_per_100() : unit}`,
  },
]

function PlanAside({ pilot }: { pilot: Pilot }) {
  const { lot, protocol } = pilot
  const elsewhere = protocol.lot === 'elsewhere'
  return (
    <>
      <h2>{m.pilots_allocation_title()}</h2>
      <p>
        {protocol.design === 'not-random'
          ? m.pilots_allocation_none()
          : elsewhere
            ? m.pilots_allocation_elsewhere()
            : m.pilots_allocation_drawn({ count: formatCount(lot.drawn) })}
      </p>
      {!elsewhere && protocol.design !== 'not-random' && (
        <>
          <Fingerprint label={m.pilots_allocation_commitment()} value={lot.commitment} />
          {lot.seed === null ? (
            <p className="vw-secondary">{m.pilots_allocation_seed_later()}</p>
          ) : (
            <>
              <Fingerprint label={m.pilots_allocation_seed()} value={lot.seed} />
              <p>
                {lot.differing === 0
                  ? m.pilots_allocation_checked()
                  : m.pilots_allocation_differs({ count: formatCount(lot.differing ?? 0) })}
              </p>
            </>
          )}
        </>
      )}
      <h2>{m.pilots_tab_plan()}</h2>
      <p>
        {pilot.lockedAt === null
          ? m.pilots_plan_open()
          : m.pilots_plan_locked({ date: formatDate(new Date(pilot.lockedAt), 'long') })}
      </p>
      <Fingerprint label={m.pilots_plan_hash()} value={pilot.planHash} />
      {pilot.amendments.length > 0 && (
        <>
          <h2>{m.pilots_changes_title()}</h2>
          <ul className="vw-amendments">
            {pilot.amendments.map(({ number, at, by, reason, changes }) => (
              <li key={number}>
                {m.pilots_amended({ number: String(number), date: formatDate(new Date(at)), by, reason })}
                <ul>
                  {changes.map((change) => (
                    <li key={`${change.part} ${change.key}`}>{changeText(change)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const parts = {
  plan: m.pilots_part_plan,
  arm: m.pilots_part_arm,
  outcome: m.pilots_part_outcome,
  covariate: m.pilots_part_covariate,
  criterion: m.pilots_part_criterion,
}
const changesSaid = { added: m.pilots_change_added, removed: m.pilots_change_removed, changed: m.pilots_change_changed }

const changeText = ({ part, key, change }: Pilot['openChanges'][number]): string =>
  changesSaid[change]({ part: parts[part](), key })

function Fingerprint({ label, value }: { label: string; value: string }) {
  return (
    <p className="vw-fingerprint">
      <span className="vw-secondary">{label}</span>
      <code>{value.slice(0, 16)}…</code>
      <CopyButton text={value} />
    </p>
  )
}
