/** A package that others may use without the platform: which of its entries go out, and what stays at home. */
export interface PublishedPackage {
  /** Folder under `packages/`. */
  readonly folder: string
  /** Entries that go out, by their name in `exports`. */
  readonly entries: readonly string[]
  /** Dependencies of the sources that the entries do not reach. */
  readonly without: readonly string[]
  /** The README that goes along, from the folder of the package. */
  readonly readme: string
}

/** Pure, browser-safe, and nothing of the platform behind them. */
export const publishedPackages: readonly PublishedPackage[] = [
  {
    folder: 'statistics',
    entries: [
      '.',
      './sufficient',
      './distributions',
      './two-groups',
      './regression',
      './clusters',
      './compliance',
      './survival',
      './not-randomised',
      './synthesis',
      './decisions',
      './report',
    ],
    without: [],
    readme: 'README.md',
  },
  {
    folder: 'benefits',
    entries: ['.', './calendar', './examples', './parameters', './words'],
    without: ['@vliegwiel/configuration'],
    readme: 'README.md',
  },
  {
    folder: 'configuration',
    entries: ['./merge'],
    without: ['@vliegwiel/db', 'kysely', 'zod'],
    readme: 'src/merge/README.md',
  },
]
