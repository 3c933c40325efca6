import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onPostgres } from '@vliegwiel/db/testing'
import { describe, expect, test } from 'vitest'
import { openMetrics } from '../http/metrics.ts'
import { variableNames } from './environment.ts'

/** No container engine is needed here: the lines themselves are read, and what they name must be there. */
const root = join(import.meta.dirname, '../../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Instructions of a Containerfile, continued lines joined. */
const instructions = read('deploy/Containerfile')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }))
const lastStage = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'))
const of = (word: string, among = instructions) => among.filter((one) => one.word === word).map(({ rest }) => rest)

describe('the Containerfile', () => {
  test('begins with an image of a whole version of a named registry, and that is the Node of the tests', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    for (const image of of('FROM'))
      expect(image).toMatch(
        new RegExp(`^docker\\.io/library/node:${devDependencies['node']}-bookworm-slim( AS \\w+)?$`),
      )
  })

  test('runs without root, as a number that any engine knows, and says how it is', () => {
    expect(of('USER', lastStage)).toEqual(['1000:1000'])
    // Nothing after it writes as somebody else.
    const user = lastStage.findIndex(({ word }) => word === 'USER')
    expect(lastStage.slice(user).filter(({ word }) => ['RUN', 'COPY'].includes(word))).toEqual([])
    expect(of('HEALTHCHECK', lastStage)).toHaveLength(1)
    expect(of('CMD', lastStage)).toEqual(['["node", "apps/server/src/main.ts"]'])
    expect(of('STOPSIGNAL', lastStage)).toEqual(['SIGTERM'])
  })

  test('fetches nothing by itself, holds no secret, and copies what is there', () => {
    expect(of('ADD')).toEqual([])
    expect([...of('ENV'), ...of('ARG')].join(' ')).not.toMatch(/SECRET|PASSWORD|TOKEN|KEY=/)
    const copied = of('COPY', lastStage).flatMap((rest) =>
      [...rest.matchAll(/\/vliegwiel\/(\S+)/g)].map(([, path = '']) => path),
    )
    const made = new Set(['node_modules', 'apps/admin/dist'])
    expect(copied.filter((path) => !made.has(path) && !existsSync(join(root, path)))).toEqual([])
    // Every package that the server loads comes along.
    for (const folder of ['packages', 'apps/server', 'apps/portal']) expect(copied).toContain(folder)
  })

  test('its health check answers by the status of the server', () => {
    expect(of('HEALTHCHECK')[0]).toMatch(/\/healthz.*answer\.ok \? 0 : 1/)
    expect(of('HEALTHCHECK')[0]).toMatch(/process\.env\.PORT/)
  })
})

/** Blocks of the services of the compose file, by name. */
const services = new Map(
  read('deploy/compose.yaml')
    .split(/^services:\n/m)[1]
    ?.split(/^volumes:\n/m)[0]
    ?.split(/^(?= {2}[\w-]+:$)/m)
    .filter((block) => block.trim() !== '')
    .map((block) => [/^ {2}([\w-]+):$/m.exec(block)?.[1] ?? '', block] as const) ?? [],
)

describe('the compose file', () => {
  test('what is ours runs without rights on a file system that it cannot write', () => {
    for (const name of ['migrate', 'server']) {
      const block = services.get(name) ?? ''
      for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true', '/tmp'])
        expect([name, line, block.includes(line)]).toEqual([name, line, true])
      expect(block).not.toMatch(/privileged|network_mode: host|\/var\/run/)
    }
    // The server never has the password of the owner.
    expect(services.get('server')).not.toMatch(/OWNER/)
  })

  test('only the proxy is reached from outside, and every image has a version', () => {
    for (const [name, block] of services) expect([name, /^ {4}ports:/m.test(block)]).toEqual([name, name === 'proxy'])
    for (const [, image = ''] of read('deploy/compose.yaml').matchAll(/image: (\S+)/g))
      expect(image).toMatch(/^vliegwiel$|^docker\.io\/library\/\w+:\d+\.\d+/)
  })

  test('it holds no secret, and what it asks for stands in the example', () => {
    const asked = [...read('deploy/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name)
    const given = [...read('deploy/example.env').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name)
    expect([...new Set(asked)].toSorted()).toEqual(given.toSorted())
    expect(read('deploy/example.env')).toMatch(/^SECRET_KEY=$/m)
    expect(read('.gitignore')).toMatch(/^\/deploy\/\.env$/m)
  })
})

test('every variable that is set for the server, the unit or the container is one that it reads', () => {
  const set = [
    ...[...(services.get('server')?.matchAll(/^ {6}([A-Z_]+):/gm) ?? [])].map(([, name = '']) => name),
    ...[...(services.get('migrate')?.matchAll(/^ {6}([A-Z_]+):/gm) ?? [])].map(([, name = '']) => name),
    ...[...read('deploy/vliegwiel.service').matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name = '']) => name),
    ...of('ENV', lastStage).flatMap((rest) => [...rest.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name)),
  ]
  expect(set.length).toBeGreaterThan(10)
  expect(set.filter((name) => !variableNames.includes(name))).toEqual([])
})

test('the unit starts the program that is there, without rights', () => {
  const unit = read('deploy/vliegwiel.service')
  expect(existsSync(join(root, /ExecStart=\S+ (\S+)/.exec(unit)?.[1] ?? ''))).toBe(true)
  for (const line of ['DynamicUser=yes', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet='])
    expect(unit.split('\n')).toContain(line)
})

/** Names of figures in what Prometheus and Grafana are given. */
const figuresIn = (text: string) =>
  new Set([...text.matchAll(/\b((?:vliegwiel|process|nodejs)_[a-z0-9_]+)\b/g)].map(([, name = '']) => name))

onPostgres('alerts and dashboard', (database) => {
  test('name figures and labels that the server gives', async () => {
    const metrics = openMetrics(database.db, { process: true })
    metrics.observe('session.whoAmI', 200, 0.01)
    const text = await metrics.text()
    const given = new Set([...text.matchAll(/^([a-z0-9_]+)(?:\{| )/gm)].map(([, name = '']) => name))
    const labels = new Set([...text.matchAll(/(\w+)="/g)].map(([, name = '']) => name))
    for (const path of [
      'deploy/prometheus-rules.yml',
      ...readdirSync(join(root, 'deploy/grafana')).map((name) => `deploy/grafana/${name}`),
    ]) {
      const written = read(path)
      const named = [...figuresIn(written)]
      expect(named.length).toBeGreaterThan(4)
      expect([path, named.filter((name) => !given.has(name))]).toEqual([path, []])
      const asked = [...written.matchAll(/\b(\w+)!?=\\?"/g)].map(([, label = '']) => label)
      expect([path, asked.filter((label) => !labels.has(label))]).toEqual([path, []])
    }
  })

  test('each alert says what it is and what to do', () => {
    const alerts = read('deploy/prometheus-rules.yml').split('- alert: ').slice(1)
    expect(alerts.length).toBeGreaterThan(5)
    for (const alert of alerts) {
      expect(alert).toMatch(/summary: \S/)
      expect(alert).toMatch(/ do: \S/)
      expect(alert).toMatch(/ for: \d+m/)
    }
  })
})
