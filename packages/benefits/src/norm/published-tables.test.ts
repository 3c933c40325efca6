import { describe, expect, test } from 'vitest'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { prepareRules } from '../rules/rules.ts'
import type { Situation } from './situation.ts'

// Tables that municipalities and others published in their day: an authority beside the text of the law, in which the
// parameters were read.
const rules = prepareRules({ ordinance: { terms: [] }, contact: { name: 'Team Inkomen', phone: '0800 1234' } })
const monthOf = (situation: Situation, day: string) =>
  calculateMonthAmounts(situation, { start: day, pay: { kind: 'net', cents: 0 } }, rules, day, day)

const child = { age: 5 }
const single = (age: number): Situation => ({ household: 'single', person: { age } })
const couple = (age: number, partner: number): Situation => ({
  household: 'couple',
  person: { age },
  partner: { age: partner },
})
const pensioner = { age: 70, pensioner: true }
const pensioners: Situation = { household: 'couple', person: pensioner, partner: pensioner }

describe('norm, what is paid of it and the holiday allowance kept back, to the cent', () => {
  // sociaalverhaal.com, "Hoogte bijstandsuitkering 2022": 1 January 2022.
  test.each<[string, Situation, number, number, number]>([
    ['single, 18 to 20', single(19), 26_951, 25_603, 1348],
    ['couple, 18 to 20', couple(19, 20), 53_902, 51_207, 2695],
    ['couple, one 18 to 20', couple(19, 30), 104_930, 99_684, 5246],
    ['couple, 18 to 20, children', { ...couple(19, 20), youngestChild: child }, 85_094, 80_839, 4255],
    ['couple, one 18 to 20, children', { ...couple(19, 30), youngestChild: child }, 136_122, 129_316, 6806],
    ['single', single(40), 109_171, 103_712, 5459],
    ['couple', couple(40, 41), 155_958, 148_160, 7798],
    ['single pensioner', { household: 'single', person: pensioner }, 121_306, 115_241, 6065],
  ])('January 2022, %s', (_who, situation, norm, payable, reserved) => {
    expect(monthOf(situation, '2022-01-01')).toMatchObject({ norm, payable, reserved })
  })

  // haarlemmermeergemeente.nl, "Normentabel": 1 July 2022.
  test.each<[string, Situation, number, number]>([
    ['couple', couple(40, 41), 157_403, 149_533],
    ['couple of pensioners', pensioners, 166_036, 157_734],
    ['single', single(40), 110_182, 104_673],
    ['single pensioner', { household: 'single', person: pensioner }, 122_567, 116_439],
  ])('July 2022, %s', (_who, situation, norm, payable) => {
    expect(monthOf(situation, '2022-07-01')).toMatchObject({ norm, payable })
  })
})

describe('norms as published', () => {
  // velsen.nl 2023-01, krimpenerwaard.nl 2023-07, velsen.nl 2024-07.
  test.each<[string, readonly number[]]>([
    ['2023-01-01', [29_520, 59_040, 93_202, 114_924, 149_086, 119_566, 170_808, 133_067, 180_720]],
    ['2023-07-01', [30_036, 60_072, 94_832, 116_937, 151_697, 121_662, 173_802, 135_766, 184_360]],
    ['2024-07-01', [32_303, 64_606, 101_990, 125_764, 163_148, 130_845, 186_921, 145_685, 197_664]],
  ])('%s', (day, cents) => {
    const households = [
      single(19),
      couple(19, 20),
      { ...couple(19, 20), youngestChild: child },
      couple(19, 30),
      { ...couple(19, 30), youngestChild: child },
      single(40),
      couple(40, 41),
      { household: 'single', person: pensioner } as const,
      pensioners,
    ]
    expect(households.map((one) => monthOf(one, day).norm)).toEqual(cents)
  })

  // velsen.nl, 1 July 2024.
  test('the cost-sharing norm of July 2024, two to six people', () => {
    const shared = [1, 2, 3, 4, 5].map((count) => {
      const housemates = Array.from({ length: count }, () => ({ age: 30 }))
      return monthOf({ ...single(40), housemates }, '2024-07-01').norm
    })
    expect(shared).toEqual([93_461, 80_999, 74_768, 71_030, 68_538])
  })

  test('until 2023 a housemate counts from 21, since then from 27', () => {
    const home: Situation = { ...single(40), housemates: [{ age: 26 }] }
    expect(monthOf(home, '2022-12-01').norm).toBe(78_702)
    expect(monthOf(home, '2023-01-01').norm).toBe(119_566)
  })
})
