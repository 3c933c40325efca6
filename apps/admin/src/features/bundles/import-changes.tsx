import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Disclosure, StatusChip, type Icon, type Tone } from '@vliegwiel/ui'
import Equal from 'lucide-react/icons/equal'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import { inLanguage } from '../../blocks/kinds.ts'

export type BundledChange = RouterOutputs['bundles']['previewImport']['changes'][number]

const looks: Readonly<Record<BundledChange['what'], { tone: Tone; icon: Icon; word: () => string }>> = {
  new: { tone: 'info', icon: Plus, word: m.bundles_what_new },
  changed: { tone: 'warn', icon: Pencil, word: m.bundles_what_changed },
  same: { tone: 'neutral', icon: Equal, word: m.bundles_what_same },
}

/** What each document of the bundle would do here, in plain words. Nothing was changed yet. */
export function ImportChanges({
  changes,
  sortOf,
}: {
  changes: readonly BundledChange[]
  sortOf: (kind: string) => string
}) {
  return (
    <ul className="adm-bundle-changes">
      {changes.map((change) => (
        <li key={`${change.kind}/${change.key}`}>
          <Change change={change} sort={sortOf(change.kind)} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change, sort }: { change: BundledChange; sort: string }) {
  const { tone, icon, word } = looks[change.what]
  const { name, licence } = change.source
  const aside = (
    <span className="adm-release-head">
      <StatusChip tone={tone} icon={icon} look="text">
        {word()}
      </StatusChip>
      <span>
        {sort} · {m.bundles_from({ name, licence })}
      </span>
    </span>
  )
  if (change.what === 'same') {
    return (
      <p className="adm-bundle-same">
        <b>{change.title}</b> {aside}
      </p>
    )
  }
  return (
    <Disclosure title={change.title} aside={aside} open={change.what === 'changed'}>
      {change.what === 'new' ? (
        <p>{m.bundles_is_new()}</p>
      ) : (
        <ul className="adm-bullets">
          {change.changes.map((one) => (
            <li key={`${one.blockId}-${one.kind}`}>{inLanguage(one.sentence)}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
