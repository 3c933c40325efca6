import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { amountsDocument, parametersOf } from '@vliegwiel/benefits/kinds'
import { monthlyNorm, nationalParameters } from '@vliegwiel/benefits/parameters'
import { formatEuro } from '@vliegwiel/i18n'
import { expect, test } from 'vitest'
import { withFacts } from './placed-facts.ts'

const request: PortalRequest = {
  path: 'normen',
  form: null,
  query: new Map(),
  language: 'nl',
  at: new Date('2026-11-29T10:00:00Z'),
  publicUrl: 'http://localhost',
  demo: false,
  sheet: '',
}

/** The summary of a question with `text`, where `amounts` are published. */
function shown(
  text: string,
  amounts: PortalData['amounts'],
  calendar: PortalData['calendar'] = null,
): string | null | undefined {
  const data: PortalData = {
    base: '/portaal/helmond',
    open: true,
    tenant: { slug: 'helmond', name: 'Helmond', languages: ['nl'], zone: 'Europe/Amsterdam' },
    contact: null,
    legalLinks: {},
    theme: null,
    questions: [{ key: 'normen', title: 'Hoeveel is de norm?', summary: text, event: null, asked: [] }],
    calendar,
    rules: null,
    amounts,
    page: null,
    preview: null,
  }
  return withFacts(data, request).questions[0]?.summary
}

test('a norm in a text is the norm of the published amounts, with which the calculator reckons', () => {
  const raised = {
    ...nationalParameters,
    norms: nationalParameters.norms.map((version) => ({
      ...version,
      values: { ...version.values, single: 150_000, couple: 210_000 },
    })),
  }
  const content = amountsDocument('Bedragen van de wet', raised)
  expect(monthlyNorm('single', '2026-11-29', parametersOf(content))?.value).toBe(150_000)

  const amounts = { content, since: '2026-10-08T00:00:00Z', fromName: 'Landelijk' }
  expect(shown('{norm-alleenstaande} of {norm-paar}', amounts)).toBe(
    `${formatEuro(150_000, { language: 'nl' })} of ${formatEuro(210_000, { language: 'nl' })}`,
  )
})

test('without published amounts it is the norm of the package, and a phone nobody filled in is said to be unknown', () => {
  const norm = monthlyNorm('single', '2026-11-29')?.value ?? 0
  expect(shown('{norm-alleenstaande}', null)).toBe(formatEuro(norm, { language: 'nl' }))
  expect(shown('{telefoon}', null)).not.toContain('{')
})

test('what happens on a day of rest is what the calendar says, and unknown where there is none', () => {
  const calendar = (onRestDay: string): PortalData['calendar'] => ({
    id: 'root',
    type: 'root',
    fields: { title: 'Betaaldagen' },
    children: [{ id: 'regel', type: 'rule', fields: { day: 20, month: 'same', onRestDay, goodFriday: true } }],
  })
  const text = 'Dan betalen wij {vrije-dag}.'
  expect(shown(text, null, calendar('before'))).toBe('Dan betalen wij op de werkdag ervoor.')
  expect(shown(text, null, calendar('after'))).toBe('Dan betalen wij op de werkdag erna.')
  expect(shown(text, null, calendar('stays'))).toBe('Dan betalen wij gewoon op die dag.')
  expect(shown(text, null)).toBe('Dan betalen wij nog niet bekend.')
})
