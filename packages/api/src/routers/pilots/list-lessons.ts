import { seePublished } from '@vliegwiel/db'
import { publishedLessons } from '@vliegwiel/pilots/server'
import type { Block } from '@vliegwiel/configuration'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

const line = z.string()

/** Lessons of all municipalities that hold now, with what they rest on. */
export const listLessons = tenantQuery(
  {
    permission: 'pilot:read',
    door: 'published',
    input: z.strictObject({}),
    output: z.strictObject({
      lessons: z.array(
        z.strictObject({
          id: line,
          key: line,
          own: z.boolean(),
          from: line,
          title: line,
          ingredient: line,
          evidence: line,
          story: line,
          context: line,
          source: line.nullable(),
          since: z.iso.datetime(),
          attached: z.array(z.strictObject({ pilot: line, arm: line })),
        }),
      ),
    }),
  },
  async ({ trx, at }) => {
    const rows = await seePublished(trx, (published) => publishedLessons(published, at))
    return {
      lessons: rows.map((row) => {
        const { fields, children = [] } = row.content as Block
        const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
        return {
          id: `${row.tenant_id} ${row.key}`,
          key: row.key,
          own: row.tenant_id === trx.tenantId,
          from: row.from_name,
          title: row.title,
          ingredient: text('ingredient'),
          evidence: text('evidence'),
          story: text('story'),
          context: text('context'),
          source: text('source') || null,
          since: row.valid_from.toISOString(),
          attached: children
            .filter(({ type }) => type === 'attached')
            .map((block) => ({ pilot: String(block.fields['pilot'] ?? ''), arm: String(block.fields['arm'] ?? '') })),
        }
      }),
    }
  },
)
