import type { CaseResult } from '@vliegwiel/budgets/case'
import type { Reckoning } from '@vliegwiel/budgets/money'
import { formatCount, formatPersons, m } from '@vliegwiel/i18n'
import { AnswerSentence, Banner, KeyFigures, Section } from '@vliegwiel/ui'
import { AssumptionTable } from './assumption-table.tsx'
import { euro, purseWords, signedEuro } from './budget-words.ts'
import { CaseFigures } from './case-figures.tsx'
import { breakEvenSum, type ComputedCase } from './compute-case.ts'
import { explainedOf } from './explained-of.ts'
import { FormulaNote } from './formula-note.tsx'
import { Simulated } from './simulated.tsx'

interface CaseViewProps {
  readonly computed: ComputedCase
  readonly seed: number
  readonly file: string
}

/** What an investment brings: the answer, its sums, its figures, and how sure its assumptions are. */
export function CaseView({ computed, seed, file }: CaseViewProps) {
  const { result, input } = computed
  const even = breakEvenSum(result)
  return (
    <div className="vw-stack">
      <Answer result={result} />
      <KeyFigures figures={keyFigures(result, input.horizonMonths)} note={<Net result={result} />} />
      <Purses result={result} />
      <Section title={m.cases_formulas()}>
        <FormulaNote
          title={m.cases_key_balance()}
          aside={signedEuro(result.balance.value)}
          explained={explainedOf(result.balance)}
        />
        {result.ratio !== null && <FormulaNote title={m.cases_key_ratio()} explained={explainedOf(result.ratio)} />}
        {even !== null && <FormulaNote title={m.cases_key_even()} explained={explainedOf(even)} />}
      </Section>
      <CaseFigures computed={computed} file={file} />
      <Simulated input={input} seed={seed} />
      <AssumptionTable assumptions={result.assumptions} />
    </div>
  )
}

const reckoningWord = ({ reckoning }: CaseResult<Reckoning>) => (reckoning === 'net' ? m.cases_net() : m.cases_gross())

function Answer({ result }: { result: CaseResult<Reckoning> }) {
  const { breakEven } = result
  if (!breakEven.reached)
    return (
      <AnswerSentence>{breakEven.why === 'no-cost' ? m.cases_answer_free() : m.cases_answer_never()}</AnswerSentence>
    )
  return (
    <AnswerSentence
      sub={m.cases_answer_even_sub({
        exact: formatCount(breakEven.exact),
        saving: euro(breakEven.savingPerPerson),
        reckoning: reckoningWord(result),
      })}
    >
      {m.cases_answer_even({ people: formatPersons(breakEven.persons) })}
    </AnswerSentence>
  )
}

function keyFigures(result: CaseResult<Reckoning>, horizon: number) {
  const { saving, cost, balance, ratio, paybackMonths } = result
  const months = (count: number) => m.cases_month_count({ count: formatCount(count) })
  return [
    { label: `${m.cases_key_saving()}, ${reckoningWord(result)}`, value: euro(saving.cents) },
    { label: m.cases_key_cost(), value: euro(cost) },
    {
      label: m.cases_key_balance(),
      value: signedEuro(balance.value),
      ...(balance.value < 0 ? { tone: 'bad' as const } : {}),
    },
    ...(ratio === null ? [] : [{ label: m.cases_key_ratio(), value: `€ ${formatCount(ratio.value, undefined, 3)}` }]),
    {
      label: m.cases_key_payback(),
      value:
        paybackMonths === null ? m.cases_key_payback_never({ count: formatCount(horizon) }) : months(paybackMonths),
    },
  ]
}

/** Gross and net are never one column: what is not known is said. */
function Net({ result }: { result: CaseResult<Reckoning> }) {
  if (result.reckoning === 'net') return null
  return (
    <>
      {m.cases_gross_sub()} <strong>{m.cases_no_net_title()}</strong> {m.cases_no_net()}
    </>
  )
}

function Purses({ result }: { result: CaseResult<Reckoning> }) {
  const short = [...new Set(result.byPurse.decisionNeeded.map((one) => purseWords[one.short]()))]
  if (short.length === 0) return null
  return <Banner tone="info">{m.cases_purse_needed({ purse: short.join(', ') })}</Banner>
}
