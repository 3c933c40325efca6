import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeBlock } from '../blocks/edit-block.ts'
import { checkDocument } from '../kind/check-document.ts'
import { emptyDocument } from '../kind/kind.ts'
import { structureProblems } from '../kind/structure.ts'
import { contrastRatio, nearestPassing } from './contrast.ts'
import { page } from './page.ts'
import { theme, themeColours } from './theme.ts'
import { themeTokens } from './theme-tokens.ts'

const css = ['tokens.css', 'accents.css']
  .map((name) => readFileSync(new URL(`../../../ui/src/styles/${name}`, import.meta.url), 'utf8'))
  .join('')

test.each(themeTokens)('$name begins as the house has it', ({ name, light, dark }) => {
  expect(css).toContain(`--${name}: light-dark(${light}, ${dark})`)
})

test('a new theme is whole, and every pair of it passes', () => {
  const content = emptyDocument(theme, 'Helmond')
  expect(structureProblems(theme, content)).toEqual([])
  expect(checkDocument(theme, content)).toEqual([])
})

test('a pair that fails is named, with the nearest colour that passes', () => {
  const pale = changeBlock(emptyDocument(theme, 'Bleek'), 'accent', (block) => ({
    ...block,
    fields: { ...block.fields, accentLight: '#7fd0d6' },
  }))
  const results = checkDocument(theme, pale)
  expect(results.map(({ blockId, field, rule, severity }) => [blockId, field, rule, severity])).toEqual([
    ['accent', 'accentLight', 'contrast', 'error'],
    ['accent', 'accentLight', 'contrast', 'error'],
    ['accent', 'accentLight', 'contrast', 'error'],
    ['accent', 'onAccentLight', 'contrast', 'error'],
  ])
  expect(results[0]?.problem.nl).toMatch(
    /^Accent \(accent\) op Vlak \(surface\) haalt in licht 1,\d\d; nodig is 4,5\.$/,
  )
  const fixed = changeBlock(pale, 'accent', (block) => ({
    ...block,
    fields: { ...block.fields, accentLight: results[0]?.suggestion ?? '' },
  }))
  expect(checkDocument(theme, fixed)).toEqual([])
})

test('the suggestion keeps the hue and goes no further than it must', () => {
  const suggestion = nearestPassing('#7fd0d6', ['#ffffff'], 4.5) ?? ''
  expect(contrastRatio(suggestion, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrastRatio(suggestion, '#ffffff')).toBeLessThan(4.7)
  const blue = Number.parseInt(suggestion.slice(5), 16)
  const red = Number.parseInt(suggestion.slice(1, 3), 16)
  expect(blue).toBeGreaterThan(red)
  expect(nearestPassing('#777777', ['#ffffff', '#000000'], 7)).toBeNull()
})

test.each([
  ['no colour', 'rood'],
  ['code', '#fff;}body{background:url(//x.example)}'],
  ['an upper-case colour', '#FFFFFF'],
])('%s is no theme value', (_, value) => {
  const content = changeBlock(emptyDocument(theme, 'Fout'), 'accent', (block) => ({
    ...block,
    fields: { ...block.fields, accentLight: value },
  }))
  expect(checkDocument(theme, content)).toMatchObject([
    { field: 'accentLight', rule: 'field-value', severity: 'error' },
  ])
  expect(themeColours(content).light.get('accent')).toBe('#3b4a5e')
})

test('a logo is a real image with a text beside it', () => {
  const withLogo = (image: string, alt: string | null) =>
    changeBlock(emptyDocument(theme, 'Logo'), 'logo', (block) => ({
      ...block,
      fields: { ...block.fields, image, alt },
    }))
  const png = `data:image/png;base64,${Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]).toString('base64')}`
  expect(checkDocument(theme, withLogo(png, 'Gemeente Helmond'))).toEqual([])
  expect(checkDocument(theme, withLogo(png, null))).toMatchObject([{ rule: 'logo-text' }])
  const script = `data:image/png;base64,${Buffer.from('<svg onload=alert(1)>').toString('base64')}`
  expect(checkDocument(theme, withLogo(script, 'x'))).toMatchObject([{ rule: 'field-value', field: 'image' }])
  expect(checkDocument(theme, withLogo('data:image/svg+xml;base64,AAAA', 'x'))).toMatchObject([{ rule: 'field-value' }])
})

test('a page names what is missing and what reads badly', () => {
  const content = emptyDocument(page, 'Wanneer krijg ik geld?')
  expect(checkDocument(page, content).map(({ blockId, field, rule }) => [blockId, field, rule])).toEqual([
    ['root', 'summary', 'field-required'],
    ['text', 'body', 'field-required'],
  ])
  const body = `Kort. ${'woord '.repeat(21)}einde.`
  const long = changeBlock(content, 'text', (block) => ({ ...block, fields: { ...block.fields, body } }))
  expect(checkDocument(page, long).at(-1)).toMatchObject({
    rule: 'long-sentence',
    severity: 'advice',
    problem: { nl: '“woord woord woord woord woord …” heeft 22 woorden.' },
  })
})

test('a document of another shape is refused with its place', () => {
  const refused = (value: unknown) => structureProblems(page, value).map(({ path, problem }) => `${path} ${problem}`)
  expect(refused('tekst')).toEqual(['root not-a-block'])
  expect(refused({ id: 'root', type: 'root', fields: {}, extra: 1 })).toEqual(['root not-a-block'])
  expect(refused({ id: 'other', type: 'root', fields: {} })).toEqual(['root bad-id'])
  expect(refused({ id: 'root', type: 'root', fields: { title: { $ne: 1 } } })).toEqual(['root.fields.title bad-value'])
  expect(refused({ id: 'root', type: 'root', fields: { title: 0.5 } })).toEqual(['root.fields.title bad-value'])
  const child = (block: object) => ({ id: 'root', type: 'root', fields: {}, children: [block] })
  expect(refused(child({ id: 'a', type: 'script', fields: {} }))).toEqual(['root.children.0.type unknown-type'])
  expect(refused(child({ id: 'a', type: 'root', fields: {} }))).toEqual(['root.children.0.type not-allowed-here'])
  expect(refused(child({ id: 'root', type: 'text', fields: {} }))).toEqual(['root.children.0 bad-id'])
  expect(refused(child({ id: 'a', type: 'text', fields: { onload: 'x' } }))).toEqual([
    'root.children.0.fields.onload unknown-field',
  ])
})

test.each([
  ['https://www.emmen.nl/werk', []],
  ['/bijverdienen', []],
  ['https://www.emmen.nl@evil.example/', ['field-value']],
  ['https://2130706433/', ['field-value']],
  ['https://[::1]/', ['field-value']],
  ['https://emmen\u3002nl/', ['field-value']],
  ['/..//evil.example', ['field-value']],
])('seen: a link to %s, which must show where it leads', (address, rules) => {
  const content = emptyDocument(page, 'Werk')
  const link = { id: 'link', type: 'link', fields: { label: 'Werk en inkomen', address }, children: [] }
  const found = checkDocument(page, { ...content, children: [link] }).filter(({ blockId }) => blockId === 'link')
  expect(found.map(({ rule }) => rule)).toEqual(rules)
})
