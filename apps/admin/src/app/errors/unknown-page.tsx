import { m } from '@vliegwiel/i18n'
import { LinkButton, PageHeader } from '@vliegwiel/ui'
import { address } from '../address/address.ts'
import { PlainPage } from './plain-page.tsx'

/** An address that leads nowhere, or to what this person may not know of: both get this page. */
export function UnknownPage() {
  return (
    <PlainPage>
      <PageHeader
        title={m.shell_page_unknown_title()}
        sentence={m.shell_page_unknown_text()}
        actions={
          <LinkButton href={address('/')} variant="primary">
            {m.shell_to_start()}
          </LinkButton>
        }
      />
    </PlainPage>
  )
}
