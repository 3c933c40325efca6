import { emailKey } from '@vliegwiel/auth'
import { addMember, addPerson } from '@vliegwiel/auth/server'
import { recordFact } from '@vliegwiel/audit/server'
import { atAccounts, enterTenant, type Database } from '@vliegwiel/db'
import { demoPersons, type DemoPerson } from './demo-persons.ts'

/** Makes the persons that are missing, with their roles, account and membership together. */
export async function seedPersons(db: Database, tenants: ReadonlyMap<string, string>, at: Date): Promise<void> {
  for (const person of demoPersons) await seedPerson(db, person, tenants, at)
}

function seedPerson(db: Database, person: DemoPerson, tenants: ReadonlyMap<string, string>, at: Date): Promise<void> {
  const { personId, email, displayName, isOperator } = person
  return atAccounts(db, async (trx) => {
    const key = emailKey(email)
    if (key === null) throw new Error(`${email} is no address`)
    await addPerson(
      trx,
      { personId, email, emailKey: key, displayName, language: 'nl', passwordHash: null, isOperator },
      at,
    )
    for (const [slug, roles] of Object.entries(person.roles)) {
      const tenantId = tenants.get(slug)
      if (tenantId === undefined) throw new Error(`${slug} is no tenant of the demo`)
      await enterTenant(trx, tenantId, async (inside) => {
        const added = await addMember(inside, { personId, email, displayName, roles, grantedBy: null }, at)
        if (!added) return
        await recordFact(inside, {
          at,
          actor: { personId, name: displayName, actingAs: null },
          action: 'invitations.acceptInvitation',
          objectType: 'person',
          objectId: personId,
          objectLabel: displayName,
          result: 'ok',
          origin: 'demo',
          network: null,
          detail: { roles, demo: true },
        })
      })
    }
  })
}
