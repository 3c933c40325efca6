import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import { startRefused, startServer } from '../target/server-process.ts'
import { chainsAreWhole, signInAll, writeMany, type Writer } from '../target/writers.ts'

const writes = 600

/** F04: the embedded folder. PGlite never flushes to disk, so this is a killed process, not a power cut. */
export const dataFolder: Drill = {
  name: 'data-folder',
  lines: 'F04',
  title: 'Embedded folder: second process, kill -9, damage, newer version',
  run: async (note) => {
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-drill-'))
    try {
      const environment = { DATA_DIR: join(folder, 'data') }
      note('second process')
      let server = await startServer(environment)
      const second = await startRefused(environment)
      const reason = second.output.includes(`process ${server.pid}, started`)
      const writers = await signInAll(server.port)
      let acknowledged = 0
      const writing = writeMany(writers, writes, 'Weergave', {
        atOnce: 8,
        onKept: (kept) => note(`${(acknowledged = kept)} of ${writes} writes`),
      })
      for (const part of [0.2, 0.5, 0.8]) {
        while (acknowledged < part * writes) await wait(2)
        await server.end('SIGKILL')
        server = await startServer(environment, server.port)
      }
      const kept = await writing
      const there = await idsOf(writers)
      const lost = [...kept.values()].filter((id) => !there.includes(id)).length
      const whole = await chainsAreWhole(writers)
      writers.forEach(({ client }) => client.close())
      await server.end('SIGTERM')

      note('damaged and newer folders')
      const unreported: string[] = []
      for (const { name, harm, word } of harms) {
        const hurt = join(folder, name)
        cpSync(environment.DATA_DIR, hurt, { recursive: true })
        harm(hurt)
        const before = fingerprint(hurt)
        const { code, output } = await startRefused({ DATA_DIR: hurt })
        const right = code === 1 && output.includes(word) && output.includes('Nothing was changed')
        if (!right) unreported.push(`${name} said: ${output.trim().split('\n')[0] ?? ''}`)
        else if (fingerprint(hurt) !== before) unreported.push(`${name} was changed`)
      }
      const right = harms.length - unreported.length
      return {
        pass:
          second.code === 1 &&
          reason &&
          second.ms < 1_000 &&
          lost === 0 &&
          there.length === writes &&
          whole &&
          right === harms.length,
        figures: `second process refused in ${(second.ms / 1000).toFixed(2)} s ${reason ? 'naming pid and start' : 'WITHOUT its reason'}; ${kept.size} acknowledged, 3 kills, ${lost} lost, ${there.length - writes} double, chain ${whole ? 'whole' : 'BROKEN'}; ${right} of ${harms.length} damaged or newer folders reported and left as they were${unreported.map((one) => `; ${one}`).join('')}`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const harms: readonly { name: string; word: string; harm: (folder: string) => void }[] = [
  {
    name: 'without-control-file',
    word: 'damaged',
    harm: (folder) => rmSync(join(folder, 'postgres/global/pg_control')),
  },
  { name: 'without-version', word: 'damaged', harm: (folder) => rmSync(join(folder, 'postgres/PG_VERSION')) },
  { name: 'without-marker', word: 'damaged', harm: (folder) => rmSync(join(folder, 'vliegwiel.json')) },
  { name: 'unreadable-marker', word: 'damaged', harm: (folder) => writeFileSync(join(folder, 'vliegwiel.json'), '{') },
  { name: 'newer', word: 'newer', harm: (folder) => changeMarker(folder, { schemaVersion: '9999-from-the-future' }) },
  { name: 'newer-layout', word: 'newer', harm: (folder) => changeMarker(folder, { format: 99 }) },
]

function changeMarker(folder: string, change: object): void {
  const file = join(folder, 'vliegwiel.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...change }))
}

/** Own and shared views of all writers. A page holds 100, so they are counted through the log, which pages. */
async function idsOf(writers: readonly Writer[]): Promise<string[]> {
  const ids: string[] = []
  for (const { client, slug } of writers) {
    for (let before: number | null = null; ;) {
      const input = { filter: { action: 'views.saveView', result: 'ok' }, before, limit: 100 }
      const { data } = await client.call(slug, 'audit.listEntries', input)
      const page = data as { entries: { objectId: string; objectLabel: string }[]; next: number | null }
      ids.push(
        ...page.entries
          .filter(({ objectLabel }) => objectLabel.startsWith('Weergave '))
          .map(({ objectId }) => objectId),
      )
      if (page.next === null) break
      before = page.next
    }
  }
  return ids
}

/** Names, sizes and small contents of every file, without the claim that a start leaves for a moment. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/(^|\/)(lock|draft)-/.test(name)) continue
    const stat = statSync(join(folder, name))
    if (stat.isFile()) hash.update(`${name} ${stat.size}\n`).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}
