import { loginNames, variableOf, type Login } from '@vliegwiel/db'
import { z } from 'zod'
import { readAnchorPlaces, type AnchorPlace } from '../anchors/anchor-place.ts'
import {
  bundleKeys,
  databaseUrl,
  hostNames,
  mailFrom,
  metricsToken,
  publicUrl,
  previousKeys,
  secretKey,
  smtpUrl,
  wholeNumber,
} from './environment-values.ts'
import { productionProblems } from './production-rules.ts'

/** Something in the environment is wrong; the message names each variable, what is wrong, and an example. */
export class EnvironmentProblem extends Error {
  override name = 'EnvironmentProblem'
}

const variables = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
  HOST: z.string().optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  PROCESSES: wholeNumber(1, 64).default(1),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_BACKUP_URL: databaseUrl.optional(),
  DATABASE_URL_TENANT: databaseUrl.optional(),
  DATABASE_URL_SIGN_IN: databaseUrl.optional(),
  DATABASE_URL_ACCOUNTS: databaseUrl.optional(),
  DATABASE_URL_OPERATOR: databaseUrl.optional(),
  DATABASE_URL_RELEASE: databaseUrl.optional(),
  DATABASE_URL_PUBLISHED: databaseUrl.optional(),
  DATABASE_URL_AHEAD: databaseUrl.optional(),
  DATABASE_URL_CLIENT: databaseUrl.optional(),
  DATABASE_URL_PARTNER: databaseUrl.optional(),
  DATABASE_URL_ERASURE: databaseUrl.optional(),
  DATABASE_URL_JOBS: databaseUrl.optional(),
  DATABASE_URL_PROOF: databaseUrl.optional(),
  DATABASE_SCOPE: z.enum(['signed', 'setting'], 'must be signed or setting').default('signed'),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: publicUrl.optional(),
  SECRET_KEY: secretKey.optional(),
  SECRET_KEY_PREVIOUS: previousKeys.default([]),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  VLIEGWIEL_DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a level of the log')
    .default('info'),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10).default(0),
  SESSION_HOURS: wholeNumber(1, 168).default(12),
  METRICS_TOKEN: metricsToken.optional(),
  AUDIT_ANCHORS: z.string().default('file'),
  FORGET_PEOPLE_AFTER_DAYS: wholeNumber(1, 3650).default(30),
  SIGN_IN_HOSTS: hostNames.default([]),
  TRUSTED_BUNDLE_KEYS: bundleKeys.default([]),
})

type Variable = keyof z.infer<typeof variables>

const EXAMPLES: Record<Variable, string> = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '3000',
  PROCESSES: '4',
  DATABASE_URL: 'postgres://vliegwiel_login:password@db.example.nl:5432/vliegwiel',
  DATABASE_OWNER_URL: 'postgres://vliegwiel_owner:password@db.example.nl:5432/vliegwiel',
  DATABASE_BACKUP_URL: 'postgres://vliegwiel_backup:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_TENANT: 'postgres://tenant:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_SIGN_IN: 'postgres://sign_in:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_ACCOUNTS: 'postgres://accounts:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_OPERATOR: 'postgres://operator:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_RELEASE: 'postgres://release:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_PUBLISHED: 'postgres://published:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_AHEAD: 'postgres://ahead:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_CLIENT: 'postgres://client:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_PARTNER: 'postgres://partner:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_ERASURE: 'postgres://erasure:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_JOBS: 'postgres://jobs:password@db.example.nl:5432/vliegwiel',
  DATABASE_URL_PROOF: 'postgres://proof:password@db.example.nl:5432/vliegwiel',
  DATABASE_SCOPE: 'signed',
  DATABASE_POOL_SIZE: '10',
  DATA_DIR: '.data',
  PUBLIC_URL: 'https://vliegwiel.example.nl',
  SECRET_KEY: 'the output of: openssl rand -base64 32',
  SECRET_KEY_PREVIOUS: 'the SECRET_KEY of before, until keys renew says that it can go',
  SMTP_URL: 'smtps://user:password@mail.example.nl:465',
  MAIL_FROM: 'Vliegwiel <vliegwiel@example.nl>',
  VLIEGWIEL_DEMO: 'off',
  LOG_LEVEL: 'info',
  TRUSTED_PROXY_HOPS: '1',
  SESSION_HOURS: '12',
  AUDIT_ANCHORS: 'file,mailto:logboek@example.nl,https://anchors.example.nl/vliegwiel',
  FORGET_PEOPLE_AFTER_DAYS: '30',
  METRICS_TOKEN: 'the output of: openssl rand -hex 24',
  SIGN_IN_HOSTS: 'adfs.gemeente.local,login.gemeente.local',
  TRUSTED_BUNDLE_KEYS: 'the key that the page Bundles of the other installation shows',
}

/** Every variable that the server reads. */
export const variableNames: readonly string[] = Object.keys(EXAMPLES)

/** What the server was told, checked. Without `databaseUrl` it runs on PGlite in `dataFolder`. */
export type Environment = {
  mode: 'production' | 'development' | 'test'
  host: string
  port: number
  /** Processes that answer on the port together; more than one only on PostgreSQL. */
  processes: number
  databaseUrl: string | undefined
  /** Address of the owner of the schema, for migrations alone. */
  databaseOwnerUrl: string | undefined
  /** Address of a login that sees all rows, for backups alone. */
  databaseBackupUrl: string | undefined
  /** Addresses of logins that an administrator made; those that are missing follow from `databaseUrl` and the key. */
  databaseLogins: Partial<Readonly<Record<Login, string>>>
  /** Whether the database demands a signature under the tenant in scope. Not behind a pooler that shares sessions. */
  signedScope: boolean
  databasePoolSize: number
  dataFolder: string
  /** Without a trailing slash, such as https://vliegwiel.example.nl */
  publicUrl: string
  /** 32 bytes; `undefined` outside production, where `secretKeyIn(dataFolder)` makes one. */
  secretKey: Buffer | undefined
  /** Keys of before, the newest first: what they sealed is still read. */
  previousKeys: readonly Buffer[]
  smtpUrl: string | undefined
  mailFrom: string
  demo: boolean
  logLevel: z.infer<typeof variables>['LOG_LEVEL']
  /** Proxies in front whose X-Forwarded-For entry is believed. */
  trustedProxyHops: number
  sessionHours: number
  /** Where the ends of the logs are laid down each night, outside the database. */
  anchorPlaces: readonly AnchorPlace[]
  /** Days after which a person whom no tenant lets in is forgotten. */
  forgetPeopleAfterDays: number
  /** Opens /metrics to others than this machine. */
  metricsToken: string | undefined
  /** Hosts on the own network where tenants' sign-in providers may stand; public https may be anywhere. */
  signInHosts: readonly string[]
  /** Other installations whose bundles are taken here. */
  trustedBundleKeys: readonly string[]
}

/**
 * Reads and checks the environment variables of the server. An empty variable counts as absent.
 *
 * @throws EnvironmentProblem naming every variable that is wrong, so that one start shows all.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const known = variableNames
  const problems = Object.keys(given)
    .filter((name) => name.startsWith('VLIEGWIEL_') && !known.includes(name))
    .map((name) => `${name}: is not a variable of Vliegwiel. Known: ${known.join(', ')}`)

  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]) as Variable
      problems.push(`${name}: ${issue.message}. Example: ${name}=${EXAMPLES[name]}`)
    }
    throw problemOf(problems)
  }
  const values = parsed.data
  const mode = values.NODE_ENV
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
    problems.push(`MAIL_FROM: is needed with SMTP_URL. Example: MAIL_FROM=${EXAMPLES.MAIL_FROM}`)
  if (values.PROCESSES > 1 && values.DATABASE_URL === undefined)
    problems.push(
      'PROCESSES: must be 1 on the embedded database: it lives inside one process, and a second one would lose rows. For more, name a PostgreSQL database in DATABASE_URL',
    )
  const anchorPlaces = readAnchorPlaces(values.AUDIT_ANCHORS, values.DATA_DIR)
  if (anchorPlaces === null)
    problems.push(
      `AUDIT_ANCHORS: must be file, file:/path, mailto:name@host or https://host, with commas between them. Example: AUDIT_ANCHORS=${EXAMPLES.AUDIT_ANCHORS}`,
    )
  if (mode === 'production')
    for (const [name, problem] of productionProblems(values))
      problems.push(`${name}: ${problem}. Example: ${name}=${EXAMPLES[name]}`)
  if (problems.length > 0) throw problemOf(problems)

  return {
    mode,
    host: values.HOST ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT,
    processes: values.PROCESSES,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databaseBackupUrl: values.DATABASE_BACKUP_URL,
    databaseLogins: loginsIn(values),
    signedScope: values.DATABASE_SCOPE === 'signed',
    databasePoolSize: values.DATABASE_POOL_SIZE,
    dataFolder: values.DATA_DIR,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    secretKey: values.SECRET_KEY,
    previousKeys: values.SECRET_KEY_PREVIOUS,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'Vliegwiel <vliegwiel@localhost>',
    demo: (values.VLIEGWIEL_DEMO ?? (mode === 'production' ? 'off' : 'on')) === 'on',
    logLevel: values.LOG_LEVEL,
    trustedProxyHops: values.TRUSTED_PROXY_HOPS,
    sessionHours: values.SESSION_HOURS,
    anchorPlaces: anchorPlaces ?? [],
    forgetPeopleAfterDays: values.FORGET_PEOPLE_AFTER_DAYS,
    metricsToken: values.METRICS_TOKEN,
    signInHosts: values.SIGN_IN_HOSTS,
    trustedBundleKeys: values.TRUSTED_BUNDLE_KEYS,
  }
}

function loginsIn(values: Readonly<Record<string, unknown>>): Environment['databaseLogins'] {
  const given = loginNames.map((login) => [login, values[variableOf(login)]] as const)
  return Object.fromEntries(given.filter(([, url]) => typeof url === 'string'))
}

function problemOf(problems: string[]): EnvironmentProblem {
  return new EnvironmentProblem(
    `The server did not start; its environment is not right:\n${problems.map((line) => `  ${line}`).join('\n')}`,
  )
}

/** The variables of this process, for what needs those that are not ours too (LANG). */
export function environmentOfProcess(): Record<string, string | undefined> {
  return process.env
}
