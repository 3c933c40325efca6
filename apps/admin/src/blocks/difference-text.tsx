import { m } from '@vliegwiel/i18n'
import { wordDifference } from './word-difference.ts'

/** A text with what came and what went in it. The words "added" and "removed" are there for who cannot see it. */
export function DifferenceText({ before, after }: { before: string; after: string }) {
  return (
    <>
      {wordDifference(before, after).map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Mark = kind === 'inserted' ? 'ins' : 'del'
        // The white space behind a change stays outside its colour.
        const end = /\s*$/.exec(text)?.[0] ?? ''
        return (
          <span key={`${at}-${kind}`}>
            <Mark className="blk-mark">
              <span className="vw-hidden">
                {kind === 'inserted' ? m.editor_diff_inserted() : m.editor_diff_deleted()}:{' '}
              </span>
              {text.slice(0, text.length - end.length)}
            </Mark>
            {end}
          </span>
        )
      })}
    </>
  )
}
