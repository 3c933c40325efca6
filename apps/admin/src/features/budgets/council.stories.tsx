import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { councilParts } from './council-lines.ts'
import { CouncilView } from './council-view.tsx'
import { exampleLedger, examplePlan } from './example-budgets.ts'
import { exampleClaims } from './example-claims.ts'
import { exampleScenarios } from './example-scenarios.ts'
import { computeScenario } from './scenario.ts'

function Page({ shared }: { shared?: string | undefined }) {
  const [kept] = exampleScenarios
  const computed = kept && computeScenario(kept.scenario)
  return (
    <CouncilView
      parts={councilParts({
        ledger: exampleLedger,
        claims: exampleClaims.claims,
        scenario: kept && computed ? { name: kept.name, synthetic: true, computed } : null,
        plan: examplePlan,
      })}
      day="2026-11-26"
      mark="0a1b2c3d4e5f"
      shared={shared}
      address="/voorbeeld/raadspagina?op=2026-11-26&kenmerk=0a1b2c3d4e5f"
      link="https://vliegwiel.example/voorbeeld/raadspagina?op=2026-11-26&kenmerk=0a1b2c3d4e5f"
    />
  )
}

const meta = { title: 'Features/Council', component: Page } satisfies Meta<typeof Page>
export default meta
type Story = StoryObj<typeof meta>

/** Opened by its link: what was shared still holds. */
export const Same: Story = {
  args: { shared: '0a1b2c3d4e5f' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/dezelfde als op de gedeelde pagina/)).toBeVisible()
    await expect(page.getByText(/Vanaf 65.mensen/)).toBeVisible()
  },
}
/** Figures changed since: said at the top. */
export const Changed: Story = { args: { shared: 'ffffffffffff' } }
export const English: Story = { globals: { language: 'en' } }
