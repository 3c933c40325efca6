import { formatDate, m } from '@vliegwiel/i18n'
import { Disclosure } from '@vliegwiel/ui'
import type { Explained } from './budget.ts'
import { formulaText, valueText } from './budget-words.ts'

/** A number opens its formula, with the values filled in and where they come from. */
export function FormulaNote({ title, explained }: { title: string; explained: Explained }) {
  const sources = explained.formula.flatMap((token) =>
    token.kind === 'value' && token.from !== null ? [{ ...token, from: token.from }] : [],
  )
  return (
    <Disclosure title={title} aside={valueText(explained.value, explained.unit)}>
      <p className="vw-formula">
        {formulaText(explained)} = <strong>{valueText(explained.value, explained.unit)}</strong>
      </p>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ name, of, value, unit, from }) => (
            <li key={`${name} ${of ?? ''}`}>
              {valueText(value, unit)}: {from.source}, {formatDate(from.date)}
            </li>
          ))}
        </ul>
      )}
      {sources.length === 0 && <p className="vw-secondary">{m.budgets_formula_counts()}</p>}
    </Disclosure>
  )
}
