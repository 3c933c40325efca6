import { doorNames, loginKeyOf, loginUrls, scopeSigner, superuserLocks, type DoorName } from '@vliegwiel/db'
import { attackDoor, hostileAttempts, plantMarks, readLog, type DoorReport } from '@vliegwiel/db/hostile'
import type { Drill } from '../drill.ts'
import { drillKey, postgresTarget } from '../target/postgres-target.ts'

/** Doors that look up who signs in: accounts are their work. Passwords are for one of them alone. */
const ofAccounts: ReadonlySet<DoorName> = new Set(['sign-in', 'accounts'])

/** T10: hostile statements at every door, as its login, in a transaction opened as the server opens it. */
export const sql: Drill = {
  name: 'sql',
  lines: 'T10',
  title: 'Hostile SQL inside every door',
  run: async (note) => {
    const target = await postgresTarget()
    await target.query(superuserLocks)
    const planted = await plantMarks(target.superuserUrl)
    const key = loginKeyOf(Buffer.from(drillKey, 'base64'))
    const urls = loginUrls(target.superuserUrl, key)
    const before = await readLog(target.superuserUrl)
    const reports: DoorReport[] = []
    for (const door of doorNames) {
      note(door)
      const login = new URL(urls[door]).username
      const attempts = hostileAttempts({ ...planted, owner: 'vliegwiel_owner', login })
      const given = { signer: scopeSigner(key), own: planted.own, marks: planted, attempts }
      reports.push(await attackDoor(door, urls[door], given))
    }
    const logChanged = (await readLog(target.superuserUrl)) !== before
    await target.postgres.stop()
    const bad = reports.flatMap(({ door, foreign, hashes, roles, accounts }) => [
      ...roles.map((line) => `${door}, role: ${line}`),
      ...(door === 'accounts' ? [] : [...foreign, ...hashes].map((line) => `${door}: ${line}`)),
      ...(ofAccounts.has(door) ? [] : accounts.map((line) => `${door}, account: ${line}`)),
    ])
    const at = (door: DoorName) => reports.find((report) => report.door === door)
    const count = reports.reduce((total, { attempts }) => total + attempts, 0)
    return {
      pass: bad.length === 0 && !logChanged,
      figures: `${count} attempts at ${reports.length} doors (${at('tenant')?.attempts} each): ${bad.length} brought something out${bad.length > 0 ? ` (${bad.slice(0, 5).join(' | ')})` : ''}, the log was ${logChanged ? 'CHANGED' : 'not changed'}. What remains: at the door of accounts ${at('accounts')?.hashes.length} attempts saw a password hash and ${at('accounts')?.foreign.length} a member of the neighbour; at sign-in ${at('sign-in')?.accounts.length} saw the name of an account`,
    }
  },
}
