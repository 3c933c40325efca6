import { standingOn } from '@vliegwiel/clients/ladder'
import { daysBetween, m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import { formatDate } from '../../app/shown-clock.ts'
import type { ClientAct } from './client-act.ts'
import type { Client, Words } from './client.ts'
import { stepName } from './client-words.ts'

interface LadderPartProps {
  readonly steps: Client['steps']
  readonly words: Words
  readonly onAct: (act: ClientAct) => void
}

const WIDTH = 260
const HEIGHT = 120

/** Where somebody stands on the ladder, and how they came there. Going back is an event like any other. */
export function LadderPart({ steps, words, onAct }: LadderPartProps) {
  const known = steps.filter(({ to }) => words.steps.some(({ key }) => key === to)).toReversed()
  const events = known.map(({ on, to }, order) => ({ day: on, order, step: to }))
  const standing = standingOn(words.steps, events)
  const now = standing.ok ? standing.value : null
  const place = now?.now ?? null
  const title = place === null ? m.clients_ladder() : m.clients_ladder_now({ place, most: words.steps.length })
  return (
    <Section
      title={title}
      note={now === null || place === null ? undefined : m.clients_ladder_moved({ up: now.up, back: now.back })}
      action={
        <Button size="small" onClick={() => onAct({ kind: 'step' })}>
          {m.clients_step_add()}
        </Button>
      }
    >
      {place === null ? (
        <p className="vw-secondary">{m.clients_ladder_none()}</p>
      ) : (
        <>
          <LadderFigure
            events={events.map(({ day, step }) => ({
              day,
              place: words.steps.findIndex(({ key }) => key === step) + 1,
            }))}
            most={words.steps.length}
          />
          <ol className="clients-rows">
            {steps.slice(0, 4).map((step) => (
              <li key={step.stepId}>
                <strong>{stepName(words, step.to)}</strong>
                <span className="vw-secondary">
                  {formatDate(step.on)}
                  {step.reason !== null && ` · ${step.reason}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

/** The way over the ladder as steps; the list below it says the same. */
function LadderFigure({ events, most }: { events: readonly { day: string; place: number }[]; most: number }) {
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined || most < 2) return null
  const days = Math.max(1, daysBetween(first.day, last.day))
  const x = (day: string) => 18 + (daysBetween(first.day, day) / days) * (WIDTH - 36)
  const y = (place: number) => 10 + ((most - place) / (most - 1)) * (HEIGHT - 20)
  const path = events.map(({ day, place }, at) => (at === 0 ? `M ${x(day)} ${y(place)}` : `H ${x(day)} V ${y(place)}`))
  return (
    <svg className="clients-ladder" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {Array.from({ length: most }, (_, at) => (
        <g key={at}>
          <line x1={18} x2={WIDTH} y1={y(at + 1)} y2={y(at + 1)} />
          <text x={4} y={y(at + 1) + 4}>
            {at + 1}
          </text>
        </g>
      ))}
      <path d={`${path.join(' ')} H ${WIDTH - 6}`} />
      {events.map(({ day, place }, at) => (
        <circle
          key={`${day} ${at}`}
          data-back={(events[at - 1]?.place ?? 0) > place || undefined}
          cx={x(day)}
          cy={y(place)}
          r={4}
        />
      ))}
    </svg>
  )
}
