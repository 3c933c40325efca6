import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import type { KeptScenario } from './budget.ts'
import { exampleScenarios } from './example-scenarios.ts'
import { computeScenario } from './scenario.ts'
import { ComputedView, ScenarioForm } from './scenario-form.tsx'
import { ScenariosView } from './scenarios-view.tsx'
import { SimulatedView } from './simulated.tsx'

const [emmen, hundred, fifty] = exampleScenarios

const meta = {
  title: 'Features/Scenarios',
  component: ScenariosView,
  args: {
    slug: 'voorbeeld',
    scenarios: exampleScenarios,
    one: hundred?.scenarioId,
    other: fifty?.scenarioId,
    onCompare: fn(),
  },
} satisfies Meta<typeof ScenariosView>
export default meta
type Story = StoryObj<typeof meta>

/** Two what-ifs beside each other; the other less the one. */
export const SideBySide: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Omslagpunt: 65 mensen')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Zet twee naast elkaar' })).toBeVisible()
  },
}
export const SideBySideEnglish: Story = { globals: { language: 'en' } }
export const Empty: Story = { args: { scenarios: [] } }

function Shown({ kept }: { kept: KeptScenario | undefined }) {
  const computed = kept && computeScenario(kept.scenario)
  return computed ? <ComputedView computed={computed} file="voorbeeld" /> : null
}

/** The 900,000 case: 65 people, and what it depends on. Every figure has its table. */
export const Case: Story = {
  render: () => <Shown kept={emmen} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/Vanaf 65.mensen is de investering terugbetaald\./)).toBeVisible()
    await expect(page.getByText('Netto weten wij niet.')).toBeVisible()
    await userEvent.click(page.getByText('Tabel: Waar hangt het van af?', { selector: 'span' }))
    await expect(page.getByRole('table', { name: 'Tabel: Waar hangt het van af?' })).toBeVisible()
  },
}
export const CaseEnglish: Story = { render: () => <Shown kept={emmen} />, globals: { language: 'en' } }
export const Caseload: Story = {
  render: () => <Shown kept={fifty} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/als 4,3 extra mensen per 100 klanten/)).toBeVisible()
  },
}

/** Without ranges there is no interval: a single number looks surer than it is. */
export const NothingVaries: Story = { render: () => <SimulatedView drawn={{ state: 'nothing-varies' }} seed={1} /> }

const form = { busy: false, problem: null, onSave: fn() }
/** What is missing is said at its field; no price is filled in for anybody. */
export const NewCaseload: Story = {
  render: () => <ScenarioForm {...form} kind="caseload" kept={null} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Bewaar de berekening' }))
    await expect(form.onSave).not.toHaveBeenCalled()
    await expect(page.getByText('Geef de berekening een naam.')).toBeVisible()
  },
}
export const NewCase: Story = { render: () => <ScenarioForm {...form} kind="case" kept={null} /> }
