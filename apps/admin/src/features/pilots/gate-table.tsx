import { m } from '@vliegwiel/i18n'
import { StatusChip } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import Equal from 'lucide-react/icons/equal-approximately'
import X from 'lucide-react/icons/x'
import type { Chosen } from './chosen-pilots.ts'
import type { Comparison, Published } from './pilot.ts'
import {
  designName,
  ingredientName,
  measureName,
  metricName,
  monthsText,
  outcomeKindName,
  phaseName,
} from './pilot-words.ts'

type Gate = Comparison['gates'][number]
type Line = Gate['lines'][number]

const subjects: Readonly<Record<Line['subject'], () => string>> = {
  ingredients: m.pilots_gate_ingredients,
  control: m.pilots_gate_comparison,
  metric: m.pilots_gate_metric,
  kind: m.pilots_gate_kind,
  horizon: m.pilots_gate_horizon,
  phase: m.pilots_gate_phase,
  unit: m.pilots_gate_unit,
  population: m.pilots_gate_population,
  design: m.pilots_gate_design,
}
const verdicts = {
  same: { tone: 'ok', icon: Check, text: m.pilots_gate_same },
  look: { tone: 'warn', icon: Equal, text: m.pilots_gate_look },
  differs: { tone: 'bad', icon: X, text: m.pilots_gate_differs },
} as const

/** Each pilot against the first, subject by subject; what differs says what would make it comparable. */
export function GateTable({
  published,
  chosen,
  gates,
}: {
  published: readonly Published[]
  chosen: readonly Chosen[]
  gates: Comparison['gates']
}) {
  const nameOf = (id: string) => published.find((one) => one.id === id)?.tenantName ?? id
  const shown = Object.keys(subjects).filter((subject) =>
    gates.some(({ lines }) => lines.some((line) => line.subject === subject)),
  ) as Line['subject'][]
  return (
    <div className="vw-gate-scroll">
      <table className="utrecht-table vw-table vw-gate">
        <caption className="vw-hidden">{m.pilots_gate_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.pilots_col_name()}</th>
            {shown.map((subject) => (
              <th scope="col" key={subject}>
                {subjects[subject]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{nameOf(chosen[0]?.id ?? '')}</th>
            <td colSpan={shown.length} className="vw-muted">
              {m.pilots_gate_first()}
            </td>
          </tr>
          {gates.map((gate) => (
            <GateRow key={gate.id} gate={gate} name={nameOf(gate.id)} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GateRow({ gate, name, shown }: { gate: Gate; name: string; shown: readonly Line['subject'][] }) {
  const reasons = gate.lines.filter(({ verdict }) => verdict !== 'same')
  return (
    <>
      <tr data-refused={!gate.comparable || undefined}>
        <th scope="row">{name}</th>
        {shown.map((subject) => {
          const line = gate.lines.find((one) => one.subject === subject)
          if (line === undefined)
            return (
              <td key={subject} data-label={subjects[subject]()}>
                –
              </td>
            )
          const { tone, icon, text } = verdicts[line.verdict]
          return (
            <td key={subject} data-label={subjects[subject]()}>
              <StatusChip tone={tone} icon={icon} look="text">
                {text()}
              </StatusChip>
            </td>
          )
        })}
      </tr>
      {reasons.length > 0 && (
        <tr data-refused={!gate.comparable || undefined}>
          <td className="vw-gate-why" colSpan={shown.length + 1}>
            <ul className="vw-gate-reasons">
              {reasons.map((line) => (
                <li key={line.subject}>
                  {m.pilots_gate_why({
                    subject: subjects[line.subject](),
                    mine: valueText(line, line.mine),
                    theirs: valueText(line, line.theirs),
                  })}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  )
}

function valueText({ subject }: Line, value: string): string {
  if (value === '') return m.pilots_gate_unsaid()
  switch (subject) {
    case 'metric':
      return metricName(value)
    case 'kind':
      return outcomeKindName(value)
    case 'phase':
      return phaseName(value === 'during' ? 'during' : 'after')
    case 'horizon':
      return monthsText(Number(value))
    case 'ingredients':
    case 'control':
      return value.split(' + ').map(ingredientName).join(' + ')
    case 'population':
      return value.split(', ').map(criterionText).join(', ')
    case 'design':
      return designName(value === 'random' ? 'random-simple' : value)
    case 'unit':
      return value
  }
}

/** `age 27–64` as people read it. */
function criterionText(text: string): string {
  const [measure = '', range = ''] = text.split(' ')
  return `${measureName(measure)} ${range}`
}
