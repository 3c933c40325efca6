import { m } from '@vliegwiel/i18n'
import { Link, Section } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { PilotMoneyShown } from '../../money/pilot-money-part.tsx'
import { shareText } from '../../money/pilot-money.ts'
import type { PlanLine } from './budget.ts'

interface LinePilotsProps {
  readonly line: PlanLine
  readonly slug: string
  readonly mayRead: boolean
}

/** The pilots that a line pays, each with what it shows of money. */
export function LinePilots({ line, slug, mayRead }: LinePilotsProps) {
  if (line.pilots.length === 0) return null
  return (
    <Section title={m.circle_pilots()}>
      {line.pilots.map(({ pilotId, name, arm, share }) => (
        <div key={`${pilotId} ${arm}`} className="vw-parts">
          <h3>
            {mayRead ? (
              <Link href={address('/$slug/pilots/$pilot', { slug, pilot: pilotId }, { deel: 'verslag', variant: arm })}>
                {m.circle_pilot({ name, arm, share: shareText(share) })}
              </Link>
            ) : (
              m.circle_pilot({ name, arm, share: shareText(share) })
            )}
          </h3>
          <PilotMoneyShown pilotId={pilotId} arm={arm} />
        </div>
      ))}
    </Section>
  )
}
