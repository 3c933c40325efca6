import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { expect, inject, test } from 'vitest'
import { startPostgres } from './postgres.ts'
import { startTimeOf } from './process-identity.ts'
import { queryOnce } from './query-once.ts'
import { createTestDatabase } from './test-database.ts'

const query = async (url: string, statement: string) => (await queryOnce(url, statement)).rows

test('one server of the run gives each test file a database of its own', async () => {
  const own = await createTestDatabase()
  expect(await query(own.ownerUrl, 'select current_database() as name')).toEqual([{ name: own.name }])
  await own.drop()
  expect(await query(inject('postgresUrl'), `select 1 from pg_database where datname = '${own.name}'`)).toEqual([])
})

test('rows that were acknowledged survive kill -9 and a restart on the same port', async () => {
  const postgres = await startPostgres({ settings: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } })
  const url = await postgres.createDatabase('ledger')
  await query(url, 'create table entry (n int)')
  await query(url, 'insert into entry values (1), (2)')
  await postgres.kill()
  await expect(query(url, 'select 1')).rejects.toThrow()
  await postgres.restart()
  expect(await query(url, 'select count(*)::int as n from entry')).toEqual([{ n: 2 }])
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }])
  await postgres.restart({ fsync: 'off' })
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'off' }])
  await postgres.stop()
  expect(existsSync(postgres.dataFolder)).toBe(false)
})

test('it listens on the loopback address only and asks for a password', async () => {
  const url = inject('postgresUrl')
  expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const stranger = new URL(url)
  stranger.password = 'guess'
  await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('what a killed run leaves behind is swept by the next', async () => {
  const program = `const p = await (await import('${new URL('./postgres.ts', import.meta.url).href}')).startPostgres(); console.log(p.dataFolder + ' ' + p.pid()); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const [folder, pid] = line.toString().trim().split(' ') as [string, string]
  expect(existsSync(folder)).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = await startPostgres()
  await expect.poll(() => startTimeOf(Number(pid))).toBeUndefined()
  await next.stop()
  await (await startPostgres()).stop()
  expect(existsSync(folder)).toBe(false)
})
