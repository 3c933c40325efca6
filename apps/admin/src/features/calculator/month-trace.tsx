import type { MonthImpact } from '@vliegwiel/benefits'
import type { UsedParameter } from '@vliegwiel/benefits/parameters'
import { disregardText, formulaOf, hundredths, nameOf, normPartText, shareText } from '@vliegwiel/benefits/words'
import { formatEuro, getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { ScrollBox } from '@vliegwiel/ui'

/** Every line of one month: amount, formula in words, article, and the dated values that it rests on. */
export function MonthTrace({ month }: { month: MonthImpact }) {
  const language = getLanguage()
  const { keptOfEarnings, keptOfNextStep, benefitEndsAtCentihours, disregard } = month
  return (
    <>
      <ScrollBox label={m.calculator_trace_table()}>
        <table className="utrecht-table vw-table calc-trace">
          <thead>
            <tr>
              <th scope="col">{m.calculator_line()}</th>
              <th scope="col">{m.calculator_amount()}</th>
              <th scope="col">{m.calculator_formula()}</th>
              <th scope="col">{m.calculator_article()}</th>
            </tr>
          </thead>
          <tbody>
            {month.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{nameOf(line.id, language)}</th>
                <td className="calc-number" data-label={m.calculator_amount()}>
                  {formatEuro(line.cents)}
                </td>
                <td>
                  {line.id === 'norm' && month.norm.parts.length > 0
                    ? month.norm.parts.map((part) => normPartText(part, language)).join('; ')
                    : formulaOf(line, language)}
                  {versionsOf(line.parameters).map(({ name, validFrom }) => (
                    <span key={`${name}${validFrom}`} className="calc-value">
                      {name} · {formatDate(validFrom)}
                    </span>
                  ))}
                </td>
                <td data-label={m.calculator_article()}>{line.article}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ul className="calc-facts">
        {disregard !== null && <li>{disregardText(disregard, language)}</li>}
        {disregard !== null && disregard.months > 0 && (
          <li>{m.calculator_month_of({ number: disregard.monthNumber, months: disregard.months })}</li>
        )}
        {keptOfEarnings !== null && <li>{m.calculator_kept({ share: shareText(keptOfEarnings, language) })}</li>}
        {keptOfNextStep !== null && <li>{m.calculator_kept_next({ share: shareText(keptOfNextStep, language) })}</li>}
        {benefitEndsAtCentihours !== null && (
          <li>{m.calculator_ends_at({ hours: hundredths(benefitEndsAtCentihours, language) })}</li>
        )}
      </ul>
    </>
  )
}

/** The dated versions behind a line: a value by its name, many of one version by their subject and how many. */
function versionsOf(parameters: readonly UsedParameter[]) {
  const versions = new Map<string, UsedParameter[]>()
  for (const parameter of parameters) {
    const key = `${parameter.id.split('.')[0] ?? ''} ${parameter.validFrom}`
    versions.set(key, [...(versions.get(key) ?? []), parameter])
  }
  return [...versions.values()].map((same) => {
    const [first] = same
    const subject = first?.id.split('.')[0] ?? ''
    return {
      validFrom: first?.validFrom ?? '',
      name:
        same.length > 2 ? m.calculator_values({ subject, count: same.length }) : same.map(({ id }) => id).join(', '),
    }
  })
}
