import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { libraryQuestions } from '@vliegwiel/content/library'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const now = new Date('2026-11-25T10:00:00Z')
let database: PostgresTestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  server = await startTestServer(database.db, { clock: () => now })
})
afterAll(async () => {
  await server.stop(500)
  await database.drop()
})

const get = async (path: string) => {
  const answer = await fetch(`${server.url}/portaal/${path}`)
  return { status: answer.status, text: await answer.text() }
}
const titleOf = (text: string) => /<h1>([\s\S]*?)<\/h1>/.exec(text)?.[1] ?? ''
/** Addresses of what was found, the best first. */
const foundBy = async (asked: string, slug = 'den-helder') => {
  const { text } = await get(`${slug}/zoek?q=${encodeURIComponent(asked)}`)
  const list = /<ul class="questions">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/href="\/portaal\/[^/]+\/([^"?]+)/g)].map(([, key]) => key)
}

describe('a resident looks for an answer', () => {
  test.each([
    ['wanneer krijg ik men geld', 'betaaldag'],
    ['oppas', 'kinderopvangtoeslag'],
    ['fiets naar werk', 'fiets-en-vervoer'],
    ['boete', 'boete'],
  ])('“%s” finds %s first', async (asked, key) => {
    expect((await foundBy(asked))[0]).toBe(key)
  })

  test('what was found stands in the title with how many; what was not has ways on', async () => {
    expect(titleOf((await get('den-helder/zoek?q=bezwaarschrift')).text)).toMatch(
      /^\d+ antwoord(en)? op “bezwaarschrift”$/,
    )
    const none = (await get('den-helder/zoek?q=pizza')).text
    expect(titleOf(none)).toBe('Wij vonden geen antwoord op “pizza”.')
    expect(none).toContain('Kies waar uw vraag over gaat')
    expect(none).toMatch(/href="tel:/)
  })

  test('what somebody types comes back as text, whatever it is', async () => {
    const { status, text } = await get(
      `den-helder/zoek?q=${encodeURIComponent('"><script>alert(1)</script>'.repeat(20))}`,
    )
    expect(status).toBe(200)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;')
  })

  test('an entrance shows all its questions with their answers, in both languages of the frame', async () => {
    const work = libraryQuestions.filter(({ event }) => event === 'work')
    const { text } = await get('den-helder/zoek?over=work')
    expect(titleOf(text)).toBe('Werken')
    for (const { title } of work) expect(text).toContain(title)
    expect((await get('den-helder/zoek?over=zomaar')).text).toContain('Zoek uw vraag')
  })
})

describe('a question of the national library', () => {
  test('every municipality has it, with its own telephone number and the source; no day claims that somebody checked it', async () => {
    for (const slug of ['den-helder', 'utrecht', 'emmen']) {
      const { status, text } = await get(`${slug}/vakantie`)
      expect([slug, status]).toEqual([slug, 200])
      expect(text).toContain('Participatiewet, artikel 13, eerste lid, onderdeel e')
      expect(text).not.toContain('Nagekeken op')
      expect(text).not.toContain('{telefoon}')
    }
  })

  test('each can be opened, and each link in it leads somewhere', async () => {
    for (const { key, title, parts } of libraryQuestions) {
      const { status, text } = await get(`den-helder/${key}`)
      expect([key, status, titleOf(text)]).toEqual([key, 200, title.replaceAll('’', '’')])
      for (const part of parts.filter((one) => 'to' in one)) {
        const to = 'to' in part ? part.to.slice(1) : ''
        expect([key, to, (await get(`den-helder/${to}`)).status]).toEqual([key, to, 200])
      }
    }
  })
})
