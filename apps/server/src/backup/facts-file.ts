import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BackupFacts } from '@vliegwiel/db'
import { z } from 'zod'

const shape = z.strictObject({
  format: z.literal(1),
  at: z.string(),
  schema: z.string().nullable(),
  serverMajor: z.number(),
  tables: z.record(z.string(), z.strictObject({ rows: z.number(), sum: z.string() })),
  chains: z.record(z.string(), z.strictObject({ seq: z.number(), hash: z.string() })),
  /** Of the file that lies beside it. */
  file: z.strictObject({ bytes: z.number(), sha256: z.string() }).nullable(),
})

/** What lies beside a backup: what it must hold, and what its file must be. It holds no row. */
export type FactsFile = BackupFacts & z.output<typeof shape>

export const factsPathOf = (file: string): string => `${file}.facts.json`

/** null: there is none. @throws Error when what is there is no such file */
export function readFactsFile(path: string): FactsFile | null {
  if (!existsSync(path)) return null
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new Error(`${path} is not what lies beside a backup, or it is damaged.`)
  }
}

/** Length and SHA-256 of a file, read in pieces. */
export async function printOf(file: string): Promise<NonNullable<FactsFile['file']>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { bytes: statSync(file).size, sha256: hash.digest('hex') }
}
