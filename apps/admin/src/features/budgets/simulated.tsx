import type { CaseInput } from '@vliegwiel/budgets/case'
import { formatCount, m } from '@vliegwiel/i18n'
import { Section } from '@vliegwiel/ui'
import { signedEuro } from './budget-words.ts'
import { type Drawn, useSimulation } from './use-simulation.ts'

/** How sure the assumptions are, drawn in a worker with a seed that stands beside it. */
export function Simulated({ input, seed }: { readonly input: CaseInput; readonly seed: number }) {
  return <SimulatedView drawn={useSimulation(input, seed)} seed={seed} />
}

export function SimulatedView({ drawn, seed }: { readonly drawn: Drawn; readonly seed: number }) {
  const note =
    drawn.state === 'done'
      ? m.cases_simulation_note({ runs: formatCount(drawn.simulation.runs), seed: String(seed) })
      : undefined
  return (
    <Section title={m.cases_simulation()} note={note}>
      <div role="status">
        <Outcome drawn={drawn} />
      </div>
    </Section>
  )
}

/** To the nearest thousand euros: a draw is no surer than that. */
const rough = (cents: number) => signedEuro(Math.round(cents / 100_000) * 100_000)

function Outcome({ drawn }: { readonly drawn: Drawn }) {
  switch (drawn.state) {
    case 'busy':
      return <p className="vw-secondary">{m.cases_simulation_busy()}</p>
    case 'failed':
      return <p>{m.cases_simulation_failed()}</p>
    case 'nothing-varies':
      return <p>{m.cases_simulation_none()}</p>
    case 'done': {
      const { balance, breakEvenPersons: even, paidForItself, runs } = drawn.simulation
      return (
        <>
          <p>
            <strong>{m.cases_simulation_text({ low: rough(balance.low), high: rough(balance.high) })}</strong>
          </p>
          <p>
            {m.cases_simulation_paid({ share: formatCount((100 * paidForItself) / runs, undefined, 1) })}
            {even !== null &&
              ` ${m.cases_simulation_even({ low: formatCount(even.low), high: formatCount(even.high) })}`}
          </p>
          <p className="vw-secondary">{m.cases_simulation_means()}</p>
        </>
      )
    }
  }
}
