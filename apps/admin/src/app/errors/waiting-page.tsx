import { m } from '@vliegwiel/i18n'
import { EmptyState, LoadingRows } from '@vliegwiel/ui'
import WifiOff from 'lucide-react/icons/wifi-off'
import { useConnection } from '../api/connection.ts'

/** Stands where a page will come; says so when the connection is away. */
export function WaitingPage() {
  const connection = useConnection()
  if (connection === 'fine') return <LoadingRows />
  return <EmptyState icon={WifiOff} title={m.state_offline_title()} text={m.state_offline_text()} />
}
