import { m } from '@vliegwiel/i18n'
import { EmptyState, LinkButton, PageHeader, StatusChip, WithAside } from '@vliegwiel/ui'
import FileX from 'lucide-react/icons/file-x'
import { CheckedStep, type Way } from './checked-step.tsx'
import { ColumnsStep, type Mapping } from './columns-step.tsx'
import type { Notations } from './questions.ts'
import { FileFacts } from './file-facts.tsx'
import { ReceivingStep } from './receiving-step.tsx'
import { FailedStep, RefusedStep, ResultStep, UndoneStep } from './result-step.tsx'
import { statusWords, type ShownRun } from './run-words.ts'
import { StepList } from './step-list.tsx'
import type { useUpload } from './use-upload.ts'
import { WorkingStep, type Work } from './working-step.tsx'

interface RunActions {
  /** The rest of a file of which the sending was cut off. */
  readonly onRest: (file: File) => void
  readonly onSheet: (sheet: string) => void
  readonly onCheck: (mapping: Mapping, notations: Notations) => void
  readonly onConfirm: (way: Way) => void
  /** Shows the columns again, or (false) the check. */
  readonly onColumns: (again: boolean) => void
  readonly onDownload: () => void
  readonly onDiscard: () => void
  readonly onUndo: () => void
  readonly onAgain: () => void
  readonly onStop: () => void
}

interface RunViewProps extends RunActions {
  shown: ShownRun
  work: Work | undefined
  /** What sends the rest of a file that is not whole. */
  upload: Pick<ReturnType<typeof useUpload>, 'sent' | 'problem' | 'fail'>
  busy: boolean
  /** The columns are asked again, after a check. */
  columnsAgain: boolean
  now: Date
  listHref: string
  hrefOfRun: (runId: string) => string
}

/** One import, wherever it has come to. */
export function RunView(props: RunViewProps) {
  const { shown, listHref } = props
  const { run } = shown
  const { text, tone } = statusWords[run.status]
  return (
    <>
      <PageHeader
        title={run.undoes === null ? run.fileName : m.imports_undoing_of({ name: run.fileName })}
        state={<StatusChip tone={tone}>{text()}</StatusChip>}
        actions={<LinkButton href={listHref}>{m.imports_back()}</LinkButton>}
      />
      {run.undoes === null && run.status !== 'discarded' && <StepList at={stepOf(props)} />}
      {isUnread(run.status) ? (
        <Step {...props} />
      ) : (
        <WithAside asideLabel={m.imports_file_facts()} aside={<FileFacts {...shown} />}>
          <Step {...props} />
        </WithAside>
      )}
    </>
  )
}

/** Nothing is known of the file but its name and its size. */
const isUnread = (status: ShownRun['run']['status']) =>
  status === 'receiving' || status === 'reading' || status === 'refused'

const asksColumns = ({ shown: { run }, columnsAgain }: RunViewProps) =>
  run.status === 'draft' || (columnsAgain && (run.status === 'checked' || run.status === 'failed'))

function outOf({ shown: { run }, onStop, onDiscard }: RunViewProps): (() => void) | null {
  if (run.undoes !== null) return null
  return run.status === 'checking' || run.status === 'reading' ? onDiscard : onStop
}

function stepOf(props: RunViewProps): number {
  if (asksColumns(props)) return 1
  const { status } = props.shown.run
  if (isUnread(status)) return 0
  return status === 'checking' || status === 'checked' ? 2 : 3
}

function Step(props: RunViewProps) {
  const { shown, work, busy, now, hrefOfRun } = props
  const { run } = shown
  if (asksColumns(props)) {
    const back = run.status === 'draft' ? undefined : () => props.onColumns(false)
    return (
      <ColumnsStep
        key={run.version}
        shown={shown}
        busy={busy}
        onBack={back}
        onSheet={props.onSheet}
        onCheck={props.onCheck}
      />
    )
  }
  switch (run.status) {
    case 'receiving':
      return (
        <ReceivingStep
          shown={shown}
          upload={props.upload}
          busy={busy}
          onRest={props.onRest}
          onDiscard={props.onDiscard}
        />
      )
    case 'refused':
      return <RefusedStep shown={shown} listHref={props.listHref} />
    case 'reading':
    case 'checking':
    case 'running':
      return <WorkingStep run={run} work={work} busy={busy} onAgain={props.onAgain} onOut={outOf(props)} />
    case 'checked':
      return (
        <CheckedStep
          shown={shown}
          busy={busy}
          onConfirm={props.onConfirm}
          onColumns={() => props.onColumns(true)}
          onDownload={props.onDownload}
          onDiscard={props.onDiscard}
        />
      )
    case 'failed':
      return <FailedStep shown={shown} onColumns={() => props.onColumns(true)} onDiscard={props.onDiscard} />
    case 'discarded':
      return <EmptyState icon={FileX} title={m.imports_gone_title()} text={m.imports_gone_text()} />
    default:
      return run.undoes === null ? (
        <ResultStep shown={shown} now={now} hrefOfRun={hrefOfRun} onUndo={props.onUndo} onDownload={props.onDownload} />
      ) : (
        <UndoneStep shown={shown} />
      )
  }
}
