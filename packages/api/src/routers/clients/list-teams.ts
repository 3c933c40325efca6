import { listOrganisations, namesOf, readTeams } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

const person = z.strictObject({ personId: z.uuid(), name: personal(z.string(), 'colleague') })

/** Teams, replacements, who may see all clients, and partners with their people. */
export const listTeams = tenantQuery(
  {
    permission: 'team:read',
    input: z.strictObject({}),
    output: z.strictObject({
      teams: z.array(
        z.strictObject({
          teamId: z.uuid(),
          name: z.string(),
          version: z.number().int(),
          people: z.array(z.strictObject({ ...person.shape, leads: z.boolean() })),
        }),
      ),
      replacements: z.array(
        z.strictObject({
          replacementId: z.uuid(),
          away: person,
          replacedBy: person,
          from: z.iso.datetime(),
          until: z.iso.datetime(),
        }),
      ),
      seeAll: z.array(z.strictObject({ ...person.shape, reason: z.string(), until: z.iso.datetime().nullable() })),
      organisations: z.array(
        z.strictObject({
          organisationId: z.uuid(),
          name: z.string(),
          version: z.number().int(),
          people: z.array(person),
        }),
      ),
    }),
    personalData: 'colleagues',
  },
  async ({ trx, at }) => {
    const { teams, members, replacements, overseers } = await readTeams(trx, at)
    const organisations = await listOrganisations(trx)
    const names = await namesOf(trx)
    const named = (personId: string) => ({ personId, name: names.get(personId) ?? '' })
    return {
      teams: teams.map((team) => ({
        teamId: team.team_id,
        name: team.name,
        version: team.version,
        people: members
          .filter((one) => one.team_id === team.team_id)
          .map((one) => ({ ...named(one.person_id), leads: one.leads })),
      })),
      replacements: replacements.map((row) => ({
        replacementId: row.replacement_id,
        away: named(row.worker_id),
        replacedBy: named(row.by_worker_id),
        from: row.starts_at.toISOString(),
        until: row.ends_at.toISOString(),
      })),
      seeAll: overseers.map((row) => ({
        ...named(row.person_id),
        reason: row.reason,
        until: row.ends_at?.toISOString() ?? null,
      })),
      organisations: organisations.map((one) => ({ ...one, people: one.people.map(named) })),
    }
  },
)
