import type { ClaimOnBoard, Claims, Explained, KeptClaim } from './budget.ts'

const article = { source: 'Artikel over Emmen', date: '2017-08-15', certainty: 'secondary' as const }

type Values = readonly (readonly [name: string, value: number, unit: string] | '×' | ':' | '−')[]

const sum = (name: string, unit: string, value: number, values: Values, decimals = 0): Explained => ({
  name,
  of: null,
  unit,
  decimals,
  value,
  formula: values.map((one) =>
    typeof one === 'string'
      ? { kind: 'sign' as const, sign: one }
      : {
          kind: 'value' as const,
          name: one[0],
          of: null,
          value: one[1],
          unit: one[2],
          from: one[0].startsWith('saving') ? article : null,
        },
  ),
})

const claim: KeptClaim = {
  who: 'Emmen',
  amount: 800_000_000,
  unit: 'euro-in-all',
  period: { from: '2016-01', to: '2017-06' },
  population: 'wie uit de bijstand ging',
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: article.source,
  date: article.date,
  about: 'own-ledger',
  saving: { value: 1_400_000, ...article },
  tolerance: { value: 100, source: 'Keuze bij het narekenen', date: '2026-11-20', certainty: 'assumed' },
  definition: { counts: 'de uitkering', time: 'een jaar', person: 'een uitstromer', reckoning: 'gross' },
}

const basis = (
  id: string,
  persons: number,
  recomputed: number,
  percent: number,
  reasons: readonly string[],
): ClaimOnBoard['offered'][number] => ({
  basis: id,
  perYear: id.endsWith('per-year'),
  reasons: [...reasons],
  verdict: Math.abs(percent) <= 1 ? 'reconciles' : 'does-not-reconcile',
  why: null,
  missing: [],
  figures: {
    persons,
    sameUnit: !id.endsWith('per-year'),
    recomputed: sum('recomputed', 'cents', recomputed, [
      ['persons', persons, 'persons'],
      '×',
      ['saving-per-person-year', 1_400_000, 'cents-per-person-year'],
      ...(id.endsWith('per-year')
        ? (['×', ['months-in-year', 12, 'months'], ':', ['months-in-period', 18, 'months']] as const)
        : []),
    ]),
    difference: sum('difference', 'cents', recomputed - claim.amount, [
      ['recomputed', recomputed, 'cents'],
      '−',
      ['claimed', claim.amount, 'cents'],
    ]),
    percent: sum('difference-percent', 'share', percent, [['percent', percent, 'share']], 2),
  },
})

const perPerson = (cents: number, from: 'people-of-the-claim' | 'saving-filled-in') => ({
  cents,
  from,
  explained: sum('saving-per-person', 'cents', cents, [['saving-per-person', cents, 'cents']]),
})

const work = ['Werk']
const all = ['Werk', 'School of beëindigd', 'Niet te beïnvloeden']

/** Emmen's 8 million, chosen by a person; Den Haag's beside it; and one of which the price is not known. */
export const exampleClaims: Claims = {
  today: '2026-11-26',
  claims: [
    {
      claimId: '019ab000-0000-7000-8000-0000000000c1',
      version: 2,
      title: '8 miljoen bespaard',
      claim,
      by: 'Karin de Wit',
      changedAt: '2026-11-20T10:00:00Z',
      chosen: { basis: 'work-per-year', by: 'Karin de Wit', at: '2026-11-20T10:00:00Z' },
      not: null,
      offered: [
        basis('work-per-year', 857, 799_866_667, -0.02, work),
        basis('work', 857, 1_199_800_000, 49.98, work),
        basis('influenceable', 1_241, 1_737_400_000, 117.18, all.slice(0, 2)),
        basis('everybody', 2_217, 3_103_800_000, 287.98, all),
      ],
      needed: sum(
        'person-years-needed',
        'person-years',
        571.43,
        [['claimed', claim.amount, 'cents'], ':', ['saving-per-person-year', 1_400_000, 'cents-per-person-year']],
        2,
      ),
      perPerson: perPerson(1_400_000, 'saving-filled-in'),
      beside: [],
    },
    {
      claimId: '019ab000-0000-7000-8000-0000000000c2',
      version: 1,
      title: '30 miljoen per jaar',
      claim: {
        ...claim,
        who: 'Den Haag',
        amount: 3_000_000_000,
        unit: 'euro-per-year',
        period: null,
        population: '500 mensen extra per jaar',
        persons: 500,
        about: 'elsewhere',
        saving: null,
        source: 'Artikel over Werkoffensief 500+',
        definition: { counts: null, time: null, person: null, reckoning: null },
      },
      by: 'Karin de Wit',
      changedAt: '2026-11-20T10:00:00Z',
      chosen: null,
      not: 'elsewhere',
      offered: [],
      needed: null,
      perPerson: perPerson(6_000_000, 'people-of-the-claim'),
      beside: [
        {
          other: '8 miljoen bespaard',
          times: sum(
            'times',
            'ratio',
            4.3,
            [['saving-per-person', 6_000_000, 'cents'], ':', ['saving-per-person', 1_400_000, 'cents']],
            1,
          ),
          verdict: 'definitions-needed',
          missing: (['counts', 'time', 'person', 'reckoning'] as const).map((what) => ({
            title: '30 miljoen per jaar',
            what,
          })),
          differing: [],
        },
      ],
    },
    {
      claimId: '019ab000-0000-7000-8000-0000000000c3',
      version: 1,
      title: '4 miljoen minder uitkeringen',
      claim: {
        ...claim,
        who: 'Voorbeeld',
        amount: 400_000_000,
        saving: null,
        source: 'Programmabegroting (verzonnen)',
      },
      by: 'Noor Aydin',
      changedAt: '2026-11-21T10:00:00Z',
      chosen: null,
      not: 'no-saving',
      offered: [],
      needed: null,
      perPerson: null,
      beside: [],
    },
  ],
}
