import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { subsetOf } from '../../themes/subset.mjs'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'
type Colours = Map<string, Record<Scheme, string>>

/** Roles of one block of a stylesheet: `--text: light-dark(#181b20, #e9ebee)`. */
function coloursOf(css: string): Colours {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const roles = coloursOf(read('tokens.css'))
const accents = [...read('accents.css').matchAll(/\[data-accent='([\w-]+)'\] \{([^}]*)\}/g)].map(
  ([, name = '', block = '']) => ({ name, colours: coloursOf(block) }),
)
const neutral = accents.find((accent) => accent.name === 'neutral')?.colours ?? new Map()

function colour(name: string, scheme: Scheme, own: Colours = roles): string {
  const found = own.get(name) ?? neutral.get(name) ?? roles.get(name)
  if (found === undefined) throw new Error(`no such role: ${name}`)
  return found[scheme]
}

const surfaces = ['canvas', 'surface', 'sunken', 'hover']
const schemes: Scheme[] = ['light', 'dark']

describe.each(schemes)('%s', (scheme) => {
  test.each(['text', 'muted'])('%s reads on every surface and every state', (name) => {
    for (const below of [...surfaces, 'ok-bg', 'warn-bg', 'bad-bg', 'info-bg']) {
      expect(contrast(colour(name, scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('subtle reads on page, side bar and sunken', () => {
    for (const below of ['canvas', 'surface', 'sunken']) {
      expect(contrast(colour('subtle', scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(['ok', 'warn', 'bad', 'info'])('%s reads on the surfaces and on its own background', (name) => {
    for (const below of ['canvas', 'surface', 'sunken', 'hover', `${name}-bg`]) {
      expect(contrast(colour(name, scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('text reads on what was inserted and deleted', () => {
    for (const below of ['inserted', 'deleted']) {
      expect(contrast(colour('text', scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(7)
    }
  })

  test('borders of fields and the focus ring can be seen', () => {
    for (const below of surfaces) {
      expect(contrast(colour('control', scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(3)
      expect(contrast(colour('focus-ring', scheme), colour(below, scheme)), below).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(accents.map((accent) => accent.name))(
    'accent %s reads as link, on its tint and under its own text',
    (name) => {
      const own = accents.find((accent) => accent.name === name)?.colours
      for (const below of ['surface', 'canvas', 'accent-tint']) {
        expect(contrast(colour('accent', scheme, own), colour(below, scheme, own)), below).toBeGreaterThanOrEqual(4.5)
        expect(
          contrast(colour('accent-strong', scheme, own), colour(below, scheme, own)),
          below,
        ).toBeGreaterThanOrEqual(4.5)
      }
      for (const above of ['text', 'muted', 'subtle', 'ok', 'info']) {
        expect(contrast(colour(above, scheme, own), colour('accent-tint', scheme, own)), above).toBeGreaterThanOrEqual(
          4.5,
        )
      }
      for (const below of ['accent', 'accent-strong']) {
        expect(contrast(colour('on-accent', scheme, own), colour(below, scheme, own)), below).toBeGreaterThanOrEqual(
          4.5,
        )
      }
    },
  )
})

test('the five accents are all measured', () => {
  expect(accents.map((accent) => accent.name)).toEqual(['neutral', 'helmond', 'den-helder', 'utrecht', 'emmen'])
})

test('only the role files name a colour', () => {
  const free = new Set(['tokens.css', 'accents.css'])
  for (const name of readdirSync(new URL('.', import.meta.url))) {
    if (!name.endsWith('.css') || free.has(name)) continue
    const found = [...read(name).matchAll(/#[0-9a-f]{3,8}\b/g)].map(([hex]) => hex)
    // A QR code is black on white in every theme.
    expect(
      name === 'evidence.css' ? found.filter((hex) => hex !== '#ffffff' && hex !== '#000000') : found,
      name,
    ).toEqual([])
  }
})

test.each(['voorbeeld', 'ma'] as const)('the base theme %s is the one that its package holds now', (base) => {
  expect(read(`../themes/${base}.css`)).toBe(subsetOf(base))
})
