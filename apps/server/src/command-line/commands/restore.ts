import { existsSync, readFileSync } from 'node:fs'
import { verifyChain } from '@vliegwiel/audit/server'
import { restoreAccounts } from '@vliegwiel/auth/server'
import { asOperator, atAccounts, inTenant, newestMigration, type Database } from '@vliegwiel/db'
import { readExportFile, type ExportFile, type ExportProblem } from '@vliegwiel/tenants'
import {
  findBySlug,
  findTenant,
  isUnfilled,
  placeRestored,
  restoreRows,
  tablesOfOthers,
} from '@vliegwiel/tenants/server'
import { answer, UsageProblem, type Command } from '../command.ts'

const problems: Readonly<Record<ExportProblem, Readonly<Record<'nl' | 'en', string>>>> = {
  damaged: {
    nl: 'Het bestand is beschadigd of niet compleet. Er is niets veranderd. Haal de export opnieuw op.',
    en: 'The file is damaged or incomplete. Nothing was changed. Fetch the export again.',
  },
  foreign: {
    nl: 'Dit is geen export van een gemeente. Er is niets veranderd.',
    en: 'This is no export of a tenant. Nothing was changed.',
  },
  newer: {
    nl: 'De export komt uit een nieuwere versie. Er is niets veranderd. Werk eerst deze installatie bij.',
    en: 'The export is of a newer version. Nothing was changed. Bring this installation up to date first.',
  },
  older: {
    nl: 'De export komt uit een oudere versie. Er is niets veranderd. Werk de andere installatie bij en exporteer opnieuw.',
    en: 'The export is of an older version. Nothing was changed. Bring the other installation up to date and export again.',
  },
}

export const restore: Command = {
  name: 'restore',
  writes: 'installation',
  words: 'export.json',
  options: { parent: 'noord-holland' },
  help: {
    nl: 'Zet een gemeente terug uit haar export: restore <bestand>. Afgebroken: opnieuw, het gaat verder.',
    en: 'Puts a tenant back from its export: restore <file>. Cut off: again, it goes on.',
  },
  async run(call) {
    const { language } = call
    const say = (nl: string, en: string) => new UsageProblem(language === 'nl' ? nl : en)
    const [path] = call.words
    if (path === undefined || !existsSync(path))
      throw say('Geef het bestand met de export.', 'Name the file of the export.')
    const file = readExportFile(readFileSync(path, 'utf8'), newestMigration)
    if (typeof file === 'string') throw new UsageProblem(problems[file][language])
    if (tablesOfOthers(file).length > 0) throw new UsageProblem(problems.damaged[language])
    const db = await call.open()
    const { tenantId, slug, name } = file.tenant
    await placed(db, file, call.options['parent'], say)
    const taken = await atAccounts(db, (trx) => restoreAccounts(trx, membersIn(file), call.at))
    if (taken.length > 0)
      throw say(
        `Van ${taken.length} mensen is het adres hier al van een ander. Zet terug in een lege installatie.`,
        `The addresses of ${taken.length} persons belong to others here. Restore into an empty installation.`,
      )
    const rows = await inTenant(db, { tenantId, door: 'release' }, async (trx) => {
      const count = await restoreRows(trx, file)
      // A file in which something was changed says so by its own log.
      const { broken } = await verifyChain(trx, call.at)
      if (broken !== null) throw new UsageProblem(problems.damaged[language])
      return count
    })
    const text = {
      nl: `${name} (${slug}) is terug: ${rows} rijen. Mensen krijgen toegang met een nieuw wachtwoord.`,
      en: `${name} (${slug}) is back: ${rows} rows. People get in with a new password.`,
    }
    return answer([text[language]], { tenantId, slug, rows }, true, {
      objectType: 'tenant',
      objectId: tenantId,
      objectLabel: name,
    })
  },
}

/** The tenant in the tree: new, or the empty one that a cut off attempt left. */
async function placed(
  db: Database,
  file: ExportFile,
  parentSlug: string | undefined,
  say: (nl: string, en: string) => UsageProblem,
): Promise<void> {
  const { tenantId, slug } = file.tenant
  const there = await asOperator(db, { tenantId: null }, async (trx) => {
    const parent = parentSlug === undefined ? null : await findBySlug(trx, parentSlug)
    if (parent === undefined) throw say(`Er is geen gemeente ${parentSlug}.`, `There is no tenant ${parentSlug}.`)
    const [own, named] = [await findTenant(trx, tenantId), await findBySlug(trx, slug)]
    if (own) return true
    if (named) throw say(`Er is al een gemeente ${slug}.`, `There is a tenant ${slug} already.`)
    await placeRestored(trx, file, parent)
    return false
  })
  if (!there) return
  if (!(await inTenant(db, { tenantId, readOnly: true }, isUnfilled)))
    throw say(`${slug} staat er al. Er is niets veranderd.`, `${slug} is there already. Nothing was changed.`)
}

/** Who worked there: an account for each, without a password. */
function membersIn({ tables }: ExportFile) {
  const rows = tables.find(({ table }) => table === 'membership')?.rows ?? []
  return rows.map((row) => ({
    personId: String(row['person_id']),
    email: String(row['email']),
    displayName: String(row['display_name']),
  }))
}
