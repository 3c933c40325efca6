import { sql, type Kysely } from 'kysely'

const ofClient = [
  'client_identity',
  'client_worker',
  'partner_grant',
  'client_goal',
  'client_assessment',
  'client_agreement',
  'client_appointment',
  'client_step',
  'client_profile',
  'client_conversation',
]

const keys: readonly string[] = [
  ...['team', 'replacement', 'client_overseer', 'partner_organisation', 'tenant_key', 'client', 'client_erasure'].map(
    (table) =>
      `alter table ${table} add constraint ${table}_tenant foreign key (tenant_id) references tenant (tenant_id)`,
  ),
  `alter table team_member add constraint team_member_team
    foreign key (tenant_id, team_id) references team (tenant_id, team_id)`,
  `alter table partner_member add constraint partner_member_organisation
    foreign key (tenant_id, organisation_id) references partner_organisation (tenant_id, organisation_id)`,
  `alter table client add constraint client_team
    foreign key (tenant_id, team_id) references team (tenant_id, team_id)`,
  ...ofClient.map(
    (table) => `alter table ${table} add constraint ${table}_client
      foreign key (tenant_id, client_id) references client (tenant_id, client_id)`,
  ),
  `alter table client_identity add constraint client_identity_key
    foreign key (tenant_id, key_number) references tenant_key (tenant_id, number)`,
  `alter table client_reason add constraint client_reason_client
    foreign key (tenant_id, client_key) references client (tenant_id, key)`,
  `alter table client_opening add constraint client_opening_reason
    foreign key (tenant_id, reason_id, client_key, person_id)
    references client_reason (tenant_id, reason_id, client_key, person_id)`,
  `alter table partner_grant add constraint partner_grant_organisation
    foreign key (tenant_id, organisation_id) references partner_organisation (tenant_id, organisation_id)`,
  // What a worker puts first stands on what this client put first: without it there is nothing to point at.
  `alter table client_goal add constraint client_goal_after
    foreign key (tenant_id, client_id, after_goal, after_kind)
    references client_goal (tenant_id, client_id, goal_id, kind)`,
]

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const key of keys) await sql.raw(key).execute(db)
}
