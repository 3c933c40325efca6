import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { asOperator, inTenant, newId } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { kinds } from '@vliegwiel/api/server'
import { changeBlock } from '@vliegwiel/configuration/merge'
import {
  approveVersion,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  withdrawDocument,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// A fixed day: the amounts below are those of the law of that year.
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
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}
const plain = (markup: string) =>
  markup
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/\s+/g, ' ')
const ask = async (slug: string, answers: Record<string, string>) => {
  const answer = await fetch(`${server.url}/portaal/${slug}/rekentool`, {
    method: 'POST',
    body: new URLSearchParams({ household: 'single', housemates: '0', used: '0', pay: 'net', ...answers }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  return { status: answer.status, cache: answer.headers.get('cache-control'), text: plain(await answer.text()) }
}

describe('what residents read', () => {
  test('the front page: a search, the ways in with their questions, the calculator, whom to call', async () => {
    const { status, text } = await get('den-helder')
    expect(status).toBe(200)
    expect(plain(text)).toContain('Kies waar uw vraag over gaat Mijn uitkering Wanneer krijg ik mijn geld?')
    expect(plain(text)).toContain('Andere vragen')
    expect(text).toContain('action="/portaal/den-helder/zoek"')
    expect(text).toContain('href="/portaal/den-helder/rekentool"')
    expect(text).toMatch(/href="tel:\d+"/)
  })

  test('a page of the national library with the own block of this municipality', async () => {
    expect(plain((await get('helmond/betaaldata')).text)).toContain(
      'Wij betalen op de 18e van de maand. De volgende keer is vrijdag 18 december 2026.',
    )
    expect(plain((await get('emmen/betaaldata')).text)).toContain('Wij betalen elke maand op een vaste dag.')
    expect((await get('emmen/betaaldata')).text).not.toContain('{betaaldag}')
  })

  test('the colours of this municipality and of no other, as a style sheet', async () => {
    const { type, text } = await get('helmond/huisstijl.css')
    expect(type).toContain('text/css')
    expect(text).toContain('--accent: light-dark(#09666e, #63c4cc);')
    // Emmen chose another base theme.
    expect((await get('emmen/huisstijl.css')).text).toContain('--radius: 8px;')
    expect(text).not.toContain('--radius')
    expect((await get('voorbeeld/huisstijl.css')).text).toContain('--accent: light-dark(#3b4a5e, #b3c3d8);')
  })

  test.each(['helmond', 'emmen', 'helmond/bestaat-niet', 'bestaat-niet'])(
    '%s can be read after one answer: its rules stand in the page, allowed by their text and no other',
    async (path) => {
      const answer = await fetch(`${server.url}/portaal/${path}`)
      const text = await answer.text()
      const [, style = ''] = text.match(/<style>([\s\S]*?)<\/style>/) ?? []
      const hash = createHash('sha256').update(style).digest('base64')
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`)
      expect(text.match(/<style/g)).toHaveLength(1)
      expect(text).not.toContain('rel="stylesheet"')
      expect(text).not.toMatch(/<script(?![^>]*(type="module"|defer))/)
      expect(style).toContain('.top')
    },
  )

  test('the logo, the picture in the tab and the links of this municipality alone; a drawing that can carry script is refused', async () => {
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'emmen')?.tenant_id ?? ''
    const [willem, henk] = ['Willem', 'Henk'].map((name) => ({ personId: newId(), name }))
    const writer = <T>(work: (context: DocumentContext) => Promise<T>, by = willem) =>
      inTenant(database.db, { tenantId, door: 'release' }, (trx) =>
        work({ trx, kinds, at: now, by: by ?? { personId: '', name: '' } }),
      )
    const what = { kind: 'theme', key: 'huisstijl', title: 'Emmen', personal: false }
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const { version } = await writer((context) => startDraft(context, what))
    const at = { documentId: version.document_id, number: version.number }
    const written = async (revision: number, image: string) => {
      const logo = changeBlock(version.content, 'logo', (block) => ({
        ...block,
        fields: { image, alt: 'Wapen van de stad', favicon: `data:image/png;base64,${pixel}` },
      }))
      const content = changeBlock(logo, 'legal', (block) => ({
        ...block,
        fields: { ...block.fields, privacy: 'https://emmen.example/privacy', complaints: '/klachten' },
      }))
      const saved = await writer((context) => saveDraft(context, { ...at, revision, content }))
      const asked = { ...at, revision: saved.revision, reason: null }
      await writer((context) => submitVersion(context, asked))
      return asked
    }
    const drawing = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')}`
    await expect(written(version.revision, drawing)).rejects.toMatchObject({
      code: 'configuration:checks-failed',
      params: { results: [{ field: 'image', fix: { nl: 'Kies een PNG, JPEG of WebP. Geen SVG.' } }] },
    })
    const ready = await written(version.revision + 1, `data:image/png;base64,${pixel}`)
    await writer((context) => approveVersion(context, ready), henk)
    await writer((context) => releaseNow(context, { name: 'Huisstijl', versions: [ready] }))

    const text = (await get('emmen')).text.replaceAll(/\s+/g, ' ')
    expect(text).toContain('<img class="logo" src="/portaal/emmen/huisstijl.logo" alt="Wapen van de stad"')
    expect(text).toContain('<link rel="icon" href="/portaal/emmen/huisstijl.icoon" />')
    expect(text).toContain('href="https://emmen.example/privacy"')
    expect(text).toContain('href="/portaal/emmen/klachten"')
    for (const name of ['huisstijl.logo', 'huisstijl.icoon']) {
      const picture = await fetch(`${server.url}/portaal/emmen/${name}`)
      expect(picture.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(pixel)
    }
    expect((await get('helmond')).text).not.toContain('class="logo"')
    expect((await get('helmond/huisstijl.logo')).status).toBe(404)
  })

  test('a page loads at most 30 kB of JavaScript, and from no other address', async () => {
    for (const path of ['helmond', 'helmond/rekentool', 'helmond/betaaldagen']) {
      const { text } = await get(path)
      const scripts = [...text.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src ?? '')
      expect(scripts).toEqual(['/portaal/portal.js'])
      expect(text.match(/<script/g)).toHaveLength(scripts.length)
      const loaded = await fetch(`${server.url}${scripts[0] ?? ''}`)
      expect(gzipSync(Buffer.from(await loaded.arrayBuffer())).length).toBeLessThanOrEqual(30_000)
    }
  })

  test('an unknown page, an unknown municipality and a closed one are not there', async () => {
    expect((await get('helmond/bestaat-niet')).status).toBe(404)
    const unknown = await get('bestaat-niet')
    expect(unknown.status).toBe(404)
    expect((await get('bestaat-niet/rekentool')).status).toBe(404)
  })

  test('a page that was withdrawn says since when and why', async () => {
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'emmen')?.tenant_id ?? ''
    const by = { personId: '019ab000-0000-7000-8000-000000000004', name: 'Willem Hoekstra' }
    await inTenant(database.db, { tenantId, door: 'release' }, (trx) =>
      withdrawDocument({ trx, kinds, by, at: now }, { kind: 'page', key: 'reiskosten', reason: 'De regeling stopte' }),
    )
    const { status, text } = await get('emmen/reiskosten')
    expect(status).toBe(410)
    expect(plain(text)).toMatch(/Deze pagina is ingetrokken Sinds .* De reden: De regeling stopte/)
    expect((await get('emmen')).text).not.toContain('reiskosten')
    expect((await get('helmond/reiskosten')).status).toBe(200)
  })
})

describe('payment days', () => {
  test('are public, with the reason where a day moved, and as a calendar feed', async () => {
    const { status, text } = await get('den-helder/betaaldagen')
    expect(status).toBe(200)
    expect(plain(text)).toContain('De gewone dag valt in het weekend.')
    const feed = await get('den-helder/betaaldagen.ics')
    expect(feed.type).toContain('text/calendar')
    expect(feed.text.split('\r\n')[0]).toBe('BEGIN:VCALENDAR')
    expect(feed.text.match(/BEGIN:VEVENT/g)?.length).toBe(12)
  })
})

describe('the calculator', () => {
  const start = '2026-01-01'

  test('400 earned: 100 may stay, with the dip, why, and every amount with its source', async () => {
    const { status, cache, text } = await ask('utrecht', { age: '35', net: '400', start })
    expect(status).toBe(200)
    expect(cache).toBe('no-store')
    expect(text).toContain('U houdt misschien € 100,00 per maand over.')
    expect(text).toContain('de vrijlating')
    expect(text).not.toMatch(/disregards\.|norms\.|\.yaml/)
    expect(text).toContain('Dit is geen besluit')
  })

  test('a job of 16 hours from 15 March: before and after by month, the dip and why', async () => {
    const job = { pay: 'hourly', hourly: '14,71', hours: '16', start: '2026-03-15', payday: 'next' }
    const { text } = await ask('utrecht', { age: '34', ...job })
    expect(text).toContain('U houdt misschien € 270,67 per maand over.')
    expect(text).toContain('Uitkering € 1.401,50 € 589,51')
    expect(text).toContain('Loon € 0,00 € 1.082,66')
    expect(text).toMatch(/Let op maart 2026: dan krijgt u € [\d.,]+ minder/)
  })

  test('the rule of this municipality holds, not that of its neighbour', async () => {
    const used = { age: '35', net: '400', start, used: '4' }
    expect((await ask('utrecht', used)).text).toContain('U houdt misschien € 100,00 per maand over.')
    expect((await ask('den-helder', used)).text).toContain('U krijgt evenveel als nu.')
  })

  test('what is wrong is said beside the field, and what was typed stands there again', async () => {
    const { status, text } = await ask('utrecht', { age: 'twaalf', net: 'veel', start: '2026-02-30' })
    expect(status).toBe(400)
    expect(text).toContain('Kijk nog eens naar 3 van uw antwoorden')
    expect(text).toContain('Schrijf een heel getal van 18 tot 110.')
    expect(text).toContain('Schrijf een bedrag, zoals 14,71.')
    const raw = await fetch(`${server.url}/portaal/utrecht/rekentool`, {
      method: 'POST',
      body: new URLSearchParams({ age: '"><script>alert(1)</script>' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    const markup = await raw.text()
    expect(markup).toContain('&quot;&gt;&lt;script&gt;')
    expect(markup).not.toContain('<script>alert')
  })

  test('a form of another site is turned away, and so is a body that is no form', async () => {
    const other = await fetch(`${server.url}/portaal/utrecht/rekentool`, {
      method: 'POST',
      body: 'age=35',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(other.status).toBe(403)
    const large = await fetch(`${server.url}/portaal/utrecht/rekentool`, {
      method: 'POST',
      body: 'x'.repeat(10_000),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(large.status).toBe(413)
  })

  test('nothing of the answers stands in the log', async () => {
    await ask('utrecht', { age: '47', net: '1987,65', start })
    // Long enough never to stand in the id of a request by chance.
    expect(JSON.stringify(server.logged)).not.toMatch(/1987,65|198765|"47"/)
  })
})
