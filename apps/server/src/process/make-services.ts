import type { Services } from '@vliegwiel/api/server'
import { authParts, type OutboundRules } from '@vliegwiel/auth/server'
import type { Database } from '@vliegwiel/db'
import type { Logger } from 'pino'

export interface ServiceSettings {
  readonly db: Database
  readonly log: Logger
  readonly publicUrl: string
  readonly demo: boolean
  /** 32 bytes; from SECRET_KEY or the data folder. */
  readonly secretKey: Buffer
  /** Keys of before that are still read. */
  readonly previousKeys?: readonly Buffer[]
  readonly sessionHours: number
  readonly enqueue: Services['enqueue']
  /** Other installations whose bundles are taken here. Default: none. */
  readonly trustedBundleKeys?: readonly string[]
  /** Where the server may call out to. Default: public https alone. */
  readonly outbound?: OutboundRules
}

/** Puts together what procedures need of the process. */
export function makeServices(settings: ServiceSettings): Services {
  const { db, log, publicUrl, demo, enqueue } = settings
  return {
    db,
    auth: authParts({
      db,
      secretKey: settings.secretKey.toString('base64'),
      previousKeys: (settings.previousKeys ?? []).map((key) => key.toString('base64')),
      sessionHours: settings.sessionHours,
      ...(settings.outbound === undefined ? {} : { outbound: settings.outbound }),
    }),
    clock: () => new Date(),
    publicUrl,
    demo,

    enqueue,
    trustedBundleKeys: settings.trustedBundleKeys ?? [],
    log: (level, event, facts) => log[level]({ event, ...facts }),
  }
}
