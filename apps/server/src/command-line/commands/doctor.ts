import { amountsState, type AmountsState } from '@vliegwiel/api/server'
import { catalogueFindings, newestMigration } from '@vliegwiel/db'
import { schemaVersionOf } from '../../process/schema-state.ts'
import { anchorState, anchorStateText } from '../../anchors/anchor-state.ts'
import { peopleToForget, type ToForget } from '../../jobs/forget-people.ts'
import { checkDurability } from '../../start/durability.ts'
import { answer, type Command } from '../command.ts'

export const doctor: Command = {
  name: 'doctor',
  writes: 'nothing',
  options: {},
  help: {
    nl: 'Kijkt of omgeving, database en beveiliging in orde zijn.',
    en: 'Looks whether environment, database and security are in order.',
  },
  async run({ environment, open, language, at }) {
    const db = await open()
    const durability =
      db.engine === 'pglite'
        ? 'PGlite: for trying out, it does not flush to disk'
        : await checkDurability((statement) => db.pool.query(statement)).then(
            () => null,
            (error: Error) => error.message,
          )
    const version = await schemaVersionOf(db)
    const findings = await catalogueFindings((text) => db.pool.query(text))
    const amounts = version === newestMigration ? await amountsState(db, at) : []
    const anchor = version === newestMigration ? await anchorState(db, at, environment.anchorPlaces) : null
    const people = version === newestMigration ? await peopleToForget(db, at, environment.forgetPeopleAfterDays) : []
    const facts = {
      mode: environment.mode,
      engine: db.engine,
      schema: version,
      newest: newestMigration,
      durability,
      findings,
      mail: environment.smtpUrl !== undefined,
      demo: environment.demo,
      amounts,
      anchor,
      peopleToForget: people.map(({ personId, on, due }) => ({ personId, on, due })),
    }
    const durable = durability === null || (db.engine === 'pglite' && environment.mode !== 'production')
    const current = amounts.every(({ stale }) => stale === 0)
    const ok =
      durable &&
      version === newestMigration &&
      findings.length === 0 &&
      current &&
      !(anchor?.late ?? false) &&
      (anchor?.lateFiles ?? []).length === 0
    const nl = language === 'nl'
    return answer(
      [
        `${nl ? 'Omgeving' : 'Environment'}: ${environment.mode}, ${db.engine}, demo ${environment.demo ? 'on' : 'off'}, SMTP ${facts.mail ? 'on' : 'off'}`,
        `Schema: ${version ?? '–'} (${nl ? 'nieuwste' : 'newest'}: ${newestMigration})`,
        `${nl ? 'Bewaren' : 'Durability'}: ${durability ?? (nl ? 'in orde' : 'in order')}`,
        `${nl ? 'Beveiliging van tabellen' : 'Security of tables'}: ${findings.length === 0 ? (nl ? 'in orde' : 'in order') : ''}`,
        ...findings.map(({ rule, object }) => `  ${object}: ${rule}`),
        ...amounts.map((one) => amountsText(one, nl)),
        ...(anchor === null ? [] : anchorStateText(anchor, language)),
        peopleText(people, environment.forgetPeopleAfterDays, nl),
      ],
      facts,
      ok,
    )
  },
}

/** The preview of who is forgotten, without a name: the names are what goes. */
function peopleText(people: readonly ToForget[], days: number, nl: boolean): string {
  const head = nl
    ? `Mensen zonder gemeente (gewist na ${days} dagen)`
    : `People without a tenant (erased after ${days} days)`
  const [first] = people
  if (first === undefined) return `${head}: ${nl ? 'niemand' : 'nobody'}`
  return `${head}: ${people.length}, ${nl ? 'de eerste op' : 'the first on'} ${first.on}`
}

function amountsText(
  { fromName, tenants, subjects, stale, staleSince, aging, agingOn }: AmountsState,
  nl: boolean,
): string {
  const from = fromName ?? (nl ? 'horen bij de software' : 'came with the software')
  const whom = nl ? `${tenants.length} omgevingen` : `${tenants.length} tenants`
  const state =
    stale > 0
      ? nl
        ? `${stale} van ${subjects} verlopen, het eerste na ${staleSince}. Maak een nieuwe versie van “Bedragen van de wet”.`
        : `${stale} of ${subjects} ran out, the first after ${staleSince}. Make a new version of “Amounts of the law”.`
      : aging > 0
        ? nl
          ? `${aging} van ${subjects} verlopen na ${agingOn}`
          : `${aging} of ${subjects} run out after ${agingOn}`
        : nl
          ? 'in orde'
          : 'in order'
  return `${nl ? 'Bedragen van de wet' : 'Amounts of the law'} (${from}, ${whom}): ${state}`
}
