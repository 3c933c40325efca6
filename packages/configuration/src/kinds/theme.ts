import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import type { CheckResult } from '../kind/check-result.ts'
import { choiceField, colourField, linkField, textField, type Field } from '../kind/field.ts'
import { imageField } from '../kind/image.ts'
import { counted, tenantsBelow } from '../kind/impact.ts'
import { defineKind, type BlockType } from '../kind/kind.ts'
import { contrastRatio, nearestPassing } from './contrast.ts'
import { contrastPairs, themeTokens, tokenField, tokenGroups, type Scheme, type TokenGroup } from './theme-tokens.ts'

const groupWords: Readonly<Record<TokenGroup, { nl: string; en: string }>> = {
  accent: { nl: 'Accent', en: 'Accent' },
  surfaces: { nl: 'Vlakken', en: 'Surfaces' },
  text: { nl: 'Tekst', en: 'Text' },
  lines: { nl: 'Lijnen', en: 'Lines' },
  states: { nl: 'Toestanden', en: 'States' },
  focus: { nl: 'Waar u bent', en: 'Focus' },
  changes: { nl: 'Wijzigingen', en: 'Changes' },
}
const schemes: readonly Scheme[] = ['light', 'dark']
const groups = Object.keys(tokenGroups) as readonly TokenGroup[]

const colourBlocks = Object.fromEntries(
  groups.map((group): [string, BlockType] => [group, { words: groupWords[group], fields: colourFields(group) }]),
)

function colourFields(group: TokenGroup): Record<string, Field> {
  return Object.fromEntries(
    tokenGroups[group].flatMap(({ name, words }) => [
      [tokenField(name, 'light'), colourField({ nl: `${words.nl}, licht`, en: `${words.en}, light` })],
      [tokenField(name, 'dark'), colourField({ nl: `${words.nl}, donker`, en: `${words.en}, dark` })],
    ]),
  )
}

/** How the console and the portal of a tenant look: a complete base theme, and colours of one's own laid over it. */
export const theme = defineKind({
  word: 'theme',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'huisstijl', en: 'theme' },
    many: { nl: 'Huisstijlen', en: 'Themes' },
    empty: {
      nl: 'Een huisstijl is een basis met eigen kleuren. De kleuren worden nagemeten.',
      en: 'A theme is a base with colours of your own. The colours are measured.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Huisstijl', en: 'Theme' },
      titleField: 'title',
      inside: [...groups, 'logo', 'legal'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        base: choiceField({ nl: 'Basis', en: 'Base' }, [
          { value: 'voorbeeld', label: { nl: 'Voorbeeld', en: 'Voorbeeld' } },
          { value: 'ma', label: { nl: 'Mooi & Anders', en: 'Mooi & Anders' } },
        ]),
      },
    },
    ...colourBlocks,
    logo: {
      words: { nl: 'Logo', en: 'Logo' },
      fields: {
        image: imageField({ nl: 'Logo', en: 'Logo' }),
        alt: textField(
          { nl: 'Wat staat erop?', en: 'What does it show?' },
          {
            optional: true,
            environment: true,
            hint: {
              nl: 'Voor wie het niet ziet: “Gemeente Helmond”.',
              en: 'For who cannot see it: “City of Helmond”.',
            },
          },
        ),
        favicon: imageField({ nl: 'Plaatje in het tabblad', en: 'Picture in the tab' }),
      },
    },
    legal: {
      words: { nl: 'Verplichte links', en: 'Legal links' },
      fields: {
        privacy: legalLink('Privacyverklaring', 'Privacy statement'),
        accessibility: legalLink('Toegankelijkheid', 'Accessibility'),
        complaints: legalLink('Klachten', 'Complaints'),
        objection: legalLink('Bezwaar', 'Objection'),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title, base: 'voorbeeld' },
    children: [
      ...groups.map((group) => ({ id: group, type: group, fields: defaultsOf(group) })),
      { id: 'logo', type: 'logo', fields: { image: null, alt: null, favicon: null } },
      { id: 'legal', type: 'legal', fields: { privacy: null, accessibility: null, complaints: null, objection: null } },
    ],
  }),
  checks: (content) => [...contrastResults(content), ...logoResults(content)],
  // Contrast is not among them: without it people cannot read.
  mayAdvise: { 'logo-text': { nl: 'Een logo heeft een tekst', en: 'A logo has a text' } },
  impact: ({ below, inForce }) => [
    counted(
      inForce.filter(({ kind }) => kind === 'page').length,
      { nl: 'pagina ziet er anders uit', en: 'page looks different' },
      { nl: 'pagina’s zien er anders uit', en: 'pages look different' },
    ),
    tenantsBelow(below.tenants),
  ],
})

function legalLink(nl: string, en: string): Field {
  return linkField({ nl, en }, { optional: true, environment: true })
}

function defaultsOf(group: TokenGroup): Record<string, string> {
  return Object.fromEntries(
    tokenGroups[group].flatMap(({ name, light, dark }) => [
      [tokenField(name, 'light'), light],
      [tokenField(name, 'dark'), dark],
    ]),
  )
}

/** The colours of a theme by token and scheme; a token that is absent or no colour is the house's own. */
export function themeColours(content: Block): Readonly<Record<Scheme, ReadonlyMap<string, string>>> {
  const fields = Object.assign({}, ...[...placeBlocks(content).values()].map((block) => block.fields)) as Record<
    string,
    unknown
  >
  const of = (scheme: Scheme) =>
    new Map(
      themeTokens.map((token) => {
        const value = fields[tokenField(token.name, scheme)]
        return [token.name, typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value) ? value : token[scheme]]
      }),
    )
  return { light: of('light'), dark: of('dark') }
}

/** Every pair that meets on a screen, measured. The suggestion passes against everything that the colour meets. */
function contrastResults(content: Block): CheckResult[] {
  const colours = themeColours(content)
  const blockOf = new Map<string, string>(
    groups.flatMap((group) => tokenGroups[group].map(({ name }) => [name, group])),
  )
  const words = new Map(themeTokens.map((token) => [token.name, token.words]))
  const ids = new Map([...placeBlocks(content).values()].map(({ type, id }) => [type, id]))
  return schemes.flatMap((scheme) =>
    contrastPairs.flatMap(({ above, below, least }): CheckResult[] => {
      const [one, other] = [colours[scheme].get(above) ?? '', colours[scheme].get(below) ?? '']
      const ratio = contrastRatio(one, other)
      const blockId = ids.get(blockOf.get(above) ?? '')
      if (ratio >= least || blockId === undefined) return []
      const meets = contrastPairs.filter((pair) => pair.above === above)
      const strictest = Math.max(...meets.map((pair) => pair.least))
      const surfaces = meets.map((pair) => colours[scheme].get(pair.below) ?? '')
      const suggestion = nearestPassing(one, surfaces, strictest)
      const seen = (language: 'nl' | 'en') => `${words.get(above)?.[language]} (${above})`
      const under = (language: 'nl' | 'en') => `${words.get(below)?.[language]} (${below})`
      const [nl, en] = scheme === 'light' ? ['licht', 'light'] : ['donker', 'dark']
      const found = ratio.toFixed(2)
      return [
        {
          blockId,
          field: tokenField(above, scheme),
          rule: 'contrast',
          severity: 'error',
          problem: {
            nl: `${seen('nl')} op ${under('nl')} haalt in ${nl} ${found.replace('.', ',')}; nodig is ${String(least).replace('.', ',')}.`,
            en: `${seen('en')} on ${under('en')} reaches ${found} in ${en}; ${least} is needed.`,
          },
          fix:
            suggestion === null
              ? { nl: 'Maak de kleur eronder lichter of donkerder.', en: 'Make the colour below lighter or darker.' }
              : {
                  nl: `Neem ${suggestion}: de dichtstbijzijnde die haalt.`,
                  en: `Take ${suggestion}: the nearest that passes.`,
                },
          ...(suggestion === null ? {} : { suggestion }),
        },
      ]
    }),
  )
}

function logoResults(content: Block): CheckResult[] {
  const logo = [...placeBlocks(content).values()].find(({ type }) => type === 'logo')
  if (!logo || !logo.fields['image'] || logo.fields['alt']) return []
  return [
    {
      blockId: logo.id,
      field: 'alt',
      rule: 'logo-text',
      severity: 'error',
      problem: { nl: 'Het logo heeft geen tekst.', en: 'The logo has no text.' },
      fix: { nl: 'Schrijf wat erop staat.', en: 'Write what it shows.' },
    },
  ]
}
