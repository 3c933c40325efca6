/** A package that others may use without the platform: which of its entries go out, and what stays at home. */
export interface PublishedPackage {
  /** Folder under `packages/`. */
  readonly folder: string
  /** Entries that go out, by their name in `exports`. */
  readonly entries: readonly string[]
  /** One line that says what it is for, and the words by which somebody looks for it. */
  readonly about: string
  readonly keywords: readonly string[]
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
    about: 'Estimators of experiments from sufficient statistics: two groups, clusters, survival, synthesis, reports.',
    keywords: ['statistics', 'randomised-trial', 'effect-size', 'meta-analysis', 'survival', 'sufficient-statistics'],
    readme: 'README.md',
  },
  {
    folder: 'benefits',
    entries: ['.', './calendar', './examples', './parameters', './words'],
    about:
      'Dutch social assistance (bijstand) as dated rules: what a job does to the money, month by month, with its trace.',
    keywords: ['bijstand', 'participatiewet', 'social-assistance', 'benefits', 'rules-as-code', 'netherlands'],
    readme: 'README.md',
  },
  {
    folder: 'configuration',
    entries: ['./merge'],
    about: 'Difference and three-way merge of documents that are made of blocks with stable ids.',
    keywords: ['merge', 'three-way-merge', 'diff', 'documents', 'blocks'],
    readme: 'src/merge/README.md',
  },
]
