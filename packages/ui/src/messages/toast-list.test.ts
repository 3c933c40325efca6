import { describe, expect, test } from 'vitest'
import { addToast, stayOf, type ShownToast } from './toast-list.ts'

const toast = (id: number, more: Partial<ShownToast> = {}): ShownToast => ({ id, text: 'Bewaard', ...more })

describe('how long a message stays', () => {
  test('at least 5 seconds, longer with more to read', () => {
    expect(stayOf(toast(1))).toBe(5000)
    expect(stayOf(toast(1, { text: 'a'.repeat(200) }))).toBe(12_000)
  })

  test('until it is closed when there is something to do or to know', () => {
    expect(stayOf(toast(1, { undo: () => undefined }))).toBeNull()
    expect(stayOf(toast(1, { tone: 'bad' }))).toBeNull()
  })
})

test('the fourth message pushes out one that would go by itself, not one that waits', () => {
  const waiting = toast(1, { undo: () => undefined })
  const shown = [waiting, toast(2), toast(3)].reduce<ShownToast[]>((list, one) => addToast(list, one), [])
  expect(addToast(shown, toast(4)).map(({ id }) => id)).toEqual([1, 3, 4])
  const all = [1, 2, 3].map((id) => toast(id, { tone: 'bad' }))
  expect(addToast(all, toast(4, { tone: 'bad' })).map(({ id }) => id)).toEqual([2, 3, 4])
})
