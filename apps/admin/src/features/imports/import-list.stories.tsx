import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import './imports.css'
import { ImportList } from './import-list.tsx'
import { ImportStart } from './import-start.tsx'
import type { RunLine, Target } from './run-words.ts'

const counts = { rows: 0, added: 0, changed: 0, same: 0, refused: 0, kept: 0, problems: 0 }
const run = (more: Partial<RunLine>): RunLine => ({
  runId: '019ab000-0000-7000-8000-000000000001',
  target: 'pilot-outcomes',
  title: { nl: 'Uitkomsten van een pilot', en: 'Outcomes of a pilot' },
  destination: 'a',
  destinationLabel: 'Eigen richting',
  undoes: null,
  status: 'checked',
  fileName: 'uitdraai-2026-11.csv',
  fileBytes: 640_000,
  way: null,
  counts,
  jobId: null,
  startedBy: 'Pim van den Berg',
  createdAt: '2026-11-23T08:14:00.000Z',
  finishedAt: null,
  undoUntil: null,
  version: 3,
  ...more,
})
const some = { rows: 10_000, added: 9_100, changed: 63, same: 800, refused: 37, kept: 0, problems: 41 }
const finished = {
  status: 'done',
  finishedAt: '2026-11-23T08:16:00.000Z',
  undoUntil: '2026-12-23T08:16:00.000Z',
} as const

const meta = {
  title: 'Features/Imports/Start and list',
  component: ImportList,
  args: { runs: [], loading: false, hrefOfRun: (runId) => `/helmond/importeren?import=${runId}` },
  decorators: [
    (Story) => (
      <main>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ImportList>
export default meta
type Story = StoryObj<typeof meta>

const targets: Target[] = [
  {
    word: 'pilot-participants',
    title: { nl: 'Deelnemers aan een pilot', en: 'Participants in a pilot' },
    explanation: {
      nl: 'Een rij per persoon, met een nummer in plaats van een naam.',
      en: 'A row for each person, with a number in place of a name.',
    },
    destinations: [
      { key: 'a', label: 'Eigen richting' },
      { key: 'b', label: 'Extra hulp' },
    ],
  },
]
const start = (given: readonly Target[]) => (
  <ImportStart
    targets={given}
    target={undefined}
    destination={undefined}
    sent={null}
    problem={null}
    onChoose={fn()}
    onTake={fn()}
    onFail={fn()}
  />
)
export const Start: Story = { render: () => start(targets) }
export const NothingToImportInto: Story = { render: () => start([]) }

export const List: Story = {
  render: () => (
    <ImportList
      loading={false}
      hrefOfRun={(runId) => `/helmond/importeren?import=${runId}`}
      runs={[
        run({ runId: '1', status: 'draft', fileName: 'nog te doen.xlsx' }),
        run({ runId: '2', counts: some }),
        run({ runId: '3', status: 'running', counts }),
        run({ runId: '4', ...finished, undoes: '5', counts: { ...counts, added: 440, changed: 4 } }),
        run({ runId: '5', status: 'undone', counts: { ...counts, added: 444, same: 12 } }),
      ]}
    />
  ),
}
export const EmptyList: Story = { render: () => <ImportList loading={false} hrefOfRun={() => ''} runs={[]} /> }
