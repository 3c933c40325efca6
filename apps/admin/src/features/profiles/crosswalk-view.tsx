import { m } from '@vliegwiel/i18n'
import { type Crosswalk, type CrosswalkProposal, readCrosswalk, type Relation } from '@vliegwiel/clients/crosswalk'
import { personWords, type ProfileSet } from '@vliegwiel/clients/kinds'
import { getLanguage } from '@vliegwiel/i18n'
import { AnswerSentence, EmptyState, ScrollBox, Section, SelectField, StatusChip, type Tone } from '@vliegwiel/ui'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'

const relationText = {
  'one-to-one': m.profiles_relation_one,
  'many-to-one': m.profiles_relation_many,
  'not-comparable': m.profiles_relation_none,
}
const relationTone: Readonly<Record<Relation, Tone>> = {
  'one-to-one': 'ok',
  'many-to-one': 'info',
  'not-comparable': 'warn',
}
const groundText = {
  within: m.profiles_ground_within,
  partly: m.profiles_ground_partly,
  divided: m.profiles_ground_divided,
  apart: m.profiles_ground_apart,
  unknown: m.profiles_ground_unknown,
}

export interface CrosswalkViewProps {
  listed: readonly { readonly key: string; readonly title: string }[]
  chosen: string | null
  crosswalk: Crosswalk | null
  onChoose: (key: string | null) => void
  /** What the rules of the own set and of the set above it say of each class; null: there is no set above. */
  proposal: { readonly rows: readonly CrosswalkProposal[]; readonly own: ProfileSet; readonly above: ProfileSet } | null
}

/** The classes of one municipality in the words of another, with what is lost. */
export function CrosswalkView({ listed, chosen, crosswalk, onChoose, proposal }: CrosswalkViewProps) {
  return (
    <>
      {listed.length === 0 ? (
        <EmptyState
          icon={ArrowRightLeft}
          title={m.profiles_crosswalk_empty()}
          text={m.profiles_crosswalk_empty_text()}
        />
      ) : (
        <SelectField
          label={m.profiles_crosswalk_choose()}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
          options={listed.map(({ key, title }) => ({ value: key, label: title }))}
        />
      )}
      {crosswalk !== null && <Translated crosswalk={crosswalk} />}
      {proposal !== null && <Proposed {...proposal} />}
    </>
  )
}

function Translated({ crosswalk }: { crosswalk: Crosswalk }) {
  const answer = readCrosswalk(crosswalk)
  if (!answer.ok) return <p>{m.profiles_crosswalk_broken()}</p>
  const { rows, loss } = answer.value
  const name = (of: 'from' | 'to', key: string) => crosswalk[of].classes.find((one) => one.key === key)?.name ?? key
  return (
    <>
      <div className="profiles-answer">
        <AnswerSentence
          sub={
            loss.unreached.length === 0
              ? undefined
              : m.profiles_unreached({ names: loss.unreached.map((key) => name('to', key)).join(', ') })
          }
        >
          {lossSentence(
            loss.notComparable.length,
            loss.merged.reduce((sum, { from }) => sum + from.length, 0),
          )}
        </AnswerSentence>
      </div>
      <ScrollBox label={m.profiles_crosswalk()}>
        <table className="utrecht-table vw-table profiles-table">
          <thead>
            <tr>
              <th scope="col">{crosswalk.from.id}</th>
              <th scope="col">{m.profiles_relation()}</th>
              <th scope="col">{crosswalk.to.id}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, why, relation }) => (
              <tr key={from}>
                <th scope="row">{name('from', from)}</th>
                <td>
                  <StatusChip tone={relationTone[relation]} look="text">
                    {relationText[relation]()}
                  </StatusChip>
                </td>
                <td>
                  {to === null ? '–' : name('to', to)}
                  {why !== null && <span className="vw-secondary profiles-known">{why}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function lossSentence(notComparable: number, merged: number): string {
  const parts = [
    notComparable === 1 ? m.profiles_loss_one() : m.profiles_loss({ count: String(notComparable) }),
    ...(merged === 0 ? [] : [m.profiles_merged({ count: String(merged) })]),
  ]
  return parts.join(' ')
}

/** A person decides: equal rules may be meant otherwise. */
function Proposed({ rows, own, above }: NonNullable<CrosswalkViewProps['proposal']>) {
  const language = getLanguage()
  const name = (set: ProfileSet, key: string) => set.profiles.find((one) => one.key === key)?.name ?? key
  const characteristics = [...own.table.characteristics, ...above.table.characteristics]
  return (
    <Section title={m.profiles_proposal({ name: above.title })} note={m.profiles_proposal_note()}>
      <ScrollBox label={m.profiles_proposed_class()}>
        <table className="utrecht-table vw-table profiles-table">
          <thead>
            <tr>
              <th scope="col">{m.profiles_own_class()}</th>
              <th scope="col">{m.profiles_proposed_class()}</th>
              <th scope="col">{m.profiles_proposal_why()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, ground, shared, outside }) => (
              <tr key={from}>
                <th scope="row">{name(own, from)}</th>
                <td>{to === null ? '–' : name(above, to)}</td>
                <td>
                  {groundText[ground]()}
                  {outside !== null && (
                    <span className="vw-secondary profiles-known">
                      {m.profiles_outside({ person: personWords(outside, characteristics)[language] })}
                    </span>
                  )}
                  {ground === 'divided' &&
                    shared.map(({ to: other, example }) => (
                      <span key={other} className="vw-secondary profiles-known">
                        {name(above, other)}: {personWords(example, characteristics)[language]}
                      </span>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  )
}
