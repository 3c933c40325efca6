import type { PreparedLetter } from '@vliegwiel/auth/server'
import { formatDate, m } from '@vliegwiel/i18n'
import type { MailDraft } from '@vliegwiel/mail'

/** An account is of no tenant, so its letters have the clock of the country. */
const zone = 'Europe/Amsterdam'

/** A letter about an account, in the language of its reader. What opens a door stands in it as its secret. */
export function accountLetter(publicUrl: string, letter: PreparedLetter): MailDraft {
  const { content, recipient, language } = letter
  const say = { locale: language }
  const to = { recipient }
  switch (content.kind) {
    case 'new-password': {
      const link = `${publicUrl}/nieuw-wachtwoord/${content.token}`
      return {
        ...to,
        subject: m.letter_new_password_subject({}, say),
        bodyText: m.letter_new_password_body({ link, minutes: content.minutes }, say),
        secret: link,
      }
    }
    case 'new-account': {
      const link = `${publicUrl}/uitnodiging/${content.token}`
      const words = { link, minutes: content.minutes, tenant: lineOf(content.tenantName) }
      return {
        ...to,
        subject: m.letter_new_account_subject({ tenant: words.tenant }, say),
        bodyText: m.letter_new_account_body(words, say),
        secret: link,
      }
    }
    case 'account-known': {
      const words = { tenant: lineOf(content.tenantName), link: `${publicUrl}/aanmelden` }
      return {
        ...to,
        subject: m.letter_account_known_subject({ tenant: words.tenant }, say),
        bodyText: m.letter_account_known_body(words, say),
      }
    }
    case 'ways-in': {
      const ways = content.ways
        .map(({ label, tenantName, slug }) =>
          m.letter_way_in({ label, tenant: tenantName, link: `${publicUrl}/aanmelden?gemeente=${slug}` }, say),
        )
        .join('\n')
      const bodyText =
        content.ways.length === 0 ? m.letter_no_way_in_body({}, say) : m.letter_ways_in_body({ ways }, say)
      return { ...to, subject: m.letter_ways_in_subject({}, say), bodyText }
    }
    case 'password-changed':
    case 'second-factor-started':
    case 'second-factor-replaced':
    case 'second-factor-stopped':
    case 'second-factor-reset':
    case 'passkey-added':
    case 'passkey-removed':
    case 'passkey-copied': {
      const when = formatDate(content.at, 'long', { language, zone })
      return { ...to, ...announcement(content, when, `${publicUrl}/wachtwoord-vergeten`, say) }
    }
  }
}

type Announced = Extract<PreparedLetter['content'], { readonly at: Date }>

function announcement(
  { kind, detail }: Announced,
  when: string,
  link: string,
  say: { readonly locale: 'nl' | 'en' },
): Pick<MailDraft, 'subject' | 'bodyText'> {
  const name = lineOf(detail['name'])
  switch (kind) {
    case 'second-factor-started':
      return {
        subject: m.letter_factor_started_subject({}, say),
        bodyText: m.letter_factor_started_body({ when, link }, say),
      }
    case 'passkey-added':
      return {
        subject: m.letter_passkey_added_subject({}, say),
        bodyText: m.letter_passkey_added_body({ when, link, name }, say),
      }
    case 'passkey-removed':
      return {
        subject: m.letter_passkey_removed_subject({}, say),
        bodyText: m.letter_passkey_removed_body({ when, link, name }, say),
      }
    case 'passkey-copied':
      return {
        subject: m.letter_passkey_copied_subject({}, say),
        bodyText: m.letter_passkey_copied_body({ when, name }, say),
      }
    case 'password-changed':
      return {
        subject: m.letter_password_changed_subject({}, say),
        bodyText: m.letter_password_changed_body({ when, link }, say),
      }
    case 'second-factor-replaced':
      return {
        subject: m.letter_factor_replaced_subject({}, say),
        bodyText: m.letter_factor_replaced_body({ when, link }, say),
      }
    case 'second-factor-stopped':
      return {
        subject: m.letter_factor_stopped_subject({}, say),
        bodyText: m.letter_factor_stopped_body({ when, link }, say),
      }
    case 'second-factor-reset':
      return {
        subject: m.letter_factor_reset_subject({}, say),
        bodyText: m.letter_factor_reset_body(
          { when, link, by: lineOf(detail['by']), tenant: lineOf(detail['tenant']) },
          say,
        ),
      }
  }
}

/** A name that somebody chose: one line. */
const lineOf = (value: unknown) => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : '')
