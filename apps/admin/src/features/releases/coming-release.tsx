import { dayOf, daysBetween, formatRelativeDays, m } from '@vliegwiel/i18n'
import { Button, Link, LinkButton, MenuButton, StatusChip } from '@vliegwiel/ui'
import CalendarSearch from 'lucide-react/icons/calendar-search'
import Plus from 'lucide-react/icons/plus'
import { address } from '../../app/address/address.ts'
import { rowLink } from '../../lists/use-row-keys.ts'
import { momentText } from '../../planning/moment.ts'
import { versionAddress } from '../../versions/document-path.ts'
import { obstacleText, wayOut } from '../../versions/obstacle-words.ts'
import { asHeading } from '../../words/in-sentence.ts'
import { ReleaseChip } from './release-chip.tsx'
import { isHeldUp, type Release, type ReleaseItem } from './release.ts'

export type ReleaseAct = 'move' | 'add' | 'cancel'

export interface ComingReleaseProps {
  release: Release
  zone: string
  today: string
  mayPlan: boolean
  slug: string
  sortOf: (kind: string) => string
  onAct: (act: ReleaseAct) => void
  onRemove: (item: ReleaseItem) => void
}

/** A release still to come: when, what, what stands in its way, and what can be done. */
export function ComingRelease(props: ComingReleaseProps) {
  const { release, zone, today, mayPlan, slug, onAct } = props
  const { name, moment, state, by } = release
  const days = daysBetween(today, dayOf(new Date(moment), zone))
  const text = momentText(moment, zone)
  return (
    <article
      className="adm-release"
      id={release.releaseId}
      data-state={isHeldUp(release) ? 'held' : state}
      aria-labelledby={`${release.releaseId}-name`}
    >
      <div className="adm-release-head">
        <h3 id={`${release.releaseId}-name`}>{name}</h3>
        <ReleaseChip release={release} />
      </div>
      <p className="vw-secondary">{[text, formatRelativeDays(days), m.releases_by({ name: by })].join(' · ')}</p>
      {isHeldUp(release) && <p className="adm-held">{m.releases_held_note()}</p>}
      {release.problems.map((problem) => (
        <Problem key={`${problem.kind}/${problem.key}`} release={release} problem={problem} slug={slug} />
      ))}
      <Items {...props} />
      <div className="adm-buttons">
        <LinkButton
          icon={CalendarSearch}
          size="small"
          href={address('/$slug/stand', { slug }, { ingang: release.releaseId })}
        >
          {m.releases_preview()}
        </LinkButton>
        {mayPlan && (
          <>
            <Button size="small" icon={Plus} onClick={() => onAct('add')}>
              {m.releases_add()}
            </Button>
            <Button size="small" onClick={() => onAct('move')}>
              {state === 'suspended' ? m.releases_move_again() : m.releases_move()}
            </Button>
            <Button size="small" variant="quiet" onClick={() => onAct('cancel')}>
              {m.releases_cancel()}
            </Button>
          </>
        )}
      </div>
    </article>
  )
}

interface ProblemProps {
  release: Release
  problem: Release['problems'][number]
  slug: string
}

function Problem({ release, problem, slug }: ProblemProps) {
  const item = release.items.find(({ kind, key }) => kind === problem.kind && key === problem.key)
  const out = wayOut(
    problem.reason,
    slug,
    item === undefined ? address('/$slug/nakijken', { slug }) : versionAddress(slug, item, item.number),
  )
  return (
    <p className="adm-obstacle">
      <StatusChip tone="bad" look="text">
        {m.releases_problem_of({ title: item?.title ?? problem.key, problem: obstacleText(problem.reason) })}
      </StatusChip>
      <Link href={out.href}>{out.label}</Link>
    </p>
  )
}

function Items({ release, mayPlan, slug, sortOf, onRemove }: ComingReleaseProps) {
  if (release.items.length === 0) return <p className="vw-muted">{m.releases_items_none()}</p>
  return (
    <ul className="adm-release-items" aria-label={m.releases_items_of({ name: release.name })}>
      {release.items.map((item) => {
        const version = versionAddress(slug, item, item.number)
        const told = release.problems.some(({ kind, key }) => kind === item.kind && key === item.key)
        const out = item.obstacle === null || told ? null : wayOut(item.obstacle, slug, version)
        return (
          <li key={item.documentId}>
            <span>
              <Link href={version} look="quiet" {...rowLink}>
                {item.title}
              </Link>{' '}
              <span className="vw-secondary">{asHeading(sortOf(item.kind))}</span>
              {item.obstacle !== null && out !== null && (
                <span className="adm-obstacle">
                  <StatusChip tone="warn" look="text">
                    {obstacleText(item.obstacle)}
                  </StatusChip>
                  <Link href={out.href}>{out.label}</Link>
                </span>
              )}
            </span>
            {mayPlan && (
              <MenuButton
                label={m.action_actions_of({ name: item.title })}
                items={[{ id: 'remove', label: m.releases_remove(), onSelect: () => onRemove(item) }]}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
