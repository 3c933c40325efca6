import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, hostileNumbers, valueOf } from '../testing/answers.ts'
import { type CaseloadClient, caseloadOf, staffGrowth, workersPerThousand } from './caseload.ts'
import { previewMoves } from './move-clients.ts'

const client = (name: string, worker: string, weight: number | null = 100): CaseloadClient => ({
  client: name,
  worker,
  weight,
})

describe('how many clients a worker has', () => {
  test.each([
    [150, 667],
    [100, 1_000],
    [50, 2_000],
  ])('a caseload of %i asks %i hundredths of a worker for every 1,000', (norm, expected) => {
    expect(valueOf(workersPerThousand(norm))).toBe(expected)
  })

  test.each([
    [150, 100, 50],
    [100, 50, 100],
    [150, 50, 200],
    [50, 100, -50],
    [100, 100, 0],
  ])('from %i to %i is %i % more staff', (from, to, expected) => {
    expect(valueOf(staffGrowth(from, to))).toBe(expected)
  })

  test('three light, one usual and one intensive client are four and a half', () => {
    const clients = [
      client('a', 'els', 50),
      client('b', 'els', 50),
      client('c', 'els', 50),
      client('d', 'els'),
      client('e', 'els', 200),
    ]
    expect(valueOf(caseloadOf(['els'], clients, 4)).workers[0]).toMatchObject({
      clients: 5,
      weighted: 450,
      overNorm: 50,
      unknown: 0,
    })
  })

  test('a client without a profile counts as a person and in no weight; without a norm there is no above', () => {
    const [row] = valueOf(caseloadOf(['els'], [client('a', 'els', null), client('b', 'els')], null)).workers
    expect(row).toMatchObject({ clients: 2, weighted: 100, unknown: 1, overNorm: null })
  })

  test('a norm of 0, a client twice, a worker who is nobody: each is named', () => {
    expect(codesOf(caseloadOf(['els'], [client('a', 'els'), client('a', 'els')], 0))).toEqual([
      'client-twice',
      'number-impossible',
    ])
    expect(codesOf(caseloadOf(['els'], [client('a', 'toString')], 50))).toEqual(['person-missing'])
    for (const norm of hostileNumbers) if (norm !== 1) expect(workersPerThousand(norm).ok).toBe(false)
  })
})

describe('moving clients', () => {
  const clients = [client('a', 'els'), client('b', 'els', 200), client('c', 'sem')]
  const workers = ['els', 'sem', 'ida']

  test('the preview says whose contact changes, how often it did, and who comes above the norm', () => {
    const moves = [{ client: 'b', from: 'els', to: 'sem' }]
    const preview = valueOf(previewMoves(workers, clients, 2, moves, new Map([['b', 2]])))
    expect(preview.contactChanges).toEqual([{ client: 'b', from: 'els', to: 'sem', earlier: 2 }])
    expect(preview.aboveNorm).toEqual(['sem'])
  })

  test('two hands: a client who was moved meanwhile is named, and nobody else is moved', () => {
    const moves = [
      { client: 'a', from: 'els', to: 'ida' },
      { client: 'c', from: 'els', to: 'ida' },
    ]
    expect(codesOf(previewMoves(workers, clients, 50, moves))).toEqual(['worker-changed-meanwhile'])
    expect(codesOf(previewMoves(workers, clients, 50, [{ client: 'z', from: 'els', to: 'nobody' }]))).toEqual([
      'client-unknown',
      'person-missing',
    ])
  })

  test('whatever is moved: nobody is lost or counted twice, and taking it back gives what was', () => {
    const drawn = fc.record({
      clients: fc.array(
        fc.record({ worker: fc.constantFrom(...workers), weight: fc.option(fc.constantFrom(50, 100, 200)) }),
        { maxLength: 30 },
      ),
      to: fc.array(fc.constantFrom(...workers), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(drawn, ({ clients: some, to }) => {
        const all = some.map((one, place) => ({ ...one, client: `c${place}` }))
        const moves = all.flatMap(({ client: name, worker }, place) => {
          const target = to[place]
          return target === undefined || target === worker ? [] : [{ client: name, from: worker, to: target }]
        })
        const preview = valueOf(previewMoves(workers, all, 50, moves))
        expect(preview.after.weighted).toBe(preview.before.weighted)
        expect(preview.after.clients).toBe(all.length)
        expect(valueOf(previewMoves(workers, preview.clients, 50, preview.undo)).clients).toEqual(all)
      }),
    )
  })
})
