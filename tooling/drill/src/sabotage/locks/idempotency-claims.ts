import type { Sabotage } from '../sabotage.ts'

const claim = (name: string, file: string, find: string, replace: string): Sabotage => ({
  kind: 'idempotency',
  name,
  file: `packages/api/src/ladder/${file}`,
  find,
  replace,
  tests: ['packages/api/src/ladder'],
})

const once = 'keyed-change.ts'
const stored = 'idempotency.repository.ts'
const ofAccounts = 'account-procedure.ts'

export const idempotencyClaims: readonly Sabotage[] = [
  claim(
    'the claim of a change of a tenant, of the operator, and of an external mutation',
    once,
    '  if (before) {\n',
    "  if (before && mark.key === '') {\n",
  ),
  claim(
    'the answer of a change is kept',
    once,
    'await keepAnswer(trx, mark, made.output, call.handsOut ? made.trace : null)',
    'void keepAnswer',
  ),
  claim('the claim of a change of the account', ofAccounts, 'if (before) return before.output\n', 'void before\n'),
  claim(
    'another request under the same key',
    stored,
    'if (![mark.hash, ...mark.before].some((hash) => before.request_hash.equals(hash))) throw',
    'if (before.request_hash.length === 0) throw',
  ),
  claim(
    'a key that is still at work',
    stored,
    "if (before.response === null) throw apiError('still-running')",
    'void 0',
  ),
  claim(
    'the hash covers the procedure',
    'idempotency.ts',
    'canonicalJson([request.procedure, input])',
    'canonicalJson([input])',
  ),
  claim(
    'the hash covers the input',
    'idempotency.ts',
    'canonicalJson([request.procedure, input])',
    'canonicalJson([request.procedure, typeof input])',
  ),
  claim(
    'the answer of the account is kept',
    ofAccounts,
    'await atSignIn(db, (trx) => keepAnswerOfAccount(trx, mark, output))',
    'void keepAnswerOfAccount',
  ),
  claim('a secret is not kept', ofAccounts, 'if (!spec.keepsSecret) await', 'await'),
  claim(
    'a failed change of the account gives its key back',
    ofAccounts,
    'await atSignIn(db, (trx) => releaseOfAccount(trx, mark))',
    'void releaseOfAccount',
  ),
]
