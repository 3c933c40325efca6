import type { Sabotage } from '../sabotage.ts'

const claim = (name: string, file: string, find: string, replace: string): Sabotage => ({
  kind: 'idempotency',
  name,
  file: `packages/api/src/ladder/${file}`,
  find,
  replace,
  tests: ['packages/api/src/ladder'],
})

const inTenants = 'tenant-procedure.ts'
const ofExternalMutations = 'external-mutation.ts'
const byOperator = 'operator-procedure.ts'
const ofAccounts = 'account-procedure.ts'

export const idempotencyClaims: readonly Sabotage[] = [
  claim(
    'the claim of a change of a tenant',
    inTenants,
    'const before = await claim(trx, mark)\n          if (before) return before.output\n',
    'await claim(trx, mark)\n',
  ),
  claim(
    'the claim of a change of the operator',
    byOperator,
    'const before = await claim(trx, mark)\n          if (before) return before.output\n',
    'await claim(trx, mark)\n',
  ),
  claim(
    'the claim of an external mutation',
    ofExternalMutations,
    'const before = await claim(trx, mark)\n          if (before) return before.output\n',
    'await claim(trx, mark)\n',
  ),
  claim(
    'the answer of an external mutation is kept',
    ofExternalMutations,
    'await keepAnswer(trx, mark, output)',
    'void keepAnswer',
  ),
  claim('the claim of a change of the account', ofAccounts, 'if (before) return before.output\n', 'void before\n'),
  claim(
    'another request under the same key',
    'idempotency.ts',
    'if (!before.request_hash.equals(mark.hash)) throw',
    'if (before.request_hash.length === 0) throw',
  ),
  claim(
    'another request under the same key, account',
    ofAccounts,
    'if (!before.request_hash.equals(mark.hash)) throw',
    'if (before.request_hash.length === 0) throw',
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
  claim('the answer of a tenant is kept', inTenants, 'await keepAnswer(trx, mark, result.output)', 'void keepAnswer'),
  claim(
    'the answer of the operator is kept',
    byOperator,
    'await keepAnswer(trx, mark, result.output)',
    'void keepAnswer',
  ),
  claim(
    'the answer of the account is kept',
    ofAccounts,
    'await keepAccountAnswer(ctx, mark, spec.keepsSecret ? null : result.output)',
    'void keepAccountAnswer',
  ),
  claim('a secret is not kept', ofAccounts, 'spec.keepsSecret ? null : result.output', 'result.output'),
  claim(
    'a failed change of the account gives its key back',
    ofAccounts,
    '        await releaseAccountKey(ctx, mark)\n',
    '        void releaseAccountKey\n',
  ),
]
