import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { DescriptionList, Disclosure, type Description } from '@vliegwiel/ui'
import { rangeText, smallestText, tellingOf } from './figures.ts'
import type { Outcome, Report } from './pilot.ts'
import { whyNot } from './pilot-words.ts'

const exact = (value: number) => formatCount(Number(value.toPrecision(3)))

/** Estimator, p values and fingerprints: for whoever wants to check, closed for who does not. */
export function Technique({ report, outcome }: { report: Report; outcome: Outcome }) {
  return (
    <Disclosure title={m.pilots_technique()} aside={m.pilots_technique_aside()}>
      <DescriptionList items={technique(report, outcome)} />
    </Disclosure>
  )
}

function technique(report: Report, outcome: Outcome): Description[] {
  const telling = tellingOf(outcome)
  const {
    main,
    unadjusted,
    p,
    probabilityOfBenefit: benefit,
    minimumDetectable: smallest,
    engine,
    plan,
    design,
  } = report
  const computedAt = new Date(report.computedAt)
  const prior = benefit.computable
    ? benefit.prior.kind === 'normal'
      ? m.pilots_tech_prior({ sd: exact(benefit.prior.sd * telling.per) })
      : m.pilots_tech_flat()
    : undefined
  return [
    { label: m.pilots_tech_estimator(), value: engine.estimator },
    {
      label: m.pilots_tech_interval(),
      value: main.computable
        ? `${rangeText(main.interval, telling)} (${exact(main.interval.level * 100)} %, ${main.interval.method})`
        : whyNot(main.code),
    },
    {
      label: m.pilots_tech_df(),
      value: main.computable ? (typeof main.df === 'number' ? exact(main.df) : main.df) : '–',
    },
    ...(unadjusted.computable
      ? [
          {
            label: m.pilots_tech_unadjusted(),
            value: `${rangeText(unadjusted.interval, telling)} (${unadjusted.estimator})`,
          },
        ]
      : []),
    { label: m.pilots_tech_p(), value: typeof p.raw === 'number' ? exact(p.raw) : whyNot(p.raw.code) },
    {
      label: m.pilots_tech_p_adjusted(),
      value: p.adjusted.computable ? `${exact(p.adjusted.value)} (${p.adjusted.method}, ${p.adjusted.size})` : '–',
    },
    {
      label: m.pilots_tech_benefit(),
      value: benefit.computable ? `${exact(benefit.probabilityOfBenefit * 100)} %` : whyNot(benefit.code),
      ...(prior === undefined ? {} : { source: prior }),
    },
    {
      label: m.pilots_tech_detectable(),
      value: !smallest.computable
        ? whyNot(smallest.code)
        : 'difference' in smallest
          ? smallestText(smallest.difference, telling)
          : typeof smallest.up === 'number'
            ? `${smallestText(smallest.up - smallest.control, telling)} ${m.pilots_report_per_100()}`
            : '–',
    },
    { label: m.pilots_tech_plan(), value: <code>{plan.hash}</code> },
    ...(design.allocation === undefined
      ? []
      : [{ label: m.pilots_tech_log(), value: <code>{design.allocation.logHash}</code> }]),
    { label: m.pilots_tech_input(), value: <code>{engine.inputHash}</code> },
    { label: m.pilots_tech_engine(), value: `${engine.name} ${engine.version}` },
    { label: m.pilots_tech_computed(), value: `${formatDate(computedAt, 'long')}, ${formatTime(computedAt)}` },
  ]
}
