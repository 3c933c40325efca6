import { nationalParameters } from '@vliegwiel/benefits/parameters'
import {
  approveVersion,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { changeBlock } from '@vliegwiel/configuration/merge'
import { fillPlaces, placedFacts, unknownPlaces, type Block } from '@vliegwiel/configuration'
import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../slices.ts'
import { tenantOn } from '../testing/signed-in-as.ts'
import { factFindings, type PageFacts } from './page-facts.ts'

const at = new Date('2026-11-25T10:00:00Z')
const facts: PageFacts = {
  paymentDay: 24,
  restDay: 'before',
  phone: '0223 00 00 00',
  team: 'Team Werk en Inkomen',
  today: dayOf(at, DEFAULT_ZONE),
  parameters: nationalParameters,
}
const pageOf = (body: string): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Vraag', summary: 'Een antwoord.', language: 'nl' },
  children: [{ id: 'text', type: 'text', fields: { heading: null, body } }],
})
const found = (body: string, given = facts) =>
  factFindings(pageOf(body), given).map(({ rule, problem }) => `${rule}: ${problem.nl}`)

describe('what a page says beside its source', () => {
  test('this page says the 23rd, the calendar says the 24th', () => {
    expect(found('Bel ons. Wij betalen op de 23e van de maand.')).toEqual([
      'other-payment-day: Deze pagina zegt de 23e. De betaalkalender zegt de 24e.',
    ])
    expect(found('We pay on the 23rd of every month.')).toHaveLength(1)
    expect(found('Uw uitkering wordt betaald op de 3e dag van elke maand.')).toHaveLength(1)
  })

  test('seen: a page said the Friday before, where the calendar of the municipality said the day after', () => {
    const said = 'Valt de dag in het weekend? Dan betalen wij op de vrijdag ervoor.'
    expect(found(said)).toEqual([])
    expect(found(said, { ...facts, restDay: 'after' })).toEqual([
      'other-rest-day: Deze pagina zegt de werkdag ervoor. De betaalkalender zegt de werkdag erna.',
    ])
    expect(found('We pay on the working day after.')).toHaveLength(1)
    expect(found('Wij betalen op de maandag erna.', { ...facts, restDay: 'stays' })).toHaveLength(1)
    for (const restDay of ['before', 'after', 'stays'] as const)
      for (const text of ['Dan betalen wij {vrije-dag}.', 'Bel de dag ervoor.', 'Kom op de maandag erna langs.'])
        expect(found(text, { ...facts, restDay })).toEqual([])
    expect(found('Wij betalen op de dag erna.', { ...facts, restDay: null })).toEqual([])
  })

  test.each([
    'Wij betalen op de 24e van de maand.',
    'Stuur uw loonstrook voor de 5e van de maand.',
    'Wij betalen op {betaaldag}.',
    'Wij betalen binnen 8 weken.',
    'Bel 0223 00 00 00, of +31 223 00 00 00.',
    'U mag 14 dagen wachten.',
  ])('nothing is said of: %s', (body) => {
    expect(found(body)).toEqual([])
  })

  test('two names for who answers one number; Helmond had Team Werk beside Team Werk en Inkomen', () => {
    const call = (fields: Record<string, string>) =>
      factFindings(
        {
          id: 'root',
          type: 'root',
          fields: {},
          children: [{ id: 'c', type: 'contact', fields: { hours: '', ...fields } }],
        },
        facts,
      ).map(({ rule, blockId, field }) => [rule, blockId, field])
    const other = [['other-team', 'c', 'team']]
    for (const phone of ['{telefoon}', '{phone}', '0223-000000']) {
      expect(call({ team: 'Team Werk', phone })).toEqual(other)
      expect(call({ team: 'Team Werk en Inkomen', phone })).toEqual([])
      expect(call({ team: '{team}', phone })).toEqual([])
    }
    expect(call({ team: 'Team Schuldhulp', phone: '0800 00 00' })).not.toContainEqual(other[0])
  })

  test('a calendar or number that is not there contradicts nothing', () => {
    expect(
      found('Wij betalen op de 23e van de maand. Bel 030 12 34 567.', { ...facts, paymentDay: null, phone: null }),
    ).toEqual([])
  })

  test('another telephone number is shown, in a text and in a contact block', () => {
    expect(found('Bel 0223 11 22 33.')).toEqual([
      'other-phone: Deze pagina noemt 0223 11 22 33. Bij de instellingen staat 0223 00 00 00.',
    ])
    expect(found('Bel 14 0223 voor hulp.')).toHaveLength(1)
  })

  test('an amount of the law by its name is held against the amount of the day', () => {
    expect(found('De norm voor een alleenstaande is € 1.234,56.')).toMatchObject([
      expect.stringContaining('other-amount'),
    ])
    expect(found('De bijstand voor een alleenstaande ouder is € 1.234,56.')).toEqual([])
    expect(found('Een cursus kost € 1.234,56.')).toEqual([])
  })

  test('the amount that counts is the published one, with which the portal reckons, not that of the package', () => {
    const norms = nationalParameters.norms.map((one) => ({ ...one, values: { ...one.values, single: 123_456 } }))
    const published = { ...facts, parameters: { ...nationalParameters, norms } }
    expect(found('De norm voor een alleenstaande is € 1.234,56.', published)).toEqual([])
    expect(found('De norm voor een alleenstaande is € 1.401,50.', published)).toHaveLength(1)
  })

  test('a place that names no fact is an error; every known one is filled, and nothing else changes', () => {
    expect(found('Wij betalen op {betaaldatum}.')).toEqual([
      'unknown-fact: {betaaldatum} is geen gegeven dat wij kennen.',
    ])
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(placedFacts).map((one) => `{${one}}`)))),
        (parts) => {
          const text = parts.join('')
          const filled = fillPlaces(text, (fact) => `<${fact}>`)
          for (const name of Object.keys(placedFacts)) expect(filled).not.toContain(`{${name}}`)
          if (!text.includes('{')) expect(filled).toBe(text)
          expect(unknownPlaces(filled)).toEqual(unknownPlaces(filled))
        },
      ),
    )
  })
})

onPostgres('what a page says, at a save and at a release', (database) => {
  test('a page that says another payment day is found at once; one that was approved before is kept back when the calendar moved', async () => {
    const tenant = await tenantOn(database.db)
    const as = <T>(name: string, work: (context: DocumentContext) => Promise<T>, moment = at) =>
      inTenant(database.db, { ...tenant, door: 'release' }, (trx) =>
        work({ trx, kinds, by: people[name] ?? people['Anna'] ?? nobody, at: moment }),
      )
    const people: Record<string, DocumentContext['by']> = {
      Anna: { personId: newId(), name: 'Anna' },
      Bo: { personId: newId(), name: 'Bo' },
    }
    const nobody = { personId: newId(), name: '' }
    const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
    const write = async (kind: string, key: string, change: (now: Block) => Block, moment: Date) => {
      const { version } = await as(
        'Anna',
        (context) => startDraft(context, { kind, key, title: key, personal: false }),
        moment,
      )
      const place = { documentId: version.document_id, number: version.number }
      const saved = await as(
        'Anna',
        (context) => saveDraft(context, { ...place, revision: version.revision, content: change(version.content) }),
        moment,
      )
      return { ...saved, at: { ...place, revision: saved.revision } }
    }
    const approve = async (version: { documentId: string; number: number; revision: number }, moment: Date) => {
      await as('Anna', (context) => submitVersion(context, { ...version, reason: null }), moment)
      await as('Bo', (context) => approveVersion(context, { ...version, reason: null }), moment)
    }
    const release = (version: { documentId: string; number: number; revision: number }, moment: Date) =>
      as('Anna', (context) => releaseNow(context, { name: 'x', versions: [version] }), moment)
    const payOn = (day: number) => (now: Block) =>
      changeBlock(now, 'regel', (block) => ({ ...block, fields: { ...block.fields, day } }))

    const first = await write('payment-calendar', 'betaaldagen', payOn(23), later(0))
    await approve(first.at, later(0))
    await release(first.at, later(0))
    const page = await write('page', 'geld', () => pageOf('Wij betalen op de 23e van de maand.'), later(1))
    expect(page.results.filter(({ severity }) => severity === 'error')).toEqual([])
    await approve(page.at, later(1))

    const second = await write('payment-calendar', 'betaaldagen', payOn(24), later(2))
    await approve(second.at, later(2))
    await release(second.at, later(2))
    await expect(release(page.at, later(3))).rejects.toMatchObject({ code: 'configuration:checks-failed' })

    const again = await write('page', 'anders', () => pageOf('Wij betalen op de 23e van de maand.'), later(4))
    expect(again.results).toMatchObject([
      { rule: 'other-payment-day', severity: 'error', blockId: 'text', field: 'body' },
    ])
    await expect(
      as('Anna', (context) => submitVersion(context, { ...again.at, reason: null }), later(4)),
    ).rejects.toMatchObject({
      code: 'configuration:checks-failed',
    })
  })
})
