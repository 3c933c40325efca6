import { configurationError } from '../configuration-error.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { ensureDocument } from './document.repository.ts'
import { givenReason } from './given-reason.ts'
import { readInForce } from './in-force.repository.ts'
import { lockNames } from './document-lock.repository.ts'
import { takeOutOfForce } from './put-in-force.ts'
import { addStep } from './step.repository.ts'
import { changeVersion, lockVersion } from './version.repository.ts'

/**
 * Takes a document out of force, here and below, with the reason that readers see. Tenants below with blocks of their
 * own keep it.
 * @throws configurationError document-not-found, reason-missing, changed-meanwhile when another holds by now
 */
export async function withdrawDocument(
  context: DocumentContext,
  given: {
    readonly kind: string
    readonly key: string
    readonly reason: string
    /** From when on that holds which the person saw; left out by the system itself. */
    readonly since?: Date
  },
): Promise<{ title: string; tenants: number }> {
  const reason = givenReason(given.reason)
  await lockNames(context.trx, [given])
  const current = await readInForce(context.trx, given.kind, given.key, context.at)
  if (!current) throw configurationError('document-not-found')
  if (given.since && given.since.getTime() !== current.valid_from.getTime())
    throw configurationError('changed-meanwhile', {
      since: current.valid_from.toISOString(),
      number: current.number,
    })
  if (current.status === 'withdrawn')
    throw configurationError('step-not-allowed', { step: 'withdraw', state: 'withdrawn' })
  // What is inherited gets a document here: by it is known who withdrew it, and it stays so when above releases again.
  const document = await ensureDocument(context, given.kind, given.key)
  const kind = kindOf(context.kinds, given.kind)
  const { tenants } = await takeOutOfForce(context, kind, current, document.document_id, reason)
  const version =
    current.document_id === null || current.number === null
      ? null
      : await lockVersion(context.trx, current.document_id, current.number)
  if (version) {
    await changeVersion(context, version, { state: 'withdrawn' }, false)
    await addStep(context, version, 'withdraw', reason)
  }
  return { title: current.title, tenants }
}
