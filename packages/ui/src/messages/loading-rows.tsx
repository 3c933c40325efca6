import { m } from '@vliegwiel/i18n'
import { useEffect, useState } from 'react'

type Phase = 'quiet' | 'skeleton' | 'words'

// Widths in percent that look like text; fixed, so that nothing moves between two draws.
const WIDTHS = [62, 48, 71, 55, 66, 43, 58, 69]

/** Holds the place of rows: nothing for 300 ms, then a skeleton, and words after 3 s. */
export function LoadingRows({ rows = 8 }: { rows?: number | undefined }) {
  const [phase, setPhase] = useState<Phase>('quiet')

  useEffect(() => {
    const skeleton = setTimeout(() => setPhase('skeleton'), 300)
    const words = setTimeout(() => setPhase('words'), 3000)
    return () => {
      clearTimeout(skeleton)
      clearTimeout(words)
    }
  }, [])

  return (
    <div className="vw-loading" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <div className="vw-loading-row" key={row} aria-hidden="true">
          {phase !== 'quiet' && <span style={{ inlineSize: `${WIDTHS[row % WIDTHS.length] ?? 50}%` }} />}
        </div>
      ))}
      <div role="status" className={phase === 'words' ? 'vw-loading-words' : 'vw-hidden'}>
        {phase === 'quiet' ? '' : phase === 'skeleton' ? m.state_loading() : m.state_loading_slow()}
      </div>
    </div>
  )
}
