import '../features.css'
import { daysBetween, formatCount, formatRelativeDays, m } from '@vliegwiel/i18n'
import { formatTime } from '../../app/shown-clock.ts'
import {
  Banner,
  Button,
  EmptyState,
  KeyFigures,
  LoadingRows,
  NightStrip,
  PageHeader,
  Progress,
  ProofList,
  Section,
  WithAside,
  type Night,
} from '@vliegwiel/ui'
import Download from 'lucide-react/icons/download'
import Play from 'lucide-react/icons/play'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import ShieldCheck from 'lucide-react/icons/shield-check'
import type { ReactNode } from 'react'
import { dayHere } from '../../app/today.ts'
import { IsolationAside } from './isolation-aside.tsx'
import { PartsTable } from './parts-table.tsx'
import { partsOf, type Proof, type Run } from './parts.ts'

export interface IsolationScreenProps {
  tenantName: string
  /** Persons of a demo come in by a click. */
  demo?: boolean
  /** null: never run. undefined: not read yet. */
  proof: Proof | null | undefined
  nights: readonly Night[]
  runs: number
  now: Date
  mayRun: boolean
  /** How far a run is that was just started. */
  running: { readonly done: number; readonly total: number | null } | null
  starting: boolean
  onRun: () => void
  onDownload: () => void
}

/** Can a neighbour reach our data? The answer first, then what was tried, and why to believe it. */
export function IsolationScreen(props: IsolationScreenProps) {
  const { tenantName: tenant, proof, running, mayRun } = props
  const busy = running !== null || props.starting
  const run = (
    <Button
      variant="primary"
      icon={Play}
      busy={busy}
      disabledReason={mayRun ? undefined : m.isolation_run_no_right()}
      onClick={props.onRun}
    >
      {proof ? m.isolation_run_again() : m.isolation_run()}
    </Button>
  )
  const title =
    proof === undefined
      ? m.isolation_title()
      : proof === null
        ? m.isolation_answer_none({ tenant })
        : proof.run.leaks === 0
          ? m.isolation_answer_ok({ tenant })
          : m.isolation_answer_bad({ tenant })
  return (
    <>
      <PageHeader
        above={m.isolation_above()}
        title={title}
        actions={
          proof && (
            <>
              <Button icon={Download} onClick={props.onDownload}>
                {m.isolation_download()}
              </Button>
              {run}
            </>
          )
        }
      />
      {proof && proof.run.leaks > 0 && <Banner tone="bad">{m.isolation_bad_next()}</Banner>}
      {running !== null && <Progress label={m.isolation_running()} done={running.done} total={running.total} />}
      {proof === undefined && <LoadingRows />}
      {proof === null && (
        <EmptyState icon={ShieldCheck} title={m.isolation_empty_title()} text={m.isolation_empty_text()} action={run} />
      )}
      {proof && <Evidence {...props} proof={proof} />}
    </>
  )
}

function Evidence({ proof, tenantName, demo = false, nights, runs, now }: IsolationScreenProps & { proof: Proof }) {
  const missed = nights.filter((night) => night.result === 'missed').length
  const leaks = nights.filter((night) => night.result === 'bad').length
  const summary = m.isolation_nights_summary({ runs, leaks, missed })
  return (
    <>
      <Figures run={proof.run} now={now} />
      <div className="vw-gap" />
      <WithAside
        asideLabel={m.isolation_aside()}
        aside={<IsolationAside tenantName={tenantName} scope={proof.detail.scope} demo={demo} />}
      >
        <div>
          <PartsTable parts={partsOf(proof.detail)} />
          <p className="vw-secondary adm-note">{m.isolation_note_scopes()}</p>
        </div>
        {proof.detail.uncovered.length > 0 && (
          <Section title={m.isolation_uncovered()}>
            <ProofList items={proof.detail.uncovered.map((text) => ({ id: text, text, tone: 'bad' }))} />
          </Section>
        )}
        <Section title={m.isolation_nights()} note={summary}>
          <NightStrip nights={nights} label={`${m.isolation_nights()}: ${summary}`} />
        </Section>
      </WithAside>
    </>
  )
}

function Figures({ run, now }: { run: Run; now: Date }) {
  const started = new Date(run.startedAt)
  const day = formatRelativeDays(daysBetween(dayHere(now), dayHere(started)))
  const took = Math.round((new Date(run.finishedAt).getTime() - started.getTime()) / 1000)
  const seconds = took < 1 ? m.isolation_seconds_less() : m.isolation_seconds({ count: took })
  const note: ReactNode = (
    <>
      {m.isolation_last()}
      <br />
      <b>{m.isolation_last_when({ day, time: formatTime(started) })}</b>
      <br />
      {m.isolation_last_took({ seconds, engine: run.engine })}
    </>
  )
  return (
    <KeyFigures
      figures={[
        { label: m.isolation_figure_tables(), value: formatCount(run.tables) },
        { label: m.isolation_figure_procedures(), value: formatCount(run.procedures) },
        { label: m.isolation_figure_probes(), value: formatCount(run.probes) },
        {
          label: m.isolation_figure_leaks(),
          value: formatCount(run.leaks),
          tone: run.leaks === 0 ? 'ok' : 'bad',
          icon: run.leaks === 0 ? ShieldCheck : ShieldAlert,
        },
      ]}
      note={note}
    />
  )
}
