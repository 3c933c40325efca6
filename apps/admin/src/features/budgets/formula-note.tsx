import { formatDate, m } from '@vliegwiel/i18n'
import { Disclosure } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import type { Explained } from './budget.ts'
import { formulaText, valueText } from './budget-words.ts'

interface FormulaNoteProps {
  readonly title: string
  readonly explained: Explained
  /** Beside the title, where more than the value is told. */
  readonly aside?: string
  readonly children?: ReactNode
}

/** A number opens its formula, with the values filled in and where they come from. */
export function FormulaNote({ title, explained, aside, children }: FormulaNoteProps) {
  const sources = explained.formula.flatMap((token) =>
    token.kind === 'value' && token.from !== null ? [{ ...token, from: token.from }] : [],
  )
  const value = valueText(explained.value, explained.unit, explained.decimals)
  return (
    <Disclosure title={title} aside={aside ?? value}>
      <p className="vw-formula">
        {formulaText(explained)} = <strong>{value}</strong>
      </p>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ name, of, value: one, unit, from }) => (
            <li key={`${name} ${of ?? ''}`}>
              {valueText(one, unit)}: {from.source}, {formatDate(from.date)}
            </li>
          ))}
        </ul>
      )}
      {sources.length === 0 && <p className="vw-secondary">{m.budgets_formula_counts()}</p>}
      {children}
    </Disclosure>
  )
}
