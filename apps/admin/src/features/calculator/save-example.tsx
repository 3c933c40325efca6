import type { Rules } from '@vliegwiel/benefits'
import type { Block } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormErrors, TextField, useNavigate } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { callsOf, useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { versionAddress } from '../../versions/document-path.ts'
import { exampleOf } from './example-of.ts'
import type { Outcome, Question } from './reckon.ts'

interface SaveExampleProps {
  question: Question
  outcome: Outcome
  rules: Rules
  onClose: () => void
}

const reference = { kind: 'benefit-rules', key: 'regels' } as const

/** Puts the outcome as a worked example into the draft of the rules, and opens it there. */
export function SaveExample({ question, outcome, rules, onClose }: SaveExampleProps) {
  const slug = useSlug()
  const api = useTenantApi()
  const go = useNavigate()
  const start = useSave(api.documents.startDraft.mutationOptions())
  const keep = useSave(api.documents.saveDraft.mutationOptions())
  const [title, setTitle] = useState('')
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [id] = useState(() => `voorbeeld-${Date.now().toString(36)}`)
  const example = exampleOf(question, outcome, rules, { id, title: title.trim(), source: source.trim() })
  const missing = { title: title.trim() === '', source: source.trim() === '' }

  const save = async () => {
    setTried(true)
    if (missing.title || missing.source || example === null) return
    setProblem(null)
    const begun = await start.sendAndWait({ ...reference, title: m.calculator_example_rules(), personal: false })
    if (begun === null) return
    const { documentId, number } = begun
    try {
      const version = await callsOf(slug).documents.showVersion.query({ documentId, number })
      // What others agreed on is not changed by the way.
      if (version.line.state !== 'draft') return setProblem(m.calculator_example_waiting())
      const content = withExample(version.content, example)
      const at = { documentId, number, revision: version.line.revision }
      if ((await keep.sendAndWait({ ...at, content, rebase: false })) === null) return
      go(versionAddress(slug, reference, number))
    } catch (error) {
      setProblem(problemOf(error).text)
    }
  }
  const refused = problem ?? start.problem?.text ?? keep.problem?.text
  const errors = [
    ...(missing.title ? [{ field: 'calc-example-title', text: m.calculator_example_no_title() }] : []),
    ...(missing.source ? [{ field: 'calc-example-source', text: m.calculator_example_no_source() }] : []),
  ]
  return (
    <Dialog
      isOpen
      title={m.calculator_example()}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            busy={start.busy || keep.busy}
            disabledReason={example === null ? m.calculator_example_cannot() : undefined}
            onClick={() => void save()}
          >
            {m.calculator_example_save()}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{m.calculator_example_text()}</p>
        {tried && <FormErrors errors={errors} />}
        {refused !== undefined && <FormErrors errors={[{ field: null, text: refused }]} />}
        <TextField
          id="calc-example-title"
          label={m.calculator_example_title()}
          width="full"
          maxLength={200}
          value={title}
          error={tried && missing.title ? m.calculator_example_no_title() : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextField
          id="calc-example-source"
          label={m.calculator_example_source()}
          hint={m.calculator_example_source_hint()}
          width="full"
          maxLength={200}
          value={source}
          error={tried && missing.source ? m.calculator_example_no_source() : undefined}
          onChange={(event) => setSource(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}

const withExample = (content: Block, example: Block): Block => ({
  ...content,
  children: [...(content.children ?? []), example],
})
