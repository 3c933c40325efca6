import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { anchorLine, type AnchorRecord } from '@vliegwiel/audit'
import { guardedFetch } from '@vliegwiel/auth/server'
import { openTransport } from '../jobs/mail-transport.ts'
import type { MailSettings } from '../jobs/send-mail.ts'
import type { AnchorPlace } from './anchor-place.ts'

/** SHA-256 in hex, as anchors name the line before. */
export const digestOf = (line: string): string => createHash('sha256').update(line).digest('hex')

/** What laying down needs of the installation. */
export interface AnchorSettings {
  readonly places: readonly AnchorPlace[]
  readonly mail: MailSettings
  /** Plain http to this machine, for tests and trying out. */
  readonly allowLoopback: boolean
}

/**
 * Lays the ends of all logs down at one place. Resolves once it is there for good: on disk, taken by the mail server,
 * answered with 2xx. @throws Error saying what went wrong
 */
export async function layDown(
  place: AnchorPlace,
  record: Omit<AnchorRecord, 'previous'>,
  settings: AnchorSettings,
): Promise<void> {
  if (place.kind === 'file') return appendTo(place.path, record)
  const line = anchorLine({ ...record, previous: null })
  if (place.kind === 'mail') return sendTo(place.address, line, record.at, settings.mail)
  // Whoever runs the server named this host, so it may stand on the own network.
  const rules = { allowedHosts: [new URL(place.url).hostname], allowLoopback: settings.allowLoopback }
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: `${line}\n` }
  const answer = await guardedFetch(rules)(place.url, init)
  if (!answer.ok) throw new Error(`The second system answered ${answer.status}`)
}

/** Adds a line and waits until the disk has it. The file is only ever added to, also by us: `chattr +a` may be on it. */
function appendTo(path: string, record: Omit<AnchorRecord, 'previous'>): void {
  mkdirSync(dirname(path), { recursive: true })
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const before = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .at(-1)
  const line = anchorLine({ ...record, previous: before === undefined ? null : digestOf(before) })
  const file = openSync(path, 'a', 0o640)
  try {
    // A line that was torn by a crash stays what it is; the next one begins on its own.
    writeSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

async function sendTo(to: string, line: string, at: string, { smtpUrl, from }: MailSettings): Promise<void> {
  if (smtpUrl === undefined) throw new Error('There is no mail server: SMTP_URL is not set')
  await openTransport(smtpUrl, from).send({
    recipient: to,
    subject: `Vliegwiel: einde van de logboeken, ${at.slice(0, 10)}`,
    text: `Bewaar dit bericht. Met deze regel is te zien of een logboek later is veranderd.\n\n${line}\n`,
    id: `anchor-${digestOf(line).slice(0, 32)}`,
  })
}
