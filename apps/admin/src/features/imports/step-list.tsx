import { m } from '@vliegwiel/i18n'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'

const names = [m.imports_step_file, m.imports_step_columns, m.imports_step_check, m.imports_step_result]

/** Where in the four steps of an import this is: 0 is the file, 3 the result. */
export function StepList({ at }: { at: number }) {
  return (
    <ol className="imp-steps" aria-label={m.imports_steps()}>
      {names.map((name, step) => (
        <li key={name()} aria-current={step === at ? 'step' : undefined} data-done={step < at}>
          {step < at ? <CircleCheck size={16} aria-hidden="true" /> : <Circle size={16} aria-hidden="true" />}
          {name()}
        </li>
      ))}
    </ol>
  )
}
