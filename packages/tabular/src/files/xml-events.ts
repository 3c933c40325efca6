import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { tabularError } from '../tabular-error.ts'

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Feeds XML to handlers, by local names: a workbook may put a prefix before each. A document type is refused, so that
 * entities cannot be declared, let alone grow; deep nesting is refused as well.
 */
function parserOf(handlers: XmlHandlers) {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw tabularError('xml-refused')
  })
  parser.on('error', (error) => {
    throw tabularError('xml-refused', {}, { cause: error })
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > 64) throw tabularError('xml-refused')
    handlers.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close?.(localName(name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  return parser
}

const localName = (name: string) => {
  const at = name.indexOf(':')
  return at === -1 ? name : name.slice(at + 1)
}

/** A whole part, piece by piece. */
export async function readThrough(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const pieces = streamXml(stream, handlers, () => null)
  while ((await pieces.next()).done !== true);
}

/** As the part is unpacked. Between two pieces the caller gets its turn (`afterPiece`) to hand on what was read. */
export async function* streamXml<T>(
  stream: Readable,
  handlers: XmlHandlers,
  afterPiece: () => T | null,
): AsyncGenerator<T> {
  const parser = parserOf(handlers)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }))
      const made = afterPiece()
      if (made !== null) yield made
      await new Promise((resolve) => setImmediate(resolve))
    }
    parser.write(decoder.decode()).close()
    const last = afterPiece()
    if (last !== null) yield last
  } catch (error) {
    if (tabularError.is(error)) throw error
    throw tabularError('workbook-broken', {}, { cause: error })
  } finally {
    stream.destroy()
  }
}
