import { formatCount, formatDate, m } from '@vliegwiel/i18n'
import { AnswerSentence, EmptyState, MenuButton, RadioGroup, Section, StatusChip } from '@vliegwiel/ui'
import BadgeCheck from 'lucide-react/icons/badge-check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import type { ReactNode } from 'react'
import type { ClaimOnBoard, Claims, OfferedBasis } from './budget.ts'
import { euro, formulaText, signedEuro } from './budget-words.ts'
import {
  aboutText,
  basisText,
  besideVerdict,
  chosenBasis,
  partWords,
  percentText,
  verdictOf,
  whyText,
} from './claim-words.ts'
import { FormulaNote } from './formula-note.tsx'

export interface ClaimsViewProps {
  readonly claims: Claims['claims']
  readonly mayWrite: boolean
  /** What was just chosen and is being kept: it is seen at once. */
  readonly pending?: { readonly claimId: string; readonly basis: string } | null | undefined
  readonly onChoose: (claim: ClaimOnBoard, basis: string) => void
  readonly onEdit: (claim: ClaimOnBoard) => void
  readonly onRemove: (claim: ClaimOnBoard) => void
  readonly begin?: ReactNode
}

/** Claims beside each other: each recomputed in every way, by the one that a person chose, and beside the others. */
export function ClaimsView(props: ClaimsViewProps) {
  const { claims, begin } = props
  if (claims.length === 0)
    return <EmptyState icon={BadgeCheck} title={m.claims_empty()} text={m.claims_empty_text()} action={begin} />
  return (
    <div className="vw-stack">
      <Answer claims={claims} />
      {claims.map((claim) => (
        <ClaimSection key={claim.claimId} {...props} claim={claim} />
      ))}
    </div>
  )
}

/** The first claim of which something can be said; a choice that is open comes before what agrees. */
function Answer({ claims }: { claims: Claims['claims'] }) {
  const checkable = claims.filter(({ offered }) => offered.some(({ verdict }) => verdict !== 'cannot-be-checked'))
  const open = checkable.find(({ chosen }) => chosen === null)
  if (open !== undefined)
    return (
      <AnswerSentence sub={m.claims_answer_choose_sub()}>{m.claims_answer_choose({ name: open.title })}</AnswerSentence>
    )
  const [first] = checkable
  const basis = first && chosenBasis(first)
  if (first === undefined || basis == null || basis.figures === null)
    return <AnswerSentence sub={m.claims_answer_none_sub()}>{m.claims_answer_none()}</AnswerSentence>
  if (basis.verdict === 'reconciles')
    return <AnswerSentence sub={m.claims_answer_gross_sub()}>{agreement(first.title, basis)}</AnswerSentence>
  const amount = euro(Math.abs(basis.figures.difference.value))
  return (
    <AnswerSentence sub={m.claims_answer_gross_sub()}>
      {m.claims_answer_differs({ name: first.title, amount })}
    </AnswerSentence>
  )
}

/** As sure as the verdict below it: a total that agrees as an amount a year does not agree as it was said. */
function agreement(name: string, { figures, perYear }: OfferedBasis): string {
  if (figures?.sameUnit === true) return m.claims_answer_gross({ name })
  return perYear ? m.claims_answer_gross_year({ name }) : m.claims_answer_gross_all({ name })
}

function ClaimSection({
  claim,
  mayWrite,
  pending,
  onChoose,
  onEdit,
  onRemove,
}: ClaimsViewProps & { claim: ClaimOnBoard }) {
  const { title } = claim
  const verdict = verdictOf(claim)
  const beside = claim.not === 'elsewhere' ? null : besideVerdict(claim)
  return (
    <Section
      title={m.claims_of({ who: claim.claim.who, name: title })}
      action={
        mayWrite ? (
          <MenuButton
            label={m.claims_actions({ name: title })}
            icon={Ellipsis}
            items={[
              { id: 'edit', label: m.claims_edit(), onSelect: () => onEdit(claim) },
              { id: 'remove', label: m.claims_remove(), onSelect: () => onRemove(claim) },
            ]}
          />
        ) : undefined
      }
    >
      <p className="vw-secondary">{aboutText(claim.claim)}</p>
      <p className="vw-claim-verdicts">
        <StatusChip tone={verdict.tone}>{verdict.text}</StatusChip>
        {beside !== null && <StatusChip tone={beside.tone}>{beside.text}</StatusChip>}
      </p>
      {claim.offered.length > 0 && <Bases {...{ claim, mayWrite, pending, onChoose }} />}
      <Figures claim={claim} />
    </Section>
  )
}

function Bases({
  claim,
  mayWrite,
  pending,
  onChoose,
}: Pick<ClaimsViewProps, 'mayWrite' | 'pending' | 'onChoose'> & { claim: ClaimOnBoard }) {
  const { chosen, offered } = claim
  return (
    <div className="vw-bases">
      <RadioGroup
        label={m.claims_by()}
        name={`basis-${claim.claimId}`}
        hint={
          chosen === null
            ? m.claims_chosen_none()
            : m.claims_chosen_by({ name: chosen.by, day: formatDate(chosen.at.slice(0, 10), 'long') })
        }
        value={pending?.claimId === claim.claimId ? pending.basis : (chosen?.basis ?? '')}
        options={offered.map((one) => ({
          value: one.basis,
          label: <Basis basis={one} />,
          hint: one.why === null ? m.claims_counts({ reasons: one.reasons.join(', ') }) : whyText(one),
          disabled: !mayWrite || one.why !== null,
        }))}
        onChange={(basis) => onChoose(claim, basis)}
      />
    </div>
  )
}

const fits = {
  reconciles: { tone: 'ok', text: m.claims_fits },
  'does-not-reconcile': { tone: 'neutral', text: m.claims_fits_not },
  'cannot-be-checked': { tone: 'neutral', text: m.claims_fits_cannot },
} as const

/** A way to check, with its sum, what comes out, and how far that is from what was said. */
function Basis({ basis }: { basis: OfferedBasis }) {
  const { figures, verdict } = basis
  return (
    <span className="vw-basis">
      <span>{basisText(basis)}</span>
      {figures !== null && (
        <>
          <span className="vw-secondary vw-formula">{formulaText(figures.recomputed)}</span>
          <strong className="vw-basis-number">{euro(figures.recomputed.value)}</strong>
          <span className="vw-basis-number">{percentText(figures.percent.value)}</span>
        </>
      )}
      <StatusChip tone={fits[verdict].tone} look="text" icon={null}>
        {fits[verdict].text()}
      </StatusChip>
    </span>
  )
}

function Figures({ claim }: { claim: ClaimOnBoard }) {
  const { needed, perPerson, beside } = claim
  const chosen = chosenBasis(claim)?.figures ?? null
  return (
    <>
      {chosen !== null && (
        <>
          <FormulaNote title={m.claims_recomputed()} explained={chosen.recomputed} />
          <FormulaNote
            title={m.claims_difference()}
            aside={`${signedEuro(chosen.difference.value)} · ${percentText(chosen.percent.value)}`}
            explained={chosen.difference}
          />
          <p className="vw-secondary">{m.claims_no_net()}</p>
        </>
      )}
      {perPerson !== null && (
        <FormulaNote
          title={`${m.claims_per_person()}: ${
            perPerson.from === 'people-of-the-claim' ? m.claims_per_person_of() : m.claims_per_person_said()
          }`}
          explained={perPerson.explained}
        />
      )}
      {needed !== null && <FormulaNote title={m.claims_needed()} explained={needed} />}
      {beside.map((one) => (
        <FormulaNote
          key={one.other}
          title={m.claims_beside_times({ times: formatCount(one.times.value), other: one.other })}
          explained={one.times}
        >
          <p>{one.verdict === 'alike' ? m.claims_beside_alike() : m.claims_beside_ask()}</p>
          <Questions beside={one} />
        </FormulaNote>
      ))}
    </>
  )
}

/** What has to be settled before two amounts per person can be compared, by whom it has to be said. */
function Questions({ beside }: { beside: ClaimOnBoard['beside'][number] }) {
  const asked = Map.groupBy(beside.missing, ({ title }) => title)
  const differing = beside.differing.map((what) => partWords[what]()).join(', ')
  if (asked.size === 0 && differing === '') return null
  return (
    <ul>
      {[...asked].map(([title, parts]) => (
        <li key={title}>
          {m.claims_beside_missing({ title, what: parts.map(({ what }) => partWords[what]()).join(', ') })}
        </li>
      ))}
      {differing !== '' && <li>{m.claims_beside_differs({ what: differing })}</li>}
    </ul>
  )
}
