import type { PortalRequest } from '@vliegwiel/api'
import { callText } from '@vliegwiel/benefits/words'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { Markup } from './page-frame.ts'

/** What the form does not ask, so that its answer would be about somebody else; and whom to call instead. */
export function calculatorScope(
  contact: { readonly name: string; readonly phone: string },
  { language }: PortalRequest,
): Markup {
  const say = { locale: language }
  return html`<details data-scope>
    <summary>${m.portal_calc_scope({}, say)}</summary>
    <p>${m.portal_calc_scope_text({}, say)}</p>
    <ul>
      ${notAsked.map((text) => html`<li>${text({}, say)}</li>`)}
    </ul>
    <p>${callText(contact, language)}</p>
  </details>`
}

const notAsked = [
  m.portal_calc_scope_institution,
  m.portal_calc_scope_partner,
  m.portal_calc_scope_parents,
  m.portal_calc_scope_income,
  m.portal_calc_scope_subsidy,
  m.portal_calc_scope_business,
  m.portal_calc_scope_credit,
]
