import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { momentText } from '../../planning/moment.ts'

type Shown = Pick<RouterOutputs['documents']['previewDocuments'], 'counted' | 'zone' | 'release'>

/** Which planned releases a day to come was made with: `Met 1 geplande ingang: “Bedragen van de wet” (1 januari 2027, 0.00 uur)`. */
export function countedText({ counted, zone, release }: Shown): string {
  if (release !== null) return m.releases_preview_counted_only()
  if (counted.length === 0) return m.releases_preview_counted_none()
  const list = counted.map(({ name, moment, above }) => {
    const said = { moment: momentText(moment, zone), name }
    return above ? m.releases_preview_counted_above(said) : m.releases_preview_counted_own(said)
  })
  return m.releases_preview_counted({ count: counted.length, list: list.join('; ') })
}
