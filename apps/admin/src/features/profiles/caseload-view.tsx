import { formatCount, m } from '@vliegwiel/i18n'
import type { ProfileSet } from '@vliegwiel/clients/kinds'
import { AnswerSentence, NumberField, ScrollBox, Section } from '@vliegwiel/ui'
import { caseloadFigures, type CaseloadFigures } from './caseload-figures.ts'

export interface CaseloadViewProps {
  set: ProfileSet
  clients: ReadonlyMap<string, number>
  workers: number | null
  norm: number | null
  onChange: (patch: {
    readonly clients?: ReadonlyMap<string, number>
    readonly workers?: number | null
    readonly norm?: number | null
  }) => void
}

const whole = (text: string) => (/^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : null)
const hundredths = (value: number | null) => (value === null ? m.profiles_unknown() : formatCount(value / 100))

/** What profiles ask of the people who work: clients by profile, weighted, against the norm. */
export function CaseloadView({ set, clients, workers, norm, onChange }: CaseloadViewProps) {
  const figures = caseloadFigures(set, { clients, workers, norm })
  const change = (key: string, text: string) => {
    const count = /^\d{0,5}$/.test(text.trim()) ? Number(text) : 0
    const next = new Map(clients)
    if (count === 0) next.delete(key)
    else next.set(key, count)
    onChange({ clients: next })
  }
  return (
    <>
      {figures !== null && (
        <div role="status" className="profiles-answer">
          <AnswerSentence sub={subOf(figures, norm)}>{sentenceOf(figures, norm)}</AnswerSentence>
        </div>
      )}
      <Section title={m.profiles_caseload_fields()} note={m.profiles_caseload_note()}>
        <div className="profiles-fields">
          <NumberField
            label={m.profiles_caseload_workers()}
            value={workers === null ? '' : String(workers)}
            onChange={(event) => onChange({ workers: whole(event.target.value) })}
          />
          <NumberField
            label={m.profiles_caseload_norm()}
            hint={m.profiles_caseload_norm_hint()}
            value={norm === null ? '' : String(norm)}
            onChange={(event) => onChange({ norm: whole(event.target.value) })}
          />
        </div>
        <ScrollBox label={m.profiles_caseload()}>
          <table className="utrecht-table vw-table profiles-table">
            <thead>
              <tr>
                <th scope="col">{m.profiles_profile()}</th>
                <th scope="col">{m.profiles_caseload_clients()}</th>
                <th scope="col" className="vw-end">
                  {m.profiles_caseload_weight()}
                </th>
                <th scope="col" className="vw-end">
                  {m.profiles_caseload_weighted()}
                </th>
              </tr>
            </thead>
            <tbody>
              {(figures?.rows ?? []).map(({ key, name, clients: count, intensity, weighted }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>
                    <NumberField
                      label={m.profiles_caseload_of({ name })}
                      labelHidden
                      value={count === 0 ? '' : String(count)}
                      onChange={(event) => change(key, event.target.value)}
                    />
                  </td>
                  <td className="vw-end">
                    {intensity === null ? m.profiles_unknown() : `${formatCount(intensity)} %`}
                  </td>
                  <td className="vw-end">{hundredths(weighted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </Section>
    </>
  )
}

function sentenceOf({ clients, weighted, workersAtNorm }: CaseloadFigures, norm: number | null): string {
  if (clients === 0) return m.profiles_caseload_empty()
  if (norm === null || workersAtNorm === null)
    return m.profiles_caseload_plain({ clients: formatCount(clients), weighted: hundredths(weighted) })
  return m.profiles_caseload_sentence({
    clients: formatCount(clients),
    weighted: hundredths(weighted),
    workers: formatCount(workersAtNorm),
  })
}

function subOf({ perThousand, growth, perWorker, unknown }: CaseloadFigures, norm: number | null): string | undefined {
  const parts = [
    ...(perWorker === null ? [] : [m.profiles_caseload_now({ count: hundredths(perWorker) })]),
    ...(norm === null || perThousand === null
      ? []
      : [m.profiles_caseload_thousand({ norm: formatCount(norm), count: hundredths(perThousand) })]),
    ...(growth === null || growth === 0
      ? []
      : [
          growth > 0
            ? m.profiles_caseload_more({ percent: formatCount(growth) })
            : m.profiles_caseload_fewer({ percent: formatCount(-growth) }),
        ]),
    ...(unknown === 0 ? [] : [m.profiles_caseload_unknown({ count: formatCount(unknown) })]),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}
