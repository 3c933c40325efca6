import { effectReport, type EffectReport } from '@vliegwiel/statistics'
import type { MoneyFacts } from '@vliegwiel/statistics/report'
import { allocationLogHash } from '../enrolment/allocate.ts'
import { pilotError } from '../pilot-error.ts'
import type { Outcome } from '../protocol/protocol.ts'
import { reportInput, type PlanState, type ReportQuestion } from '../report/report-input.ts'
import { beforeAfter } from '@vliegwiel/statistics/not-randomised'
import type { TimePoint } from '@vliegwiel/statistics/sufficient'
import { kaplanMeier } from '@vliegwiel/statistics/survival'
import type { PilotContext } from './pilot-context.ts'
import { allocationLog } from './participant.repository.ts'
import { listAmendments, pilotById, type PilotRow } from './pilot.repository.ts'
import { sumsOfOutcomes } from './sums.repository.ts'

export interface AskedReports {
  readonly arm: string
  readonly estimand: ReportQuestion['estimand']
  /** Cents that one person who leaves saves in a year; null when the tenant never settled it. */
  readonly savingPerYear: number | null
}

export interface ReadReport {
  /** Key of the outcome in the plan. */
  readonly outcome: string
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
 * The reports of one arm on every outcome of the plan, in its order. They belong together: the figures of each say for
 * how many looks they were adjusted. The database is asked as often for one outcome as for all.
 * @throws pilotError pilot-not-found, arm-unknown
 */
export async function readReports(
  context: Pick<PilotContext, 'trx' | 'at'>,
  pilotId: string,
  asked: AskedReports,
): Promise<readonly ReadReport[]> {
  const pilot = await pilotById(context.trx, pilotId)
  const { protocol } = pilot
  const arm = protocol.arms.find(({ key, role }) => key === asked.arm && role === 'help')
  if (!arm) throw pilotError('arm-unknown', { arm: asked.arm })
  const plan = await planState(context, pilot)
  const sums = await sumsOfOutcomes(context.trx, pilotId, protocol, protocol.outcomes, arm.key)
  const questions = protocol.outcomes.flatMap((outcome): ReportQuestion[] => {
    const own = sums.get(outcome.key)
    const money = moneyOf(arm.costPerPerson, outcome, asked.savingPerYear)
    const about = { protocol, plan, arm: arm.key, outcome, money, estimand: asked.estimand, otherP: [] }
    return own ? [{ ...about, sums: own, computedAt: context.at.toISOString() }] : []
  })
  const looks = questions.map((question) => effectReport(reportInput(question)).p.raw)
  const clustered = protocol.design === 'random-cluster'
  return questions.map((question, index) => {
    const otherP = looks.filter((_raw, other) => other !== index).filter((raw) => typeof raw === 'number')
    const changes = question.sums.changes?.get(arm.key)
    return {
      outcome: question.outcome.key,
      report: effectReport(reportInput({ ...question, otherP })),
      // In a cluster trial people of one unit change together, and neither this interval nor that of a curve knows it.
      beforeAfter: changes === undefined || clustered ? null : beforeAfter(changes),
      curves: [...(question.sums.times ?? [])].map(([key, times]) => curveOf(key, times, clustered)),
    }
  })
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
