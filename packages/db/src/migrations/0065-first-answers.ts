import { sql, type Kysely } from 'kysely'

/**
 * What a client answered to "what do you want first?": a choice that was read back or not yet, "I will think about it"
 * with a day to call back, or "I would rather not say", which is a full answer. What stood there had been read back.
 */
const changes: readonly string[] = [
  `alter table client_goal
    add column answer text not null default 'choice' check (answer in ('choice', 'thinking', 'rather-not-say')),
    add column confirmed boolean not null default true,
    add column call_back_on date,
    add constraint client_goal_answer check (kind = 'own-first' or (answer = 'choice' and confirmed)),
    add constraint client_goal_call_back check ((answer = 'thinking') = (call_back_on is not null))`,
  `alter table client_goal drop constraint client_goal_goal_check`,
  `alter table client_goal add constraint client_goal_words
    check (case when answer = 'choice' then length(btrim(goal)) > 0 else goal = '' end)`,
  // A worker's goal points at an answer that counts: heard back, or "rather not say".
  `alter table client_goal
    add column settled text generated always as (case
      when kind = 'own-first' and (answer = 'rather-not-say' or (answer = 'choice' and confirmed)) then 'settled'
      end) stored,
    add column after_settled text generated always as (case when after_goal is not null then 'settled' end) stored`,
  `alter table client_goal add constraint client_goal_settled unique (tenant_id, client_id, goal_id, settled)`,
  `alter table client_goal add constraint client_goal_after_settled
    foreign key (tenant_id, client_id, after_goal, after_settled)
    references client_goal (tenant_id, client_id, goal_id, settled)`,
  `grant update (confirmed) on client_goal to vliegwiel_client`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const change of changes) await sql.raw(change).execute(db)
}
