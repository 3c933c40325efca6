import { answerText, dipText, laterText, monthText, usedAmounts, warningText } from '@vliegwiel/benefits/words'
import { formatEuro, getLanguage, m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, Disclosure, ScrollBox, Section, SelectField } from '@vliegwiel/ui'
import { useState } from 'react'
import { MoneyDays } from './money-days.tsx'
import { MonthTrace } from './month-trace.tsx'
import type { Outcome, PublishedRules } from './reckon.ts'
import { UsedFigures } from './used-figures.tsx'

/** The answer: the sentence, the months, the month that needs care, and every line behind it. */
export function CalculatorOutcome({ outcome, amounts }: { outcome: Outcome; amounts: PublishedRules['amounts'] }) {
  const { impact, answer, year } = outcome
  const language = getLanguage()
  const later = laterText(impact, answer, language)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = impact.months.find(({ month }) => month === chosen) ?? answer.month
  return (
    <div className="vw-stack">
      <div className="calc-told">
        <AnswerSentence sub={monthText(answer.month.month, language)}>{answerText(answer, language)}</AnswerSentence>
        {later !== null && <p className="calc-warning">{later}</p>}
        {impact.notices.length > 0 && (
          <Banner tone="warn">{m.calculator_notices({ count: impact.notices.length })}</Banner>
        )}
        {year?.dip && <Banner tone="warn">{dipText(year.dip, language)}</Banner>}
        {impact.warnings.map((warning) => (
          <p key={warning.id} className="calc-warning">
            {warningText(warning, impact.contact, language)} <span className="vw-muted">{warning.article}</span>
          </p>
        ))}
      </div>
      <Section title={m.calculator_months()} note={m.calculator_months_note()}>
        <MonthTable outcome={outcome} />
      </Section>
      <Section
        title={m.calculator_trace()}
        action={
          <SelectField
            label={m.calculator_month()}
            labelHidden
            width="short"
            value={shown.month}
            options={impact.months.map(({ month }) => ({ value: month, label: monthText(month, language) }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        }
      >
        <MonthTrace month={shown} />
      </Section>
      {year !== null && (
        <Disclosure title={m.calculator_days()} aside={m.calculator_days_note()}>
          <MoneyDays year={year} />
        </Disclosure>
      )}
      <Disclosure
        title={m.calculator_figures()}
        aside={m.calculator_figures_count({ count: usedAmounts(impact.parameters, getLanguage()).length })}
      >
        <UsedFigures impact={impact} amounts={amounts} />
      </Disclosure>
    </div>
  )
}

/** What belongs to each month, and what arrives in it, before and after. */
function MonthTable({ outcome: { impact, year } }: { outcome: Outcome }) {
  const language = getLanguage()
  const cash = new Map(year?.months.map((one) => [one.month, one]))
  return (
    <ScrollBox label={m.calculator_months_table()}>
      <table className="utrecht-table vw-table calc-months">
        <thead>
          <tr>
            <th scope="col">{m.calculator_month()}</th>
            <th scope="col">{m.calculator_benefit()}</th>
            <th scope="col">{m.calculator_wage()}</th>
            <th scope="col">{m.calculator_total_before()}</th>
            <th scope="col">{m.calculator_total_after()}</th>
            <th scope="col">{m.calculator_arrives()}</th>
          </tr>
        </thead>
        <tbody>
          {impact.months.map(({ month, before, after }) => {
            const dip = year?.dip?.month === month
            const arrives = cash.get(month)?.difference ?? after.inHand - before.inHand
            return (
              <tr key={month} data-dip={dip || undefined}>
                <th scope="row">
                  {monthText(month, language)}
                  {dip && <span className="calc-dip"> {m.calculator_dip()}</span>}
                </th>
                <td data-label={m.calculator_benefit()}>{formatEuro(after.benefit)}</td>
                <td data-label={m.calculator_wage()}>{formatEuro(after.net)}</td>
                <td data-label={m.calculator_total_before()}>{formatEuro(before.total)}</td>
                <td data-label={m.calculator_total_after()}>{formatEuro(after.total)}</td>
                <td data-label={m.calculator_arrives()}>{formatEuro(arrives, { sign: true })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
