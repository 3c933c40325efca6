import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, LoadingRows, Section } from '@vliegwiel/ui'
import { useEffect, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { inLanguage, useKinds } from '../../blocks/kinds.ts'
import { asHeading } from '../../words/in-sentence.ts'
import { EnvironmentFields } from './environment-fields.tsx'
import { environmentQuestions, mappingOf } from './environment.ts'
import type { TakenFile } from './file-intake.tsx'
import { ImportChanges } from './import-changes.tsx'
import { Refusal, refusalText } from './refusal.tsx'

interface ImportPreviewProps {
  file: TakenFile
  onDone: (drafts: number) => void
  onAgain: () => void
}

/** How long after the last letter the differences are counted again. */
const PAUSE_MS = 400

/** What the bundle would change here, with the names and numbers of this place filled in. */
export function ImportPreview({ file, onDone, onAgain }: ImportPreviewProps) {
  const api = useTenantApi()
  const { text } = file
  const kinds = useKinds().data?.kinds ?? []
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  // First as it is: that tells what is asked, and what stands here. Then with the answers.
  const asIs = useQuery(api.bundles.previewImport.queryOptions({ text, mapping: [] }, { staleTime: 0 }))
  const questions = environmentQuestions(asIs.data?.environment ?? [])
  const mapping = useSettled(mappingOf(questions, typed))
  const mapped = useQuery({
    ...api.bundles.previewImport.queryOptions({ text, mapping }, { staleTime: 0 }),
    enabled: asIs.data !== undefined,
    placeholderData: keepPreviousData,
  })
  const save = useSave(api.bundles.importBundle.mutationOptions(), {
    reads: [api.documents.pathKey(), api.home.pathKey(), api.bundles.pathKey()],
  })
  const other = <Button onClick={onAgain}>{m.bundles_import_other()}</Button>
  if (asIs.isError) {
    const problem = problemOf(asIs.error)
    if (refusalText(problem) !== null) return <Refusal problem={problem} action={other} />
    return <ProblemState problem={problem} onRetry={() => void asIs.refetch()} />
  }
  if (mapped.data === undefined) return <LoadingRows rows={5} />
  const { changes, seen } = mapped.data
  const count = (what: string) => changes.filter((change) => change.what === what).length
  const drafts = changes.length - count('same')
  const sortOf = (word: string) => {
    const kind = kinds.find(({ description }) => description.word === word)
    return asHeading(kind === undefined ? word : inLanguage(kind.description.words.one))
  }
  const take = async () => {
    const done = await save.sendAndWait({ text, mapping: mappingOf(questions, typed), seen })
    if (done !== null) onDone(done.drafts)
    // Somebody wrote here meanwhile: what would change is looked up again.
    else void mapped.refetch()
  }
  return (
    <div className="vw-stack">
      {questions.length > 0 && (
        <EnvironmentFields
          questions={questions}
          typed={typed}
          onType={(value, said) => setTyped((was) => new Map(was).set(value, said))}
        />
      )}
      <Section
        title={m.bundles_import_changes()}
        note={m.bundles_what_counts({ fresh: count('new'), changed: count('changed'), same: count('same') })}
      >
        <ImportChanges changes={changes} sortOf={sortOf} />
      </Section>
      {save.problem !== null && <Banner tone="bad">{refusalText(save.problem) ?? save.problem.text}</Banner>}
      <p>{drafts === 0 ? m.bundles_import_nothing() : m.bundles_import_what_happens({ count: drafts })}</p>
      <div className="adm-buttons">
        {drafts > 0 && (
          <Button variant="primary" busy={save.busy} onClick={() => void take()}>
            {m.bundles_import_do()}
          </Button>
        )}
        {other}
      </div>
    </div>
  )
}

/** The value once it stays the same for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
