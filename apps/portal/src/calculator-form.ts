import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { FieldName, FieldProblem, ReadAnswers } from './calculator-answers.ts'
import { portalHref, type Markup } from './page-frame.ts'

type Say = { readonly locale: PortalRequest['language'] }

/** The questions. Posted, so that no answer stands in an address; nothing is kept. */
export function calculatorForm(data: PortalData, request: PortalRequest, answers: ReadAnswers): Markup {
  const say: Say = { locale: request.language }
  const { typed, problems } = answers
  const field = fieldOf(answers, say)
  const choice = choiceOf(answers, say)
  return html`<form
    method="post"
    action="${portalHref(data, 'rekentool', request.language)}#uitkomst"
    novalidate
    data-live
  >
    ${
      problems.size === 0
        ? ''
        : html`<p class="notice bad" role="alert">
            <strong>${m.portal_calc_wrong({ count: problems.size }, say)}</strong>
          </p>`
    }
    <fieldset>
      <legend>${m.portal_calc_you({}, say)}</legend>
      ${choice('household', m.portal_calc_household({}, say), [
        ['single', m.portal_calc_household_single({}, say)],
        ['single-parent', m.portal_calc_household_single_parent({}, say)],
        ['couple', m.portal_calc_household_couple({}, say)],
      ])}
      ${field('age', m.portal_calc_age({}, say), { numeric: true })}
      <div data-for="couple">${field('partnerAge', m.portal_calc_partner_age({}, say), { numeric: true })}</div>
      ${field('childAge', m.portal_calc_child_age({}, say), { numeric: true, hint: m.portal_calc_child_hint({}, say) })}
      ${field('housemates', m.portal_calc_housemates({}, say), {
        numeric: true,
        hint: m.portal_calc_housemates_hint({}, say),
      })}
      ${field('used', m.portal_calc_used({}, say), { numeric: true, hint: m.portal_calc_used_hint({}, say) })}
      <p class="check">
        <input
          type="checkbox"
          id="allowances"
          name="allowances"
          value="yes"
          ${typed.allowances === 'yes' ? html`checked` : ''}
        />
        <label for="allowances">${m.portal_calc_allowances({}, say)}</label>
      </p>
    </fieldset>
    <fieldset>
      <legend>${m.portal_calc_job({}, say)}</legend>
      ${choice('pay', m.portal_calc_pay({}, say), [
        ['hourly', m.portal_calc_pay_hourly({}, say)],
        ['net', m.portal_calc_pay_net({}, say)],
      ])}
      <div data-for="hourly">
        ${field('hourly', m.portal_calc_hourly({}, say), {})} ${field('hours', m.portal_calc_hours({}, say), {})}
      </div>
      <div data-for="net">${field('net', m.portal_calc_net({}, say), {})}</div>
      ${choice('payday', m.portal_calc_payday({}, say), [
        ['same', m.portal_calc_payday_same({}, say)],
        ['next', m.portal_calc_payday_next({}, say)],
      ])}
      ${field('start', m.portal_calc_start({}, say), { date: true })}
      ${field('end', m.portal_calc_end({}, say), { date: true, hint: m.portal_calc_end_hint({}, say) })}
    </fieldset>
    <p><button type="submit" class="button">${m.portal_calc_submit({}, say)}</button></p>
  </form>`
}

interface Shape {
  readonly hint?: string
  readonly numeric?: boolean
  readonly date?: boolean
}

const fieldOf =
  ({ typed, problems }: ReadAnswers, say: Say) =>
  (name: FieldName, label: string, { hint, numeric, date }: Shape): Markup => {
    const problem = problems.get(name)
    const described = [hint === undefined ? '' : `${name}-hint`, problem ? `${name}-problem` : '']
      .filter(Boolean)
      .join(' ')
    return html`<div class="field ${problem ? 'wrong' : ''}">
      <label for="${name}">${label}</label>
      ${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${problem ? html`<p class="problem" id="${name}-problem">${problemText(problem, say)}</p>` : ''}
      <input
        id="${name}"
        name="${name}"
        type="${date ? 'date' : 'text'}"
        value="${typed[name]}"
        autocomplete="off"
        inputmode="${date ? 'text' : numeric ? 'numeric' : 'decimal'}"
        ${described === '' ? '' : html`aria-describedby="${described}"`}
        ${problem ? html`aria-invalid="true"` : ''}
      />
    </div>`
  }

const choiceOf =
  ({ typed, problems }: ReadAnswers, say: Say) =>
  (name: FieldName, label: string, options: readonly (readonly [string, string])[]): Markup => {
    const problem = problems.get(name)
    return html`<fieldset class="choice">
      <legend>${label}</legend>
      ${problem ? html`<p class="problem">${problemText(problem, say)}</p>` : ''}
      ${options.map(
        ([value, text]) =>
          html`<p class="check">
            <input
              type="radio"
              id="${name}-${value}"
              name="${name}"
              value="${value}"
              ${typed[name] === value ? html`checked` : ''}
            />
            <label for="${name}-${value}">${text}</label>
          </p>`,
      )}
    </fieldset>`
  }

function problemText(problem: FieldProblem, say: Say): string {
  if (problem.is === 'number') return m.portal_calc_wrong_number({ least: problem.least, most: problem.most }, say)
  if (problem.is === 'amount') return m.portal_calc_wrong_amount({}, say)
  if (problem.is === 'hours') return m.portal_calc_wrong_hours({}, say)
  return problem.is === 'date' ? m.portal_calc_wrong_date({}, say) : m.portal_calc_wrong_choice({}, say)
}
