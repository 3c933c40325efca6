import { type CaseloadAnswer, type CaseloadQuestion, numbersOf } from '@vliegwiel/budgets/what-if'
import { formatCount, m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, KeyFigures, Section } from '@vliegwiel/ui'
import { AssumptionTable } from './assumption-table.tsx'
import { euro, signedEuro } from './budget-words.ts'
import { explainedOf } from './explained-of.ts'
import { FormulaNote } from './formula-note.tsx'
import { numberName } from './number-names.ts'

interface CaseloadViewProps {
  readonly question: CaseloadQuestion
  readonly answer: CaseloadAnswer
}

/** What another caseload takes: staff, cost, and how many extra people away would pay for it. */
export function CaseloadView({ question, answer }: CaseloadViewProps) {
  const {
    extraCost,
    staffNow,
    staffThen,
    exitsNeeded,
    exitsNeededPer100,
    staffGrowth: growth,
  } = {
    ...answer,
    staffGrowth: answer.growth,
  }
  const more = extraCost.value > 0
  const about = {
    from: formatCount(question.from),
    to: formatCount(question.to),
    cost: euro(Math.abs(extraCost.value)),
  }
  return (
    <div className="vw-stack">
      <AnswerSentence
        sub={more ? m.cases_load_sub({ exits: formatCount(exitsNeededPer100.value) }) : m.cases_load_sub_less()}
      >
        {more ? m.cases_load_answer(about) : m.cases_load_answer_less(about)}
      </AnswerSentence>
      <KeyFigures
        figures={[
          { label: m.cases_n_staff_now(), value: formatCount(staffNow.value) },
          { label: m.cases_n_staff_then(), value: formatCount(staffThen.value) },
          { label: m.cases_n_staff_growth(), value: m.budgets_percent({ value: formatCount(growth.value) }) },
          { label: m.cases_n_extra_cost(), value: signedEuro(extraCost.value) },
          ...(more ? [{ label: m.cases_n_exits_needed(), value: formatCount(exitsNeeded.value) }] : []),
        ]}
        note={m.cases_load_unknown()}
      />
      {more && <Banner tone="info">{m.cases_purses_load()}</Banner>}
      <Section title={m.cases_formulas()}>
        {numbersOf(answer)
          .filter(({ name }) => more || !name.startsWith('exits'))
          .map((one) => (
            <FormulaNote key={one.name} title={numberName(one.name)} explained={explainedOf(one)} />
          ))}
      </Section>
      <AssumptionTable assumptions={answer.assumptions} />
    </div>
  )
}
