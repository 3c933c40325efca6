import { ledgerTarget } from '@vliegwiel/budgets/server'
import { dayOf, DEFAULT_ZONE, type LocalDay } from '@vliegwiel/i18n'
import {
  applyRun,
  atOnce,
  checkRun,
  receiveFile,
  startApply,
  startCheck,
  type ImportContext,
} from '@vliegwiel/imports/server'
import { outcomesTarget, participantsTarget } from '@vliegwiel/pilots/server'

const targets = new Map([participantsTarget, outcomesTarget, ledgerTarget].map((target) => [target.word, target]))
const dayMs = 86_400_000

/** Through the import that everybody uses: received, checked and taken over as a whole. @throws Error when a row is wrong */
export async function bringIn(
  context: Omit<ImportContext, 'targets'>,
  target: string,
  { destination, fileName, content }: { destination: string; fileName: string; content: Uint8Array },
): Promise<void> {
  const steps = { ...context, targets }
  const { runId } = await receiveFile(steps, { target, destination, fileName, content })
  const { version, mapping } = await steps.trx
    .selectFrom('import_run')
    .select(['version', 'mapping'])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  await startCheck(steps, { runId, version, mapping: mapping as Record<string, string> })
  const checked = await checkRun(atOnce(steps), runId)
  await startApply(steps, { runId, version: checked.version, way: 'whole' })
  const { status, counts } = await applyRun(atOnce(steps), runId)
  if (status !== 'done') throw new Error(`${fileName} of the demo ended ${status}: ${JSON.stringify(counts)}`)
}

/** So many days before the moment of seeding, with the day it was there. */
export function momentOf(at: Date, daysAgo: number): { at: Date; today: LocalDay; zone: string } {
  const moment = new Date(at.getTime() - daysAgo * dayMs)
  return { at: moment, today: dayOf(moment, DEFAULT_ZONE), zone: DEFAULT_ZONE }
}
