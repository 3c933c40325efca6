import { existsSync } from 'node:fs'
import { proveIsolation } from '@vliegwiel/api/isolation'
import { asOperator, countRestored, mayMakeLogins, othersIn, shapeOfRestored, withEmptyDatabase } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'
import { factsPathOf, printOf, readFactsFile, type FactsFile } from '../../backup/facts-file.ts'
import { runTool, ToolProblem } from '../../backup/postgres-tools.ts'
import { openDoors, prepareAsOwner } from '../../process/logins.ts'
import { answer, UsageProblem, type Command, type CommandCall } from '../command.ts'
import { besideText, findingText, verdictText, type BackupVerdict } from './backup-text.ts'
import { verifyAudit } from './verify-audit.ts'

export const checkBackup: Command = {
  name: 'backup check',
  writes: 'nothing',
  words: 'backup.dump',
  options: { facts: 'backup.dump.facts.json', beside: 'postgres://postgres:…@spare:5432/postgres', proof: 'off' },
  help: {
    nl: 'Zet een reservekopie terug in een lege database ernaast en kijkt of alles er is: backup check <bestand|postgres://…>. Een adres: een kopie die al is teruggezet.',
    en: 'Restores a backup into an empty database beside and looks whether all of it is there: backup check <file|postgres://…>. An address: a copy that was restored already.',
  },
  async run(call) {
    const [source] = call.words
    const nl = call.language === 'nl'
    if (source === undefined)
      throw new UsageProblem(
        nl ? 'Geef het bestand, of het adres van de kopie.' : 'Name the file, or the address of the copy.',
      )
    if (isAddress(source)) return answered(call, await checkCopy(call, source))
    if (!existsSync(source)) throw new UsageProblem(nl ? `${source} is er niet.` : `${source} is not there.`)
    const facts = factsFor(call)
    if (facts?.file) {
      const { bytes, sha256 } = await printOf(source)
      // Another file than was written: what would come out of it is worth nothing.
      if (sha256 !== facts.file.sha256)
        return answer(
          [findingText({ what: 'file-differs', expected: facts.file.bytes, found: bytes }, nl)],
          { bytes, sha256, expected: facts.file },
          false,
        )
    }
    const beside = call.options['beside'] ?? call.environment.databaseOwnerUrl
    if (beside === undefined) throw new UsageProblem(besideText(nl))
    return withEmptyDatabase(beside, async (url) => {
      try {
        await runTool('pg_restore', url, [
          '--no-owner',
          '--exit-on-error',
          `--dbname=${new URL(url).pathname.slice(1)}`,
          source,
        ])
      } catch (error) {
        if (!(error instanceof ToolProblem)) throw error
        return answer([findingText({ what: 'not-restored', said: error.message }, nl)], { said: error.message }, false)
      }
      return answered(call, await checkCopy(call, url))
    })
  },
}

const isAddress = (source: string) => /^postgres(ql)?:\/\//.test(source)

/** What lies beside the backup; null: nothing does. @throws UsageProblem when it was named and is not there */
function factsFor({ options, words: [source = ''], language }: CommandCall): FactsFile | null {
  const { facts } = options
  if (facts !== undefined && !existsSync(facts))
    throw new UsageProblem(language === 'nl' ? `${facts} is er niet.` : `${facts} is not there.`)
  if (facts !== undefined) return readFactsFile(facts)
  return isAddress(source) ? null : readFactsFile(factsPathOf(source))
}

/** All that is looked at in a copy, in the order in which one thing needs the one before. */
async function checkCopy(call: CommandCall, url: string): Promise<BackupVerdict> {
  const { at, environment } = call
  await refuseLive(call, url)
  const expected = factsFor(call)
  const { facts, compared } = await countRestored(url, expected, at)
  const counts = {
    tables: Object.keys(facts.tables).length,
    rows: Object.values(facts.tables).reduce((sum, { rows }) => sum + rows, 0),
  }
  const none = { counts, compared, facts, shape: null, logs: null, proof: null }
  if (!(await mayMakeLogins(url))) return none
  // Where a restore ends: schema, logins and locks as this version has them.
  const prepared = await prepareAsOwner({ ...environment, databaseLogins: {} }, url).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const shape = await shapeOfRestored(url)
  if (prepared !== null || shape.schema.missing.length > 0) return { ...none, shape, prepared }
  const db = openDoors({ ...environment, databaseLogins: {} }, url, () => undefined)
  try {
    const open = () => Promise.resolve(db)
    const logs = await verifyAudit.run({ ...call, options: {}, words: [], open })
    const tree = await asOperator(db, { tenantId: null }, readTree)
    const tenant = tree.find(({ status }) => status === 'active')
    const proof =
      tenant === undefined || call.options['proof'] === 'off'
        ? null
        : await proveIsolation({ ...(await call.services()), db }, { tenantId: tenant.tenant_id, slug: tenant.slug })
    return { ...none, shape, logs: { lines: logs.lines, whole: logs.ok }, proof }
  } finally {
    await db.close()
  }
}

/** What is done to a copy must never be done to a database that people work in. */
async function refuseLive({ environment, language }: CommandCall, url: string): Promise<void> {
  const nl = language === 'nl'
  const place = (address: string) => {
    const { hostname, port, pathname } = new URL(address)
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`
  }
  const own = [environment.databaseUrl, environment.databaseOwnerUrl].flatMap((each) =>
    each === undefined ? [] : [place(each)],
  )
  if (own.includes(place(url)))
    throw new UsageProblem(
      nl
        ? 'Dit is de database van de installatie zelf. Zet de reservekopie ernaast terug.'
        : 'This is the database of the installation itself. Restore the backup beside it.',
    )
  const others = await othersIn(url)
  if (others > 0)
    throw new UsageProblem(
      nl
        ? `In deze database zijn nog ${others} anderen bezig. Een kopie wordt nagekeken als er niemand in werkt.`
        : `${others} others are at work in this database. A copy is checked when nobody works in it.`,
    )
}

function answered({ language }: CommandCall, verdict: BackupVerdict) {
  const { lines, ok } = verdictText(verdict, language === 'nl')
  return answer(lines, verdict, ok)
}
