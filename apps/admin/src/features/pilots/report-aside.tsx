import { formatCount, formatEuro, m } from '@vliegwiel/i18n'
import { DescriptionList, ProofList, type ProofItem } from '@vliegwiel/ui'
import { dayHere } from '../../app/today.ts'
import type { Arm, Pilot, Report } from './pilot.ts'
import type { ReportLine } from './report-view.tsx'

/** May I believe it, and what does it cost. */
export function ReportAside({ pilot, arm, line }: { pilot: Pilot; arm: Arm; line: ReportLine }) {
  return (
    <>
      <h2>{m.pilots_believe_title()}</h2>
      <ProofList items={[planProof(pilot), ...sizeProof(pilot, arm, line), ...checksOf(pilot, line).map(proofOf)]} />
      <h2>{m.pilots_money_title()}</h2>
      <Money report={line.report} />
    </>
  )
}

/** Where nobody was drawn there is no draw to check: "not checked" would say that there was one. */
const checksOf = ({ protocol }: Pilot, { report }: ReportLine) =>
  report.checks.filter(({ id }) => protocol.design !== 'not-random' || id !== 'sample-ratio')

const names: Readonly<Record<Report['checks'][number]['id'], () => string>> = {
  'sample-ratio': m.pilots_check_sample_ratio,
  balance: m.pilots_check_balance,
  attrition: m.pilots_check_attrition,
  placebo: m.pilots_check_placebo,
  clusters: m.pilots_check_clusters,
  overlap: m.pilots_check_overlap,
  strata: m.pilots_check_strata,
  uptake: m.pilots_check_uptake,
}
const tones = { fine: 'ok', look: 'warn', alarm: 'bad', 'not-checked': 'neutral' } as const
const said = {
  fine: m.pilots_check_fine,
  look: m.pilots_check_look,
  alarm: m.pilots_check_alarm,
  'not-checked': m.pilots_check_not,
}

const proofOf = ({ id, status }: Report['checks'][number]): ProofItem => ({
  id,
  text: names[id](),
  tone: tones[status],
  detail: said[status](),
})

function planProof({ amendments, lockedAt, outcomes }: Pilot): ProofItem {
  const { length } = amendments
  const firstOn = outcomes.map(({ firstOn: day }) => day).toSorted()[0]
  if (lockedAt !== null && firstOn !== undefined && dayHere(new Date(lockedAt)) > firstOn)
    return { id: 'plan', text: m.pilots_check_plan_late(), tone: 'warn', detail: m.pilots_check_plan_late_detail() }
  return length === 0
    ? { id: 'plan', text: m.pilots_check_plan(), tone: 'ok' }
    : {
        id: 'plan',
        text: m.pilots_check_deviations({ count: formatCount(length) }),
        tone: 'warn',
        detail: amendments.at(-1)?.reason,
      }
}

/** A small trial cannot see a small difference: that stands beside every figure. */
function sizeProof({ detectable }: Pilot, arm: Arm, { outcome }: ReportLine): ProofItem[] {
  const found = detectable.find((one) => one.arm === arm.key && one.outcome === outcome.key)?.answer
  if (found === undefined || !found.computable || found.per !== 100) return []
  return [
    {
      id: 'size',
      text: m.pilots_check_small({ count: formatCount(found.up) }),
      tone: found.up > 10 ? 'warn' : 'ok',
      ...(found.stories ? { detail: m.pilots_see_stories() } : {}),
    },
  ]
}

function Money({ report: { money } }: { report: Report }) {
  if (!money.computable) return <p className="vw-secondary">{m.pilots_money_none()}</p>
  const euro = (cents: number) => formatEuro(Math.round(cents), { whole: true })
  return (
    <DescriptionList
      items={[
        { label: m.pilots_money_cost(), value: euro(money.costPerPerson) },
        { label: m.pilots_money_saving(), value: euro(money.valuePerOutflow) },
        {
          label: m.pilots_money_net(),
          value: formatEuro(Math.round(money.net.estimate), { whole: true, sign: true }),
          source: m.pilots_money_net_range({ low: euro(money.net.low), high: euro(money.net.high) }),
        },
        { label: '', value: m.pilots_money_needed({ count: formatCount(Math.ceil(money.neededPer100)) }) },
      ]}
    />
  )
}
