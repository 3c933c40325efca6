import { effectReport, type EffectReport } from '@vliegwiel/statistics'
import type { MoneyFacts } from '@vliegwiel/statistics/report'
import { allocationLogHash } from '../enrolment/allocate.ts'
import { PilotError } from '../pilot-error.ts'
import type { Outcome } from '../protocol/protocol.ts'
import { reportInput, type PlanState, type ReportQuestion } from '../report/report-input.ts'
import { beforeAfter } from '@vliegwiel/statistics/not-randomised'
import type { TimePoint } from '@vliegwiel/statistics/sufficient'
import { kaplanMeier } from '@vliegwiel/statistics/survival'
import type { PilotContext } from './pilot-context.ts'
import { allocationLog } from './participant.repository.ts'
import { listAmendments, pilotById, type PilotRow } from './pilot.repository.ts'
import { pilotSums } from './sums.repository.ts'

export interface AskedReport {
  readonly arm: string
  readonly outcome: string
  readonly estimand: ReportQuestion['estimand']
  /** Cents that one person who leaves saves in a year; null when the tenant never settled it. */
  readonly savingPerYear: number | null
}

export interface ReadReport {
  readonly report: EffectReport
  /** After minus before of the same people in the arm: a difference, never an effect. null: no value before was kept. */
  readonly beforeAfter: ReturnType<typeof beforeAfter> | null
  /** Who is still on benefit over time, per arm; empty unless the outcome is a time. */
  readonly curves: readonly Curve[]
}

/** One arm over time: of every 100 people how many are still there, with how many are still watched. */
export interface Curve {
  readonly arm: string
  readonly points: readonly {
    readonly day: number
    readonly share: number
    readonly low: number | null
    readonly high: number | null
    readonly atRisk: number
  }[]
}

/**
 * The report of one arm on one outcome. All other outcomes of the plan are computed as well, because the figures say
 * for how many looks they were adjusted.
 * @throws PilotError pilot-not-found, arm-unknown, outcome-unknown
 */
export async function readReport(
  context: Pick<PilotContext, 'trx' | 'at'>,
  pilotId: string,
  asked: AskedReport,
): Promise<ReadReport> {
  const pilot = await pilotById(context.trx, pilotId)
  const { protocol } = pilot
  const arm = protocol.arms.find(({ key, role }) => key === asked.arm && role === 'help')
  if (!arm) throw new PilotError('arm-unknown', { arm: asked.arm })
  const outcome = protocol.outcomes.find(({ key }) => key === asked.outcome)
  if (!outcome) throw new PilotError('outcome-unknown', { outcome: asked.outcome })
  const plan = await planState(context, pilot)
  const question = async (about: Outcome): Promise<ReportQuestion> => ({
    protocol,
    plan,
    arm: arm.key,
    outcome: about,
    sums: await pilotSums(context.trx, pilotId, protocol, about, arm.key),
    estimand: asked.estimand,
    money: moneyOf(arm.costPerPerson, about, asked.savingPerYear),
    otherP: [],
    computedAt: context.at.toISOString(),
  })
  const otherP: number[] = []
  for (const other of protocol.outcomes.filter(({ key }) => key !== outcome.key)) {
    const { raw } = effectReport(reportInput(await question(other))).p
    if (typeof raw === 'number') otherP.push(raw)
  }
  const own = await question(outcome)
  const changes = own.sums.changes?.get(arm.key)
  const clustered = protocol.design === 'random-cluster'
  return {
    report: effectReport(reportInput({ ...own, otherP })),
    // In a cluster trial people of one unit change together, and neither this interval nor that of a curve knows it.
    beforeAfter: changes === undefined || clustered ? null : beforeAfter(changes),
    curves: [...(own.sums.times ?? [])].map(([key, times]) => curveOf(key, times, clustered)),
  }
}

function curveOf(arm: string, times: readonly TimePoint[], clustered: boolean): Curve {
  const answer = kaplanMeier([...times])
  const points = answer.computable ? answer.points : []
  return {
    arm,
    points: points.map(({ time, surviving, low, high, atRisk }) => ({
      day: time,
      share: 100 * surviving,
      low: typeof low === 'number' && !clustered ? 100 * low : null,
      high: typeof high === 'number' && !clustered ? 100 * high : null,
      atRisk,
    })),
  }
}

async function planState({ trx }: Pick<PilotContext, 'trx'>, pilot: PilotRow): Promise<PlanState> {
  const amendments = await listAmendments(trx, pilot.pilot_id)
  const here = pilot.protocol.lot === 'here' && pilot.protocol.design !== 'not-random'
  return {
    hash: pilot.plan_hash,
    lockedAt: (pilot.locked_at ?? pilot.created_at).toISOString(),
    deviations: amendments.map(({ number, reason }) => `${number}. ${reason}`),
    seedCommitment: here ? pilot.seed_commitment : null,
    logHash: here ? allocationLogHash(await allocationLog(trx, pilot.pilot_id)) : '',
  }
}

/** Leaving benefit is worth a year's saving; other outcomes are not turned into money. */
function moneyOf(costPerPerson: number | null, outcome: Outcome, savingPerYear: number | null): MoneyFacts | null {
  if (costPerPerson === null || savingPerYear === null || outcome.metric !== 'outflow' || outcome.kind !== 'share')
    return null
  return { costPerPerson, valuePerOutflow: savingPerYear, years: 1 }
}
