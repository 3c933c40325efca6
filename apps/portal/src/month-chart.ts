import type { MoneyCalendar } from '@vliegwiel/benefits/calendar'
import { monthText } from '@vliegwiel/benefits/words'
import { formatCount, formatDate, formatEuro, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { Markup } from './page-frame.ts'

const height = 150
const step = 54

/** What comes in each month, with what comes in now as a line; the same figures stand in the table under it. */
export function monthChart(year: MoneyCalendar, language: 'nl' | 'en'): Markup {
  const say = { locale: language }
  const months = year.months
  const most = Math.max(1, ...months.flatMap(({ before, after }) => [before, after]))
  const y = (cents: number) => height - Math.round((Math.max(0, cents) / most) * (height - 24))
  // The line of now just above a bar would run through its figure: the figure then stands above the line.
  const label = (before: number, after: number) => {
    const gap = y(after) - y(before)
    return (gap > 0 && gap < 20 ? y(before) : y(after)) - 5
  }
  const short = (month: string) => formatDate(`${month}-01`, 'short', { language }).split(' ')[1] ?? month
  const euro = (cents: number) => formatCount(Math.round(cents / 100), language)
  const line = months.map(({ before }, at) => `${at === 0 ? 'M' : 'L'}${at * step} ${y(before)}h${step - 8}`).join('')
  return html`<figure class="chart">
    <figcaption>
      <h2>${m.portal_calc_chart({}, say)}</h2>
      <p class="muted">${m.portal_calc_chart_sentence({}, say)}</p>
    </figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label="${m.portal_calc_chart({}, say)}">
      <svg
        viewBox="0 0 ${months.length * step} ${height + 22}"
        width="${months.length * step}"
        role="img"
        aria-label="${m.portal_calc_chart_sentence({}, say)}"
      >
        ${months.map(
          ({ month, before, after }, at) =>
            html`<rect
                class="bar ${month === year.dip?.month ? 'dip' : ''}"
                x="${at * step}"
                y="${y(after)}"
                width="${step - 8}"
                height="${height - y(after)}"
              />
              <text class="value" x="${at * step + (step - 8) / 2}" y="${label(before, after)}">${euro(after)}</text>
              <text class="month" x="${at * step + (step - 8) / 2}" y="${height + 16}">${short(month)}</text>`,
        )}
        <path class="now" d="${line}" />
      </svg>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="${m.portal_calc_month({}, say)}">
      <table>
        <thead>
          <tr>
            <th scope="col">${m.portal_calc_month({}, say)}</th>
            <th scope="col" class="number">${m.portal_calc_before({}, say)}</th>
            <th scope="col" class="number">${m.portal_calc_after({}, say)}</th>
            <th scope="col" class="number">${m.portal_calc_difference({}, say)}</th>
          </tr>
        </thead>
        <tbody>
          ${months.map(
            ({ month, before, after, difference }) =>
              html`<tr ${month === year.dip?.month ? html`class="dip"` : ''}>
                <th scope="row">${monthText(month, language)}</th>
                <td class="number">${formatEuro(before, { language })}</td>
                <td class="number">${formatEuro(after, { language })}</td>
                <td class="number">${formatEuro(difference, { sign: true, language })}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </figure>`
}
