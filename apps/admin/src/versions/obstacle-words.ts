import { m } from '@vliegwiel/i18n'
import { address } from '../app/address/address.ts'
import type { Obstacle } from './version-line.ts'

const texts: Readonly<Record<Obstacle, () => string>> = {
  'base-moved': m.documents_obstacle_base_moved,
  'inbox-open': m.documents_obstacle_inbox_open,
  'checks-failed': m.documents_obstacle_checks_failed,
  'approvals-missing': m.documents_obstacle_approvals_missing,
  'step-not-allowed': m.documents_obstacle_step_not_allowed,
}

/** Why it cannot go on, and what fixes it, in one breath. */
export const obstacleText = (obstacle: Obstacle): string => texts[obstacle]()

/** The way out: what its button says and where it leads. `version`: the address of the version that is held up. */
export function wayOut(
  obstacle: Obstacle,
  slug: string,
  version: string,
): { readonly label: string; readonly href: string } {
  if (obstacle === 'inbox-open')
    return { label: m.documents_way_out_decide(), href: address('/$slug/van-boven', { slug }) }
  const label = obstacle === 'base-moved' ? m.documents_way_out_merge() : m.documents_way_out_open()
  return { label, href: version }
}
