import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn, type Answer, type Client } from './http-client.ts'

/** Administrators of the demo, each in a municipality of their own. */
export const administrators = [
  { personId: '019ab000-0000-7000-8000-000000000001', slug: 'den-helder' },
  { personId: '019ab000-0000-7000-8000-000000000002', slug: 'helmond' },
  { personId: '019ab000-0000-7000-8000-000000000003', slug: 'utrecht' },
  { personId: '019ab000-0000-7000-8000-000000000004', slug: 'emmen' },
] as const

export type Writer = { readonly client: Client; readonly slug: string }

export async function signInAll(port: number): Promise<Writer[]> {
  return Promise.all(administrators.map(async ({ personId, slug }) => ({ slug, client: await signIn(port, personId) })))
}

/** A write as a screen sends it: a saved view, under a key made for it. */
export const viewNamed = (name: string, idempotencyKey: string) => ({
  screen: 'people',
  name,
  query: 'q=1',
  idempotencyKey,
})

/** Writes until it is acknowledged, with the same key each time, as the console does. Answers the id of the row. */
export async function writeUntilKept({ client, slug }: Writer, name: string): Promise<string> {
  const input = viewNamed(name, randomUUID())
  for (let tries = 0; tries < 2_000; tries += 1) {
    const answer = await client.call(slug, 'views.saveView', input).catch(() => null)
    if (answer?.status === 200) return (answer.data as { viewId: string }).viewId
    if (answer !== null && answer.status !== 503)
      throw new Error(`A write answered ${answer.status} ${answer.refusal?.code ?? ''}`)
    await wait(answer === null ? 20 : 100)
  }
  throw new Error('A write was never acknowledged')
}

/** Runs `count` writes over all writers, some at a time. Answers the id that each name was acknowledged with. */
export async function writeMany(
  writers: readonly Writer[],
  count: number,
  prefix: string,
  options: { readonly atOnce: number; readonly onKept?: (kept: number) => void },
): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  let next = 0
  const worker = async () => {
    for (let number = next++; number < count; number = next++) {
      const writer = writers[number % writers.length]
      if (!writer) return
      const name = `${prefix} ${number}`
      kept.set(name, await writeUntilKept(writer, name))
      options.onKept?.(kept.size)
    }
  }
  await Promise.all(Array.from({ length: options.atOnce }, worker))
  return kept
}

/** What a client saw that kept asking while something went wrong. */
export type Seen = { readonly answers: Answer[]; readonly broken: Broken[] }

/** A call that got no answer; `sentAt` as performance.now() counts. */
export type Broken = { readonly code: string; readonly sentAt: number }

/** Keeps writing until told to stop; every answer counts, also a refusal. */
export function keepWriting(writers: readonly Writer[], prefix: string, pauseMs = 5): { stop(): Promise<Seen> } {
  const seen: Seen = { answers: [], broken: [] }
  let running = true
  let number = 0
  const worker = async ({ client, slug }: Writer) => {
    while (running) {
      number += 1
      const sentAt = performance.now()
      try {
        seen.answers.push(await client.call(slug, 'views.saveView', viewNamed(`${prefix} ${number}`, randomUUID())))
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
        seen.broken.push({ code, sentAt })
      }
      await wait(pauseMs)
    }
  }
  const done = Promise.all(writers.map(worker))
  return {
    stop: async () => {
      running = false
      await done
      return seen
    },
  }
}

/** What keeps the rules of the log: unbroken in every municipality. */
export async function chainsAreWhole(writers: readonly Writer[]): Promise<boolean> {
  const answers = await Promise.all(writers.map(({ client, slug }) => client.call(slug, 'audit.verifyChain', {})))
  return answers.every(({ data }) => (data as { broken: unknown } | undefined)?.broken === null)
}
