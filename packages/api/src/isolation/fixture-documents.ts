import type { Side } from './side.ts'

const now = `now()`
const text = (value: string) => `'${value}'`

/** One row for each table of documents. */
export function documentProbeRows(
  side: Side,
  secret: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const id = text(side.personId)
  const block = text(JSON.stringify({ id: 'root', type: 'root', fields: { title: secret } }))
  const about = { kind: text('page'), key: text(side.documentKey) }
  const version = { document_id: text(side.documentId), number: '1' }
  return {
    document: { document_id: text(side.documentId), ...about, created_at: now },
    document_version: {
      ...version,
      state: text('draft'),
      schema_version: '1',
      content: block,
      revision: '1',
      authors: `array[${id}]::uuid[]`,
      errors: '0',
      advices: '0',
      created_at: now,
      changed_at: now,
    },
    document_step: {
      step_id: text(side.changeId),
      ...version,
      revision: '1',
      step: text('start'),
      person_id: id,
      person_name: text(secret),
      at: now,
    },
    document_release: {
      release_id: text(side.releaseId),
      name: text(secret),
      at: `now() + interval '1 day'`,
      state: text('planned'),
      created_by_name: text(secret),
      created_at: now,
    },
    document_release_item: { release_id: text(side.releaseId), ...version },
    document_in_force: {
      ...about,
      valid_from: now,
      status: text('in-force'),
      title: text(secret),
      content: block,
      own_blocks: `'{}'`,
      own: 'true',
      from_tenant: text(side.tenantId),
      from_name: text(secret),
      ...version,
      released_at: now,
    },
    base_change: {
      change_id: text(side.changeId),
      ...about,
      block_id: text('root'),
      weight: text('conflict'),
      reason: text('field'),
      was: block,
      becomes: block,
      yours: block,
      from_name: text(secret),
      opened_at: now,
    },
    override_notice: {
      ...about,
      below_tenant: id,
      below_name: text(secret),
      block_ids: `'{root}'`,
      changed_at: now,
    },
    kind_policy: {
      kind: text('page'),
      four_eyes: 'true',
      approvers: '3',
      advised: `'{${secret}}'`,
      changed_at: now,
    },
  }
}
