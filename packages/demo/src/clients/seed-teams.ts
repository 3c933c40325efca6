import {
  addOrganisation,
  addTeam,
  planReplacement,
  readTeams,
  setOrganisationMembers,
  setOverseer,
  setTeamMembers,
} from '@vliegwiel/clients/server'
import { inTenant } from '@vliegwiel/db'
import { momentOf } from '../bring-in.ts'
import { demoPersonId, noteInLog } from '../demo-log.ts'
import type { SeedingClients } from './seed-clients.ts'

interface Organised {
  readonly administrator: string
  readonly teams: readonly {
    readonly name: string
    readonly people: readonly string[]
    readonly leads: readonly string[]
  }[]
  readonly replacement?: { readonly away: string; readonly by: string }
  readonly seesAll?: { readonly person: string; readonly reason: string }
  readonly partners: readonly { readonly name: string; readonly people: readonly string[] }[]
}

export const organised: Readonly<Record<string, Organised>> = {
  voorbeeld: {
    administrator: 'Eva Bloemendaal',
    teams: [
      { name: 'Klantregie', people: ['Els Bakker', 'Sem Aksoy', 'Ida Groen'], leads: ['Ida Groen'] },
      { name: 'Werk en stage', people: ['Karim Yildiz', 'Marit Dekker'], leads: [] },
    ],
    // Marit has leave: Sem sees her clients for a while.
    replacement: { away: 'Marit Dekker', by: 'Sem Aksoy' },
    seesAll: { person: 'Noor Aydin', reason: 'Kwaliteit van dossiers' },
    partners: [
      { name: 'De Brug', people: ['Petra Vos'] },
      { name: 'Buurthuis Noord', people: ['Wim Hof'] },
    ],
  },
  merenburg: {
    administrator: 'Mila Verhoef',
    teams: [{ name: 'Meedoen', people: ['Jet Smeets'], leads: ['Jet Smeets'] }],
    partners: [],
  },
}

/** Teams, a replacement, who sees all, and partners with their people. Answers the id of each team by its name. */
export function seedTeams(
  { db, at: now }: SeedingClients,
  tenantId: string,
  slug: string,
): Promise<ReadonlyMap<string, string>> {
  const plan = organised[slug]
  if (plan === undefined) throw new Error(`nothing is organised at ${slug}`)
  const { at } = momentOf(now, 380)
  const by = demoPersonId(plan.administrator)
  const note = { at, by: plan.administrator }
  return inTenant(db, { tenantId }, async (trx) => {
    const standing = await readTeams(trx, now)
    if (standing.teams.length > 0) return new Map(standing.teams.map((team) => [team.name, team.team_id]))
    const ids = new Map<string, string>()
    for (const { name, people, leads } of plan.teams) {
      const teamId = await addTeam(trx, { name, by, at })
      const members = people.map((one) => ({ personId: demoPersonId(one), leads: leads.includes(one) }))
      await setTeamMembers(trx, { teamId, version: 1, people: members, by, at })
      await noteInLog(trx, {
        ...note,
        action: 'clients.addTeam',
        objectType: 'team',
        objectId: teamId,
        objectLabel: name,
      })
      ids.set(name, teamId)
    }
    for (const { name, people } of plan.partners) {
      const organisationId = await addOrganisation(trx, { name, by, at })
      await setOrganisationMembers(trx, { organisationId, version: 1, people: people.map(demoPersonId), by, at })
      const what = { action: 'clients.addOrganisation', objectType: 'partner-organisation', objectLabel: name }
      await noteInLog(trx, { ...note, ...what, objectId: organisationId })
    }
    if (plan.replacement !== undefined) {
      const { away, by: stands } = plan.replacement
      const term = { startsAt: momentOf(now, 10).at, endsAt: momentOf(now, -60).at }
      const id = await planReplacement(trx, {
        workerId: demoPersonId(away),
        byWorkerId: demoPersonId(stands),
        ...term,
        by,
        at,
      })
      const what = { action: 'clients.planReplacement', objectType: 'replacement', objectLabel: null }
      await noteInLog(trx, { ...note, ...what, objectId: id })
    }
    if (plan.seesAll !== undefined) {
      const { person, reason } = plan.seesAll
      const personId = demoPersonId(person)
      await setOverseer(trx, { personId, reason, endsAt: null, by, at })
      const what = { action: 'clients.setSeesAll', objectType: 'person', objectLabel: person }
      await noteInLog(trx, { ...note, ...what, objectId: personId })
    }
    return ids
  })
}
