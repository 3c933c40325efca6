import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPostgres } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

onPostgres('the built console', (database) => {
  const parent = mkdtempSync(join(tmpdir(), 'vliegwiel-console-'))
  const folder = join(parent, 'dist')
  let server: TestServer
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true })
    mkdirSync(join(folder, '.vite'))
    writeFileSync(join(parent, 'secret.txt'), 'geheim')
    writeFileSync(join(folder, '.vite/manifest.json'), '{"geheim":1}')
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Vliegwiel</title>')
    writeFileSync(join(folder, 'assets/index-Bnub9xHy.js'), `console.log(${'1 + '.repeat(400)}1)`)
    writeFileSync(join(folder, 'appearance.js'), 'void 0')
    server = await startTestServer(database.db, { consoleFolder: folder })
  })
  afterAll(async () => {
    await server.stop(100)
    rmSync(parent, { recursive: true, force: true })
  })
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

  test('a file with a hash in its name is kept for a year, packed; the page is asked for each time', async () => {
    const script = await get('/assets/index-Bnub9xHy.js', { 'accept-encoding': 'gzip' })
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toMatch(/^console\.log\(1 \+/)
    const plain = await get('/assets/index-Bnub9xHy.js', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect((await get('/appearance.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test('every page address is the console; a file that is not there is not', async () => {
    for (const path of ['/', '/den-helder/mensen', '/uitnodiging/abc']) {
      const page = await get(path)
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
      expect(await page.text()).toContain('<title>Vliegwiel</title>')
    }
    expect((await get('/assets/index-00000000.js')).status).toBe(404)
    expect((await get('/api/den-helder/nope')).headers.get('content-type')).toBe('application/json')
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%00.js',
    '/.vite/manifest.json',
    '//etc/passwd.txt',
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain('geheim')
  })

  test('the page is changed at once when it is built anew', async () => {
    expect(await (await get('/')).text()).toContain('Vliegwiel')
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Vliegwiel</title><p>nieuw')
    await expect.poll(async () => (await get('/')).text()).toContain('nieuw')
  })
})
