import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, as a part of their path. A fresh clone remembers no durations, and vitest would begin with
 * the largest file: one of these that comes last leaves the other processors waiting for it.
 */
const longest = [
  'process/process.test.ts',
  'new-slice.test.ts',
  'import-killed.test.ts',
  'isolation/isolation.test.ts',
  'seed-demo.test.ts',
  'processes.test.ts',
  'noted-command.test.ts',
  'jobs/jobs.test.ts',
  'catalogue.test.ts',
  'procedures.test.ts',
  'restore.test.ts',
  'probe-clients.test.ts',
  'run-import.test.ts',
  'memory.test.ts',
] as const

const rank = ({ moduleId }: TestSpecification) => {
  const place = longest.findIndex((path) => moduleId.endsWith(path))
  return place === -1 ? longest.length : place
}

/** The order of vitest, but for the files that are known to take long: these first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => rank(one) - rank(other))
  }
}
