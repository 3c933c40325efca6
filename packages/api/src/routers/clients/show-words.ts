import {
  conversationFormKey,
  conversationFormOf,
  ladderKey,
  ladderOf,
  lifeDomainsKey,
  lifeDomainsOf,
} from '@vliegwiel/clients/kinds'
import { inForceOf } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

const named = z.strictObject({ key: z.string(), name: z.string() })

/**
 * How the municipality calls things: its life domains with their scale, its ladder, and the conversation that it holds.
 * It says nothing of anybody, so a partner may read it too.
 */
export const showWords = tenantQuery(
  {
    permission: 'tenant:read',
    input: z.strictObject({}),
    output: z.strictObject({
      /** null: no list of life domains is in force. */
      domains: z
        .strictObject({
          least: z.number(),
          most: z.number(),
          labels: z.array(z.string()),
          list: z.array(z.strictObject({ ...named.shape, question: z.string() })),
        })
        .nullable(),
      /** Lowest first. */
      steps: z.array(named),
      ladder: z.string(),
      form: z
        .strictObject({
          key: z.string(),
          voluntary: z.string(),
          callBackDays: z.number().nullable(),
          parts: z.array(z.strictObject({ sort: z.string(), heading: z.string(), questions: z.array(z.string()) })),
        })
        .nullable(),
    }),
  },
  async ({ trx, at }) => {
    const rows = await inForceOf(
      trx,
      [
        { kind: 'life-domains', key: lifeDomainsKey },
        { kind: 'ladder', key: ladderKey },
        { kind: 'conversation-form', key: conversationFormKey },
      ],
      at,
    )
    const content = (name: string) => {
      const row = rows.get(name)
      return row?.status === 'in-force' ? row.content : null
    }
    const [domains, ladder, form] = [
      content(`life-domains/${lifeDomainsKey}`),
      content(`ladder/${ladderKey}`),
      content(`conversation-form/${conversationFormKey}`),
    ]
    const read = domains === null ? null : lifeDomainsOf(domains)
    const talk = form === null ? null : conversationFormOf(form)
    return {
      domains:
        read === null
          ? null
          : {
              least: read.least,
              most: read.most,
              labels: [...read.labels],
              list: read.domains.map(({ key, name, question }) => ({ key, name, question })),
            },
      steps: ladder === null ? [] : ladderOf(ladder),
      ladder: ladderKey,
      form:
        form === null || talk === null
          ? null
          : {
              key: conversationFormKey,
              voluntary: typeof form.fields['voluntary'] === 'string' ? form.fields['voluntary'] : '',
              callBackDays: talk.callBackDays,
              parts: talk.parts.map(({ sort, heading, questions }) => ({ sort, heading, questions: [...questions] })),
            },
    }
  },
)
