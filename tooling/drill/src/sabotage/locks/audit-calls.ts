import type { Sabotage } from '../sabotage.ts'

const call = (name: string, file: string, find: string, replace: string, ...more: string[]): Sabotage => ({
  kind: 'audit call',
  name,
  file: `packages/api/src/${file}`,
  find,
  replace,
  tests: ['packages/api/src/procedures.test.ts', ...more],
})

/** A mark of personal data, or what reads the marks. */
const mark = (name: string, file: string, find: string, replace: string): Sabotage => ({
  ...call(name, file, find, replace),
  tests: ['packages/api/src/personal-data.test.ts', 'packages/api/src/ladder/personal.test.ts'],
})

const ladder = 'packages/api/src/ladder'
const steps = 'packages/api/src/routers/session'
const secondStep = 'packages/api/src/routers/account'
const silent = (rest: string) => `void (${rest})`

export const auditCalls: readonly Sabotage[] = [
  call(
    'a change of a tenant, of the operator or outward that is done',
    'ladder/keyed-change.ts',
    "await recordFact(trx, { ...fact, result: 'ok', ...arrivalOf(call.ctx) })",
    silent('fact'),
    ladder,
  ),
  {
    kind: 'audit call',
    name: 'a chain is held against its anchors',
    file: 'packages/audit/src/anchor.ts',
    find: 'const wrong = own.find(({ seq, link }) => linkAt(seq) !== link)',
    replace: 'const wrong = own.find(({ seq }) => linkAt(seq) === null)',
    tests: ['packages/audit/src/anchor.test.ts'],
  },
  {
    kind: 'audit call',
    name: 'what is gone from beside an entry has a reason',
    file: 'packages/audit/src/server/verify-chain.ts',
    find: 'const withheld = gone.first()',
    replace: 'const withheld: number | null = null',
    tests: ['packages/audit/src/server/forgetting.test.ts'],
  },
  call(
    'a call at the platform that is refused',
    'ladder/demand-logged.ts',
    'await recordPlatformAttempt(ctx, session, { action: path, objectType, objectId: null }, error)',
    silent('[session, path, objectType, error]'),
    ladder,
  ),
  call(
    'a change of the operator stands in the log of the platform',
    'ladder/operator-procedure.ts',
    'await withScope(trx, platformLog.tenantId, (there) => recordDone(there, call, objectType, made))',
    silent('made'),
    ladder,
  ),
  call(
    'a change of the operator that failed stands there too',
    'ladder/operator-procedure.ts',
    'await recordPlatformAttempt(ctx, access.session, { action: path, objectType, objectId: tenantId }, error)',
    silent('path'),
    ladder,
  ),
  call(
    'the account of an operator',
    'ladder/account-procedure.ts',
    'if (session.person.isOperator) await recordOnPlatform(ctx, fact)',
    silent('fact'),
    ladder,
  ),
  call(
    'a sign-in of an operator that failed',
    'routers/session/sign-in-log.ts',
    'if (first.is_operator) await recordOnPlatform(ctx, fact)',
    silent('fact'),
    ladder,
  ),
  call(
    'a file that is handed out again under its key',
    'ladder/keyed-change.ts',
    'if (before.trace !== null) {',
    "if (before.trace !== null && mark.key === '') {",
    ladder,
  ),
  {
    kind: 'audit call',
    name: 'a command that changes something',
    file: 'apps/server/src/command-line/noted-command.ts',
    find: "if (command.writes === 'nothing') return command.run(call)",
    replace: "if (command.writes !== 'makes-the-log') return command.run(call)",
    tests: ['apps/server/src/command-line/noted-command.test.ts'],
  },
  call(
    'a change that is refused or failed',
    'ladder/keyed-change.ts',
    'await scope.failed(call, error)',
    silent('error'),
    ladder,
  ),
  call(
    'a read of personal data that is done',
    'ladder/tenant-procedure.ts',
    "await recordFact(trx, { ...about(trace), result: 'ok', detail: trace.detail ?? {} })",
    silent('trace'),
  ),
  call(
    'a read of personal data that is refused',
    'ladder/tenant-procedure.ts',
    'await recordAttempt(ctx, access.tenantId, about(null), error)',
    silent('error'),
  ),
  call(
    'a change of the own account that is done',
    'ladder/account-procedure.ts',
    "await recordAboutPerson(ctx, session, path, trace, 'ok', {})",
    silent('path'),
    ladder,
  ),
  call(
    'a change of the own account that is refused or failed',
    'ladder/account-procedure.ts',
    "await recordAboutPerson(ctx, session, path, null, 'failed', { code, reason })",
    silent('reason'),
    ladder,
  ),
  call(
    'every attempt is written down',
    'ladder/refusals.ts',
    "if (code === 'invalid-input' || code === 'busy') return",
    'if (code !== undefined) return',
  ),
  call(
    'a refusal is called one',
    'ladder/refusals.ts',
    "code === 'not-allowed' ? 'refused' : 'failed'",
    "code === 'not-allowed' ? 'failed' : 'failed'",
  ),
  ...[
    ['reading the log', 'audit/list-entries.ts'],
    ['reading who stands in the log', 'audit/list-actors.ts'],
    ['reading mail', 'mail/list-mail.ts'],
    ['reading the people', 'people/list-people.ts'],
    ['reading invitations', 'people/list-invitations.ts'],
    ['asking about a colleague’s right', 'people/explain-right.ts'],
  ].map(([name, file]) =>
    // Wrapped away the ladder does not see it: the read leaves no trace.
    call(`${name}`, `routers/${file}`, '    personalData: {', "    ['forgotten' as string]: {"),
  ),
  call(
    'signing in',
    'routers/session/sign-in-log.ts',
    "await recordAboutPerson(ctx, session, action, null, 'ok', { method: session.method })",
    silent('action'),
    steps,
  ),
  call(
    'signing out',
    'routers/session/sign-out.ts',
    "if (session !== null) await recordAboutPerson(ctx, session, 'session.signOut', null, 'ok', {})",
    silent('session'),
    steps,
  ),
  call(
    'a password that was refused',
    'routers/session/sign-in.ts',
    "noteFailedSignIn(ctx, 'session.signIn', input.email, error)",
    silent('noteFailedSignIn'),
    steps,
  ),
  call(
    'a code that was refused',
    'routers/session/confirm-second-factor.ts',
    "noteFailedTry(ctx, 'session.confirmSecondFactor', aim, error)",
    silent('[noteFailedTry, aim]'),
    steps,
    secondStep,
  ),
  mark(
    'a mark on the name of a person',
    'routers/people/list-people.ts',
    "displayName: personal(z.string(), 'account')",
    'displayName: z.string()',
  ),
  mark(
    'a mark is not made weaker than the data',
    'routers/people/list-invitations.ts',
    "personal(z.string(), 'account')",
    "personal(z.string(), 'own')",
  ),
  mark(
    'names of colleagues are declared',
    'routers/documents/who-is-here.ts',
    "    personalData: 'colleagues',",
    "    ['forgotten' as string]: 'colleagues',",
  ),
  mark('what a kind of personal data owes', 'ladder/personal.ts', "client: 'special'", "client: 'declared'"),
  mark(
    'a mark in a part that is read late is found',
    'ladder/personal-fields.ts',
    'return at(def.getter())',
    'return at(null)',
  ),
  mark('a mark stands on a copy', 'ladder/personal.ts', 'const own = schema.clone() as S', 'const own = schema'),
  mark(
    'special data are read under a line that names them',
    'ladder/personal-fields.ts',
    'if (objectId === null) throw',
    'if (objectId === path) throw',
  ),
]
