import { answerText, callText, dipText, monthText, sentenceOf, warningText } from '@vliegwiel/benefits/words'
import { formatEuro, getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import type { Outcome, PublishedRules } from './reckon.ts'

/** The same answer as a letter in plain words. On paper it is all there is; on screen nobody sees it. */
export function CalculatorLetter({ outcome, published }: { outcome: Outcome; published: PublishedRules }) {
  const language = getLanguage()
  const { impact, answer, year } = outcome
  const { contact, name, today, day } = published
  const told = answer.month.lines.filter(({ id }) => ['net', 'disregarded', 'counted', 'benefit'].includes(id))
  return (
    <article className="calc-letter">
      <p>
        <strong>{name}</strong>
        <br />
        {contact?.team}
        <br />
        {contact?.phone}, {contact?.hours}
      </p>
      <p>{formatDate(today, 'long')}</p>
      <h1>{m.calculator_letter_subject()}</h1>
      <p>{m.calculator_letter_hello()}</p>
      <p>{m.calculator_letter_intro()}</p>
      <p>
        <strong>{answerText(answer, language)}</strong>{' '}
        {m.calculator_letter_month({ month: monthText(answer.month.month, language) })}
      </p>
      <ul>
        {told.map((line) => (
          <li key={line.id}>{sentenceOf(line, language)}</li>
        ))}
      </ul>
      {year?.dip && <p>{dipText(year.dip, language)}</p>}
      {impact.warnings.map((warning) => (
        <p key={warning.id}>{warningText(warning, impact.contact, language)}</p>
      ))}
      <table>
        <caption>{m.calculator_letter_table()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.calculator_month()}</th>
            <th scope="col">{m.calculator_before()}</th>
            <th scope="col">{m.calculator_after()}</th>
          </tr>
        </thead>
        <tbody>
          {(
            year?.months ??
            impact.months.map(({ month, before, after }) => ({ month, before: before.inHand, after: after.inHand }))
          ).map(({ month, before, after }) => (
            <tr key={month}>
              <th scope="row">{monthText(month, language)}</th>
              <td>{formatEuro(before)}</td>
              <td>{formatEuro(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {day !== today && <p>{m.calculator_letter_as_of({ day: formatDate(day, 'long') })}</p>}
      {impact.notices.length > 0 && <p>{m.calculator_letter_uncertain()}</p>}
      <p>{callText(impact.contact, language)}</p>
      <p>{m.calculator_letter_no_decision({ day: formatDate(impact.calculatedOn, 'long') })}</p>
    </article>
  )
}
