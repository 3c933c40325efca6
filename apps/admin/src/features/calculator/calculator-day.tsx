import { nextChangeDays } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, TextField } from '@vliegwiel/ui'
import { formatDate } from '../../app/shown-clock.ts'
import type { PublishedRules } from './reckon.ts'

interface CalculatorDayProps {
  published: Pick<PublishedRules, 'today' | 'day'>
  /** undefined: today. */
  onDay: (day: string | undefined) => void
}

/** The day whose rules and amounts are used: today, one that was, or one that comes with all that is planned until then. */
export function CalculatorDay({ published: { today, day }, onDay }: CalculatorDayProps) {
  const choose = (chosen: string) => onDay(chosen === '' || chosen === today ? undefined : chosen)
  return (
    <>
      <div className="calc-day">
        <TextField
          id="calc-day"
          label={m.calculator_as_of()}
          type="date"
          width="short"
          value={day}
          onChange={(event) => choose(event.target.value)}
        />
        {nextChangeDays(today).map((one) => (
          <Button key={one} aria-pressed={day === one} onClick={() => choose(one)}>
            {formatDate(one, 'long')}
          </Button>
        ))}
      </div>
      {day !== today && (
        <Banner tone="info" action={<Button onClick={() => onDay(undefined)}>{m.calculator_as_of_today()}</Button>}>
          {day > today
            ? m.calculator_as_of_coming({ day: formatDate(day, 'long') })
            : m.calculator_as_of_past({ day: formatDate(day, 'long') })}
        </Banner>
      )}
    </>
  )
}
