import { m } from '@vliegwiel/i18n'
import { Banner, Button, CopyButton, FormActions } from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import Printer from 'lucide-react/icons/printer'
import { saveFile } from '../../files/save-file.ts'

/** The codes for a lost phone, shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="admin-codes">
      <h3>{m.account_codes_title()}</h3>
      <Banner tone="warn">{m.account_codes_once()}</Banner>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code className="admin-secret">{code}</code>
          </li>
        ))}
      </ol>
      <FormActions>
        <Button variant="primary" onClick={onDone}>
          {m.account_codes_done()}
        </Button>
        <CopyButton text={codes.join('\n')} />
        <Button
          icon={Download}
          onClick={() => saveFile(m.account_codes_file_name(), 'text/plain', `${codes.join('\n')}\n`)}
        >
          {m.account_codes_download()}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {m.account_codes_print()}
        </Button>
      </FormActions>
    </div>
  )
}
