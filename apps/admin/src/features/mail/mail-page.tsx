import { m } from '@vliegwiel/i18n'
import { Banner, PageHeader, ShowMore } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay, useMe, useMembership } from '../../app/session/me.ts'
import { sentMail } from '../../app/api/page-source.ts'
import { usePages } from '../../lists/use-pages.ts'
import { Mailbox } from './mailbox.tsx'

/** What the tenant sent, or in a trial would have sent. */
export function MailPage() {
  const { tenant } = useMembership()
  const { demo } = useMe()
  const may = useMay()
  const mail = usePages(sentMail(tenant.slug))
  if (mail.error !== null) return <ProblemState problem={problemOf(mail.error)} onRetry={mail.onRetry} />
  const messages = mail.pages.flatMap((page) => page.messages)
  return (
    <>
      <PageHeader title={m.shell_mailbox()} sentence={m.mail_sentence({ tenant: tenant.name })} />
      {demo && <Banner tone="info">{m.mail_demo()}</Banner>}
      <div className="vw-gap" />
      <Mailbox
        messages={messages}
        loading={mail.loading}
        demo={demo}
        inviteHref={may('person:invite') ? address('/$slug/mensen', { slug: tenant.slug }) : undefined}
      />
      {messages.length > 0 && (
        <ShowMore shown={messages.length} total={null} onMore={mail.onMore} busy={mail.moreBusy} />
      )}
    </>
  )
}
