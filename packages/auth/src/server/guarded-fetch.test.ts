import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverProvider } from './discover-provider.ts'
import { AddressRefused, assertReachable, guardedFetch, outboundLimits, type Resolve } from './guarded-fetch.ts'

let server: Server
let base: string
let connections = 0
beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.url === '/large') return void res.end(Buffer.alloc(outboundLimits.bytes + 1))
    if (req.url === '/away') return void res.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    if (req.url === '/echo') return void req.pipe(res)
    if (req.url === '/silent') return
    res.end('hallo')
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const port = () => new URL(base).port

test('T22: nothing inside our walls is called: 0 connections', async () => {
  const fetch = guardedFetch({})
  const before = connections
  const inside = [
    base,
    `https://127.0.0.1:${port()}`,
    `https://localhost:${port()}`,
    `https://[::1]:${port()}`,
    `https://[::ffff:127.0.0.1]:${port()}`,
    `https://2130706433:${port()}`,
    `https://0x7f.1:${port()}`,
    `https://127.1:${port()}`,
    'https://169.254.169.254/latest',
    'https://10.0.0.1',
    'https://[fd00::1]',
    'file:///etc/passwd',
    'gopher://127.0.0.1',
    'javascript:alert(1)',
    'https://a:b@example.com',
    'no address',
  ]
  for (const url of inside) await expect(fetch(url), url).rejects.toBeInstanceOf(AddressRefused)
  expect(connections).toBe(before)
})

test('a name that resolves to an address inside is refused by the connection itself', async () => {
  // By its text "localhost" is a name like any other; what it resolves to is what counts.
  const before = connections
  await expect(guardedFetch({ allowedHosts: [] })(`https://localhost:${port()}/`)).rejects.toThrow(
    'not a public address',
  )
  expect(connections).toBe(before)
})

test('loopback is for the demo and for tests, and still not every scheme', async () => {
  const fetch = guardedFetch({ allowLoopback: true })
  expect(await (await fetch(`${base}/`)).text()).toBe('hallo')
  expect(await (await fetch(`${base}/echo`, { method: 'POST', body: new URLSearchParams({ a: 'é' }) })).text()).toBe(
    'a=%C3%A9',
  )
  await expect(fetch('http://10.0.0.1/')).rejects.toBeInstanceOf(AddressRefused)
  await expect(fetch('http://example.com/')).rejects.toBeInstanceOf(AddressRefused)
})

test('a trusted name on the own network is let through by name alone', () => {
  const rules = { allowedHosts: ['10.1.2.3', 'adfs.stad.intern'] }
  expect(assertReachable('https://10.1.2.3/adfs', rules).hostname).toBe('10.1.2.3')
  expect(() => assertReachable('https://10.1.2.4/adfs', rules)).toThrow(AddressRefused)
  expect(() => assertReachable('http://10.1.2.3/adfs', rules)).toThrow(AddressRefused)
})

test('answers that are too large or too slow are cut off, and redirects are not followed', async () => {
  const fetch = guardedFetch({ allowLoopback: true })
  await expect(fetch(`${base}/large`)).rejects.toThrow('too large')
  expect((await fetch(`${base}/away`)).status).toBe(302)
  await expect(fetch(`${base}/silent`, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
})

test.each([
  ['http://10.0.0.1', {}, 'auth:provider-address-refused'],
  ['https://127.0.0.1:1', {}, 'auth:provider-address-refused'],
  ['https://x.nl/.well-known/openid-configuration', {}, 'auth:provider-address-refused'],
  ['https://x.nl/?a=1', {}, 'auth:provider-address-refused'],
  ['http://127.0.0.1:1', { allowLoopback: true }, 'auth:provider-unreachable'],
])('issuer %s with %j gives %s', async (issuer, rules, code) => {
  await expect(discoverProvider({ issuer, clientId: 'x', clientSecret: null }, rules)).rejects.toMatchObject({ code })
})

test('a server that is no provider is an answer refused', async () => {
  const provider = { issuer: base, clientId: 'x', clientSecret: null }
  await expect(discoverProvider(provider, { allowLoopback: true })).rejects.toMatchObject({
    code: 'auth:provider-answer-refused',
  })
})

test.each([
  ['one public address, one inside after it', ['93.184.215.14', '10.0.0.1']],
  ['one public address, one inside of the other family', ['93.184.215.14', 'fd00::1']],
  ['no address at all', []],
])('a name with %s is not reached', async (_what, addresses) => {
  const resolve: Resolve = (_name, _options, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  await expect(guardedFetch({}, resolve)('https://werk.example/')).rejects.toMatchObject({ name: 'AddressRefused' })
})
