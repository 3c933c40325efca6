import { placeOfDay, type DomainLine } from './trajectory.ts'

const WIDTH = 200
const HEIGHT = 28
const EDGE = 6

/** A small line of one life domain. What it says stands in words beside it, so nobody needs to see it. */
export function TrajectoryFigure({
  line,
  rounds,
  chosen,
}: {
  line: DomainLine
  rounds: readonly string[]
  chosen: boolean
}) {
  const { least, most } = line.scale
  const x = (day: string) => EDGE + placeOfDay(day, rounds) * (WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE)
  const { points } = line.trajectory
  const known = points.filter((point) => point.value !== null)
  const last = known.at(-1)
  return (
    <svg
      className="clients-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      data-chosen={chosen || undefined}
      aria-hidden="true"
    >
      <polyline points={known.map((point) => `${x(point.day)},${y(point.value ?? least)}`).join(' ')} />
      {points.map((point) =>
        point.value === null ? (
          <circle key={`${point.day} leeg`} className="clients-line-none" cx={x(point.day)} cy={HEIGHT / 2} r={3} />
        ) : (
          <circle
            key={`${point.day} ${point.order}`}
            data-back={point.direction === 'back' || undefined}
            cx={x(point.day)}
            cy={y(point.value)}
            r={point === last ? 4.5 : 3.5}
          />
        ),
      )}
    </svg>
  )
}
