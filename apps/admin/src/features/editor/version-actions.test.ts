import { expect, test } from 'vitest'
import { actionsOf } from './version-actions.ts'

const line = (state: 'draft' | 'in-review' | 'approved' | 'scheduled' | 'released', mine = true, personal = false) =>
  ({ state, mine, personal }) as Parameters<typeof actionsOf>[0]['line']
const all = () => true

test('a draft asks for a judgement, unless something must be decided first', () => {
  const version = { line: line('draft'), approvalRefusal: 'not-in-review', approvalsNeeded: 1 } as const
  expect(actionsOf(version, all, undefined, 0).primary).toEqual({ act: 'submit', reason: undefined })
  expect(actionsOf(version, all, 'Voeg eerst blok 4 samen.', 2).primary?.reason).toBe('Voeg eerst blok 4 samen.')
  expect(actionsOf(version, all, undefined, 2).primary?.reason).toContain('2 fouten')
})

test('an author cannot approve, whatever they may do otherwise; another can, or sends it back', () => {
  const own = { line: line('in-review'), approvalRefusal: 'own-work', approvalsNeeded: 1 } as const
  expect(actionsOf(own, all, undefined, 0)).toMatchObject({
    primary: { act: 'approve', reason: 'U schreef dit zelf. Een ander moet kijken.' },
    others: [],
  })
  const other = { line: line('in-review', false), approvalRefusal: null, approvalsNeeded: 1 } as const
  expect(actionsOf(other, all, undefined, 0)).toMatchObject({
    primary: { act: 'approve', reason: undefined },
    others: [{ act: 'return' }],
  })
})

test('approved goes into force now or on a day; the way around the eyes is for administrators', () => {
  const approved = { line: line('approved'), approvalRefusal: 'not-in-review', approvalsNeeded: 1 } as const
  expect(actionsOf(approved, all, undefined, 0)).toMatchObject({
    primary: { act: 'release' },
    others: [{ act: 'plan' }],
  })
  const draft = { ...approved, line: line('draft', true, true) }
  expect(actionsOf(draft, all, undefined, 0).menu.map(({ act }) => act)).toEqual(['share', 'emergency', 'discard'])
  const writer = (permission: string) => permission === 'document:write'
  expect(actionsOf(draft, writer, undefined, 0).menu.map(({ act }) => act)).toEqual(['share', 'discard'])
})

test('what is in force offers nothing here, and who may not write gets no button', () => {
  const released = { line: line('released'), approvalRefusal: 'not-in-review', approvalsNeeded: 1 } as const
  expect(actionsOf(released, all, undefined, 0)).toEqual({ primary: null, others: [], menu: [] })
  expect(actionsOf({ ...released, line: line('draft') }, () => false, undefined, 0).primary).toBeNull()
})
