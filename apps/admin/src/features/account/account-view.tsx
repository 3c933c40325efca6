import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Section, WithAside } from '@vliegwiel/ui'
import { LanguageChoice } from './language-choice.tsx'
import { NameForm } from './name-form.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { MembershipsPart } from './memberships-part.tsx'
import { SecondFactorPart } from './second-factor-part.tsx'
import { SessionsPart } from './sessions-part.tsx'

export type Account = RouterOutputs['account']['showAccount']

/** Who one is, how one gets in, where one is signed in. */
export function AccountView({ account }: { account: Account }) {
  return (
    <WithAside
      asideLabel={m.account_sessions_title()}
      aside={
        <>
          <SessionsPart account={account} />
          <MembershipsPart account={account} />
        </>
      }
    >
      <Section title={m.account_person_title()}>
        <div className="vw-stack">
          <NameForm account={account} />
          <LanguageChoice language={account.language} />
        </div>
      </Section>
      <Section title={m.account_password_title()}>
        <PasswordPart account={account} />
      </Section>
      <Section title={m.account_app_title()}>
        <SecondFactorPart account={account} />
      </Section>
      <Section title={m.account_passkeys_title()}>
        <PasskeysPart account={account} />
      </Section>
    </WithAside>
  )
}
