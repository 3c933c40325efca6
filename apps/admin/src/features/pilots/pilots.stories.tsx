import type { Meta, StoryObj } from '@storybook/react-vite'
import { compare } from '@vliegwiel/pilots'
import { expect, fn, userEvent, within } from 'storybook/test'
import { WhyRefused } from './changed-meanwhile.tsx'
import { CompareView } from './compare-view.tsx'
import { examplePilot, examplePublication, exampleReport } from './example-pilot.ts'
import { LessonsView } from './lessons-view.tsx'
import { PeopleTable } from './people-table.tsx'
import type { Participant } from './pilot.ts'
import './pilots.css'
import { PilotsView } from './pilots-view.tsx'
import { PlanView } from './plan-view.tsx'
import { ReportView, type ReportLine } from './report-view.tsx'
import { ShareView } from './share-view.tsx'

const [helped] = examplePilot.protocol.arms
if (helped === undefined) throw new Error('the example has an arm')
const [early, late] = examplePilot.protocol.outcomes
if (early === undefined || late === undefined) throw new Error('the example has two outcomes')
const line = (outcome: typeof early, events: number): ReportLine => ({
  outcome,
  report: exampleReport(outcome.key as 'work-6', events, 48),
  beforeAfter: { n: 160, estimate: 0.2, low: 0.1, high: 0.3 },
  curves: [],
  savingPerYear: 1_400_000,
})
const onChoose = fn()

const meta = {
  title: 'Features/Pilots',
  component: PilotsView,
  args: {
    pilots: [
      {
        pilotId: '1',
        key: 'meer-contact',
        name: 'Meer contact',
        state: 'running',
        question: 'Vinden meer mensen werk met een vast contact?',
        design: 'random-block',
        arms: 2,
        outcome: 'uitgestroomd',
        planned: 354,
        people: 366,
        inArms: 354,
        synthetic: true,
        source: null,
        lockedAt: null,
        published: true,
      },
    ],
    ready: [{ key: 'huisbezoek', title: 'Huisbezoek', question: 'Komen mensen weer in beeld?' }],
    mayManage: true,
    mayWrite: true,
    slug: 'veldmeer',
    onOpen: fn(),
  },
} satisfies Meta<typeof PilotsView>
export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Synthetisch')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Open de pilot' }))
    await expect(args.onOpen).toHaveBeenCalledWith(expect.objectContaining({ key: 'huisbezoek' }))
  },
}

export const Empty: Story = {
  args: { pilots: [], ready: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Nog geen pilots.')).toBeVisible()
  },
}

export const Plan: Story = {
  render: () => <PlanView pilot={examplePilot} documentHref="#protocol" />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('U ziet alleen verschillen vanaf 15 per 100 mensen.')).toBeVisible()
    await expect(page.getByText(/Afwijking 1, .*: De hulp begon later\./)).toBeVisible()
  },
}

export const PlanInEnglish: Story = {
  ...Plan,
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('You will only see differences from 15 per 100 people.')).toBeVisible()
  },
}

export const Report: Story = {
  render: () => (
    <ReportView
      pilot={examplePilot}
      arm={helped}
      lines={[line(early, 52), line(late, 70)]}
      chosen={line(late, 70)}
      onChoose={onChoose}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(
      page.getByText(/Van elke 100 mensen met extra hulp waren er na 12 maanden tussen \d+ en \d+ meer uitgestroomd\./),
    ).toBeVisible()
    await expect(page.getByText('Weten we niet')).toBeVisible()
    await expect(page.getByText('De kosten zijn eruit bij 6 mensen extra per 100.')).toBeVisible()
    await expect(canvasElement).not.toHaveTextContent(/significant|bewezen|winnaar/i)
    await userEvent.click(page.getByRole('button', { name: 'aan het werk' }))
    await expect(onChoose).toHaveBeenCalledWith('work-6')
  },
}

export const UntilOutflow: Story = {
  render: () => {
    const points = (factor: number) =>
      [40, 90, 150, 210, 300].map((day, index) => ({
        day,
        share: 100 - (index + 1) * factor,
        low: 95 - (index + 1) * factor,
        high: Math.min(100, 104 - (index + 1) * factor),
        atRisk: 177 - index * 12,
      }))
    const chosen = {
      ...line(late, 70),
      curves: [
        { arm: 'help', points: points(9) },
        { arm: 'usual', points: points(6) },
      ],
    }
    return <ReportView pilot={examplePilot} arm={helped} lines={[chosen]} chosen={chosen} onChoose={onChoose} />
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('img')).toHaveAccessibleName(/extra hulp: 55; gewone hulp: 70/)
    await expect(page.getByRole('table', { name: 'Hoe lang duurde het?' })).toBeVisible()
  },
}

const person = (participant: string, more: Partial<Participant>): Participant => ({
  participant,
  state: 'enrolled',
  consent: 'given',
  arm: 'help',
  cluster: null,
  covariates: {},
  invitedOn: '2026-02-01',
  enrolledOn: '2026-02-10',
  endedOn: null,
  reason: null,
  steps: ['start', 'lose', 'withdraw-consent'],
  version: 1,
  outcomes: [{ outcome: 'work-6', value: 1, cause: null, observedOn: '2026-08-01', source: 'import', version: 1 }],
  ...more,
})

export const People: Story = {
  render: () => (
    <PeopleTable
      people={[person('P-001', {}), person('P-002', { state: 'willing', arm: null, outcomes: [], steps: ['lose'] })]}
      protocol={examplePilot.protocol}
      loading={false}
      filtered={false}
      mayChange
      mayRecord
      onStep={fn()}
      onRecord={fn()}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('nog niet geloot')).toBeVisible()
    await expect(page.getByText('aan het werk (6 maanden): ja')).toBeVisible()
  },
}

export const Share: Story = {
  render: () => (
    <ShareView
      pilot={examplePilot}
      preview={{ number: 3, hidden: 1, content: examplePublication('Merenburg', 66).content }}
      actions={null}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('66 van 160')).toBeVisible()
    await expect(page.getByText('minder dan 10: niet getoond')).toBeVisible()
  },
}

const four = [
  examplePublication('Merenburg', 66),
  examplePublication('Duinstede', 60),
  examplePublication('Veenwaard', 52),
  examplePublication('Voorbeeld', 70),
]
const choose = (published: typeof four) => published.map(({ id }) => ({ id, arm: 'help', outcome: 'left-12' }))
const compared = (published: typeof four) => (
  <CompareView
    published={published}
    chosen={choose(published)}
    comparison={compare(published.map(({ id, content }) => ({ id, content, arm: 'help', outcome: 'left-12' })))}
  />
)

export const Compared: Story = {
  render: () => compared(four),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Gemiddeld over 4 pilots')).toBeVisible()
    await expect(page.getByText('Een gemeente zoals de uwe')).toBeVisible()
    await expect(page.getByText(/Met minder dan tien kan deze figuur niets laten zien/)).toBeVisible()
    const funnel = page.getByRole('table', { name: 'Vertellen kleine pilots iets anders?' })
    await expect(funnel).toBeVisible()
    // One pilot, one figure: beside its square and in the funnel.
    for (const { tenantName } of four) {
      const beside = page
        .getAllByRole('row', { name: new RegExp(`^${tenantName}`) })
        .flatMap((row) => within(row).queryAllByRole('cell').slice(0, 2))
        .flatMap(({ textContent }) => /^[+−]\d+(?:,\d+)?/.exec(textContent ?? '')?.[0] ?? [])
      await expect(beside.length).toBeGreaterThanOrEqual(2)
      await expect(beside).toEqual(beside.map(() => beside[0]))
    }
  },
}

const twelve = Array.from({ length: 12 }, (_, index) => examplePublication(`Plaats ${index + 1}`, 52 + index * 2))
/** From ten pilots on the funnel can show something, and no longer says that it cannot. */
export const ComparedInEnglish: Story = {
  globals: { language: 'en' },
  render: () => compared(twelve),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('table', { name: 'Do small pilots tell something else?' })).toBeVisible()
    await expect(page.queryByText(/fewer than ten/)).toBeNull()
  },
}

/** Who hides its figures is named, with the reason, also when nothing is left to compare. */
export const NothingPublished: Story = {
  render: () => {
    const hiding = (pilot: (typeof four)[number], hidden: 'traceable' | 'small-cell') => ({
      ...pilot,
      content: {
        ...pilot.content,
        figures: pilot.content.figures.map((one) => ({ ...one, counts: null, moments: null, hidden })),
      },
    })
    return compared([
      hiding(examplePublication('Merenburg', 66), 'traceable'),
      hiding(examplePublication('Duinstede', 60), 'small-cell'),
    ])
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const lines = within(await page.findByRole('region', { name: 'Niet getoond' })).getAllByRole('listitem')
    await expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Merenburg te herleiden tot een paar mensen: niet getoond',
      'Duinstede minder dan 10: niet getoond',
    ])
  },
}

export const NotComparable: Story = {
  render: () => {
    const other = examplePublication('Rietveen', 60)
    const arms = other.content.arms.map((arm) =>
      arm.role === 'help' ? { ...arm, ingredients: ['earning-more'] } : arm,
    )
    return compared([...four.slice(0, 1), { ...other, content: { ...other.content, arms } }])
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Deze pilots gaan niet samen in één gemiddelde.')).toBeVisible()
    await expect(page.getByText('Variant: hier meer bijverdienen, bij de eerste vast contact')).toBeVisible()
  },
}

export const Lessons: Story = {
  render: () => (
    <LessonsView
      lessons={[
        {
          id: '1',
          key: 'deventer',
          own: false,
          from: 'Landelijk',
          title: 'Deventer: 364 van 1.584 uitgenodigde mensen deden mee',
          ingredient: 'own-direction',
          evidence: 'stories',
          story: 'Elke gemeente koos eigen varianten.',
          context: 'Uitgenodigd: 1.584. Meegedaan: 364.',
          source: 'Landelijke evaluatie',
          since: '2026-10-12T10:00:00.000Z',
          attached: [],
        },
      ]}
      filter={{ text: '', evidence: '', ingredient: '' }}
      slug="veldmeer"
      onFilter={fn()}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText('verhalen, geen effecten')[0]).toBeVisible()
  },
}

/** Somebody else saved an outcome first: what stands there now, while what was typed stays. */
export const ChangedMeanwhile: Story = {
  render: () => (
    <WhyRefused
      problem={{
        kind: 'conflict',
        text: '',
        code: 'version-conflict',
        reason: 'pilots:changed-meanwhile',
        fields: [],
        params: { participant: 'P0001', version: 2, value: 7.5, observedOn: '2026-11-30', by: 'Anna' },
        retryAfterSeconds: null,
        requestId: null,
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/gemeten op 30 nov 2026, van Anna/)).toBeVisible()
  },
}
