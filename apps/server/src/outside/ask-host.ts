import { Resolver } from 'node:dns/promises'
import type { FoundProof, HostProof } from '@vliegwiel/tenants'
import { guardedFetch, type Resolve } from '@vliegwiel/auth/server'

/** Bytes of a file with a proof: one line. */
const longestFile = 1_000
/** Milliseconds and tries for a record; a server that does not answer is no proof. */
const patience = { timeout: 3_000, tries: 2 } as const

/** How names are asked. Given in tests; else the system's. */
export interface HostQuestions {
  /** The TXT records of a name, each in its parts. */
  readonly resolveTxt: (name: string) => Promise<string[][]>
  /** The addresses of a name. */
  readonly resolve?: Resolve
}

export function systemQuestions(): HostQuestions {
  const resolver = new Resolver(patience)
  return { resolveTxt: (name) => resolver.resolveTxt(name) }
}

/** Answers of DNS that say: there is nothing. Everything else is no answer. */
const nothing = new Set(['ENOTFOUND', 'ENODATA'])

/**
 * What stands at a host name as proof: its record, and its file. A file is fetched over https, from public addresses
 * alone, without following where it points: the name was typed by a stranger (T22).
 */
export async function askHost(questions: HostQuestions, proof: HostProof): Promise<FoundProof> {
  const [records, file] = await Promise.all([recordsOf(questions, proof), fileOf(questions, proof)])
  return { records, file }
}

async function recordsOf({ resolveTxt }: HostQuestions, { record }: HostProof): Promise<readonly string[] | null> {
  try {
    return (await resolveTxt(record.name)).map((parts) => parts.join(''))
  } catch (error) {
    return error instanceof Error && 'code' in error && nothing.has(String(error.code)) ? [] : null
  }
}

async function fileOf({ resolve }: HostQuestions, { file }: HostProof): Promise<string | null> {
  try {
    const answer = await guardedFetch({}, resolve)(file.address)
    if (answer.status !== 200) return null
    const text = await answer.text()
    return text.length > longestFile ? null : text
  } catch {
    return null
  }
}
