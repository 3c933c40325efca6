import type { MoneyCalendar, MoneyEvent, MoneyKind } from '@vliegwiel/benefits/calendar'
import { monthText } from '@vliegwiel/benefits/words'
import { formatEuro, getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { ScrollBox } from '@vliegwiel/ui'

const kinds: Readonly<Record<MoneyKind, () => string>> = {
  benefit: m.calculator_kind_benefit,
  'holiday-allowance': m.calculator_kind_holiday,
  correction: m.calculator_kind_correction,
  recovery: m.calculator_kind_recovery,
  premium: m.calculator_kind_premium,
  'local-scheme': m.calculator_kind_scheme,
  wage: m.calculator_kind_wage,
  'other-income': m.calculator_kind_other,
}

/** The year day by day: who pays what, in the old and the new situation beside each other. */
export function MoneyDays({ year }: { year: MoneyCalendar }) {
  const days = year.days.filter(({ before, after }) => before.length + after.length > 0)
  return (
    <ScrollBox label={m.calculator_days()}>
      <table className="utrecht-table vw-table calc-days">
        <thead>
          <tr>
            <th scope="col">{m.calculator_day()}</th>
            <th scope="col">{m.calculator_before()}</th>
            <th scope="col">{m.calculator_after()}</th>
            <th scope="col">{m.calculator_so_far()}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, before, after, soFarBefore, soFarAfter }) => (
            <tr key={date} data-dip={date === year.tightest?.date || undefined}>
              <th scope="row">
                {formatDate(date)}
                {date === year.tightest?.date && <span className="calc-dip"> {m.calculator_tightest()}</span>}
              </th>
              <td data-label={m.calculator_before()}>
                <Events events={before} />
              </td>
              <td data-label={m.calculator_after()}>
                <Events events={after} />
              </td>
              <td className="calc-number" data-label={m.calculator_so_far()}>
                {formatEuro(soFarAfter - soFarBefore, { sign: true })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Events({ events }: { events: readonly MoneyEvent[] }) {
  return events.map(({ kind, period, cents }) => (
    <span key={`${kind}${period}`} className="calc-event">
      {kinds[kind]()} <span className="vw-muted">{monthText(period, getLanguage())}</span> {formatEuro(cents)}
    </span>
  ))
}
