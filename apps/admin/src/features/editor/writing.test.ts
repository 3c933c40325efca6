import { changeBlock, findBlock, type Block } from '@vliegwiel/configuration/merge'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PAUSE_MS, Writing, type Answer, type LocalCopy } from './writing.ts'

const page = (a: string, b = 'b'): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'T' },
  children: [
    { id: 'a', type: 'text', fields: { body: a } },
    { id: 'b', type: 'text', fields: { body: b } },
  ],
})
const typed = (content: Block, id: string, body: string) =>
  changeBlock(content, id, (block) => ({ ...block, fields: { ...block.fields, body } }))
const body = (content: Block, id: string) => findBlock(content, id)?.fields['body']

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An API that holds one text, as the real one does: a save on another revision is refused with what stands there. */
function api(content: Block, revision = 1) {
  const store = { content, revision, kept: null as LocalCopy | null, sent: 0, held: false, wait: 0 }
  const send = async (save: { revision: number; content: Block }): Promise<Answer<string>> => {
    store.sent += 1
    if (store.wait > 0) await new Promise((done) => setTimeout(done, store.wait))
    if (save.revision !== store.revision) return { kind: 'clash', revision: store.revision, content: store.content }
    if (store.held) return { kind: 'held' }
    store.content = save.content
    store.revision += 1
    return { kind: 'saved', revision: store.revision, results: [], revoked: false }
  }
  const around = {
    send,
    keep: (copy: LocalCopy) => void (store.kept = copy),
    drop: () => void (store.kept = null),
    now: () => new Date(),
  }
  const open = (local: LocalCopy | null = null) => new Writing({ content, revision, results: [] }, around, local)
  return { store, open }
}

test('what is typed is kept at once and saved once typing stops', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  for (const text of ['t', 'tw', 'twee']) {
    writing.change(typed(writing.get().content, 'a', text))
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 100)
  }
  expect(store.sent).toBe(0)
  expect(body(store.kept?.content ?? page(''), 'a')).toBe('twee')
  await vi.advanceTimersByTimeAsync(200)
  expect([store.sent, body(store.content, 'a'), store.kept, writing.get().phase]).toEqual([1, 'twee', null, 'clean'])
})

test('typing goes on while a save is under way, and is saved after it', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  store.wait = 60_000
  writing.change(typed(writing.get().content, 'a', 'twee'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS + 10_000)
  writing.change(typed(writing.get().content, 'a', 'drie'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(store.sent).toBe(1)
  store.wait = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect([store.sent, body(store.content, 'a'), writing.get().phase]).toEqual([2, 'drie', 'clean'])
})

test('somebody else saved another block: both texts are there, without a question', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  Object.assign(store, { content: page('een', 'van een ander'), revision: 2 })
  writing.change(typed(writing.get().content, 'a', 'van mij'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
  expect([body(store.content, 'a'), body(store.content, 'b')]).toEqual(['van mij', 'van een ander'])
  expect(writing.get()).toMatchObject({ phase: 'clean', merges: 1, clash: null })
})

test('somebody else saved the same field: both texts wait for a decision, and typing stays', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  Object.assign(store, { content: page('van een ander'), revision: 2 })
  writing.change(typed(writing.get().content, 'a', 'van mij'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
  const { clash, content } = writing.get()
  expect([body(clash?.base ?? content, 'a'), body(clash?.theirs ?? content, 'a'), body(content, 'a')]).toEqual([
    'een',
    'van een ander',
    'van mij',
  ])
  expect(body(store.kept?.content ?? page(''), 'a')).toBe('van mij')
  writing.decide(typed(content, 'a', 'van ons'))
  await vi.runAllTimersAsync()
  expect([body(store.content, 'a'), writing.get().clash]).toEqual(['van ons', null])
})

test('a copy from before a reload comes back and is saved; one on an older text is merged', async () => {
  const first = api(page('een'), 3)
  first.open({ content: page('getypt'), base: page('een'), revision: 3 })
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(body(first.store.content, 'a')).toBe('getypt')

  const second = api(page('een', 'later'), 4)
  const writing = second.open({ content: page('getypt'), base: page('een'), revision: 3 })
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect([body(second.store.content, 'a'), body(second.store.content, 'b')]).toEqual(['getypt', 'later'])
  expect(writing.get().merges).toBe(1)
})

test('a text that somebody else holds waits; nothing is lost and nothing is asked again and again', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  store.held = true
  writing.change(typed(writing.get().content, 'a', 'twee'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([store.sent, writing.get().phase]).toEqual([1, 'held'])
  store.held = false
  expect(await writing.saveNow()).toBe(true)
  expect(body(store.content, 'a')).toBe('twee')
})

test('a newer text that is read is shown where nothing was typed', () => {
  const { open } = api(page('een'))
  const writing = open()
  writing.heard({ content: page('twee'), revision: 2, results: ['x'] })
  expect([body(writing.get().content, 'a'), writing.get().saved.revision]).toEqual(['twee', 2])
  writing.heard({ content: page('oud'), revision: 1, results: [] })
  expect(body(writing.get().content, 'a')).toBe('twee')
})

test('taking in a changed base is saved as such, even when it changes no word', async () => {
  const { store, open } = api(page('een'))
  const writing = open()
  writing.rebase(writing.get().content, '2026-11-26T09:00:00.000Z')
  await vi.runAllTimersAsync()
  expect([store.sent, writing.get().saved.revision]).toEqual([1, 2])
})
