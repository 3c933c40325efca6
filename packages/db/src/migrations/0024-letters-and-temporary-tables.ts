import { sql, type Kysely } from 'kysely'

/**
 * A letter is for its reader: what opens a door stands apart from the text, and is erased once it is sent. (That
 * nobody makes temporary tables is seen to after every migration: `temporary-tables.ts`.)
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mail_message add column secret text`.execute(db)
  // The owner too is held by row security, which would leave every letter as it is.
  await sql`alter table mail_message no force row level security`.execute(db)
  await sql`update mail_message set
    secret = case when status <> 'sent' then substring(body_text from 'https?://[^[:space:]]+/uitnodiging/[A-Za-z0-9_-]+') end,
    body_text = regexp_replace(body_text, 'https?://[^[:space:]]+/uitnodiging/[A-Za-z0-9_-]+', '{{secret}}', 'g')`.execute(
    db,
  )
  await sql`alter table mail_message force row level security`.execute(db)
}
