import { setTimeout as wait } from 'node:timers/promises'
import type { Drill } from '../drill.ts'
import type { Answer } from '../target/http-client.ts'
import { inWords } from '../target/in-words.ts'
import { postgresTarget } from '../target/postgres-target.ts'
import { startServer } from '../target/server-process.ts'
import { keepWriting, signInAll, type Broken } from '../target/writers.ts'

/**
 * What a client hears at a port that is closed: nothing of it got in, and it goes elsewhere or comes back later. A
 * connection that is reset is none of these: its client cannot know what became of the request.
 */
const turnedAway = 'ECONNREFUSED'

/** F22: SIGTERM while sixteen clients write. */
export const stopUnderLoad: Drill = {
  name: 'sigterm',
  lines: 'F22',
  title: 'SIGTERM under load',
  run: async (note) => {
    const target = await postgresTarget()
    const failed: Answer[] = []
    const cut: Broken[] = []
    let away = 0
    let answered = 0
    let slowestMs = 0
    const codes: (number | null)[] = []
    const rounds = 10
    for (let round = 1; round <= rounds; round += 1) {
      note(`round ${round} of ${rounds}`)
      const server = await startServer(target.environment)
      const groups = await Promise.all(Array.from({ length: 4 }, () => signInAll(server.port)))
      const load = keepWriting(groups.flat(), `Ronde ${round}`, 0)
      await wait(1_500 + Math.random() * 1_000)
      const began = performance.now()
      codes.push(await server.end('SIGTERM'))
      slowestMs = Math.max(slowestMs, performance.now() - began)
      const { answers, broken } = await load.stop()
      groups.flat().forEach(({ client }) => client.close())
      answered += answers.length
      failed.push(...answers.filter(({ status }) => status !== 200))
      const isAway = ({ code, sentAt }: Broken) => sentAt > began && code === turnedAway
      cut.push(...broken.filter((one) => !isAway(one)))
      away += broken.filter(isAway).length
    }
    await target.postgres.stop()
    const clean = codes.every((code) => code === 0)
    return {
      pass: failed.length + cut.length === 0 && slowestMs <= 10_000 && clean && answered > 100,
      figures: `${rounds} stops, ${answered} requests answered, ${failed.length + cut.length} failed or reset${inWords(failed, cut)}, ${away} turned away at a closed port; gone in at most ${(slowestMs / 1000).toFixed(2)} s, exit ${clean ? '0' : codes.join(', ')}`,
    }
  },
}
