import {
  apiValues,
  barrel,
  databaseDrivers,
  databaseDriversForProof,
  type Forbidden,
  impureSlice,
  MISSION_SLICES,
  otherApps,
  otherSlices,
  serverSide,
  SLICES,
  testTools,
} from './forbidden-imports.ts'

/** What files of a folder may not import; a later entry replaces an earlier one for the files it names. */
export type FolderRule = { files: string[]; forbidden: Forbidden[] }

const SOURCE = '**/*.{ts,tsx,mts,mjs}'
export const TEST_FILES = [
  '*.test.{ts,tsx}',
  '*.stories.tsx',
  '*.config.ts',
  'e2e/**/*.ts',
  '.storybook/**/*.{ts,tsx}',
  'src/testing/**/*.{ts,tsx}',
]

const testsOf = (folder: string) => TEST_FILES.map((pattern) => `${folder}/**/${pattern}`)

/** A folder twice: what it may not import in production, and the same list for its tests, which may use test tools. */
function folder(path: string, forbidden: Forbidden[]): FolderRule[] {
  return [
    { files: [`${path}/${SOURCE}`], forbidden: [...forbidden, testTools] },
    { files: testsOf(path), forbidden },
  ]
}

/** Where a slice may use Node. Reading and writing files of any make is what `tabular/files` is for. */
const nodeSideOf = (slice: string) => (slice === 'tabular' ? ['files'] : ['server'])

// Tests of a pure rule may read a table of figures from disk, so `impureSlice` binds production files only.
const pureSlice = (slice: string): FolderRule[] => {
  const always = [barrel, databaseDrivers, otherApps(), ...(MISSION_SLICES.includes(slice) ? [otherSlices(slice)] : [])]
  return [
    { files: [`packages/${slice}/src/${SOURCE}`], forbidden: [...always, impureSlice, testTools] },
    {
      files: nodeSideOf(slice).map((part) => `packages/${slice}/src/${part}/${SOURCE}`),
      forbidden: [...always, testTools],
    },
    { files: testsOf(`packages/${slice}`), forbidden: always },
  ]
}

/** Every folder of the repository, general ones first. */
export function folderRules(): FolderRule[] {
  return [
    ...folder('packages/*', [barrel, databaseDrivers, otherApps()]),
    ...folder('packages/db', [barrel, otherApps()]),
    ...SLICES.flatMap(pureSlice),
    ...folder('packages/api/src/isolation', [barrel, databaseDriversForProof, otherApps()]),
    ...folder('apps/server', [barrel, databaseDrivers, otherApps('server')]),
    ...['admin', 'portal'].flatMap((app) => [
      {
        files: [`apps/${app}/${SOURCE}`],
        forbidden: [barrel, databaseDrivers, otherApps(app), apiValues, serverSide, testTools],
      },
      { files: testsOf(`apps/${app}`), forbidden: [barrel, databaseDrivers, otherApps(app), apiValues] },
    ]),
    // Storybook is a test tool itself.
    { files: [`apps/storybook/${SOURCE}`], forbidden: [barrel, databaseDrivers, otherApps('storybook'), apiValues] },
    { files: [`tooling/${SOURCE}`], forbidden: [barrel] },
  ]
}
