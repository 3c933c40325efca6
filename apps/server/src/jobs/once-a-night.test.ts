import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { onceANight } from './once-a-night.ts'

onPostgres('the work of a night', (database) => {
  let now = new Date('2026-11-26T02:12:00Z')
  const processes = (count: number) => Array.from({ length: count }, () => ({ db: database.db, clock: () => now }))

  test('handed to four processes at once and again later, is done once', async () => {
    let runs = 0
    const work = async () => void (runs += 1)
    const outcomes = await Promise.all(processes(4).map((one) => onceANight(one, work)))
    expect(outcomes.toSorted()).toEqual(['done', 'not-ours', 'not-ours', 'not-ours'])
    now = new Date('2026-11-26T02:40:00Z')
    expect(await Promise.all(processes(2).map((one) => onceANight(one, work)))).toEqual(['not-ours', 'not-ours'])
    expect(runs).toBe(1)
  })

  test('that failed is taken up again, and the next night is another', async () => {
    now = new Date('2026-11-27T02:12:00Z')
    const [one, other] = processes(2)
    if (!one || !other) throw new Error('two processes')
    await expect(onceANight(one, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('disk')
    expect(await onceANight(other, async () => {})).toBe('done')
    now = new Date('2026-11-28T02:12:00Z')
    expect(await onceANight(one, async () => {})).toBe('done')
  })

  test('whose process died is taken over, but not while it lives', async () => {
    now = new Date('2026-11-29T02:12:00Z')
    const [one, other] = processes(2)
    if (!one || !other) throw new Error('two processes')
    let release = () => {}
    // As a process that stopped half-way: it never says that it ended.
    const hanging = onceANight(one, () => new Promise((resolve) => (release = resolve)))
    await new Promise((resolve) => setTimeout(resolve, 50))
    now = new Date('2026-11-29T02:14:00Z')
    expect(await onceANight(other, async () => {})).toBe('not-ours')
    now = new Date('2026-11-29T02:18:00Z')
    expect(await onceANight(other, async () => {})).toBe('done')
    release()
    await hanging
  })
})
