import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loginNames, variableOf } from '@vliegwiel/db'
import { expect, test } from 'vitest'
import { EnvironmentProblem, readEnvironment } from './environment.ts'
import { secretKeyIn } from './secret-key.ts'

const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString('base64')
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://login:geheim@db:5432/vliegwiel',
  PUBLIC_URL: 'https://vliegwiel.example.nl/',
  SECRET_KEY: key,
}
const refusal = (source: Record<string, string>) => {
  try {
    readEnvironment(source)
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.message
    throw error
  }
  return 'accepted'
}

test('without variables it is a demo on this machine alone', () => {
  expect(readEnvironment({})).toEqual({
    mode: 'development',
    host: '127.0.0.1',
    port: 3000,
    processes: 1,
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    databaseBackupUrl: undefined,
    databaseLogins: {},
    signedScope: true,
    databasePoolSize: 10,
    dataFolder: '.data',
    publicUrl: 'http://localhost:3000',
    secretKey: undefined,
    previousKeys: [],
    smtpUrl: undefined,
    mailFrom: 'Vliegwiel <vliegwiel@localhost>',
    demo: true,
    logLevel: 'info',
    trustedProxyHops: 0,
    metricsToken: undefined,
    signInHosts: [],
    trustedBundleKeys: [],
    sessionHours: 12,
    anchorPlaces: [{ kind: 'file', path: '.data/anchors.jsonl' }],
    forgetPeopleAfterDays: 30,
  })
})

test('several processes need PostgreSQL, and the refusal says why', () => {
  expect(refusal({ PROCESSES: '4' })).toMatch(
    /PROCESSES: must be 1 on the embedded database: it lives inside one process/,
  )
  expect(readEnvironment({ PROCESSES: '4', DATABASE_URL: production.DATABASE_URL }).processes).toBe(4)
  for (const wrong of ['0', '65', 'all', '-1', '2.5'])
    expect(refusal({ PROCESSES: wrong, DATABASE_URL: production.DATABASE_URL })).toMatch(/PROCESSES: must be a whole/)
})

test('production takes a complete environment, without demo', () => {
  expect(readEnvironment(production)).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    publicUrl: 'https://vliegwiel.example.nl',
    demo: false,
    secretKey: Buffer.from(key, 'base64'),
  })
})

test('an empty variable counts as absent', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test.each([
  ['NODE_ENV', 'prod', 'must be production, development or test'],
  ['PORT', 'http', 'must be a whole number from 1 to 65535'],
  ['PORT', '70000', 'must be a whole number from 1 to 65535'],
  ['PORT', '3e3', 'must be a whole number from 1 to 65535'],
  ['DATABASE_URL', 'mysql://a/b', 'must be the address of a PostgreSQL database'],
  ['DATABASE_URL', 'postgres://host', 'must be the address of a PostgreSQL database, with its name'],
  ['DATABASE_OWNER_URL', 'owner', 'must be the address of a PostgreSQL database'],
  ['DATABASE_POOL_SIZE', '0', 'must be a whole number from 1 to 500'],
  ['PUBLIC_URL', 'vliegwiel.nl', 'must be an address that starts with https://'],
  ['PUBLIC_URL', 'https://vliegwiel.nl/pad', 'without a path'],
  ['PUBLIC_URL', 'javascript:alert(1)', 'must be an address that starts with https://'],
  ['SECRET_KEY', 'kort', 'must be 32 bytes in base64'],
  ['SMTP_URL', 'http://mail', 'smtp:// or smtps://'],
  ['MAIL_FROM', 'nobody', 'must be an e-mail address'],
  ['MAIL_FROM', 'a@b.nl\r\nBcc: c@d.nl', 'must be an e-mail address'],
  ['VLIEGWIEL_DEMO', 'yes', 'must be on or off'],
  ['LOG_LEVEL', 'loud', 'is not a level of the log'],
  ['TRUSTED_PROXY_HOPS', '-1', 'must be a whole number from 0 to 10'],
  ['AUDIT_ANCHORS', 'ftp://elders', 'must be file, file:/path, mailto:name@host or https://host'],
  ['FORGET_PEOPLE_AFTER_DAYS', '0', 'must be a whole number from 1 to 3650'],
  ['SESSION_HOURS', '1.5', 'must be a whole number from 1 to 168'],
])('%s=%s is refused by name, with what is wrong and an example', (name, value, problem) => {
  const message = refusal({ [name]: value })
  expect(message).toContain(`${name}: `)
  expect(message).toContain(problem)
  expect(message).toContain(`Example: ${name}=`)
})

test('a variable that does not exist is refused, so that a typing error does not pass for a setting', () => {
  expect(refusal({ VLIEGWIEL_DEMOO: 'off' })).toContain('VLIEGWIEL_DEMOO: is not a variable of Vliegwiel')
})

test('all problems come at once, and no value is repeated', () => {
  const message = refusal({ PORT: 'x', DATABASE_URL: 'geheim-wachtwoord', SECRET_KEY: 'geheime-sleutel' })
  expect(message.match(/Example:/g)).toHaveLength(3)
  expect(message).not.toMatch(/geheim/)
})

test.each<[string, Record<string, string>, string]>([
  ['the embedded database', { DATABASE_URL: '' }, 'DATABASE_URL: is needed in production'],
  ['demo sign-in', { VLIEGWIEL_DEMO: 'on' }, 'VLIEGWIEL_DEMO: must be off in production'],
  ['a missing key', { SECRET_KEY: '' }, 'SECRET_KEY: is needed in production'],
  ['a key of zeros', { SECRET_KEY: Buffer.alloc(32).toString('base64') }, 'SECRET_KEY: is not random'],
  ['plain http', { PUBLIC_URL: 'http://vliegwiel.nl' }, 'PUBLIC_URL: must start with https:// in production'],
  ['a missing address', { PUBLIC_URL: '' }, 'PUBLIC_URL: is needed in production'],
])('production refuses %s', (_title, change, problem) => {
  expect(refusal({ ...production, ...change })).toContain(problem)
})

test('mail needs a sender', () => {
  expect(refusal({ SMTP_URL: 'smtp://localhost:25' })).toContain('MAIL_FROM: is needed with SMTP_URL')
})

test('the key of a trial is made once, for its owner alone, and a damaged one is reported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-key-'))
  const made = secretKeyIn(folder)
  expect(made).toHaveLength(32)
  expect(secretKeyIn(folder)).toEqual(made)
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  writeFileSync(join(folder, 'secret-key'), 'damaged')
  expect(() => secretKeyIn(folder)).toThrow('Put back the file')
  rmSync(folder, { recursive: true })
})

test('a short token for figures is refused by name; hosts of the own network come as a list', () => {
  expect(refusal({ METRICS_TOKEN: 'kort' })).toMatch(/METRICS_TOKEN: must be/)
  expect(refusal({ SIGN_IN_HOSTS: 'https://adfs.gemeente.local/adfs' })).toMatch(/SIGN_IN_HOSTS: must be host names/)
  expect(readEnvironment({ SIGN_IN_HOSTS: 'ADFS.gemeente.local, login.gemeente.local' }).signInHosts).toEqual([
    'adfs.gemeente.local',
    'login.gemeente.local',
  ])
})

test.each(loginNames)('the login of %s can be given by an administrator', (login) => {
  const url = 'postgres://somebody:password@localhost:5432/vliegwiel'
  expect(readEnvironment({ [variableOf(login)]: url }).databaseLogins).toEqual({ [login]: url })
})
