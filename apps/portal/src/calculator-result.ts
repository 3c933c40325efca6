import type { PortalData } from '@vliegwiel/api'
import type { JobImpact } from '@vliegwiel/benefits'
import type { MoneyCalendar } from '@vliegwiel/benefits/calendar'
import {
  answerOf,
  answerText,
  dipText,
  formulaOf,
  laterText,
  monthText,
  noticeTexts,
  sentenceOf,
  termText,
  usedAmounts,
  warningText,
} from '@vliegwiel/benefits/words'
import { formatDate, formatEuro, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { monthChart } from './month-chart.ts'
import type { Markup } from './page-frame.ts'

/** The outcome: the sentence first, then the table, the months, why, and with which amounts. */
export function calculatorResult(
  impact: JobImpact,
  year: MoneyCalendar | null,
  { amounts, tenant: { zone } }: Pick<PortalData, 'amounts' | 'tenant'>,
  language: 'nl' | 'en',
): Markup {
  const say = { locale: language }
  const answer = answerOf(impact)
  if (answer === null) return html``
  const { month } = answer
  const later = laterText(impact, answer, language)
  const { before, after } = month
  const euro = (cents: number) => formatEuro(cents, { language })
  const others = (side: typeof before) => side.total - side.net - side.benefit
  const rows: readonly (readonly [string, number, number])[] = [
    [m.portal_calc_benefit({}, say), before.benefit, after.benefit],
    [m.portal_calc_wage({}, say), before.net, after.net],
    ...(others(before) === 0 && others(after) === 0
      ? []
      : [[m.portal_calc_other({}, say), others(before), others(after)] as const]),
  ]
  return html`<p class="muted">${m.portal_calc_result({}, say)}</p>
    <h1>${answerText(answer, language)}</h1>
    ${later === null ? '' : html`<p><strong>${later}</strong></p>`}
    ${answer.kind === 'maybe' ? html`<p>${m.portal_calc_maybe_text({}, say)}</p>` : ''}
    ${
      impact.benefitEnds === null
        ? ''
        : html`<p>${m.portal_calc_ends({ month: monthText(impact.benefitEnds, language) }, say)}</p>`
    }
    <div class="scroll" tabindex="0" role="region" aria-label="${m.portal_calc_result({}, say)}">
      <table class="money">
        <caption>
          ${m.portal_calc_table({ month: monthText(month.month, language) }, say)}
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="number">${m.portal_calc_now({}, say)}</th>
            <th scope="col" class="number">${m.portal_calc_then({}, say)}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, one, other]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${euro(one)}</td>
                <td class="number">${euro(other)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${m.portal_calc_total({}, say)}</th>
            <td class="number">${euro(before.total)}</td>
            <td class="number">${euro(after.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
    ${
      year?.dip
        ? html`<div class="notice warn">
            <h2>
              ${m.portal_calc_dip({ month: monthText(year.dip.month, language), amount: euro(-year.dip.difference) }, say)}
            </h2>
            <p>${dipText(year.dip, language)}</p>
          </div>`
        : ''
    }
    ${oneBox(
      'info',
      impact.warnings.map((warning) => warningText(warning, impact.contact, language)),
    )}
    ${impact.notices.length === 0 ? '' : html`<p class="notice warn">${m.portal_calc_uncertain({}, say)}</p>`}
    ${year === null ? '' : monthChart(year, language)}
    <details>
      <summary>${m.portal_calc_why({}, say)}</summary>
      <dl>
        ${month.lines.map(
          (line) =>
            html`<dt>${sentenceOf(line, language)}</dt>
              <dd class="muted">${formulaOf(line, language)} (${line.article})</dd>`,
        )}
      </dl>
    </details>
    <details>
      <summary>${m.portal_calc_figures({}, say)}</summary>
      <p>
        ${
          amounts === null
            ? m.portal_calc_amounts_package({}, say)
            : m.portal_calc_amounts_from(
                { name: amounts.fromName, day: formatDate(new Date(amounts.since), 'long', { language, zone }) },
                say,
              )
        }
        ${
          amounts !== null && impact.parameters.some(({ origin }) => origin === 'package')
            ? m.portal_calc_amounts_rest({}, say)
            : ''
        }
      </p>
      ${oneBox('warn', noticeTexts(impact.notices, language))}
      <div class="scroll" tabindex="0" role="region" aria-label="${m.portal_calc_figures({}, say)}">
        <table>
          <thead>
            <tr>
              <th scope="col">${m.portal_calc_figure({}, say)}</th>
              <th scope="col">${m.portal_calc_valid_from({}, say)}</th>
              <th scope="col">${m.portal_calc_status({}, say)}</th>
              <th scope="col">${m.portal_calc_source({}, say)}</th>
            </tr>
          </thead>
          <tbody>
            ${usedAmounts(impact.parameters, language).map(
              ({ subject, validFrom, certainty, source }) =>
                html`<tr>
                  <th scope="row">${subject}</th>
                  <td>${formatDate(validFrom, 'short', { language })}</td>
                  <td>${certainty}</td>
                  <td>${source}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        impact.decisions.length === 0
          ? ''
          : html`<h3>${m.portal_calc_decisions({}, say)}</h3>
              <ul>
                ${impact.decisions.map(
                  ({ term, legalBasis, from }) =>
                    html`<li>
                      ${termText(term, language)}: ${legalBasis}, ${formatDate(from, 'short', { language })}
                    </li>`,
                )}
              </ul>`
      }
    </details>
    <p class="muted small">
      ${m.portal_calc_no_right({ day: formatDate(impact.calculatedOn, 'long', { language }) }, say)}
    </p>`
}

/** Several sentences of one weight share a box: a row of boxes is read as a row of alarms. */
function oneBox(tone: 'warn' | 'info', texts: readonly string[]): Markup | '' {
  if (texts.length === 0) return ''
  if (texts.length === 1) return html`<p class="notice ${tone}">${texts[0]}</p>`
  return html`<div class="notice ${tone}">
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </div>`
}
