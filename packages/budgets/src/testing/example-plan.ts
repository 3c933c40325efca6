import { euros } from '../money/index.ts'
import type { InvestmentPlan, PlanLine } from '../plan/index.ts'

const from = { source: 'Council proposal 2026-041', date: '2025-11-20', certainty: 'assumed' } as const
export const sourced = (whole: number) => ({ value: euros(whole), ...from })

const staff = (id: string, fteHundredths: number): PlanLine => ({
  id,
  name: 'Case workers',
  purse: 'guidance-money',
  funding: 'general reserve',
  cost: { kind: 'staff', fteHundredths, pricePerFte: sourced(80_000) },
})

/** Two years: staff, training and a contract from the money for guidance, a loan fund from the benefit budget. */
export const examplePlan: InvestmentPlan = {
  id: 'plan',
  years: [
    {
      id: '2026',
      from: '2026-01',
      to: '2026-12',
      lines: [
        staff('staff-26', 650),
        {
          id: 'training-26',
          name: 'Courses',
          purse: 'guidance-money',
          funding: 'general reserve',
          cost: { kind: 'training', amount: sourced(120_000) },
        },
        {
          id: 'fund-26',
          name: 'Loans for a course',
          purse: 'benefit-budget',
          funding: 'benefit budget',
          cost: { kind: 'loan-fund', amount: sourced(50_000), repayments: sourced(30_000) },
        },
      ],
    },
    {
      id: '2027',
      from: '2027-01',
      to: '2027-06',
      lines: [
        staff('staff-27', 650),
        {
          id: 'partner-27',
          name: 'Buddies',
          purse: 'guidance-money',
          funding: 'general reserve',
          cost: { kind: 'contract', partner: 'Welfare', amount: sourced(40_000) },
        },
      ],
    },
  ],
}
