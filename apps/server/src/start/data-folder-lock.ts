import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bootOfThisMachine, startOf } from './process-start.ts'

/** The data folder is in use; the message says by whom and what to do. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
}

type Claim = { pid: number; start: string; boot: string; host: string; since: string }

const PREFIX = 'lock-'
/** Processes that start at one instant need this long to agree who stays. */
const PATIENCE_MS = 400
/** With a process that has been there for seconds there is nothing to agree. */
const settled = { afterMs: 3_000, patienceMs: 100 }

export interface DataFolderLock {
  /** May be called more than once. */
  release(): void
}

/**
 * Claims the data folder for this process until `release`, or until the process ends in whatever way.
 * Two processes on one PGlite folder lose rows in silence, so the second gets `DataFolderInUse`
 * within half a second.
 *
 * Each process writes a claim under a name no other process can ever have (pid and start time) and
 * then looks for living claims beside it. Because of those names a dead claim is removed without the
 * risk of removing a fresh one, which a single lock file cannot offer.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const own: Claim = {
    pid: process.pid,
    start: startOf(process.pid) ?? 'unknown',
    boot: bootOfThisMachine(),
    host: hostname(),
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
  }
  const name = `${PREFIX}${own.pid}-${own.start}.json`
  const file = join(folder, name)
  const began = performance.now()
  writeWhole(folder, name, own)
  for (;;) {
    const rivals = livingClaims(folder, name)
    const rival = rivals[0]
    if (rival === undefined) return { release: () => rmSync(file, { force: true }) }
    if (performance.now() - began > patienceWith(rival.claim)) {
      rmSync(file, { force: true })
      throw new DataFolderInUse(refusal(folder, rival, own.host))
    }
    // Of several that start at one instant the eldest stays and the others step back for a moment.
    const eldest = rivals.every(({ claim }) => isElder(own, claim))
    if (!eldest) rmSync(file, { force: true })
    await wait(eldest ? 5 : 40 + Math.random() * 80)
    if (!eldest) writeWhole(folder, name, own)
  }
}

function patienceWith({ since }: Claim): number {
  return Date.now() - Date.parse(since) > settled.afterMs ? settled.patienceMs : PATIENCE_MS
}

const isElder = (one: Claim, other: Claim) =>
  one.start === other.start ? one.pid < other.pid : Number(one.start) < Number(other.start)

/** A reader sees the claim whole or not at all. */
function writeWhole(folder: string, name: string, claim: Claim): void {
  const draft = join(folder, `draft-${name}`)
  writeFileSync(draft, JSON.stringify(claim), { mode: 0o600 })
  try {
    linkSync(draft, join(folder, name))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new DataFolderInUse(`This process (pid ${claim.pid}) already uses the data folder ${folder}.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Claims of other processes that still run; those of ended processes are removed. */
function livingClaims(folder: string, ownName: string): { claim: Claim; file: string }[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX) && name !== ownName)
    .flatMap((name) => {
      const file = join(folder, name)
      const claim = readClaim(file)
      if (claim !== undefined && isAlive(claim)) return [{ claim, file }]
      rmSync(file, { force: true })
      return []
    })
}

/** `undefined` for a file that is gone or was never one of our claims. */
function readClaim(file: string): Claim | undefined {
  try {
    const claim = JSON.parse(readFileSync(file, 'utf8')) as Partial<Claim>
    const { pid, start, boot, host, since } = claim
    const whole =
      pid !== undefined && start !== undefined && boot !== undefined && host !== undefined && since !== undefined
    return whole ? { pid, start, boot, host, since } : undefined
  } catch {
    return undefined
  }
}

function isAlive(claim: Claim): boolean {
  // Processes of another machine cannot be asked; better refused than two writers.
  if (claim.host !== hostname()) return true
  return claim.boot === bootOfThisMachine() && startOf(claim.pid) === claim.start
}

function refusal(folder: string, { claim, file }: { claim: Claim; file: string }, ownHost: string): string {
  const since = claim.since.slice(0, 19).replace('T', ' ')
  return claim.host === ownHost
    ? `The data folder ${folder} is in use by process ${claim.pid}, started ${since} UTC. Nothing was changed. Stop that process, or start this one with another DATA_DIR.`
    : `The data folder ${folder} is in use by process ${claim.pid} on the machine ${claim.host}, started ${since} UTC. Nothing was changed. If it no longer runs there, remove ${file} and start again.`
}
