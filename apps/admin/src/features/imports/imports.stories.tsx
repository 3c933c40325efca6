import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import './imports.css'
import { RunView } from './run-view.tsx'
import type { RunLine, ShownRun } from './run-words.ts'

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
const shown = (more: Partial<RunLine>, rest: Partial<ShownRun> = {}): ShownRun => ({
  run: run(more),
  file: {
    format: 'csv',
    encoding: 'windows-1252',
    separator: ';',
    sheets: [],
    sheet: null,
    headings: ['Nummer', 'Datum uitstroom', 'Uren per week', 'Naam begeleider'],
    headingRow: 1,
  },
  mapping: { participant: 'Nummer', day: 'Datum uitstroom', hours: 'Uren per week' },
  columns: [
    {
      key: 'participant',
      words: { nl: 'Deelnemer', en: 'Participant' },
      hint: { nl: 'Een eigen nummer, nooit een naam.', en: 'A number of your own, never a name.' },
      type: 'key',
      otherwise: null,
      needed: true,
      options: [],
    },
    {
      key: 'day',
      words: { nl: 'Dag', en: 'Day' },
      hint: null,
      type: 'date',
      otherwise: null,
      needed: true,
      options: [],
    },
    {
      key: 'hours',
      words: { nl: 'Uren', en: 'Hours' },
      hint: null,
      type: 'decimal',
      otherwise: null,
      needed: false,
      options: [],
    },
  ],
  notations: {},
  writing: [],
  preview: { changed: [], missing: [], missingCount: 0 },
  problems: [],
  recognised: [],
  received: 640_000,
  pieceBytes: 600_000,
  together: false,
  undoneBy: null,
  ...rest,
})
const problems: ShownRun['problems'] = [
  {
    row: 14,
    column: 'day',
    heading: null,
    value: '31-02-2026',
    code: 'no-such-day',
    problem: 'Deze dag bestaat niet.',
    fix: 'Schrijf dag, maand en jaar, zoals 23-11-2026.',
  },
  {
    row: 212,
    column: 'hours',
    heading: null,
    value: '1.234',
    code: 'ambiguous-number',
    problem: 'Dit kan 1234 zijn, maar ook 1,234.',
    fix: 'Schrijf 1234 of 1,234.',
  },
  {
    row: 9_806,
    column: 'participant',
    heading: null,
    value: '',
    code: 'required',
    problem: 'Hier moet iets staan.',
    fix: 'Vul deze cel.',
  },
]
const unreadableFile: ShownRun['problems'] = [
  {
    row: 0,
    column: null,
    heading: null,
    value: '',
    code: 'refused',
    problem: 'Dit is geen CSV of XLSX. Bewaar uw tabel in een van die twee vormen.',
    fix: '',
  },
]
const recognised: ShownRun['recognised'] = [
  { column: 'day', form: 'dutch-date', count: 9_960, example: { row: 2, from: '3-4-2026', to: '2026-04-03' } },
  { column: 'day', form: 'excel-serial', count: 3, example: { row: 77, from: '46115', to: '2026-04-03' } },
  { column: 'hours', form: 'decimal-comma', count: 9_963, example: { row: 2, from: '12,5', to: '12.5' } },
]
const some = { rows: 10_000, added: 9_100, changed: 63, same: 800, refused: 37, kept: 0, problems: 41 }

const meta = {
  title: 'Features/Imports',
  component: RunView,
  args: {
    shown: shown({ counts: some }, { problems, recognised }),
    work: undefined,
    busy: false,
    columnsAgain: false,
    now: new Date('2026-11-23T09:00:00Z'),
    listHref: '/helmond/importeren',
    hrefOfRun: (runId) => `/helmond/importeren?import=${runId}`,
    upload: { sent: null, problem: null, fail: fn() },
    onRest: fn(),
    onSheet: fn(),
    onCheck: fn(),
    onConfirm: fn(),
    onColumns: fn(),
    onDownload: fn(),
    onDiscard: fn(),
    onUndo: fn(),
    onAgain: fn(),
    onStop: fn(),
  },
  decorators: [
    (Story) => (
      <main>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof RunView>
export default meta
type Story = StoryObj<typeof meta>

export const Checked: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('radio', { name: 'Neem nog niets over' }))
    await expect(page.getByRole('button', { name: /Neem 9\.163 rijen over/ })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(page.getByRole('radio', { name: 'Laat ze weg en neem de rest over' }))
    await userEvent.click(page.getByRole('button', { name: /Neem 9\.163 rijen over/ }))
    await expect(args.onConfirm).toHaveBeenCalledWith('partial')
  },
}
export const CheckedEnglish: Story = { globals: { language: 'en' } }
export const CheckedClean: Story = {
  args: { shown: shown({ counts: { ...counts, rows: 445, added: 445 } }, { recognised }) },
}
export const CheckedSame: Story = { args: { shown: shown({ counts: { ...counts, rows: 10_000, same: 10_000 } }) } }
export const CheckedNone: Story = {
  args: { shown: shown({ counts: { ...counts, rows: 3, refused: 3, problems: 3 } }, { problems }) },
}

export const Columns: Story = {
  args: { shown: shown({ status: 'draft', counts }, { mapping: { participant: 'Nummer' } }) },
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('button', { name: 'Kijk het bestand na' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Dag' }), 'Datum uitstroom')
    await userEvent.click(page.getByRole('button', { name: 'Kijk het bestand na' }))
    await expect(args.onCheck).toHaveBeenCalledWith({ participant: 'Nummer', day: 'Datum uitstroom' }, {})
  },
}
const otherwise = {
  nl: 'Niet in dit bestand? Dan krijgt elke nieuwe persoon de dag van deze import.',
  en: 'Not in this file? Then each new person gets the day of this import.',
}
const asked = shown(
  { status: 'draft', counts },
  {
    columns: [
      ...shown({}).columns,
      {
        key: 'began',
        words: { nl: 'Begin', en: 'Start' },
        hint: null,
        type: 'date',
        otherwise,
        needed: false,
        options: [],
      },
    ],
    notations: { day: 'day-first', hours: 'decimal-comma' },
    writing: [
      {
        heading: 'Datum uitstroom',
        numbers: null,
        days: { state: 'open', offered: ['day-first', 'month-first'], examples: [{ row: 2, value: '3-4-2026' }] },
      },
      {
        heading: 'Uren per week',
        days: null,
        numbers: {
          state: 'mixed',
          offered: ['decimal-comma', 'decimal-point'],
          examples: [
            { row: 2, value: '12,5' },
            { row: 40, value: '12.5' },
          ],
        },
      },
    ],
  },
)
/** What last time held is filled in; a mixed column is shown and asked, and nothing is read before it is chosen. */
export const HowItIsWritten: Story = {
  args: { shown: asked },
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('radio', { name: 'De dag: 3-4-2026 is 3 april' })).toBeChecked()
    await expect(page.getByText(/is op twee manieren geschreven/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Kijk het bestand na' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(page.getByRole('radio', { name: /^Komma voor decimalen/ }))
    await userEvent.click(page.getByRole('button', { name: 'Kijk het bestand na' }))
    await expect(args.onCheck).toHaveBeenCalledWith(asked.mapping, { day: 'day-first', hours: 'decimal-comma' })
  },
}
export const HowItIsWrittenEnglish: Story = { args: { shown: asked }, globals: { language: 'en' } }

const preview: ShownRun['preview'] = {
  changed: [
    {
      row: 14,
      key: 'H-0012',
      cells: [
        { column: 'day', was: '2026-03-04', becomes: '2026-04-03' },
        { column: 'hours', was: null, becomes: 12.5 },
      ],
    },
  ],
  missing: ['H-0001', 'H-0044'],
  missingCount: 2,
}
export const CheckedChanges: Story = {
  args: { shown: shown({ counts: { ...counts, rows: 800, same: 799, changed: 1 } }, { preview }) },
}
export const CheckedBsn: Story = {
  args: {
    shown: shown(
      { counts: { ...counts, rows: 3, added: 2, refused: 1, problems: 1 } },
      {
        problems: [
          {
            row: 3,
            column: null,
            heading: 'Opmerking',
            value: '',
            code: 'bsn',
            problem: 'Dit lijkt een burgerservicenummer. Dat nemen wij niet aan en tonen wij niet.',
            fix: 'Gebruik een eigen nummer dat niet naar een mens te herleiden is.',
          },
        ],
      },
    ),
  },
}
export const TakingBack: Story = {
  args: {
    shown: shown({ status: 'running', undoes: '019ab000-0000-7000-8000-000000000002', counts }),
    work: { done: 4_300, total: 9_963, failed: false },
  },
}

const sheets = {
  ...shown({}).file,
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets: ['Data', 'Uitleg'],
  sheet: 'Data',
} as const
export const Sheets: Story = { args: { shown: shown({ status: 'draft', counts }, { file: sheets }) } }

export const Working: Story = {
  args: { shown: shown({ status: 'running', counts }), work: { done: 42_000, total: 100_000, failed: false } },
}
export const Reading: Story = {
  args: { shown: shown({ status: 'checking', counts }), work: { done: 12_000, total: 12_000, failed: false } },
}
export const Receiving: Story = {
  args: { shown: shown({ status: 'receiving', fileBytes: 5_400_000, counts }, { received: 1_200_000 }) },
}
export const ReadingAfterSending: Story = { args: { shown: shown({ status: 'reading', counts }) } }
export const Refused: Story = {
  args: { shown: shown({ status: 'refused', counts }, { problems: unreadableFile }) },
}
export const CutOff: Story = {
  args: { shown: shown({ status: 'running', counts }), work: { done: 42_000, total: 100_000, failed: true } },
}

const finished = {
  status: 'done',
  finishedAt: '2026-11-23T08:16:00.000Z',
  undoUntil: '2026-12-23T08:16:00.000Z',
} as const
export const Done: Story = { args: { shown: shown({ ...finished, counts: some }, { problems }) } }
export const TooLateToUndo: Story = {
  args: { shown: shown({ ...finished, undoUntil: null, counts: { ...counts, rows: 445, added: 445 } }) },
}
export const Undone: Story = {
  args: {
    shown: shown(
      { ...finished, status: 'undone', undoUntil: null, counts: { ...counts, rows: 445, added: 445 } },
      {
        undoneBy: '019ab000-0000-7000-8000-000000000002',
      },
    ),
  },
}
const kept: ShownRun['problems'] = [
  {
    row: 0,
    column: 'participant',
    heading: null,
    value: 'H-0412',
    code: 'refused',
    problem: 'Deze rij is na de import veranderd. Zij blijft zoals zij nu is.',
    fix: 'Kijk zelf of dit zo moet blijven.',
  },
]
export const Undoing: Story = {
  args: {
    shown: shown(
      {
        ...finished,
        undoes: '019ab000-0000-7000-8000-000000000002',
        undoUntil: null,
        counts: { ...counts, rows: 445, added: 440, changed: 4, kept: 1 },
      },
      { problems: kept },
    ),
  },
}
export const Failed: Story = {
  args: {
    shown: shown(
      { status: 'failed', way: 'whole', counts: { ...counts, rows: 2_400, refused: 1, problems: 1 } },
      { problems: problems.slice(0, 1) },
    ),
  },
}
const unread: ShownRun['problems'] = [
  {
    row: 412,
    column: null,
    heading: null,
    value: '',
    code: 'refused',
    problem: 'Een aanhalingsteken in rij 412 wordt nergens gesloten. Sluit het, of haal het weg.',
    fix: '',
  },
]
export const Unreadable: Story = { args: { shown: shown({ status: 'failed', counts }, { problems: unread }) } }
export const ThrownAway: Story = { args: { shown: shown({ status: 'discarded', counts }) } }
