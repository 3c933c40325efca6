import { newId, type ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { type FirstChoice, priorityWaitsFor } from '../goals/first-choice.ts'
import { findClient } from './client.repository.ts'
import { type Author, authored, keyOf, versioned } from './record.repository.ts'

/** What a client answered to "what do you want first?", with the day left out: it stands beside. */
export type FirstAnswerGiven =
  | { readonly kind: 'choice'; readonly words: string; readonly domain: string | null; readonly confirmed: boolean }
  | { readonly kind: 'thinking'; readonly callBackOn: string }
  | { readonly kind: 'rather-not-say' }

/** Answers of one client to that question, newest first. */
function firstAnswers(trx: ClientTransaction, clientId: string) {
  return trx
    .selectFrom('client_goal')
    .select(['goal_id', 'state', 'goal', 'domain', 'said_on', 'answer', 'confirmed', 'call_back_on', 'version'])
    .where('client_id', '=', clientId)
    .where('kind', '=', 'own-first')
    .orderBy('at', 'desc')
    .orderBy('goal_id', 'desc')
    .execute()
}

type FirstRow = Awaited<ReturnType<typeof firstAnswers>>[number]

function firstChoiceOf(row: FirstRow | undefined): FirstChoice | null {
  if (row === undefined) return null
  const day = row.said_on
  if (row.answer === 'thinking') return { kind: 'thinking', callBackOn: row.call_back_on ?? day, day }
  if (row.answer === 'rather-not-say') return { kind: 'rather-not-say', day }
  return { kind: 'choice', words: row.goal, domain: row.domain, confirmed: row.confirmed, day }
}

/**
 * Records what the client wants beside the first choice, or what the worker finds pressing: the latter only after the
 * client's own answer, heard back. @throws clientError client-not-found, own-choice-first, own-choice-not-confirmed
 */
export async function addGoal(
  trx: ClientTransaction,
  given: {
    clientId: string
    kind: 'own' | 'worker'
    goal: string
    domain: string | null
    saidOn: string
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const client = await findClient(trx, given.clientId)
  if (!client) throw clientError('client-not-found')
  const [first] = given.kind === 'worker' ? await firstAnswers(trx, given.clientId) : []
  const waits = given.kind === 'worker' ? priorityWaitsFor(firstChoiceOf(first)) : null
  if (waits !== null) throw clientError(waits)
  const id = newId()
  await trx
    .insertInto('client_goal')
    .values({
      goal_id: id,
      client_id: given.clientId,
      domain: given.domain,
      kind: given.kind,
      goal: given.goal,
      said_on: given.saidOn,
      after_goal: first?.goal_id ?? null,
      ...authored(given.author),
      ...versioned(given.author),
    })
    .execute()
  return { id, key: client.key }
}

/**
 * Records what the client answered. An answer that stands is never overwritten: it is named with its version, and stays
 * as replaced. @throws clientError client-not-found, own-choice-there, record-closed, changed-meanwhile
 */
export async function recordFirstAnswer(
  trx: ClientTransaction,
  given: {
    clientId: string
    answer: FirstAnswerGiven
    saidOn: string
    replaces: { readonly goalId: string; readonly version: number } | null
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const key = await keyOf(trx, given.clientId)
  const open = (await firstAnswers(trx, given.clientId)).find(({ state }) => state === 'open')
  if (open !== undefined && open.goal_id !== given.replaces?.goalId) throw clientError('own-choice-there')
  if (given.replaces !== null) await closeGoal(trx, { ...given.replaces, state: 'replaced', author: given.author })
  const { answer } = given
  const id = newId()
  await trx
    .insertInto('client_goal')
    .values({
      goal_id: id,
      client_id: given.clientId,
      domain: answer.kind === 'choice' ? answer.domain : null,
      kind: 'own-first',
      goal: answer.kind === 'choice' ? answer.words : '',
      answer: answer.kind,
      confirmed: answer.kind !== 'choice' || answer.confirmed,
      call_back_on: answer.kind === 'thinking' ? answer.callBackOn : null,
      said_on: given.saidOn,
      after_goal: null,
      ...authored(given.author),
      ...versioned(given.author),
    })
    .execute()
  return { id, key }
}

interface Ended {
  readonly version: number
  readonly key: string
  readonly clientId: string
}

/** The choice was read back, and the client said that it is right. @throws clientError record-not-found, record-closed, changed-meanwhile */
export async function confirmFirstChoice(
  trx: ClientTransaction,
  given: { goalId: string; version: number; author: Author },
): Promise<Ended> {
  const row = await openGoal(trx, given)
  if (row.kind !== 'own-first' || row.answer !== 'choice' || row.confirmed) throw clientError('record-closed')
  return endWith(trx, given, row.client_id, { confirmed: true })
}

/** @throws clientError record-not-found, record-closed, changed-meanwhile */
export async function closeGoal(
  trx: ClientTransaction,
  given: { goalId: string; version: number; state: 'reached' | 'let-go' | 'replaced'; author: Author },
): Promise<Ended> {
  const row = await openGoal(trx, given)
  return endWith(trx, given, row.client_id, { state: given.state })
}

async function openGoal(trx: ClientTransaction, { goalId, version }: { goalId: string; version: number }) {
  const row = await trx
    .selectFrom('client_goal')
    .selectAll()
    .where('goal_id', '=', goalId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('record-not-found')
  if (row.version !== version) throw clientError('changed-meanwhile', { version: row.version })
  if (row.state !== 'open') throw clientError('record-closed')
  return row
}

async function endWith(
  trx: ClientTransaction,
  { goalId, version: from, author }: { goalId: string; version: number; author: Author },
  clientId: string,
  change: { state: 'reached' | 'let-go' | 'replaced' } | { confirmed: true },
): Promise<Ended> {
  const version = from + 1
  await trx
    .updateTable('client_goal')
    .set({ ...change, version, ...versioned(author) })
    .where('goal_id', '=', goalId)
    .execute()
  return { version, key: await keyOf(trx, clientId), clientId }
}
