import type { Sabotage } from '../sabotage.ts'

const lock = (name: string, file: string, find: string, replace: string, test: string): Sabotage => ({
  kind: 'pilot',
  name,
  file: `packages/pilots/src/${file}`,
  find,
  replace,
  tests: [`packages/pilots/src/${test}`],
})

const pilotsTest = 'server/pilots.test.ts'

/** What makes a pilot believed, and keeps people out of what is disclosed. */
export const pilotLocks: readonly Sabotage[] = [
  lock(
    'a group below the threshold is disclosed',
    'publication/suppress.ts',
    'fresh.some(({ value }) => value < threshold)',
    'fresh.some(({ value }) => value < 0)',
    'publication/suppress.test.ts',
  ),
  lock(
    'an amount that a few people carry is disclosed',
    'publication/suppress.ts',
    'magnitude * magnitude < threshold * sumsq',
    'magnitude * magnitude < 0',
    'publication/suppress.test.ts',
  ),
  lock(
    'a version that differs by a few people',
    'publication/suppress.ts',
    'known && raw.changed < threshold',
    'known && raw.changed < 0',
    'publication/suppress.test.ts',
  ),
  lock(
    'groups that follow by subtracting',
    'publication/disclosed.ts',
    'mayNest(one, other) && small(one.value - other.value)',
    'mayNest(one, other) && small(one.value)',
    'publication/suppress.test.ts',
  ),
  lock(
    'two who draw at once',
    'server/pilot.repository.ts',
    ".where('pilot_id', '=', pilotId).forUpdate()",
    ".where('pilot_id', '=', pilotId)",
    pilotsTest,
  ),
  lock(
    'an outcome on a version that is not the newest',
    'server/outcome.repository.ts',
    "\n    .where('version', '=', version)",
    '',
    'server/two-hands.test.ts',
  ),
  lock(
    'an outcome that somebody else filled in first',
    'server/outcome.repository.ts',
    '.onConflict((conflict) => conflict.doNothing())',
    ".onConflict((conflict) => conflict.columns(['tenant_id', 'pilot_id', 'participant', 'outcome']).doUpdateSet(rest))",
    'server/two-hands.test.ts',
  ),
  lock(
    'an import that keeps the version of an outcome',
    'server/outcome.repository.ts',
    'version: sql<number>`pilot_outcome.version + 1`,',
    '',
    'server/two-hands.test.ts',
  ),
  lock(
    'a pilot on a version that is not the newest',
    'server/insist-on-version.ts',
    'base === null || base === held.version',
    'base === null || base <= held.version',
    'server/two-hands.test.ts',
  ),
  lock(
    'a person without a yes is drawn',
    'server/enrol-participants.ts',
    "person.consent !== 'given' || person.state !== 'willing'",
    "person.consent === 'withdrawn'",
    pilotsTest,
  ),
  lock(
    'a person is drawn again',
    'server/enrol-participants.ts',
    'if (person.arm !== null)',
    "if (person.arm === '')",
    pilotsTest,
  ),
  lock('an arm that is full', 'server/enrol-participants.ts', 'inArm > capacity', 'inArm < 0', pilotsTest),
  lock(
    'an outcome from before the start',
    'outcome-value.ts',
    'given.observedOn < person.enrolledOn',
    "given.observedOn < ''",
    pilotsTest,
  ),
  lock(
    'characteristics after consent was withdrawn',
    'server/step-participant.ts',
    'reason: given.reason, covariates: {} }',
    'reason: given.reason }',
    pilotsTest,
  ),
  lock(
    'pilots that differ go into one mean',
    'comparison/compare.ts',
    'gates.filter(({ comparable }) => !comparable)',
    "gates.filter(({ id }) => id === '')",
    'comparison/compare.test.ts',
  ),
  {
    kind: 'pilot',
    name: 'figures that were taken back',
    file: 'packages/db/src/migrations/0010-pilots.ts',
    find: 'using (withdrawn_at is null and not replaced)',
    replace: 'using (not replaced)',
    tests: ['packages/pilots/src/server/pilots.test.ts'],
  },
]
