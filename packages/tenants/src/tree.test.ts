import { describe, expect, test } from 'vitest'
import { maximumDepth, movedPaths, placementProblem, slugOf, type TreeNode } from './tree.ts'

const node = (kind: TreeNode['kind'], path: string[], status: TreeNode['status'] = 'active'): TreeNode => ({
  tenantId: path.at(-1) ?? '',
  kind,
  path,
  status,
})

describe('placement in the tree', () => {
  test.each([
    ['national', null, null],
    ['municipality', null, 'needs-parent'],
    ['region', node('national', ['n']), null],
    ['region', node('region', ['n', 'r']), null],
    ['municipality', node('national', ['n']), null],
    ['brand', node('municipality', ['n', 'r', 'g']), null],
    ['municipality', node('municipality', ['n', 'g']), 'wrong-kind'],
    ['national', node('national', ['n']), 'wrong-kind'],
    ['region', node('municipality', ['n', 'g']), 'wrong-kind'],
    ['brand', node('brand', ['n', 'g', 'b']), 'wrong-kind'],
    ['municipality', node('region', ['n', 'r'], 'archived'), 'parent-archived'],
  ] as const)('%s under %o is %s', (kind, parent, problem) => {
    expect(placementProblem({ kind }, parent)).toBe(problem)
  })

  test(`a sixth level is refused, the fifth is not`, () => {
    const deep = (levels: number) =>
      node(
        'region',
        Array.from({ length: levels }, (_, i) => `r${i}`),
      )
    expect(placementProblem({ kind: 'municipality' }, deep(maximumDepth - 1))).toBeNull()
    expect(placementProblem({ kind: 'municipality' }, deep(maximumDepth))).toBe('too-deep')
    expect(placementProblem({ kind: 'region', levelsBelow: 2 }, deep(maximumDepth - 2))).toBe('too-deep')
  })

  test('a region cannot hang inside itself', () => {
    expect(placementProblem({ tenantId: 'r', kind: 'region' }, node('region', ['n', 'r', 'r2']))).toBe('inside-itself')
  })

  test('moving takes everything below along', () => {
    const subtree = [
      { tenantId: 'r', path: ['n', 'r'] },
      { tenantId: 'g', path: ['n', 'r', 'g'] },
    ]
    expect([...movedPaths({ tenantId: 'r', path: ['n', 'r'] }, subtree, ['n', 'x'])]).toEqual([
      ['r', ['n', 'x', 'r']],
      ['g', ['n', 'x', 'r', 'g']],
    ])
  })
})

test.each([
  ['Den Helder', 'den-helder'],
  ["'s-Hertogenbosch", 's-hertogenbosch'],
  ['Súdwest-Fryslân', 'sudwest-fryslan'],
  ['  Bergen (NH.)  ', 'bergen-nh'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('slug of %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
