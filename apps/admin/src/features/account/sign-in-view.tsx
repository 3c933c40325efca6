import { m } from '@vliegwiel/i18n'
import { Banner, PageHeader, Section, WithAside } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import { DemoPersons } from './demo-persons.tsx'
import type { Demo } from './use-demo.ts'

export interface SignInViewProps {
  demo: Demo
  form: ReactNode
  /** Buttons of the tenant's own provider. */
  providers?: ReactNode
}

/** The sign-in page: people to click first in a trial, the form beside them. */
export function SignInView({ demo, form, providers }: SignInViewProps) {
  const ways = (
    <>
      {providers}
      <Section title={m.account_sign_in_with()}>{form}</Section>
      <p className="vw-secondary">{m.account_other_way()}</p>
    </>
  )
  if (demo.persons.length === 0) {
    return (
      <>
        <PageHeader title={m.account_sign_in_title()} sentence={m.account_sign_in_sentence()} />
        <div className="vw-stack">{ways}</div>
      </>
    )
  }
  return (
    <>
      <PageHeader title={m.account_demo_title()} sentence={m.account_demo_sentence()} />
      {demo.error !== null && <Banner tone="bad">{demo.error}</Banner>}
      <WithAside asideLabel={m.account_sign_in_with()} aside={ways}>
        <DemoPersons persons={demo.persons} busyId={demo.busyId} onChoose={demo.choose} />
      </WithAside>
    </>
  )
}
