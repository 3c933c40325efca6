import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, rootId } from '../blocks/block.ts'
import { findBlock } from '../blocks/edit-block.ts'
import { placeBlocks, type PlacedBlock } from '../blocks/placed-block.ts'
import { sameFields } from '../blocks/same-value.ts'
import { differences } from './difference.ts'
import { backToInherited, ownBlocks } from './inherit.ts'
import { mergeDocuments } from './merge.ts'

const block = (id: string, body: string, ...children: Block[]): Block => ({
  id,
  type: 'text',
  fields: { body },
  ...(children.length > 0 ? { children } : {}),
})
const page = (...children: Block[]): Block => ({
  id: rootId,
  type: 'root',
  fields: { title: 'Pagina' },
  ...(children.length > 0 ? { children } : {}),
})
const ids = (document: Block) => [...placeBlocks(document).keys()]

describe('what one side touched', () => {
  const base = page(block('a', 'een'), block('b', 'twee', block('b1', 'binnen')), block('c', 'drie'))

  test('is taken over, from either side', () => {
    const theirs = page(block('a', 'EEN'), block('b', 'twee', block('b1', 'binnen')), block('c', 'drie'))
    const mine = page(
      block('a', 'een'),
      block('b', 'twee', block('b1', 'BINNEN')),
      block('c', 'drie'),
      block('d', 'vier'),
    )
    const { merged, conflicts } = mergeDocuments(base, theirs, mine)
    expect(conflicts).toEqual([])
    expect(merged).toEqual(
      page(block('a', 'EEN'), block('b', 'twee', block('b1', 'BINNEN')), block('c', 'drie'), block('d', 'vier')),
    )
  })

  test('a field of each side goes into one block', () => {
    const of = (one: string, other: string) => page({ id: 'a', type: 'text', fields: { one, other } })
    expect(mergeDocuments(of('1', '2'), of('1', '2!'), of('1!', '2')).merged).toEqual(of('1!', '2!'))
  })

  test('a new order of theirs holds, with my new block behind the one it stood behind', () => {
    const theirs = page(block('c', 'drie'), block('a', 'een'), block('b', 'twee', block('b1', 'binnen')))
    const mine = page(
      block('a', 'een'),
      block('new', 'van mij'),
      block('b', 'twee', block('b1', 'binnen')),
      block('c', 'drie'),
    )
    expect(ids(mergeDocuments(base, theirs, mine).merged)).toEqual(['root', 'c', 'a', 'new', 'b', 'b1'])
  })

  test('a block that I changed inside one that they removed stays, with its way up, and is asked about', () => {
    const theirs = page(block('a', 'een'), block('c', 'drie'))
    const mine = page(block('a', 'een'), block('b', 'twee', block('b1', 'VAN MIJ')), block('c', 'drie'))
    const { merged, conflicts } = mergeDocuments(base, theirs, mine)
    expect(findBlock(merged, 'b1')?.fields).toEqual({ body: 'VAN MIJ' })
    expect(conflicts.map(({ blockId, reason }) => `${blockId} ${reason}`)).toEqual([
      'b1 removed-theirs',
      'b removed-theirs',
    ])
  })

  test('a block that I removed and they changed stays removed, and is asked about', () => {
    const theirs = page(block('a', 'een'), block('b', 'twee', block('b1', 'binnen')), block('c', 'DRIE'))
    const mine = page(block('a', 'een'), block('b', 'twee', block('b1', 'binnen')))
    const { merged, conflicts } = mergeDocuments(base, theirs, mine)
    expect(findBlock(merged, 'c')).toBeUndefined()
    expect(conflicts).toEqual([{ blockId: 'c', reason: 'removed-mine' }])
  })

  test('two moves that would close a ring leave a tree', () => {
    const theirs = page(block('a', 'een', block('b', 'twee', block('b1', 'binnen'))), block('c', 'drie'))
    const mine = page(block('b', 'twee', block('b1', 'binnen'), block('a', 'een')), block('c', 'drie'))
    const { merged, conflicts } = mergeDocuments(base, theirs, mine)
    expect(ids(merged).toSorted()).toEqual(['a', 'b', 'b1', 'c', 'root'])
    expect(conflicts.some(({ reason }) => reason === 'placed')).toBe(true)
  })
})

/** A document of up to 12 blocks: parent and place of each are drawn among those before it. */
const documents = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 19 }),
      up: fc.nat(19),
      at: fc.nat(9),
      body: fc.constantFrom('x', 'y', 'z'),
    }),
    {
      maxLength: 12,
    },
  )
  .map((drawn) => {
    const made = new Map<string, { block: Block; children: string[] }>([[rootId, { block: page(), children: [] }]])
    for (const { id, up, at, body } of drawn) {
      const name = `b${id}`
      if (made.has(name)) continue
      const parents = [...made.values()]
      parents[up % parents.length]?.children.splice(at, 0, name)
      made.set(name, { block: block(name, body), children: [] })
    }
    const build = (id: string): Block => {
      const { block: own, children } = made.get(id) ?? { block: page(), children: [] }
      return { ...own, ...(children.length > 0 ? { children: children.map(build) } : {}) }
    }
    return build(rootId)
  })

describe('for any three documents', () => {
  const always = (check: (base: Block, theirs: Block, mine: Block) => void) =>
    fc.assert(fc.property(documents, documents, documents, check), { numRuns: 2_000 })

  test('a block that only one side touched is never dropped, and is as that side left it', () => {
    always((base, theirs, mine) => {
      const result = placeBlocks(mergeDocuments(base, theirs, mine).merged)
      const [was, ofTheirs, ofMine] = [placeBlocks(base), placeBlocks(theirs), placeBlocks(mine)]
      const same = (one?: PlacedBlock, other?: PlacedBlock) =>
        one !== undefined && other !== undefined && sameFields(one.fields, other.fields)
      const wanted = (id: string) => {
        const [b, t, m] = [was.get(id), ofTheirs.get(id), ofMine.get(id)]
        if ((t && !m && !b) || (t && m && same(b, m))) return t
        return (m && !t && !b) || (t && m && same(b, t)) ? m : undefined
      }
      const lost = [...ofTheirs.keys(), ...ofMine.keys()].filter((id) => {
        const block = wanted(id)
        return block !== undefined && !same(result.get(id), block)
      })
      expect(lost).toEqual([])
    })
  })

  test('the result is a tree in which every id stands once', () => {
    always((base, theirs, mine) => {
      const { merged } = mergeDocuments(base, theirs, mine)
      expect(() => placeBlocks(merged)).not.toThrow()
    })
  })

  test('a side that changed nothing gives way to the other', () => {
    always((base, theirs) => {
      expect(mergeDocuments(base, theirs, base)).toEqual({ merged: theirs, conflicts: [] })
      expect(mergeDocuments(base, base, theirs)).toEqual({ merged: theirs, conflicts: [] })
      expect(mergeDocuments(base, theirs, theirs)).toEqual({ merged: theirs, conflicts: [] })
    })
  })

  test('a document differs from another exactly when they are not equal', () => {
    always((one, other) => {
      expect(differences(one, other).length === 0).toBe(JSON.stringify(one) === JSON.stringify(other))
    })
  })

  test('every own block can go back to what is inherited, until nothing is one’s own', () => {
    always((inherited, mine) => {
      let now = mine
      for (let tries = 0; tries < 60; tries += 1) {
        const [first] = ownBlocks(inherited, now)
        if (first === undefined) return
        const next = backToInherited(inherited, now, first)
        expect(findBlock(next, first)?.fields).toEqual(findBlock(inherited, first)?.fields)
        if (JSON.stringify(next) === JSON.stringify(now)) return
        now = next
      }
    })
  })
})
