import type { Kind, Sabotage } from '../sabotage.ts'

const lock = (kind: Kind, name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind,
  name,
  file,
  find,
  replace,
  tests,
})

const hostile = 'packages/tabular/src/files/hostile.test.ts'
const runs = 'packages/imports/src/server/imports.test.ts'
const served = 'packages/api/src/routers/imports/imports.test.ts'
const zip = 'packages/tabular/src/files/open-zip.ts'
const apply = 'packages/imports/src/server/apply-run.ts'
const version = 'if (run.version !== given.version)'
const anyVersion = 'if (run.version < 0)'

/** Files from outside, and what an import may do. */
export const importLocks: readonly Sabotage[] = [
  lock(
    'import',
    'a file that unpacks to gigabytes is opened',
    zip,
    'unpacked > limits.unpackedBytes',
    'unpacked < 0',
    hostile,
  ),
  lock('import', 'a part that is packed to explode is unpacked', zip, '    refuseExploding(entry)\n', '', hostile),
  lock(
    'import',
    'a part may be larger than it says',
    zip,
    'validateEntrySizes: true',
    'validateEntrySizes: false',
    hostile,
  ),
  lock(
    'import',
    'entities may be declared in a sheet',
    'packages/tabular/src/files/xml-events.ts',
    "  parser.on('doctype', () => {\n    throw tabularError('xml-refused')\n  })\n",
    '',
    hostile,
  ),
  lock(
    'import',
    'a formula leaves in an export',
    'packages/tabular/src/export/neutralise.ts',
    "return looksLikeFormula(text) ? `'${text}` : text",
    'return text',
    'packages/tabular/src/export/neutralise.test.ts',
  ),
  lock(
    'permission',
    'a body is read before it is known who asks',
    'packages/api/src/ladder/one-step.ts',
    '    await admit({ ctx, path })\n    const checked = input.safeParse(await getRawInput())\n',
    '    const checked = input.safeParse(await getRawInput())\n    await admit({ ctx, path })\n',
    'apps/server/src/http/large-body.test.ts',
  ),
  lock(
    'import',
    'a piece comes into the file of somebody else',
    'packages/imports/src/server/open-upload.ts',
    'run.personId !== context.by.personId || run.undoes !== null',
    'run.undoes !== null',
    'apps/server/src/http/large-body.test.ts',
  ),
  lock(
    'import',
    'a piece that was sent twice counts twice',
    'packages/imports/src/server/open-upload.ts',
    "run.status !== 'receiving' || given.number < received",
    "run.status !== 'receiving'",
    'apps/server/src/http/large-body.test.ts',
  ),
  lock(
    'import',
    'mixed line ends merge people',
    'packages/tabular/src/files/csv-records.ts',
    'if (code === mark || code === lineFeed || code === carriageReturn) break',
    'if (code === mark || code === lineFeed) break',
    'packages/tabular/src/files/csv-records.test.ts',
  ),
  lock(
    'import',
    'a citizen service number is kept with the file',
    'packages/imports/src/server/take-in.ts',
    'batch.map((row) => withholdBsn(row, watchOf))',
    'batch.map((row) => row)',
    'packages/imports/src/server/take-in.test.ts',
  ),
  lock(
    'import',
    'a column of citizen service numbers is taken in',
    'packages/imports/src/server/take-in.ts',
    '  refuseBsnHeadings(facts.headings)\n',
    '',
    'packages/imports/src/server/take-in.test.ts',
  ),
  lock(
    'import',
    'days and months are swapped without a question',
    'packages/imports/src/notations-of.ts',
    "else if (verdict.state === 'decided') found[column.key] = verdict.notation",
    "else if (verdict.state === 'decided' || column.type === 'date') found[column.key] = 'day-first'",
    'packages/imports/src/notations-of.test.ts',
  ),
  lock(
    'import',
    'a formula that was never computed reads as empty',
    'packages/tabular/src/files/read-sheet.ts',
    "return formula && !(type === 'str' && valued) ? { uncomputed: true } : null",
    'return formula && valued && !valued ? { uncomputed: true } : null',
    'packages/tabular/src/files/read-xlsx.test.ts',
  ),
  lock(
    'import',
    'an arm is changed of somebody who was measured',
    'packages/pilots/src/server/correct-participant.ts',
    "if (differs('arm') && (begun || firstMeasured !== undefined))",
    "if (differs('arm') && begun)",
    'packages/pilots/src/server/corrections.test.ts',
  ),
  lock(
    'permission',
    'the right of the target does not count in an import',
    'packages/api/src/routers/imports/import-context.ts',
    '  if (!can(call.subject, target.permission)) {',
    "  if (!can(call.subject, target.permission) && target.word === '') {",
    served,
  ),
  lock(
    'import',
    'every row or none takes some',
    apply,
    "if (run.way === 'whole' && classified.refused > 0)",
    "if (run.way === 'whole' && classified.refused < 0)",
    runs,
  ),
  lock('import', 'a chunk that is in comes in again', apply, 'run.chunks !== number', 'run.chunks < 0', runs),
  lock(
    'import',
    'undo overwrites what somebody changed since',
    'packages/imports/src/server/undo-run.ts',
    'return now !== undefined && sameRecord(now, after)',
    'return now === undefined || !sameRecord(now, {}) || after !== now',
    runs,
  ),
  lock(
    'import',
    'an import is taken back while a job is at it',
    'packages/imports/src/server/stop-run.ts',
    '!(await isIdle(trx, run))',
    '(await isIdle(trx, run)) === null',
    runs,
  ),
  lock(
    'version',
    'an import is checked on a version of before',
    'packages/imports/src/server/check-run.ts',
    version,
    anyVersion,
    runs,
  ),
  lock(
    'version',
    'a file is thrown away on a version of before',
    'packages/imports/src/server/discard-run.ts',
    version,
    anyVersion,
    served,
  ),
]
