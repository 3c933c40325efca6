import type { Sabotage } from '../sabotage.ts'

const lock = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'four eyes',
  name,
  file: `packages/configuration/src/${file}`,
  find,
  replace,
  tests,
})

const rules = 'packages/configuration/src/lifecycle/lifecycle.test.ts'
const life = 'packages/configuration/src/server/life-of-a-document.test.ts'
const atOnce = 'packages/configuration/src/server/at-once.test.ts'

export const fourEyes: readonly Sabotage[] = [
  lock(
    'an author approves the own work',
    'lifecycle/four-eyes.ts',
    "if (version.authors.includes(personId)) return 'own-work'",
    "if (version.authors.length === 0) return 'own-work'",
    rules,
    life,
  ),
  lock(
    'one person approves twice',
    'lifecycle/four-eyes.ts',
    "return version.approvedBy.includes(personId) ? 'approved-before' : null",
    'return null',
    rules,
    life,
  ),
  lock(
    'what nobody asked about is approved',
    'lifecycle/four-eyes.ts',
    "if (version.state !== 'in-review') return 'not-in-review'",
    "if (version.state === 'nowhere') return 'not-in-review'",
    rules,
  ),
  lock(
    'a tenant lets a kind go that is always guarded',
    'lifecycle/four-eyes.ts',
    "kind.fourEyes === 'always' ? { ...policy, fourEyes: true } : policy",
    'policy',
    rules,
  ),
  lock(
    'one approval is enough, whatever was settled',
    'lifecycle/four-eyes.ts',
    'return fourEyes ? approvers : 0',
    'return fourEyes && approvers > 0 ? 1 : 0',
    rules,
    life,
  ),
  lock(
    'an edit keeps the approvals',
    'server/save-draft.ts',
    "      state: 'draft',\n",
    '      state: version.state,\n',
    life,
  ),
  lock(
    'who edits is no author',
    'server/save-draft.ts',
    'authors: [...new Set([...version.authors, ...(given.writtenBy ?? []), by.personId])]',
    'authors: [...new Set([...version.authors, ...(given.writtenBy ?? [])])]',
    life,
  ),
  lock(
    'a conflicting base is approved',
    'server/review-version.ts',
    '  if (reason) throw configurationError(reason)\n',
    '  if (reason === undefined) throw configurationError(reason)\n',
    life,
    'packages/configuration/src/server/conflicts.test.ts',
  ),
  lock(
    'a conflicting base is released',
    'server/carry-out-release.ts',
    "if (reason === 'base-moved' || (reason !== null && !emergency)) return problem(reason)",
    "if (reason === 'inbox-open' && emergency) return problem(reason)",
    life,
  ),
  lock(
    'a failing check goes into force',
    'server/carry-out-release.ts',
    "if (errors > 0) return problem('checks-failed')",
    "if (errors < 0) return problem('checks-failed')",
    'packages/configuration/src/server/conflicts.test.ts',
  ),
  lock(
    'a draft of somebody else’s own is read',
    'server/save-draft.ts',
    'if (!document || !version || (version.owner_id !== null && version.owner_id !== by.personId))',
    'if (!document || !version)',
    atOnce,
  ),
  lock(
    'two approvals that come together are counted as one',
    'server/save-draft.ts',
    'await lockVersion(trx, documentId, number)',
    'await findVersion(trx, documentId, number)',
    atOnce,
  ),
  lock(
    'a release above overwrites what came into force below',
    'server/document-lock.repository.ts',
    'select pg_advisory_xact_lock(hashtextextended(${name}, 0))',
    'select hashtextextended(${name}, 0)',
    atOnce,
  ),
  lock('two who begin to write get a draft each', 'server/document.repository.ts', '    .forUpdate()\n', '', atOnce),
  lock('an emergency needs no reason', 'server/given-reason.ts', 'given.length < least', 'given.length < 0', atOnce),
]
