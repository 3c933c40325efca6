import { formatCount, formatPersons, m } from '@vliegwiel/i18n'
import { scaleFor, type Scale } from '@vliegwiel/ui'
import { BarRows } from './bar-rows.tsx'
import { euro, signedEuro } from './budget-words.ts'
import { assumedText, parameterWords, stepWords } from './case-words.ts'
import { balanceAt, type ComputedCase } from './compute-case.ts'
import { FigurePart } from './figure-part.tsx'
import { LineFigure } from './line-figure.tsx'

interface CaseFigureProps {
  readonly computed: ComputedCase
  readonly file: string
}

/** Break-even, waterfall, tornado and cash over time: each with its table and its download. */
export function CaseFigures(props: CaseFigureProps) {
  return (
    <div className="vw-case-figures">
      <BreakEvenFigure {...props} />
      <WaterfallFigure {...props} />
      <TornadoFigure {...props} />
      <CashFigure {...props} />
    </div>
  )
}

const formats = { across: (value: number) => formatCount(value), up: (value: number) => euro(value) }

function BreakEvenFigure({ computed: { result }, file }: CaseFigureProps) {
  const { breakEven, persons } = result
  if (!breakEven.reached) return null
  const most = Math.max(2 * breakEven.exact, 1.2 * persons)
  const across: Scale = { ...scaleFor([0, most]), from: 0 }
  const points = across.ticks.map((people) => [people, balanceAt(result, people)] as const)
  const ends = [points.at(0)?.[1] ?? 0, points.at(-1)?.[1] ?? 0] as const
  const expected = balanceAt(result, persons)
  return (
    <FigurePart
      title={m.cases_even_title()}
      note={m.cases_even_note()}
      file={`${file}-omslagpunt`}
      table={{
        name: m.cases_even_title(),
        headings: [m.cases_even_people(), m.cases_key_balance()],
        rows: points.map(([people, cents]) => [people, { cents }]),
      }}
    >
      <LineFigure
        across={across}
        up={scaleFor([...ends, expected])}
        points={points}
        format={formats}
        marks={[
          {
            x: breakEven.exact,
            y: 0,
            text: m.cases_even_mark({ people: formatCount(breakEven.exact) }),
            solid: true,
          },
          {
            x: persons,
            y: expected,
            text: `${formatPersons(persons)}: ${signedEuro(expected)}`,
          },
        ]}
        sentence={m.cases_even_sentence({
          least: euro(ends[0]),
          people: formatCount(breakEven.exact),
          most: formatCount(across.to),
          end: euro(ends[1]),
        })}
      />
    </FigurePart>
  )
}

function WaterfallFigure({ computed: { waterfall }, file }: CaseFigureProps) {
  const { steps, balance } = waterfall
  const shown = steps.filter(({ cents, step }) => cents !== 0 || step === 'cost' || step === 'everybody-at-once')
  const rows = [
    ...shown.map(({ step, cents, until }) => ({
      key: step as string,
      label: stepWords[step](),
      value: signedEuro(cents),
      bars: [{ from: until - cents, to: until, tone: cents < 0 ? ('plain' as const) : ('ours' as const) }],
    })),
    {
      key: 'balance',
      label: m.cases_key_balance(),
      value: signedEuro(balance),
      bars: [{ from: 0, to: balance, tone: balance < 0 ? ('short' as const) : ('ours' as const) }],
    },
  ]
  return (
    <FigurePart
      title={m.cases_waterfall_title()}
      note={m.cases_waterfall_note()}
      file={`${file}-waterval`}
      table={{
        name: m.cases_waterfall_title(),
        headings: [m.cases_step(), m.cases_step_change(), m.cases_step_until()],
        rows: steps.map(({ step, cents, until }) => [stepWords[step](), { cents }, { cents: until }]),
      }}
    >
      <BarRows
        scale={scaleFor(steps.flatMap(({ cents, until }) => [until, until - cents]))}
        rows={rows}
        sentence={m.cases_waterfall_sentence({ from: euro(steps[0]?.cents ?? 0), to: euro(balance) })}
      />
    </FigurePart>
  )
}

function TornadoFigure({ computed: { tornado, input }, file }: CaseFigureProps) {
  const { bars, balance } = tornado
  const [widest] = bars
  const offered = input.persons.reckoning === 'net' ? input.persons.offered : 1
  const text = (name: (typeof bars)[number]['name'], value: number) =>
    assumedText(name, name === 'persons' ? value * offered : value)
  const end = (bar: (typeof bars)[number], side: 'low' | 'high') =>
    m.cases_tornado_at({ value: text(bar.name, bar[side].value), balance: signedEuro(bar[side].balance) })
  return (
    <FigurePart
      title={m.cases_tornado_title()}
      note={m.cases_tornado_note()}
      file={`${file}-aannames`}
      table={{
        name: m.cases_tornado_title(),
        headings: [m.cases_assumption(), m.cases_low(), m.cases_tornado_low(), m.cases_high(), m.cases_tornado_high()],
        rows: bars.map((bar) => [
          parameterWords[bar.name](),
          text(bar.name, bar.low.value),
          { cents: bar.low.balance },
          text(bar.name, bar.high.value),
          { cents: bar.high.balance },
        ]),
      }}
    >
      {widest === undefined ? (
        <p>{m.cases_tornado_none()}</p>
      ) : (
        <BarRows
          scale={scaleFor([balance, ...bars.flatMap(({ low, high }) => [low.balance, high.balance])])}
          at={balance}
          rows={bars.map((bar) => ({
            key: bar.name,
            label: parameterWords[bar.name](),
            value: `${text(bar.name, bar.low.value)} – ${text(bar.name, bar.high.value)}`,
            bars: [
              { from: bar.low.balance, to: balance, tone: bar.low.balance < balance ? 'plain' : 'ours' },
              { from: balance, to: bar.high.balance, tone: bar.high.balance < balance ? 'plain' : 'ours' },
            ],
          }))}
          sentence={m.cases_tornado_sentence({
            name: parameterWords[widest.name](),
            low: end(widest, 'low'),
            high: end(widest, 'high'),
          })}
        />
      )}
    </FigurePart>
  )
}

function CashFigure({ computed: { result }, file }: CaseFigureProps) {
  const { cash } = result
  const sums = cash.map(({ cumulative }) => cumulative)
  const [end, low] = [sums.at(-1) ?? 0, Math.min(...sums, 0)]
  const months = cash.length
  return (
    <FigurePart
      title={m.cases_cash_title()}
      note={m.cases_cash_note()}
      file={`${file}-geld`}
      table={{
        name: m.cases_cash_title(),
        headings: [m.cases_cash_month(), m.cases_key_cost(), m.cases_key_saving(), m.cases_cash_sum()],
        rows: cash.map(({ month, cost, saving, cumulative }) => [
          month + 1,
          { cents: cost },
          { cents: saving },
          { cents: cumulative },
        ]),
      }}
    >
      <LineFigure
        across={{ from: 0, to: months, ticks: scaleFor([0, months]).ticks.filter((tick) => tick <= months) }}
        up={scaleFor([0, ...sums])}
        points={cash.map(({ month, cumulative }) => [month + 1, cumulative] as const)}
        marks={
          result.paybackMonths === null
            ? []
            : [
                {
                  x: result.paybackMonths,
                  y: sums[result.paybackMonths - 1] ?? 0,
                  text: m.cases_month_count({ count: formatCount(result.paybackMonths) }),
                },
              ]
        }
        format={formats}
        sentence={m.cases_cash_sentence({ months: formatCount(months), end: euro(end), low: euro(low) })}
      />
    </FigurePart>
  )
}
