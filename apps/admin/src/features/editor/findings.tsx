import type { FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import CircleAlert from 'lucide-react/icons/circle-alert'
import Lightbulb from 'lucide-react/icons/lightbulb'
import { inLanguage } from '../../blocks/kinds.ts'
import { Swatch } from '../../blocks/field-value.tsx'
import type { Finding } from './version.ts'

interface FindingsProps {
  findings: readonly Finding[]
  /** Puts a suggestion in its field; left out where nobody may write. */
  onTake?: ((field: string, value: FieldValue) => void) | undefined
}

/** What the checks say of one field or block: the problem, the way out, and where there is one the value that passes. */
export function Findings({ findings, onTake }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul className="edt-findings">
      {withoutRepeats(findings).map(({ field, rule, severity, problem, fix, suggestion }) => (
        <li key={`${field ?? ''}-${rule}-${inLanguage(problem)}`} data-severity={severity}>
          {severity === 'error' ? (
            <CircleAlert size={16} aria-hidden="true" />
          ) : (
            <Lightbulb size={16} aria-hidden="true" />
          )}
          <span className="vw-hidden">
            {severity === 'error' ? m.editor_finding_error() : m.editor_finding_advice()}:{' '}
          </span>
          <div>
            <strong>{inLanguage(problem)}</strong> {inLanguage(fix)}
            {suggestion !== undefined && field !== null && onTake !== undefined && (
              <Button size="small" onClick={() => onTake(field, suggestion)}>
                {m.editor_finding_take()} <Swatch colour={suggestion} />
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** One button a field: the same suggestion under several problems stands under the last of them alone. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.map((finding, at) => {
    const later = findings
      .slice(at + 1)
      .some((one) => one.field === finding.field && one.suggestion === finding.suggestion)
    const { suggestion: _suggestion, ...rest } = finding
    return later ? rest : finding
  })
}
