import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { page } from '../kinds/page.ts'
import { theme } from '../kinds/theme.ts'
import { emptyDocument } from '../kind/kind.ts'
import {
  bundleFile,
  bundleText,
  environmentValues,
  readBundle,
  signedText,
  withDependencies,
  withEnvironment,
  type BundledDocument,
} from './bundle.ts'

const kinds = new Map([page, theme].map((kind) => [kind.word, kind]))
const source = { slug: 'helmond', name: 'Helmond', licence: 'CC-BY-4.0' }
const signature = { algorithm: 'ed25519', key: 'k', value: 'v' } as const
const document = (key: string, content: Block): BundledDocument => ({
  kind: 'page',
  key,
  schemaVersion: 1,
  source,
  content,
})
const linking = (title: string, ...keys: string[]): Block => ({
  id: 'root',
  type: 'root',
  fields: { title, summary: null, language: 'nl' },
  children: keys.map((key) => ({ id: `naar-${key}`, type: 'link', fields: { label: key, address: `/${key}` } })),
})

const texts = fc.string({ maxLength: 30 })
const documents = fc
  .uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z]{1,8}$/), title: texts, body: texts }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) =>
    drawn.map(({ key, title, body }) => {
      const content = emptyDocument(page, title)
      const children = [{ id: 'text', type: 'text', fields: { body, heading: null } }]
      return document(key, { ...content, children })
    }),
  )

test('import(export(x)) = x, and the order of x does not matter', () => {
  fc.assert(
    fc.property(documents, (given) => {
      const file = bundleFile(given, signature)
      expect(bundleFile(given.toReversed(), signature)).toBe(file)
      const read = readBundle(file, kinds)
      if (!('bundle' in read)) throw new Error(JSON.stringify(read.refusal))
      const sorted = given.toSorted((a, b) => (a.key < b.key ? -1 : 1))
      expect(read.bundle.documents).toEqual(sorted)
      expect(bundleFile(read.bundle.documents, read.bundle.signature)).toBe(file)
      expect(signedText(file)).toBe(bundleText(given))
    }),
    { numRuns: 500 },
  )
})

test('a changed letter changes what was signed', () => {
  const file = bundleFile([document('start', linking('Begin'))], signature)
  expect(signedText(file.replace('Begin', 'Beginn'))).not.toBe(signedText(file))
})

const whole = bundleFile([document('start', linking('Begin'))], signature)
test.each([
  ['no JSON', 'x', 'not-json'],
  ['half a sign, which cannot be signed', whole.replace('Begin', String.raw`\ud800`), 'not-json'],
  ['another format', '{"format":"iets"}', 'not-a-bundle'],
  ['an unknown key', whole.replace('"version": 1', '"version": 1,\n "extra": 1'), 'not-a-bundle'],
  ['a kind we do not know', whole.replace('"kind": "page"', '"kind": "paginas"'), 'unknown-kind'],
  ['a newer schema', whole.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'newer-schema'],
  ['a block that is not allowed', whole.replace('"type": "root"', '"type": "script"'), 'not-a-document'],
])('%s is refused with the reason', (_, text, reason) => {
  expect(readBundle(text, kinds)).toMatchObject({ refusal: { reason } })
})

test('what chosen documents need comes along, and what is missing is named', () => {
  const all = new Map([
    ['start', linking('Begin', 'geld', 'werk')],
    ['geld', linking('Geld', 'start', 'weg')],
    ['werk', linking('Werk')],
    ['los', linking('Los')],
  ])
  const found = withDependencies([{ kind: 'page', key: 'start' }], kinds, ({ key }) => all.get(key) ?? null)
  expect(found.all.map(({ key }) => key)).toEqual(['geld', 'start', 'werk'])
  expect(found.missing).toEqual([{ kind: 'page', key: 'weg' }])
})

test('names and phone numbers are asked again, everywhere they stand', () => {
  const content: Block = {
    ...linking('Contact'),
    children: ['een', 'twee'].map((id) => ({
      id,
      type: 'contact',
      fields: { team: 'Team Werk', phone: '14 0492', hours: null },
    })),
  }
  expect(environmentValues(page, 'contact', content).map(({ field, value }) => `${field} ${value}`)).toEqual([
    'team Team Werk',
    'phone 14 0492',
    'team Team Werk',
    'phone 14 0492',
  ])
  const mapped = withEnvironment(
    page,
    content,
    new Map([
      ['14 0492', '14 0591'],
      ['Contact', 'Nooit'],
    ]),
  )
  expect(mapped.children?.map(({ fields }) => fields['phone'])).toEqual(['14 0591', '14 0591'])
  expect(mapped.fields['title']).toBe('Contact')
})
