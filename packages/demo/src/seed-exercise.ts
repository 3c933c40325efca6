import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { recordFact } from '@vliegwiel/audit/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { receiveFile } from '@vliegwiel/imports/server'
import { findPilotByKey, participantsTarget } from '@vliegwiel/pilots/server'
import { demoPersons } from './demo-persons.ts'
import { exerciseFile, exerciseName } from './exercise-file.ts'

const slug = 'utrecht'
const by = 'Yara Haddad'
const keptMs = 365 * 86_400_000

/** A file that waits on the page of imports: nothing of it has gone anywhere, and trying it out can be taken back. */
export async function seedExercise(given: {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}): Promise<void> {
  const { db, tenants, at } = given
  const tenantId = tenants.get(slug)
  const person = demoPersons.find(({ displayName }) => displayName === by)
  if (tenantId === undefined || !person) throw new Error(`${slug} or ${by} is not in the demo`)
  const who = { personId: person.personId, name: by }
  const content = await exerciseFile()
  await inTenant(db, { tenantId }, async (trx) => {
    const pilot = await findPilotByKey(trx, 'vast-contact')
    const there = await trx
      .selectFrom('import_run')
      .select('run_id')
      .where('file_name', '=', exerciseName)
      .executeTakeFirst()
    if (!pilot || there) return
    const context = {
      trx,
      by: who,
      at,
      today: dayOf(at, DEFAULT_ZONE),
      zone: DEFAULT_ZONE,
      targets: new Map([[participantsTarget.word, participantsTarget]]),
    }
    const file = {
      target: participantsTarget.word,
      destination: pilot.pilot_id,
      fileName: exerciseName,
      content,
      keptMs,
    }
    const { runId } = await receiveFile(context, file)
    await recordFact(trx, {
      at,
      actor: { ...who, actingAs: null },
      action: 'imports.uploadFile',
      objectType: 'import',
      objectId: runId,
      objectLabel: exerciseName,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true, target: participantsTarget.word, bytes: content.length },
    })
  })
}
