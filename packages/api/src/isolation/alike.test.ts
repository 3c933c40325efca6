import { expect, test } from 'vitest'
import { alike } from './probe-procedures.ts'
import { newSide } from './side.ts'

const madeUp = newSide('', 'verzonnen-buur')

test.each(['voorbeeld', 'de', 'page', 'a', 'e'])('a tenant named by the ordinary word %s raises no alarm', (slug) => {
  const victim = newSide('019a0000-0000-7000-8000-00000000000a', slug)
  const both = [victim, madeUp]
  const text = (id: string) =>
    `{"kind":"page","title":"Een voorbeeld van de gemeente","id":"${id}","made":"${crypto.randomUUID()}"}`
  expect(alike(text(victim.documentId), both)).toBe(alike(text(madeUp.documentId), both))
  // Its slug may come back where it was asked for.
  expect(alike(`{"slugs":["${slug}"]}`, both)).toBe(alike('{"slugs":["verzonnen-buur"]}', both))
})

test.each(['voorbeeld', 'de', 'page'])('a real difference about %s is still found', (slug) => {
  const victim = newSide('019a0000-0000-7000-8000-00000000000a', slug)
  const both = [victim, madeUp]
  expect(alike('{"code":"conflict"}', both)).not.toBe(alike('{"code":"not-found"}', both))
  expect(alike(`{"found":["${slug}"]}`, both)).not.toBe(alike('{"found":[]}', both))
})

test('what a passkey is asked to sign is made anew each time, and raises no alarm; what stands beside it does', () => {
  const victim = newSide('019a0000-0000-7000-8000-00000000000a', 'buur')
  const asked = (challenge: string, rpId: string) => `{"options":{"challenge":"${challenge}","rpId":"${rpId}"}}`
  const [one, other] = ['a'.repeat(43), 'B-_'.padEnd(43, '9')]
  expect(alike(asked(one, 'x.example'), [victim])).toBe(alike(asked(other, 'x.example'), [victim]))
  expect(alike(asked(one, 'x.example'), [victim])).not.toBe(alike(asked(other, 'y.example'), [victim]))
  expect(alike('{"challenge":"short"}', [victim])).not.toBe(alike('{"challenge":"other"}', [victim]))
})
