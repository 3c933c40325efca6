-- auth.attempt
  bucket text not null,
  window_start timestamp with time zone not null,
  count integer not null
constraint attempt_pkey PRIMARY KEY (bucket)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_sign_in

-- auth.idempotency
  person_id uuid not null,
  key uuid not null,
  procedure text not null,
  request_hash bytea not null,
  response jsonb,
  created_at timestamp with time zone not null
constraint idempotency_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint idempotency_pkey PRIMARY KEY (person_id, key)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_sign_in

-- auth.letter
  letter_id uuid not null,
  kind text not null,
  email_key text not null,
  detail jsonb not null,
  created_at timestamp with time zone not null,
  try_at timestamp with time zone not null,
  tries integer not null default 0
constraint letter_pkey PRIMARY KEY (letter_id)
CREATE INDEX letter_by_turn ON auth.letter USING btree (try_at)
row security on, forced
policy accounts_only for all to vliegwiel_accounts
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.network_count
  bucket bytea not null,
  window_start timestamp with time zone not null,
  count integer not null
constraint network_count_pkey PRIMARY KEY (bucket)
CREATE INDEX network_count_window ON auth.network_count USING btree (window_start)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_sign_in

-- auth.night
  night date not null,
  began_at timestamp with time zone not null,
  beat_at timestamp with time zone not null,
  ended_at timestamp with time zone
constraint night_pkey PRIMARY KEY (night)
row security on, forced
policy sign_in_only for all to vliegwiel_accounts
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.oidc_flow
  state_hash bytea not null,
  browser_hash bytea not null,
  tenant_id uuid not null,
  provider_id uuid not null,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  person_id uuid,
  invitation_token_hash bytea,
  expires_at timestamp with time zone not null
constraint oidc_flow_pkey PRIMARY KEY (state_hash)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.oidc_identity
  issuer text not null,
  subject text not null,
  tenant_id uuid not null,
  person_id uuid not null,
  created_at timestamp with time zone not null
constraint oidc_identity_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint oidc_identity_pkey PRIMARY KEY (tenant_id, issuer, subject)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.one_time_link
  token_hash bytea not null,
  purpose text not null,
  email_key text not null,
  person_id uuid,
  tenant_id uuid,
  invitation_id uuid,
  expires_at timestamp with time zone not null
constraint one_time_link_pkey PRIMARY KEY (token_hash)
constraint one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['new-password'::text, 'new-account'::text])))
CREATE INDEX one_time_link_by_account ON auth.one_time_link USING btree (email_key)
row security on, forced
policy accounts_only for all to vliegwiel_accounts
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.passkey
  passkey_id uuid not null,
  person_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  rp_id text not null,
  name text not null,
  synced boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone
constraint passkey_credential_unique UNIQUE (credential_id)
constraint passkey_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint passkey_pkey PRIMARY KEY (passkey_id)
constraint passkey_sign_count_check CHECK ((sign_count >= 0))
CREATE INDEX passkey_person ON auth.passkey USING btree (person_id)
row security on, forced
policy accounts_only for all to vliegwiel_accounts
  using true
  check true
policy session_asks for select to vliegwiel_sign_in
  using true
grant delete, insert, select, update to vliegwiel_accounts
grant select (person_id) to vliegwiel_sign_in

-- auth.passkey_challenge
  challenge_hash bytea not null,
  purpose text not null,
  person_id uuid,
  bound_to bytea,
  expires_at timestamp with time zone not null
constraint passkey_challenge_check CHECK ((((person_id IS NULL) = (purpose = 'sign-in'::text)) AND ((bound_to IS NULL) = (purpose = 'sign-in'::text))))
constraint passkey_challenge_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash)
constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign-in'::text, 'second-factor'::text, 'proof'::text])))
CREATE INDEX passkey_challenge_person ON auth.passkey_challenge USING btree (person_id)
row security on, forced
policy accounts_only for all to vliegwiel_accounts
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.person
  person_id uuid not null,
  email text not null,
  email_key text not null,
  display_name text not null,
  language text not null default 'nl'::text,
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  is_operator boolean not null default false,
  status text not null default 'active'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  has_password boolean not null default (password_hash IS NOT NULL),
  totp_next_secret bytea,
  forgotten_at timestamp with time zone
constraint person_email_unique UNIQUE (email_key)
constraint person_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
constraint person_pkey PRIMARY KEY (person_id)
constraint person_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts
grant select (person_id, email, email_key, display_name, language, totp_confirmed_at, is_operator, status, version, created_at, changed_at, has_password) to vliegwiel_sign_in
grant update (language, changed_at) to vliegwiel_sign_in

-- auth.recovery_code
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  key_mark bytea
constraint recovery_code_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- auth.session
  token_hash bytea not null,
  person_id uuid not null,
  method text not null,
  tenant_id uuid,
  second_factor_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  provider_id uuid,
  session_id uuid not null default gen_random_uuid(),
  browser text,
  system text,
  network_prefix text
constraint session_method_check CHECK ((method = ANY (ARRAY['password'::text, 'oidc'::text, 'demo'::text, 'passkey'::text])))
constraint session_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint session_pkey PRIMARY KEY (token_hash)
CREATE INDEX session_person ON auth.session USING btree (person_id)
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts
grant delete, select to vliegwiel_sign_in
grant update (last_seen_at) to vliegwiel_sign_in

-- auth.sign_in_challenge
  token_hash bytea not null,
  person_id uuid not null,
  purpose text not null,
  expires_at timestamp with time zone not null,
  attempts integer not null default 0
constraint sign_in_challenge_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id) ON DELETE CASCADE
constraint sign_in_challenge_pkey PRIMARY KEY (token_hash)
constraint sign_in_challenge_purpose_check CHECK ((purpose = 'second-factor'::text))
row security on, forced
policy sign_in_only for all to vliegwiel_sign_in
  using true
  check true
grant delete, insert, select, update to vliegwiel_accounts

-- public.audit_anchor
  tenant_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  places text[] not null
constraint audit_anchor_pkey PRIMARY KEY (tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.audit_entry
  tenant_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text,
  acting_as text,
  action text not null,
  object_type text not null,
  object_id text,
  object_label text,
  result text not null,
  origin text not null,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  form smallint not null default 1,
  network_prefix text,
  committed jsonb not null default '{}'::jsonb
constraint audit_entry_form_check CHECK ((form = ANY (ARRAY[1, 2])))
constraint audit_entry_pkey PRIMARY KEY (tenant_id, seq)
constraint audit_entry_result_check CHECK ((result = ANY (ARRAY['ok'::text, 'refused'::text, 'failed'::text])))
CREATE INDEX audit_entry_by_time ON audit_entry USING btree (tenant_id, at DESC, seq DESC)
CREATE INDEX audit_entry_reset ON audit_entry USING btree (tenant_id, object_id, at) WHERE (action = 'people.resetSecondFactor'::text)
row security on, forced
policy beside_clients for all to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert to vliegwiel_client
grant insert to vliegwiel_partner
grant insert, select to vliegwiel_accounts
grant insert, select to vliegwiel_platform
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.audit_forgotten
  tenant_id uuid not null,
  subject_id text not null,
  at timestamp with time zone not null
constraint audit_forgotten_pkey PRIMARY KEY (tenant_id, subject_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erasure_asks for select to vliegwiel_erasure
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id, subject_id) to vliegwiel_erasure

-- public.audit_head
  tenant_id uuid not null,
  seq bigint not null,
  hash bytea not null
constraint audit_head_pkey PRIMARY KEY (tenant_id)
row security on, forced
policy beside_clients for all to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_accounts
grant insert, select, update to vliegwiel_client
grant insert, select, update to vliegwiel_partner
grant insert, select, update to vliegwiel_platform
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.audit_said
  tenant_id uuid not null,
  seq bigint not null,
  part text not null,
  subject_id text,
  at timestamp with time zone not null,
  value text not null,
  salt bytea not null
constraint audit_said_part_check CHECK ((part = ANY (ARRAY['actor'::text, 'label'::text, 'detail'::text, 'network'::text])))
constraint audit_said_pkey PRIMARY KEY (tenant_id, seq, part)
CREATE INDEX audit_said_by_subject ON audit_said USING btree (tenant_id, subject_id)
row security on, forced
policy beside_clients for all to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy network_after_thirty_days for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (part = 'network'::text) AND (at < (now() - '30 days'::interval)))
policy of_who_was_forgotten for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (part <> 'network'::text) AND (subject_id IN ( SELECT f.subject_id
   FROM audit_forgotten f
  WHERE (f.tenant_id = ( SELECT scope.tenant() AS tenant)))))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert to vliegwiel_client
grant insert to vliegwiel_partner
grant insert, select to vliegwiel_accounts
grant insert, select to vliegwiel_platform
grant insert, select to vliegwiel_tenant
grant select (tenant_id, seq, part, subject_id, at) to vliegwiel_erasure

-- public.base_change
  tenant_id uuid not null,
  change_id uuid not null,
  kind text not null,
  key text not null,
  block_id text not null,
  weight text not null,
  reason text not null,
  was jsonb,
  becomes jsonb,
  yours jsonb,
  from_name text not null,
  opened_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision text,
  version integer not null default 1
constraint base_change_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'take'::text, 'merge'::text, 'seen'::text, 'replaced'::text])))
constraint base_change_pkey PRIMARY KEY (tenant_id, change_id)
constraint base_change_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint base_change_weight_check CHECK ((weight = ANY (ARRAY['conflict'::text, 'notice'::text])))
CREATE UNIQUE INDEX base_change_open ON base_change USING btree (tenant_id, kind, key, block_id) WHERE (decided_at IS NULL)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy release_below for all to vliegwiel_release
  using (tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)])))
  check (tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)])))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_release
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.benefit_budget_figure
  tenant_id uuid not null,
  year integer not null,
  figure text not null,
  number integer not null,
  cents bigint,
  source text not null,
  source_date date not null,
  certainty text not null,
  synthetic boolean not null default false,
  by_name text not null,
  at timestamp with time zone not null
constraint benefit_budget_figure_cents_check CHECK ((cents >= 0))
constraint benefit_budget_figure_certainty_check CHECK ((certainty = ANY (ARRAY['verified'::text, 'secondary'::text, 'derived'::text, 'assumed'::text])))
constraint benefit_budget_figure_figure_check CHECK ((figure = ANY (ARRAY['provisional'::text, 'revised'::text, 'final'::text, 'costs-expected'::text, 'costs-realised'::text])))
constraint benefit_budget_figure_number_check CHECK ((number >= 1))
constraint benefit_budget_figure_pkey PRIMARY KEY (tenant_id, year, figure, number)
constraint benefit_budget_figure_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint benefit_budget_figure_year_check CHECK (((year >= 2015) AND (year <= 2199)))
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_amendment
  tenant_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  amendment jsonb not null,
  by_name text not null,
  at timestamp with time zone not null
constraint budget_amendment_pkey PRIMARY KEY (tenant_id, plan_id, number)
constraint budget_amendment_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES budget_plan(tenant_id, plan_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_booking
  tenant_id uuid not null,
  booking_id uuid not null,
  plan_id uuid not null,
  line text not null,
  number integer not null,
  kind text not null,
  day date not null,
  cents bigint not null,
  reference text not null,
  source text not null,
  of_booking uuid,
  commitment uuid,
  moved_committed bigint not null,
  moved_spent bigint not null,
  moved_repaid bigint not null,
  run_id uuid,
  by_name text not null,
  at timestamp with time zone not null
constraint budget_booking_cents_check CHECK ((cents > 0))
constraint budget_booking_kind_check CHECK ((kind = ANY (ARRAY['commitment'::text, 'spending'::text, 'release'::text, 'repayment'::text, 'reversal'::text])))
constraint budget_booking_line FOREIGN KEY (tenant_id, plan_id, line) REFERENCES budget_line(tenant_id, plan_id, line)
constraint budget_booking_pkey PRIMARY KEY (tenant_id, booking_id)
constraint budget_booking_tenant_id_plan_id_line_number_key UNIQUE (tenant_id, plan_id, line, number)
CREATE INDEX budget_booking_by_reference ON budget_booking USING btree (tenant_id, plan_id, line, reference)
CREATE UNIQUE INDEX budget_booking_reversed_once ON budget_booking USING btree (tenant_id, of_booking) WHERE (kind = 'reversal'::text)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_claim
  tenant_id uuid not null,
  claim_id uuid not null,
  title text not null,
  claim jsonb not null,
  basis jsonb,
  by_name text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint budget_claim_pkey PRIMARY KEY (tenant_id, claim_id)
constraint budget_claim_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_commitment
  tenant_id uuid not null,
  booking_id uuid not null,
  plan_id uuid not null,
  line text not null,
  cents bigint not null,
  open_cents bigint not null
constraint budget_commitment_booking FOREIGN KEY (tenant_id, booking_id) REFERENCES budget_booking(tenant_id, booking_id)
constraint budget_commitment_cents_check CHECK ((cents > 0))
constraint budget_commitment_check CHECK (((open_cents >= 0) AND (open_cents <= cents)))
constraint budget_commitment_pkey PRIMARY KEY (tenant_id, booking_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_line
  tenant_id uuid not null,
  plan_id uuid not null,
  line text not null,
  place integer not null,
  year text not null,
  year_from text not null,
  year_to text not null,
  name text not null,
  purse text not null,
  funding text not null,
  kind text not null,
  council_cents bigint not null,
  budget_cents bigint not null,
  committed_cents bigint not null default 0,
  spent_cents bigint not null default 0,
  repaid_cents bigint not null default 0,
  version integer not null default 1
constraint budget_line_check CHECK (((repaid_cents >= 0) AND (repaid_cents <= spent_cents)))
constraint budget_line_committed_cents_check CHECK ((committed_cents >= 0))
constraint budget_line_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'training'::text, 'contract'::text, 'loan-fund'::text, 'other'::text])))
constraint budget_line_never_over CHECK (((((budget_cents - committed_cents) - spent_cents) + repaid_cents) >= 0))
constraint budget_line_pkey PRIMARY KEY (tenant_id, plan_id, line)
constraint budget_line_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES budget_plan(tenant_id, plan_id)
constraint budget_line_purse_check CHECK ((purse = ANY (ARRAY['benefit-budget'::text, 'guidance-money'::text, 'other-money'::text])))
constraint budget_line_spent_cents_check CHECK ((spent_cents >= 0))
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_pilot
  tenant_id uuid not null,
  pilot_id uuid not null,
  links jsonb not null,
  by_name text not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint budget_pilot_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint budget_pilot_pkey PRIMARY KEY (tenant_id, pilot_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_plan
  tenant_id uuid not null,
  plan_id uuid not null,
  key text not null,
  name text not null,
  council jsonb not null,
  document_from timestamp with time zone not null,
  adopted_on date not null,
  decision jsonb not null,
  synthetic boolean not null default false,
  by_name text not null,
  created_at timestamp with time zone not null,
  version integer not null default 1
constraint budget_plan_pkey PRIMARY KEY (tenant_id, plan_id)
constraint budget_plan_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint budget_plan_tenant_id_key_key UNIQUE (tenant_id, key)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_scenario
  tenant_id uuid not null,
  scenario_id uuid not null,
  name text not null,
  kind text not null,
  input jsonb not null,
  synthetic boolean not null default false,
  by_name text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint budget_scenario_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'caseload'::text])))
constraint budget_scenario_pkey PRIMARY KEY (tenant_id, scenario_id)
constraint budget_scenario_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.budget_target
  tenant_id uuid not null,
  target_id uuid not null,
  name text not null,
  target jsonb not null,
  synthetic boolean not null default false,
  by_name text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint budget_target_pkey PRIMARY KEY (tenant_id, target_id)
constraint budget_target_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.client
  tenant_id uuid not null,
  client_id uuid not null,
  key text not null,
  birth_year integer,
  household text,
  neighbourhood text,
  benefit_start date,
  benefit_end date,
  work_capacity numeric,
  work_capacity_source text,
  work_capacity_on date,
  worker_id uuid,
  team_id uuid,
  assigned_at timestamp with time zone not null,
  synthetic boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
constraint client_birth_year_check CHECK (((birth_year >= 1900) AND (birth_year <= 2100)))
constraint client_check CHECK ((benefit_end >= benefit_start))
constraint client_check1 CHECK ((num_nonnulls(work_capacity, work_capacity_source, work_capacity_on) = ANY (ARRAY[0, 3])))
constraint client_household_check CHECK ((household = ANY (ARRAY['alone'::text, 'single-parent'::text, 'couple'::text, 'couple-with-children'::text, 'sharing'::text, 'other'::text])))
constraint client_key_check CHECK ((key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text))
constraint client_pkey PRIMARY KEY (tenant_id, client_id)
constraint client_team FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, team_id)
constraint client_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint client_tenant_id_key_key UNIQUE (tenant_id, key)
constraint client_work_capacity_check CHECK (((work_capacity >= (0)::numeric) AND (work_capacity <= (100)::numeric)))
CREATE INDEX client_of_team ON client USING btree (tenant_id, team_id, key)
CREATE INDEX client_of_worker ON client USING btree (tenant_id, worker_id, key)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_sees_key for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client.tenant_id) AND (g.client_id = client.client_id)))))
policy staff_adds for insert to vliegwiel_client
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND ((worker_id = ( SELECT scope.person() AS person)) OR (team_id IN ( SELECT m.team_id
   FROM team_member m
  WHERE ((m.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (m.person_id = ( SELECT scope.person() AS person))))) OR (worker_id IN ( SELECT r.worker_id
   FROM replacement r
  WHERE ((r.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (r.by_worker_id = ( SELECT scope.person() AS person)) AND (r.starts_at <= now()) AND (now() < r.ends_at)))) OR (key IN ( SELECT o.client_key
   FROM client_opening o
  WHERE ((o.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (o.person_id = ( SELECT scope.person() AS person)) AND (o.opened_at > (now() - '24:00:00'::interval))))) OR (EXISTS ( SELECT 1
   FROM client_overseer v
  WHERE ((v.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (v.person_id = ( SELECT scope.person() AS person)) AND ((v.ends_at IS NULL) OR (now() < v.ends_at)))))))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND ((worker_id = ( SELECT scope.person() AS person)) OR (team_id IN ( SELECT m.team_id
   FROM team_member m
  WHERE ((m.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (m.person_id = ( SELECT scope.person() AS person))))) OR (worker_id IN ( SELECT r.worker_id
   FROM replacement r
  WHERE ((r.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (r.by_worker_id = ( SELECT scope.person() AS person)) AND (r.starts_at <= now()) AND (now() < r.ends_at)))) OR (key IN ( SELECT o.client_key
   FROM client_opening o
  WHERE ((o.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (o.person_id = ( SELECT scope.person() AS person)) AND (o.opened_at > (now() - '24:00:00'::interval))))) OR (EXISTS ( SELECT 1
   FROM client_overseer v
  WHERE ((v.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (v.person_id = ( SELECT scope.person() AS person)) AND ((v.ends_at IS NULL) OR (now() < v.ends_at)))))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure
grant select (tenant_id, client_id, key) to vliegwiel_partner
grant update (birth_year, household, neighbourhood, benefit_start, benefit_end, work_capacity, work_capacity_source, work_capacity_on, worker_id, team_id, assigned_at, version, changed_by, changed_at) to vliegwiel_client

-- public.client_agreement
  tenant_id uuid not null,
  agreement_id uuid not null,
  client_id uuid not null,
  domain text,
  agreement text not null,
  agreed_on date not null,
  due_on date,
  state text not null default 'open'::text,
  by_person uuid not null,
  by_organisation uuid,
  at timestamp with time zone not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
constraint client_agreement_agreement_check CHECK ((length(btrim(agreement)) > 0))
constraint client_agreement_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_agreement_pkey PRIMARY KEY (tenant_id, agreement_id)
constraint client_agreement_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'dropped'::text])))
CREATE INDEX client_agreement_client ON client_agreement USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_adds for insert to vliegwiel_partner
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_agreement.tenant_id) AND (g.client_id = client_agreement.client_id) AND (client_agreement.domain = ANY (g.domains))))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)))
policy partner_changes for update to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_agreement.tenant_id) AND (g.client_id = client_agreement.client_id) AND (client_agreement.domain = ANY (g.domains))))))
policy partner_sees for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_agreement.tenant_id) AND (g.client_id = client_agreement.client_id) AND (client_agreement.domain = ANY (g.domains))))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_agreement.tenant_id) AND (c.client_id = client_agreement.client_id)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation IS NULL))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_agreement.tenant_id) AND (c.client_id = client_agreement.client_id)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_agreement.tenant_id) AND (c.client_id = client_agreement.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant insert, select to vliegwiel_partner
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (due_on, state, version, changed_by, changed_at) to vliegwiel_client
grant update (due_on, state, version, changed_by, changed_at) to vliegwiel_partner

-- public.client_appointment
  tenant_id uuid not null,
  appointment_id uuid not null,
  client_id uuid not null,
  domain text,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  place text,
  state text not null default 'planned'::text,
  by_person uuid not null,
  by_organisation uuid,
  at timestamp with time zone not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
constraint client_appointment_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_appointment_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600)))
constraint client_appointment_pkey PRIMARY KEY (tenant_id, appointment_id)
constraint client_appointment_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'missed'::text, 'cancelled'::text])))
CREATE INDEX client_appointment_client ON client_appointment USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_adds for insert to vliegwiel_partner
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_appointment.tenant_id) AND (g.client_id = client_appointment.client_id) AND (client_appointment.domain = ANY (g.domains)) AND (g.part = 'lead'::text)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)))
policy partner_changes for update to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_appointment.tenant_id) AND (g.client_id = client_appointment.client_id) AND (client_appointment.domain = ANY (g.domains)) AND (g.part = 'lead'::text)))))
policy partner_sees for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_appointment.tenant_id) AND (g.client_id = client_appointment.client_id) AND (client_appointment.domain = ANY (g.domains))))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_appointment.tenant_id) AND (c.client_id = client_appointment.client_id)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation IS NULL))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_appointment.tenant_id) AND (c.client_id = client_appointment.client_id)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_appointment.tenant_id) AND (c.client_id = client_appointment.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant insert, select to vliegwiel_partner
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (starts_at, minutes, place, state, version, changed_by, changed_at) to vliegwiel_client
grant update (starts_at, minutes, place, state, version, changed_by, changed_at) to vliegwiel_partner

-- public.client_assessment
  tenant_id uuid not null,
  assessment_id uuid not null,
  client_id uuid not null,
  domain text not null,
  score numeric not null,
  scale_from numeric not null,
  scale_to numeric not null,
  on_day date not null,
  note text,
  by_person uuid not null,
  by_organisation uuid,
  at timestamp with time zone not null
constraint client_assessment_check CHECK (((scale_from < scale_to) AND ((score >= scale_from) AND (score <= scale_to))))
constraint client_assessment_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_assessment_pkey PRIMARY KEY (tenant_id, assessment_id)
CREATE INDEX client_assessment_client ON client_assessment USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_adds for insert to vliegwiel_partner
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_assessment.tenant_id) AND (g.client_id = client_assessment.client_id) AND (client_assessment.domain = ANY (g.domains))))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)))
policy partner_sees for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_assessment.tenant_id) AND (g.client_id = client_assessment.client_id) AND (client_assessment.domain = ANY (g.domains))))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_assessment.tenant_id) AND (c.client_id = client_assessment.client_id)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation IS NULL))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_assessment.tenant_id) AND (c.client_id = client_assessment.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant insert, select to vliegwiel_partner
grant select (tenant_id, client_id) to vliegwiel_erasure

-- public.client_conversation
  tenant_id uuid not null,
  conversation_id uuid not null,
  client_id uuid not null,
  form text not null,
  held_at timestamp with time zone not null,
  state text not null,
  call_back_on date,
  answers jsonb not null,
  by_person uuid not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
constraint client_conversation_check CHECK (((state <> 'thinking'::text) OR (call_back_on IS NOT NULL)))
constraint client_conversation_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_conversation_pkey PRIMARY KEY (tenant_id, conversation_id)
constraint client_conversation_state_check CHECK ((state = ANY (ARRAY['joined'::text, 'thinking'::text, 'declined'::text])))
CREATE INDEX client_conversation_client ON client_conversation USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_conversation.tenant_id) AND (c.client_id = client_conversation.client_id)))) AND (by_person = ( SELECT scope.person() AS person)))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_conversation.tenant_id) AND (c.client_id = client_conversation.client_id)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_conversation.tenant_id) AND (c.client_id = client_conversation.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (state, call_back_on, answers, version, changed_by, changed_at) to vliegwiel_client

-- public.client_erasure
  tenant_id uuid not null,
  client_id uuid not null,
  client_key text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null default now(),
  erase_after timestamp with time zone not null
constraint client_erasure_pkey PRIMARY KEY (tenant_id, client_id)
constraint client_erasure_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (erase_after <= now()))
policy staff_asks for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_erasure.tenant_id) AND (c.client_id = client_erasure.client_id)))) AND (asked_by = ( SELECT scope.person() AS person)) AND (erase_after > (now() + '23:00:00'::interval)))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_erasure.tenant_id) AND (c.client_id = client_erasure.client_id)))))
policy staff_takes_back for delete to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_erasure.tenant_id) AND (c.client_id = client_erasure.client_id)))))
grant delete to vliegwiel_erasure
grant delete, select to vliegwiel_client
grant insert (tenant_id, client_id, client_key, reason, asked_by, erase_after) to vliegwiel_client
grant select (tenant_id, client_id, client_key, erase_after) to vliegwiel_erasure

-- public.client_goal
  tenant_id uuid not null,
  goal_id uuid not null,
  client_id uuid not null,
  domain text,
  kind text not null,
  goal text not null,
  said_on date not null,
  state text not null default 'open'::text,
  after_goal uuid,
  after_kind text default 
CASE
    WHEN (after_goal IS NOT NULL) THEN 'own-first'::text
    ELSE NULL::text
END,
  by_person uuid not null,
  by_organisation uuid,
  at timestamp with time zone not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  answer text not null default 'choice'::text,
  confirmed boolean not null default true,
  call_back_on date,
  settled text default 
CASE
    WHEN ((kind = 'own-first'::text) AND ((answer = 'rather-not-say'::text) OR ((answer = 'choice'::text) AND confirmed))) THEN 'settled'::text
    ELSE NULL::text
END,
  after_settled text default 
CASE
    WHEN (after_goal IS NOT NULL) THEN 'settled'::text
    ELSE NULL::text
END
constraint client_goal_after FOREIGN KEY (tenant_id, client_id, after_goal, after_kind) REFERENCES client_goal(tenant_id, client_id, goal_id, kind)
constraint client_goal_after_settled FOREIGN KEY (tenant_id, client_id, after_goal, after_settled) REFERENCES client_goal(tenant_id, client_id, goal_id, settled)
constraint client_goal_answer CHECK (((kind = 'own-first'::text) OR ((answer = 'choice'::text) AND confirmed)))
constraint client_goal_answer_check CHECK ((answer = ANY (ARRAY['choice'::text, 'thinking'::text, 'rather-not-say'::text])))
constraint client_goal_call_back CHECK (((answer = 'thinking'::text) = (call_back_on IS NOT NULL)))
constraint client_goal_check CHECK (((kind = 'worker'::text) = (after_goal IS NOT NULL)))
constraint client_goal_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_goal_kind_check CHECK ((kind = ANY (ARRAY['own-first'::text, 'own'::text, 'worker'::text])))
constraint client_goal_pkey PRIMARY KEY (tenant_id, goal_id)
constraint client_goal_settled UNIQUE (tenant_id, client_id, goal_id, settled)
constraint client_goal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'let-go'::text, 'replaced'::text])))
constraint client_goal_tenant_id_client_id_goal_id_kind_key UNIQUE (tenant_id, client_id, goal_id, kind)
constraint client_goal_words CHECK (
CASE
    WHEN (answer = 'choice'::text) THEN (length(btrim(goal)) > 0)
    ELSE (goal = ''::text)
END)
CREATE INDEX client_goal_client ON client_goal USING btree (tenant_id, client_id)
CREATE UNIQUE INDEX client_goal_first ON client_goal USING btree (tenant_id, client_id) WHERE ((kind = 'own-first'::text) AND (state = 'open'::text))
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_adds for insert to vliegwiel_partner
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_goal.tenant_id) AND (g.client_id = client_goal.client_id) AND (client_goal.domain = ANY (g.domains)) AND (g.part = 'lead'::text)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)) AND (kind = 'own'::text))
policy partner_sees for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = client_goal.tenant_id) AND (g.client_id = client_goal.client_id) AND (client_goal.domain = ANY (g.domains))))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_goal.tenant_id) AND (c.client_id = client_goal.client_id)))) AND (by_person = ( SELECT scope.person() AS person)) AND (by_organisation IS NULL))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_goal.tenant_id) AND (c.client_id = client_goal.client_id)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_goal.tenant_id) AND (c.client_id = client_goal.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant insert, select to vliegwiel_partner
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (state, version, changed_by, changed_at, confirmed) to vliegwiel_client

-- public.client_identity
  tenant_id uuid not null,
  client_id uuid not null,
  key_number integer not null,
  sealed bytea not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamp with time zone not null
constraint client_identity_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_identity_key FOREIGN KEY (tenant_id, key_number) REFERENCES tenant_key(tenant_id, number)
constraint client_identity_pkey PRIMARY KEY (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_identity.tenant_id) AND (c.client_id = client_identity.client_id)))))
policy staff_changes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_identity.tenant_id) AND (c.client_id = client_identity.client_id)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_identity.tenant_id) AND (c.client_id = client_identity.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (key_number, sealed, version, changed_by, changed_at) to vliegwiel_client

-- public.client_opening
  tenant_id uuid not null,
  person_id uuid not null,
  client_key text not null,
  reason_id uuid not null,
  opened_at timestamp with time zone not null default now()
constraint client_opening_pkey PRIMARY KEY (tenant_id, person_id, client_key, reason_id)
constraint client_opening_reason FOREIGN KEY (tenant_id, reason_id, client_key, person_id) REFERENCES client_reason(tenant_id, reason_id, client_key, person_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_key IN ( SELECT e.client_key
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy own_openings for all to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (person_id = ( SELECT scope.person() AS person)))
grant delete to vliegwiel_erasure
grant select to vliegwiel_client
grant insert (tenant_id, person_id, client_key, reason_id) to vliegwiel_client
grant select (tenant_id, client_key) to vliegwiel_erasure

-- public.client_overseer
  tenant_id uuid not null,
  person_id uuid not null,
  reason text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  ends_at timestamp with time zone
constraint client_overseer_check CHECK ((granted_by IS DISTINCT FROM person_id))
constraint client_overseer_pkey PRIMARY KEY (tenant_id, person_id)
constraint client_overseer_reason_check CHECK ((length(reason) > 0))
constraint client_overseer_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy beside_clients for select to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure

-- public.client_profile
  tenant_id uuid not null,
  profile_id uuid not null,
  client_id uuid not null,
  profile_set text not null,
  set_version integer not null,
  profile text not null,
  suggested text,
  reasons jsonb not null,
  departure text,
  on_day date not null,
  by_person uuid not null,
  at timestamp with time zone not null
constraint client_profile_check CHECK (((suggested IS NULL) OR (suggested = profile) OR (departure IS NOT NULL)))
constraint client_profile_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_profile_pkey PRIMARY KEY (tenant_id, profile_id)
CREATE INDEX client_profile_client ON client_profile USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_profile.tenant_id) AND (c.client_id = client_profile.client_id)))) AND (by_person = ( SELECT scope.person() AS person)))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_profile.tenant_id) AND (c.client_id = client_profile.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure

-- public.client_reason
  tenant_id uuid not null,
  reason_id uuid not null,
  client_key text not null,
  person_id uuid not null,
  ground text not null,
  reason text not null,
  at timestamp with time zone not null default now()
constraint client_reason_client FOREIGN KEY (tenant_id, client_key) REFERENCES client(tenant_id, key)
constraint client_reason_ground_check CHECK ((ground = ANY (ARRAY['reason'::text, 'handed-over'::text, 'added'::text])))
constraint client_reason_pkey PRIMARY KEY (tenant_id, reason_id)
constraint client_reason_reason_check CHECK ((length(btrim(reason)) >= 3))
constraint client_reason_tenant_id_reason_id_client_key_person_id_key UNIQUE (tenant_id, reason_id, client_key, person_id)
CREATE INDEX client_reason_of ON client_reason USING btree (tenant_id, client_key, at)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_key IN ( SELECT e.client_key
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (person_id = ( SELECT scope.person() AS person)))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND ((person_id = ( SELECT scope.person() AS person)) OR (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_reason.tenant_id) AND (c.key = client_reason.client_key))))))
grant delete to vliegwiel_erasure
grant select to vliegwiel_client
grant insert (tenant_id, reason_id, client_key, person_id, ground, reason) to vliegwiel_client
grant select (tenant_id, client_key) to vliegwiel_erasure

-- public.client_step
  tenant_id uuid not null,
  step_id uuid not null,
  client_id uuid not null,
  ladder text not null,
  from_step text,
  to_step text not null,
  on_day date not null,
  reason text,
  by_person uuid not null,
  at timestamp with time zone not null
constraint client_step_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_step_pkey PRIMARY KEY (tenant_id, step_id)
CREATE INDEX client_step_client ON client_step USING btree (tenant_id, client_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_step.tenant_id) AND (c.client_id = client_step.client_id)))) AND (by_person = ( SELECT scope.person() AS person)))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_step.tenant_id) AND (c.client_id = client_step.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure

-- public.client_worker
  tenant_id uuid not null,
  client_id uuid not null,
  number integer not null,
  worker_id uuid,
  team_id uuid,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  reason text not null,
  by_person uuid not null
constraint client_worker_check CHECK ((until >= since))
constraint client_worker_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint client_worker_pkey PRIMARY KEY (tenant_id, client_id, number)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_worker.tenant_id) AND (c.client_id = client_worker.client_id)))) AND (by_person = ( SELECT scope.person() AS person)))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = client_worker.tenant_id) AND (c.client_id = client_worker.client_id)))))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure

-- public.document
  tenant_id uuid not null,
  document_id uuid not null,
  kind text not null,
  key text not null,
  source jsonb,
  created_by uuid,
  created_at timestamp with time zone not null
constraint document_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint document_pkey PRIMARY KEY (tenant_id, document_id)
constraint document_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint document_tenant_id_kind_key_key UNIQUE (tenant_id, kind, key)
row security on, forced
policy coming_from_above for select to vliegwiel_coming
  using ((tenant_id <> ( SELECT scope.tenant() AS tenant)) AND (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])) AND (document_id IN ( SELECT i.document_id
   FROM document_release_item i)))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, document_id, kind, key) to vliegwiel_coming

-- public.document_in_force
  tenant_id uuid not null,
  kind text not null,
  key text not null,
  valid_from timestamp with time zone not null,
  status text not null,
  reason text,
  title text not null,
  content jsonb not null,
  inherited jsonb,
  own_blocks text[] not null,
  own boolean not null,
  from_tenant uuid not null,
  from_name text not null,
  document_id uuid,
  number integer,
  source jsonb,
  released_at timestamp with time zone not null,
  schema_version integer not null default 1
constraint document_in_force_pkey PRIMARY KEY (tenant_id, kind, key, valid_from)
constraint document_in_force_status_check CHECK ((status = ANY (ARRAY['in-force'::text, 'withdrawn'::text])))
constraint document_in_force_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy beside_clients for all to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy coming_from_above for select to vliegwiel_coming
  using ((tenant_id <> ( SELECT scope.tenant() AS tenant)) AND (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])) AND ((kind, key) IN ( SELECT d.kind,
    d.key
   FROM document d)))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_holds for select to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy published_documents for select to vliegwiel_published
  using (own AND (status = 'in-force'::text) AND (kind = 'lesson'::text))
policy release_below for all to vliegwiel_release
  using (tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)])))
  check (tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)])))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_release
grant insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, kind, key, valid_from, status, content, inherited, own, from_tenant, from_name, document_id) to vliegwiel_coming
grant select (tenant_id, kind, key, valid_from, status, own_blocks, own) to vliegwiel_platform
grant select (tenant_id, kind, key, valid_from, status, title, content, own, from_tenant, from_name, released_at) to vliegwiel_published

-- public.document_reader
  tenant_id uuid not null,
  kind text not null,
  key text not null,
  person_id uuid not null,
  seen_at timestamp with time zone not null
constraint document_reader_pkey PRIMARY KEY (tenant_id, kind, key, person_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.document_release
  tenant_id uuid not null,
  release_id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  state text not null,
  emergency boolean not null default false,
  reason text,
  problem jsonb,
  created_by uuid,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  version integer not null default 1
constraint document_release_pkey PRIMARY KEY (tenant_id, release_id)
constraint document_release_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'suspended'::text, 'cancelled'::text])))
constraint document_release_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX document_release_due ON document_release USING btree (tenant_id, state, at)
row security on, forced
policy coming_from_above for select to vliegwiel_coming
  using ((state = 'planned'::text) AND (tenant_id <> ( SELECT scope.tenant() AS tenant)) AND (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_due for select to vliegwiel_platform
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, release_id, at, state) to vliegwiel_platform
grant select (tenant_id, release_id, name, at, state) to vliegwiel_coming

-- public.document_release_item
  tenant_id uuid not null,
  release_id uuid not null,
  document_id uuid not null,
  number integer not null
constraint document_release_item_pkey PRIMARY KEY (tenant_id, release_id, document_id)
constraint document_release_item_release FOREIGN KEY (tenant_id, release_id) REFERENCES document_release(tenant_id, release_id)
constraint document_release_item_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint document_release_item_version FOREIGN KEY (tenant_id, document_id, number) REFERENCES document_version(tenant_id, document_id, number)
row security on, forced
policy coming_from_above for select to vliegwiel_coming
  using ((tenant_id <> ( SELECT scope.tenant() AS tenant)) AND (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])) AND (release_id IN ( SELECT r.release_id
   FROM document_release r)))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select to vliegwiel_coming
grant select (tenant_id) to vliegwiel_erasure

-- public.document_step
  tenant_id uuid not null,
  step_id uuid not null,
  document_id uuid not null,
  number integer not null,
  revision integer not null,
  step text not null,
  person_id uuid,
  person_name text not null,
  reason text,
  at timestamp with time zone not null
constraint document_step_pkey PRIMARY KEY (tenant_id, step_id)
constraint document_step_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint document_step_version FOREIGN KEY (tenant_id, document_id, number) REFERENCES document_version(tenant_id, document_id, number)
CREATE INDEX document_step_by_version ON document_step USING btree (tenant_id, document_id, number, at)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.document_version
  tenant_id uuid not null,
  document_id uuid not null,
  number integer not null,
  state text not null,
  owner_id uuid,
  schema_version integer not null,
  content jsonb not null,
  base jsonb,
  based_on integer,
  revision integer not null default 1,
  authors uuid[] not null,
  reason text,
  errors integer not null,
  advices integer not null,
  suspended text,
  held_by uuid,
  held_until timestamp with time zone,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
constraint document_version_document FOREIGN KEY (tenant_id, document_id) REFERENCES document(tenant_id, document_id)
constraint document_version_pkey PRIMARY KEY (tenant_id, document_id, number)
constraint document_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'scheduled'::text, 'released'::text, 'withdrawn'::text, 'discarded'::text])))
constraint document_version_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX document_version_open ON document_version USING btree (tenant_id, state, changed_at)
row security on, forced
policy coming_from_above for select to vliegwiel_coming
  using ((state = 'scheduled'::text) AND (tenant_id <> ( SELECT scope.tenant() AS tenant)) AND (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])) AND ((document_id, number) IN ( SELECT i.document_id,
    i.number
   FROM document_release_item i)))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, document_id, number, state, content, base) to vliegwiel_coming

-- public.export_file
  tenant_id uuid not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  bytes bigint not null
constraint export_file_pkey PRIMARY KEY (tenant_id, file_id)
constraint export_file_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant update (bytes) to vliegwiel_tenant

-- public.export_piece
  tenant_id uuid not null,
  file_id uuid not null,
  number integer not null,
  content bytea not null
constraint export_piece_file FOREIGN KEY (tenant_id, file_id) REFERENCES export_file(tenant_id, file_id) ON DELETE CASCADE
constraint export_piece_pkey PRIMARY KEY (tenant_id, file_id, number)
constraint export_piece_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.idempotency
  tenant_id uuid not null,
  person_id uuid not null,
  key uuid not null,
  procedure text not null,
  request_hash bytea not null,
  response jsonb,
  created_at timestamp with time zone not null
constraint idempotency_pkey PRIMARY KEY (tenant_id, person_id, key)
constraint idempotency_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy beside_clients for all to vliegwiel_client, vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (person_id = ( SELECT scope.person() AS person)))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant insert, select, update to vliegwiel_client
grant insert, select, update to vliegwiel_partner
grant insert, select, update to vliegwiel_platform
grant select (tenant_id) to vliegwiel_erasure

-- public.identity_provider
  tenant_id uuid not null,
  provider_id uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  label text not null,
  enabled boolean not null default true,
  version integer not null default 1,
  changed_at timestamp with time zone not null
constraint identity_provider_pkey PRIMARY KEY (tenant_id, provider_id)
constraint identity_provider_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy sign_in_reads for select to vliegwiel_sign_in
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select to vliegwiel_accounts
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, provider_id, label, enabled) to vliegwiel_sign_in

-- public.import_change
  tenant_id uuid not null,
  run_id uuid not null,
  number integer not null,
  changes jsonb not null
constraint import_change_pkey PRIMARY KEY (tenant_id, run_id, number)
constraint import_change_run FOREIGN KEY (tenant_id, run_id) REFERENCES import_run(tenant_id, run_id)
constraint import_change_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.import_file
  tenant_id uuid not null,
  run_id uuid not null,
  content bytea not null,
  expires_at timestamp with time zone not null,
  number integer not null default 0
constraint import_file_pkey PRIMARY KEY (tenant_id, run_id, number)
constraint import_file_run FOREIGN KEY (tenant_id, run_id) REFERENCES import_run(tenant_id, run_id)
constraint import_file_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.import_mapping
  tenant_id uuid not null,
  target text not null,
  source text not null,
  fingerprint text not null,
  mapping jsonb not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  notations jsonb not null default '{}'::jsonb
constraint import_mapping_pkey PRIMARY KEY (tenant_id, target, source)
constraint import_mapping_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.import_piece
  tenant_id uuid not null,
  run_id uuid not null,
  number integer not null,
  content bytea not null
constraint import_piece_pkey PRIMARY KEY (tenant_id, run_id, number)
constraint import_piece_run FOREIGN KEY (tenant_id, run_id) REFERENCES import_run(tenant_id, run_id)
constraint import_piece_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.import_run
  tenant_id uuid not null,
  run_id uuid not null,
  target text not null,
  destination text,
  destination_label text,
  undoes uuid,
  status text not null,
  file_name text not null,
  file_hash text not null,
  file_bytes integer not null,
  facts jsonb not null,
  mapping jsonb not null,
  way text,
  counts jsonb not null,
  problems jsonb not null,
  recognised jsonb not null,
  chunks integer not null default 0,
  job_id uuid,
  person_id uuid,
  person_name text not null,
  created_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  finished_at timestamp with time zone,
  undo_until timestamp with time zone,
  version integer not null default 1,
  notations jsonb not null default '{}'::jsonb,
  evidence jsonb not null default '{}'::jsonb,
  preview jsonb not null default '{}'::jsonb,
  file_rows integer not null default 0,
  chunk_rows integer not null default 1000
constraint import_run_pkey PRIMARY KEY (tenant_id, run_id)
constraint import_run_status_check CHECK ((status = ANY (ARRAY['receiving'::text, 'reading'::text, 'refused'::text, 'draft'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'failed'::text, 'undone'::text, 'discarded'::text])))
constraint import_run_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint import_run_way_check CHECK ((way = ANY (ARRAY['partial'::text, 'whole'::text])))
CREATE INDEX import_run_by_time ON import_run USING btree (tenant_id, created_at DESC)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.invitation
  tenant_id uuid not null,
  invitation_id uuid not null,
  email text not null,
  email_key text not null,
  roles text[] not null,
  token_hash bytea not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  revoked_at timestamp with time zone,
  version integer not null default 1
constraint invitation_pkey PRIMARY KEY (tenant_id, invitation_id)
constraint invitation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX invitation_by_token ON invitation USING btree (token_hash)
CREATE UNIQUE INDEX invitation_one_open ON invitation USING btree (tenant_id, email_key) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL))
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy sign_in_reads for select to vliegwiel_sign_in
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_platform
grant insert, select, update to vliegwiel_tenant
grant select, update to vliegwiel_accounts
grant select (tenant_id) to vliegwiel_erasure
grant update (revoked_at, version) to vliegwiel_platform

-- public.isolation_run
  tenant_id uuid not null,
  run_id uuid not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone not null,
  engine text not null,
  tables integer not null,
  procedures integer not null,
  probes integer not null,
  leaks integer not null,
  detail jsonb not null
constraint isolation_run_pkey PRIMARY KEY (tenant_id, run_id)
constraint isolation_run_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX isolation_run_by_time ON isolation_run USING btree (tenant_id, started_at DESC)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.job
  tenant_id uuid not null,
  job_id uuid not null,
  kind text not null,
  status text not null default 'queued'::text,
  done integer not null default 0,
  total integer,
  input jsonb not null,
  result jsonb,
  error text,
  started_by uuid,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  beat_at timestamp with time zone
constraint job_pkey PRIMARY KEY (tenant_id, job_id)
constraint job_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
constraint job_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX job_by_time ON job USING btree (tenant_id, created_at DESC)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy operator_queue for select to vliegwiel_platform
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant insert to vliegwiel_platform
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, job_id, kind, status, done, total, created_at, started_at, finished_at, beat_at) to vliegwiel_platform

-- public.kind_policy
  tenant_id uuid not null,
  kind text not null,
  four_eyes boolean not null,
  approvers integer not null,
  advised text[] not null,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamp with time zone not null
constraint kind_policy_approvers_check CHECK (((approvers >= 1) AND (approvers <= 3)))
constraint kind_policy_pkey PRIMARY KEY (tenant_id, kind)
constraint kind_policy_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.ledger_class_list
  tenant_id uuid not null,
  classes jsonb not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null
constraint ledger_class_list_pkey PRIMARY KEY (tenant_id)
constraint ledger_class_list_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.ledger_delivery
  tenant_id uuid not null,
  delivery_id uuid not null,
  flow text not null,
  known_at date not null,
  source text not null,
  run_id uuid,
  by_name text not null,
  at timestamp with time zone not null
constraint ledger_delivery_flow_check CHECK ((flow = ANY (ARRAY['outflow'::text, 'inflow'::text, 'stock'::text])))
constraint ledger_delivery_pkey PRIMARY KEY (tenant_id, delivery_id)
constraint ledger_delivery_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.ledger_month
  tenant_id uuid not null,
  flow text not null,
  month text not null,
  known_at date not null,
  stage text not null,
  parts jsonb not null,
  total integer not null,
  origin text not null,
  delivery_id uuid not null
constraint ledger_month_delivery FOREIGN KEY (tenant_id, delivery_id) REFERENCES ledger_delivery(tenant_id, delivery_id)
constraint ledger_month_flow_check CHECK ((flow = ANY (ARRAY['outflow'::text, 'inflow'::text, 'stock'::text])))
constraint ledger_month_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
constraint ledger_month_origin_check CHECK ((origin = ANY (ARRAY['file'::text, 'events'::text])))
constraint ledger_month_pkey PRIMARY KEY (tenant_id, flow, month, known_at)
constraint ledger_month_stage_check CHECK ((stage = ANY (ARRAY['provisional'::text, 'revised'::text, 'final'::text])))
constraint ledger_month_total_check CHECK ((total >= 0))
CREATE INDEX ledger_month_by_delivery ON ledger_month USING btree (tenant_id, delivery_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.mail_message
  tenant_id uuid not null,
  message_id uuid not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  status text not null default 'queued'::text,
  error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  secret text
constraint mail_message_pkey PRIMARY KEY (tenant_id, message_id)
constraint mail_message_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])))
constraint mail_message_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX mail_message_by_time ON mail_message USING btree (tenant_id, created_at DESC)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant insert to vliegwiel_platform
grant select (tenant_id) to vliegwiel_erasure

-- public.membership
  tenant_id uuid not null,
  person_id uuid not null,
  email text not null,
  display_name text not null,
  status text not null default 'active'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
constraint membership_person FOREIGN KEY (person_id) REFERENCES auth.person(person_id)
constraint membership_pkey PRIMARY KEY (tenant_id, person_id)
constraint membership_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
constraint membership_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX membership_by_name ON membership USING btree (tenant_id, lower(display_name), person_id)
CREATE INDEX membership_by_person ON membership USING btree (person_id)
row security on, forced
policy beside_clients for all to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy sign_in_reads for select to vliegwiel_sign_in
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_accounts
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, person_id, display_name, status) to vliegwiel_client
grant select (tenant_id, person_id, status) to vliegwiel_sign_in

-- public.membership_role
  tenant_id uuid not null,
  person_id uuid not null,
  role text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null
constraint membership_role_membership FOREIGN KEY (tenant_id, person_id) REFERENCES membership(tenant_id, person_id)
constraint membership_role_pkey PRIMARY KEY (tenant_id, person_id, role)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy joins for all to vliegwiel_accounts
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy sign_in_reads for select to vliegwiel_sign_in
  using true
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select to vliegwiel_tenant
grant insert, select to vliegwiel_accounts
grant select to vliegwiel_sign_in
grant select (tenant_id) to vliegwiel_erasure

-- public.override_notice
  tenant_id uuid not null,
  kind text not null,
  key text not null,
  below_tenant uuid not null,
  below_name text not null,
  block_ids text[] not null,
  changed_at timestamp with time zone not null
constraint override_notice_pkey PRIMARY KEY (tenant_id, kind, key, below_tenant)
constraint override_notice_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy release_above for all to vliegwiel_release
  using ((tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)]))) OR (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])))
  check ((tenant_id IN ( SELECT t.tenant_id
   FROM tenant t
  WHERE (t.path @> ARRAY[( SELECT scope.tenant() AS tenant)]))) OR (tenant_id = ANY (( SELECT t.path
   FROM tenant t
  WHERE (t.tenant_id = ( SELECT scope.tenant() AS tenant)))::uuid[])))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_release
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.partner_grant
  tenant_id uuid not null,
  grant_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  part text not null,
  domains text[] not null,
  purpose text not null,
  consent text not null,
  consent_on date not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  stopped_by uuid,
  stop_reason text,
  granted_by uuid not null,
  granted_at timestamp with time zone not null
constraint partner_grant_check CHECK ((ends_at > starts_at))
constraint partner_grant_check1 CHECK (((stopped_at IS NULL) = (stop_reason IS NULL)))
constraint partner_grant_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint partner_grant_consent_check CHECK ((consent = ANY (ARRAY['spoken'::text, 'written'::text])))
constraint partner_grant_domains_check CHECK (((cardinality(domains) > 0) AND (array_position(domains, NULL::text) IS NULL)))
constraint partner_grant_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES partner_organisation(tenant_id, organisation_id)
constraint partner_grant_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'help'::text])))
constraint partner_grant_pkey PRIMARY KEY (tenant_id, grant_id)
constraint partner_grant_purpose_check CHECK ((length(btrim(purpose)) >= 3))
CREATE INDEX partner_grant_client ON partner_grant USING btree (tenant_id, client_id)
CREATE INDEX partner_grant_of ON partner_grant USING btree (tenant_id, organisation_id, client_id) WHERE (stopped_at IS NULL)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_sees_own for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (organisation_id = ( SELECT scope.organisation() AS organisation)) AND (stopped_at IS NULL) AND (starts_at <= now()) AND (now() < ends_at) AND (EXISTS ( SELECT 1
   FROM partner_member m
  WHERE ((m.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (m.person_id = ( SELECT scope.person() AS person)) AND (m.organisation_id = ( SELECT scope.organisation() AS organisation))))))
policy staff_adds for insert to vliegwiel_client
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_grant.tenant_id) AND (c.client_id = partner_grant.client_id)))) AND (granted_by = ( SELECT scope.person() AS person)) AND (stopped_at IS NULL))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_grant.tenant_id) AND (c.client_id = partner_grant.client_id)))))
policy staff_stops for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_grant.tenant_id) AND (c.client_id = partner_grant.client_id)))) AND (stopped_at IS NULL))
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_grant.tenant_id) AND (c.client_id = partner_grant.client_id)))) AND (stopped_at IS NOT NULL))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id, client_id) to vliegwiel_erasure
grant select (tenant_id, grant_id, client_id, organisation_id, part, domains, purpose, starts_at, ends_at, stopped_at) to vliegwiel_partner
grant update (stopped_at, stopped_by, stop_reason) to vliegwiel_client

-- public.partner_handover
  tenant_id uuid not null,
  handover_id uuid not null,
  client_id uuid not null,
  grant_id uuid not null,
  note text not null,
  by_person uuid not null,
  by_organisation uuid not null,
  at timestamp with time zone not null default now(),
  taken_by uuid,
  taken_at timestamp with time zone
constraint partner_handover_check CHECK (((taken_by IS NULL) = (taken_at IS NULL)))
constraint partner_handover_client FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, client_id)
constraint partner_handover_grant FOREIGN KEY (tenant_id, grant_id) REFERENCES partner_grant(tenant_id, grant_id)
constraint partner_handover_note_check CHECK ((length(btrim(note)) >= 3))
constraint partner_handover_pkey PRIMARY KEY (tenant_id, handover_id)
CREATE INDEX partner_handover_client ON partner_handover USING btree (tenant_id, client_id)
CREATE UNIQUE INDEX partner_handover_open ON partner_handover USING btree (tenant_id, grant_id) WHERE (taken_at IS NULL)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy erased_one for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (client_id IN ( SELECT e.client_id
   FROM client_erasure e
  WHERE ((e.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (e.erase_after <= now())))))
policy partner_hands_over for insert to vliegwiel_partner
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = partner_handover.tenant_id) AND (g.grant_id = partner_handover.grant_id) AND (g.client_id = partner_handover.client_id) AND (g.part = 'lead'::text)))) AND (by_person = ( SELECT scope.person() AS person)) AND (taken_at IS NULL))
policy partner_sees_own for select to vliegwiel_partner
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (by_organisation = ( SELECT scope.organisation() AS organisation)) AND (EXISTS ( SELECT 1
   FROM partner_grant g
  WHERE ((g.tenant_id = partner_handover.tenant_id) AND (g.grant_id = partner_handover.grant_id) AND (g.client_id = partner_handover.client_id) AND (g.part = 'lead'::text)))))
policy staff_sees for select to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_handover.tenant_id) AND (c.client_id = partner_handover.client_id)))))
policy staff_takes for update to vliegwiel_client
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_handover.tenant_id) AND (c.client_id = partner_handover.client_id)))) AND (taken_at IS NULL))
  check ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM client c
  WHERE ((c.tenant_id = partner_handover.tenant_id) AND (c.client_id = partner_handover.client_id)))) AND (taken_by = ( SELECT scope.person() AS person)))
grant delete to vliegwiel_erasure
grant select to vliegwiel_client
grant select to vliegwiel_partner
grant insert (tenant_id, handover_id, client_id, grant_id, note, by_person, by_organisation) to vliegwiel_partner
grant select (tenant_id, client_id) to vliegwiel_erasure
grant update (taken_by, taken_at) to vliegwiel_client

-- public.partner_member
  tenant_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  since timestamp with time zone not null
constraint partner_member_organisation FOREIGN KEY (tenant_id, organisation_id) REFERENCES partner_organisation(tenant_id, organisation_id)
constraint partner_member_pkey PRIMARY KEY (tenant_id, person_id)
CREATE INDEX partner_member_of ON partner_member USING btree (tenant_id, organisation_id)
row security on, forced
policy beside_clients for select to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select to vliegwiel_partner
grant select (tenant_id) to vliegwiel_erasure

-- public.partner_organisation
  tenant_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamp with time zone not null
constraint partner_organisation_pkey PRIMARY KEY (tenant_id, organisation_id)
constraint partner_organisation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint partner_organisation_tenant_id_name_key UNIQUE (tenant_id, name)
row security on, forced
policy beside_clients for select to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select to vliegwiel_partner
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot
  tenant_id uuid not null,
  pilot_id uuid not null,
  key text not null,
  name text not null,
  state text not null,
  protocol jsonb not null,
  plan_hash text not null,
  protocol_from timestamp with time zone not null,
  seed text not null,
  seed_commitment text not null,
  allocated integer not null default 0,
  synthetic boolean not null default false,
  source text,
  locked_at timestamp with time zone,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  version_floor integer not null default 0
constraint pilot_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint pilot_pkey PRIMARY KEY (tenant_id, pilot_id)
constraint pilot_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'closed'::text])))
constraint pilot_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint pilot_tenant_id_key_key UNIQUE (tenant_id, key)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot_allocation
  tenant_id uuid not null,
  pilot_id uuid not null,
  number integer not null,
  participant text not null,
  stratum text not null,
  position integer not null,
  arm text not null,
  by_name text not null,
  at timestamp with time zone not null
constraint pilot_allocation_participant FOREIGN KEY (tenant_id, pilot_id, participant) REFERENCES pilot_participant(tenant_id, pilot_id, participant)
constraint pilot_allocation_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint pilot_allocation_pkey PRIMARY KEY (tenant_id, pilot_id, number)
constraint pilot_allocation_tenant_id_pilot_id_participant_key UNIQUE (tenant_id, pilot_id, participant)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot_amendment
  tenant_id uuid not null,
  pilot_id uuid not null,
  number integer not null,
  changes jsonb not null,
  plan_hash text not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null
constraint pilot_amendment_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint pilot_amendment_pkey PRIMARY KEY (tenant_id, pilot_id, number)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot_outcome
  tenant_id uuid not null,
  pilot_id uuid not null,
  participant text not null,
  outcome text not null,
  value double precision not null,
  cause text,
  observed_on date not null,
  source text not null,
  recorded_by text not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint pilot_outcome_participant FOREIGN KEY (tenant_id, pilot_id, participant) REFERENCES pilot_participant(tenant_id, pilot_id, participant)
constraint pilot_outcome_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint pilot_outcome_pkey PRIMARY KEY (tenant_id, pilot_id, participant, outcome)
constraint pilot_outcome_source_check CHECK ((source = ANY (ARRAY['import'::text, 'hand'::text, 'register'::text])))
CREATE INDEX pilot_outcome_by_outcome ON pilot_outcome USING btree (tenant_id, outcome, pilot_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot_participant
  tenant_id uuid not null,
  pilot_id uuid not null,
  participant text not null,
  covariates jsonb not null,
  cluster text,
  stratum text,
  state text not null,
  consent text not null,
  arm text,
  invited_on date not null,
  consent_on date,
  enrolled_on date,
  started_on date,
  ended_on date,
  reason text,
  changed_at timestamp with time zone not null,
  version integer not null default 1
constraint pilot_participant_consent_check CHECK ((consent = ANY (ARRAY['none'::text, 'given'::text, 'withdrawn'::text])))
constraint pilot_participant_participant_check CHECK ((participant ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text))
constraint pilot_participant_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint pilot_participant_pkey PRIMARY KEY (tenant_id, pilot_id, participant)
constraint pilot_participant_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'willing'::text, 'enrolled'::text, 'started'::text, 'finished'::text, 'lost'::text])))
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.pilot_publication
  tenant_id uuid not null,
  pilot_id uuid not null,
  number integer not null,
  tenant_name text not null,
  pilot_key text not null,
  content jsonb not null,
  consent text not null,
  published_at timestamp with time zone not null,
  published_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  replaced boolean not null default false
constraint pilot_publication_pilot FOREIGN KEY (tenant_id, pilot_id) REFERENCES pilot(tenant_id, pilot_id)
constraint pilot_publication_pkey PRIMARY KEY (tenant_id, pilot_id, number)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy published_figures for select to vliegwiel_published
  using ((withdrawn_at IS NULL) AND (NOT replaced))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select to vliegwiel_published
grant select (tenant_id) to vliegwiel_erasure

-- public.portal_host
  tenant_id uuid not null,
  host text not null,
  proved_at timestamp with time zone,
  failing_since timestamp with time zone,
  checked_at timestamp with time zone not null,
  problem text
constraint portal_host_pkey PRIMARY KEY (tenant_id)
constraint portal_host_problem_check CHECK ((problem = ANY (ARRAY['no-record'::text, 'other-record'::text, 'not-reached'::text, 'proved-elsewhere'::text])))
constraint portal_host_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE UNIQUE INDEX portal_host_unique ON portal_host USING btree (host) WHERE (proved_at IS NOT NULL)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy visitor_reads_host for select to vliegwiel_sign_in
  using (proved_at IS NOT NULL)
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure
grant select (tenant_id, host, proved_at) to vliegwiel_sign_in

-- public.replacement
  tenant_id uuid not null,
  replacement_id uuid not null,
  worker_id uuid not null,
  by_worker_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  made_by uuid,
  made_at timestamp with time zone not null
constraint replacement_check CHECK ((by_worker_id <> worker_id))
constraint replacement_check1 CHECK ((ends_at > starts_at))
constraint replacement_pkey PRIMARY KEY (tenant_id, replacement_id)
constraint replacement_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
CREATE INDEX replacement_by_worker ON replacement USING btree (tenant_id, by_worker_id, ends_at)
row security on, forced
policy beside_clients for select to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure

-- public.saved_view
  tenant_id uuid not null,
  view_id uuid not null,
  owner_id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  version integer not null default 1,
  changed_at timestamp with time zone not null
constraint saved_view_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES membership(tenant_id, person_id)
constraint saved_view_pkey PRIMARY KEY (tenant_id, view_id)
constraint saved_view_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select (tenant_id) to vliegwiel_erasure

-- public.team
  tenant_id uuid not null,
  team_id uuid not null,
  name text not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamp with time zone not null
constraint team_pkey PRIMARY KEY (tenant_id, team_id)
constraint team_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
constraint team_tenant_id_name_key UNIQUE (tenant_id, name)
row security on, forced
policy beside_clients for select to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure

-- public.team_member
  tenant_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  leads boolean not null default false,
  since timestamp with time zone not null
constraint team_member_pkey PRIMARY KEY (tenant_id, person_id, team_id)
constraint team_member_team FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, team_id)
row security on, forced
policy beside_clients for select to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure

-- public.tenant
  tenant_id uuid not null,
  parent_id uuid,
  kind text not null,
  slug text not null,
  name text not null,
  status text not null default 'active'::text,
  path uuid[] not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  erase_after timestamp with time zone,
  portal_opened_at timestamp with time zone,
  second_factor_for_all boolean not null default false
constraint tenant_check CHECK (((path[array_length(path, 1)] = tenant_id) AND ((array_length(path, 1) >= 1) AND (array_length(path, 1) <= 5))))
constraint tenant_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'region'::text, 'municipality'::text, 'brand'::text])))
constraint tenant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
constraint tenant_parent FOREIGN KEY (parent_id) REFERENCES tenant(tenant_id)
constraint tenant_pkey PRIMARY KEY (tenant_id)
constraint tenant_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint tenant_slug_unique UNIQUE (slug)
constraint tenant_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'archived'::text])))
CREATE INDEX tenant_path ON tenant USING gin (path)
row security on, forced
policy beside_clients for all to vliegwiel_client, vliegwiel_partner
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy coming_self for select to vliegwiel_coming
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erasure_checks for select to vliegwiel_erasure
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy operator_tree for all to vliegwiel_platform
  using true
  check true
policy own_name for update to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy release_branch for select to vliegwiel_release
  using (path @> ARRAY[( SELECT scope.tenant() AS tenant)])
policy self_and_below for select to vliegwiel_tenant
  using (path @> ARRAY[( SELECT scope.tenant() AS tenant)])
policy sign_in_reads for select to vliegwiel_sign_in
  using true
grant insert, select, update to vliegwiel_platform
grant select to vliegwiel_sign_in
grant select to vliegwiel_tenant
grant select (tenant_id, kind, slug, name, status, path) to vliegwiel_client
grant select (tenant_id, kind, slug, name, status, path) to vliegwiel_partner
grant select (tenant_id, name, status, path) to vliegwiel_release
grant select (tenant_id, path) to vliegwiel_coming
grant select (tenant_id, status, erase_after) to vliegwiel_erasure
grant update (name, version, changed_at, portal_opened_at, second_factor_for_all) to vliegwiel_tenant

-- public.tenant_key
  tenant_id uuid not null,
  number integer not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone
constraint tenant_key_pkey PRIMARY KEY (tenant_id, number)
constraint tenant_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy staff_seals for all to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant insert, select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure
grant update (wrapped, retired_at) to vliegwiel_client

-- public.tenant_setting
  tenant_id uuid not null,
  key text not null,
  value jsonb not null,
  source text,
  source_date date,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamp with time zone not null
constraint tenant_setting_pkey PRIMARY KEY (tenant_id, key)
constraint tenant_setting_tenant FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
row security on, forced
policy beside_clients for all to vliegwiel_client
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
policy erased_after_grace for all to vliegwiel_erasure
  using ((tenant_id = ( SELECT scope.tenant() AS tenant)) AND (EXISTS ( SELECT 1
   FROM tenant t
  WHERE ((t.tenant_id = ( SELECT scope.tenant() AS tenant)) AND (t.status = 'archived'::text) AND (t.erase_after <= now())))))
policy operator_in_scope for all to vliegwiel_platform
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
policy tenant_only for all to vliegwiel_tenant
  using (tenant_id = ( SELECT scope.tenant() AS tenant))
  check (tenant_id = ( SELECT scope.tenant() AS tenant))
grant delete to vliegwiel_erasure
grant delete, insert, select, update to vliegwiel_tenant
grant insert, select to vliegwiel_platform
grant select to vliegwiel_client
grant select (tenant_id) to vliegwiel_erasure
