import { ownValue } from '@vliegwiel/i18n'
import { inputHash } from '@vliegwiel/statistics/report'
import { pilotError } from '../pilot-error.ts'
import type { Protocol } from '../protocol/protocol.ts'

/** What is known of a participant at the start, by the short words of the plan. */
export type Covariates = Readonly<Record<string, number | string | boolean>>

/** Who came when: `position` counts from 1 within the stratum (for whole units: the place of the unit). */
export interface Draw {
  readonly stratum: string
  readonly position: number
}

/** One line of the log of the randomisation. Together with the seed it can be drawn again by anyone. */
export interface AllocationLine extends Draw {
  readonly number: number
  readonly participant: string
  readonly arm: string
}

/** A number in [0, 1) out of 48 bits of SHA-256: the same on every machine. */
function chance(seed: string, ...labels: readonly (string | number)[]): number {
  return Number.parseInt(inputHash([seed, ...labels]).slice(0, 12), 16) / 2 ** 48
}

/** What is shown before the start: the randomisation was fixed, and nobody could know it. */
export const seedCommitment = (seed: string): string => inputHash(['seed', seed])

/** Hash over the whole log, in order. */
export const allocationLogHash = (log: readonly AllocationLine[]): string =>
  inputHash(log.map(({ number, participant, stratum, position, arm }) => [number, participant, stratum, position, arm]))

/**
 * The arm of one draw. By lot: independent draws by the shares. In blocks, within groups, whole units and waiting list:
 * permuted blocks within the stratum, so that the arms stay in balance (Fisher-Yates over each block).
 * @throws pilotError `arm-needed` for a design without randomisation.
 */
export function drawArm(protocol: Protocol, seed: string, { stratum, position }: Draw): string {
  const tickets = protocol.arms.flatMap(({ key, share }) => Array.from({ length: share }, () => key))
  if (protocol.design === 'not-random') throw pilotError('arm-needed')
  if (protocol.design === 'random-simple')
    return tickets[Math.floor(chance(seed, stratum, position) * tickets.length)] ?? ''
  const size = protocol.blockSize ?? tickets.length * 2
  const block = Math.floor((position - 1) / size)
  const order = shuffled(
    Array.from({ length: size }, (_, index) => tickets[index % tickets.length] ?? ''),
    (index) => chance(seed, stratum, block, index),
  )
  return order[(position - 1) % size] ?? ''
}

function shuffled(values: string[], random: (index: number) => number): string[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random(last) * (last + 1))
    const [one, two] = [values[last] ?? '', values[other] ?? '']
    values[last] = two
    values[other] = one
  }
  return values
}

/**
 * Within which group a person is drawn: the characteristics that the plan stratifies by, written as one word.
 * @throws pilotError `stratum-unknown` naming the characteristic that is empty.
 */
export function stratumOf(protocol: Protocol, covariates: Covariates): string {
  if (protocol.design !== 'random-stratified') return 'all'
  return protocol.covariates
    .filter(({ stratify }) => stratify)
    .map(({ key }) => {
      const value = ownValue(covariates, key)
      if (value === undefined || value === '') throw pilotError('stratum-unknown', { covariate: key })
      return `${key}=${String(value)}`
    })
    .join('|')
}

/** Lines of a log that the seed does not give: empty when the randomisation was drawn as planned. */
export function replay(protocol: Protocol, seed: string, log: readonly AllocationLine[]): AllocationLine[] {
  return protocol.design === 'not-random' ? [] : log.filter((line) => drawArm(protocol, seed, line) !== line.arm)
}
