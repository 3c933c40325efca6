import { type KeptAnswers, keyOf, namesOf, profilesOf, readHistory } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { clientId } from './shapes.ts'

/** What was before: conversations, profiles with who decided them and why, and who the worker was. Newest first. */
export const showHistory = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject({ clientId }),
    output: personal(
      z.strictObject({
        key: z.string(),
        conversations: z.array(
          z.strictObject({
            conversationId: z.uuid(),
            heldAt: z.iso.datetime(),
            state: z.enum(['joined', 'thinking', 'declined']),
            callBackOn: z.string().nullable(),
            by: z.string().nullable(),
            said: z.array(z.strictObject({ part: z.string(), text: z.string() })),
          }),
        ),
        profiles: z.array(
          z.strictObject({
            profile: z.string(),
            suggested: z.string().nullable(),
            departure: z.string().nullable(),
            on: z.string(),
            by: z.string().nullable(),
          }),
        ),
        workers: z.array(
          z.strictObject({
            name: z.string().nullable(),
            team: z.string().nullable(),
            from: z.iso.datetime(),
            until: z.iso.datetime(),
            reason: z.string(),
          }),
        ),
      }),
      'client',
    ),
    personalData: {
      objectType: 'client',
      trace: (input, output) => ({ objectId: input.clientId, objectLabel: output.key }),
    },
  },
  async ({ trx, input }) => {
    const [key, { workers, conversations }, profiles, names] = await Promise.all([
      keyOf(trx, input.clientId),
      readHistory(trx, input.clientId),
      profilesOf(trx, input.clientId),
      namesOf(trx),
    ])
    return {
      key,
      conversations: conversations.map((row) => ({
        conversationId: row.conversation_id,
        heldAt: row.held_at.toISOString(),
        state: row.state,
        callBackOn: row.call_back_on,
        by: names.get(row.by_person) ?? null,
        said: ((row.answers as Partial<KeptAnswers>).said ?? []).map(({ part, text }) => ({ part, text })),
      })),
      profiles: profiles.map((row) => ({
        profile: row.profile,
        suggested: row.suggested,
        departure: row.departure,
        on: row.on_day,
        by: names.get(row.by_person) ?? null,
      })),
      workers: workers.map((row) => ({
        name: row.worker_id === null ? null : (names.get(row.worker_id) ?? null),
        team: row.team_name,
        from: row.since.toISOString(),
        until: row.until.toISOString(),
        reason: row.reason,
      })),
    }
  },
)
