import { m } from '@vliegwiel/i18n'
import { ErrorState } from '@vliegwiel/ui'
import type { ReactNode } from 'react'
import type { Problem } from '../../app/api/problem.ts'
import { KeyLine } from './key-line.tsx'

type Params = Pick<Problem, 'params' | 'text'>

const texts: Readonly<Record<string, (about: { at: string }) => string>> = {
  'unknown-kind': m.bundles_refused_unknown_kind,
  'newer-schema': m.bundles_refused_newer_schema,
  'not-json': m.bundles_refused_not_json,
  'not-a-bundle': m.bundles_refused_not_a_bundle,
  'not-a-document': m.bundles_refused_not_a_document,
  'key-twice': m.bundles_refused_key_twice,
  tampered: () => m.bundles_refused_tampered(),
  foreign: () => m.bundles_refused_foreign(),
}

/** Why a bundle was refused, in words, with the place; null for another problem. */
export function refusalText({ params }: Pick<Problem, 'params'>): string | null {
  const { reason, at } = params
  const text = typeof reason === 'string' && Object.hasOwn(texts, reason) ? texts[reason] : undefined
  return text?.({ at: typeof at === 'string' && at !== '' ? at : m.bundles_refused_start() }) ?? null
}

/** A refused bundle: the reason, that nothing was taken over, and the key where that is the way out. */
export function Refusal({ problem, action }: { problem: Params; action: ReactNode }) {
  const { reason, at } = problem.params
  const key = reason === 'foreign' && typeof at === 'string' ? at : null
  return (
    <>
      <ErrorState
        title={m.bundles_refused_title()}
        kept={m.bundles_refused_kept()}
        next={refusalText(problem) ?? problem.text}
        action={action}
      />
      {key !== null && <KeyLine text={key} />}
    </>
  )
}
