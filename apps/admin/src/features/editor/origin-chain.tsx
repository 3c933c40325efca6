import { m } from '@vliegwiel/i18n'

interface OriginChainProps {
  fromName: string | null
  ownName: string
  number: number
  ownBlocks: number
  moved: boolean
}

/** Where the document comes from, from above to here. */
export function OriginChain({ fromName, ownName, number, ownBlocks, moved }: OriginChainProps) {
  return (
    <section className="edt-chain">
      <h2>{m.editor_chain_title()}</h2>
      <ol>
        {fromName !== null && (
          <li>
            {fromName}
            <span>{moved ? m.editor_chain_new() : m.editor_chain_base()}</span>
          </li>
        )}
        <li aria-current="true">
          {ownName}
          <span>
            {fromName === null
              ? m.editor_chain_own({ number })
              : m.editor_chain_draft({ number, blocks: m.editor_own_blocks({ count: ownBlocks }) })}
          </span>
        </li>
      </ol>
    </section>
  )
}
