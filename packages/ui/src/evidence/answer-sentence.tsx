import type { ReactNode } from 'react'

/** The answer of a page in one sentence of at most twenty words; `<strong>` marks the figure that is ours. */
export function AnswerSentence({ children, sub }: { children: ReactNode; sub?: ReactNode }) {
  return (
    <p className="vw-answer">
      {children}
      {sub !== undefined && <span className="vw-answer-sub">{sub}</span>}
    </p>
  )
}
