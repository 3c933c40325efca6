import { randomUUID } from 'node:crypto'
import type { Drill } from '../drill.ts'
import { inWords } from '../target/in-words.ts'
import { postgresTarget } from '../target/postgres-target.ts'
import { startServer } from '../target/server-process.ts'
import { signInAll, viewNamed } from '../target/writers.ts'

const fifty = <T>(work: (number: number) => Promise<T>) => Promise.all(Array.from({ length: 50 }, (_, i) => work(i)))

/** F07 and F08 over HTTP: one key fifty times, one version fifty times. */
export const sameVersionSameKey: Drill = {
  name: 'same-key',
  lines: 'F07 F08',
  title: 'Fifty times one key, fifty edits on one version',
  run: async () => {
    const target = await postgresTarget()
    const server = await startServer(target.environment)
    const writers = await signInAll(server.port)
    const [writer] = writers
    if (!writer) throw new Error('Nobody could sign in')
    const { client, slug } = writer

    const input = viewNamed('Vijftig keer', randomUUID())
    const answers = await fifty(() => client.call(slug, 'views.saveView', input))
    const different = new Set(answers.map(({ status, data }) => JSON.stringify([status, data]))).size
    const [row] = await target.query(`select count(*)::int as n from saved_view where name = 'Vijftig keer'`)
    const other = await client.call(slug, 'views.saveView', { ...input, name: 'Anders' })

    const edit = (value: string, version: number) =>
      client.call(slug, 'settings.changeSetting', {
        key: 'short-name',
        value,
        source: null,
        sourceDate: null,
        version,
        idempotencyKey: randomUUID(),
      })
    const { data } = await client.call(slug, 'settings.listSettings', {})
    const { settings } = data as { settings: { key: string; version: number }[] }
    const version = settings.find(({ key }) => key === 'short-name')?.version ?? 0
    const edits = await fifty((number) => edit(`Naam ${number}`, version))
    const accepted = edits.filter(({ status }) => status === 200).length
    const winner = `Naam ${edits.findIndex(({ status }) => status === 200)}`
    const told = edits.filter(
      ({ status, refusal }) =>
        status === 409 && refusal?.code === 'version-conflict' && refusal.params['value'] === winner,
    ).length
    writers.forEach((one) => one.client.close())
    await server.end('SIGTERM')
    await target.postgres.stop()
    return {
      pass:
        different === 1 &&
        answers[0]?.status === 200 &&
        row?.['n'] === 1 &&
        other.refusal?.code === 'key-reused' &&
        accepted === 1 &&
        told === 49,
      figures: `one key 50 ×: ${String(row?.['n'])} row, ${different} answer, another body ${other.refusal?.code ?? 'ACCEPTED'}; one version 50 ×: ${accepted} accepted, ${told} conflicts that name the value that stands there${inWords(edits.filter(({ status }) => status !== 200 && status !== 409))}`,
    }
  },
}
