import { euros } from '@vliegwiel/budgets/money'
import { figureRows, noteBenefitBudget, type FigureDraft } from '@vliegwiel/budgets/server'
import { workAs, type Seeding } from './work-as.ts'

const source = 'Verzonnen voor de demo'

/** Invented years: the provisional budget of 2025 opens both entrances, the final one only the extended. */
const years: readonly (readonly [year: number, figure: FigureDraft['figure'], euro: number, date: string])[] = [
  [2022, 'final', 40_000_000, '2022-10-03'],
  [2022, 'costs-realised', 42_300_000, '2023-03-01'],
  [2023, 'final', 43_100_000, '2023-10-02'],
  [2023, 'costs-realised', 45_600_000, '2024-03-01'],
  [2024, 'provisional', 44_500_000, '2023-10-02'],
  [2024, 'final', 46_000_000, '2024-10-01'],
  [2024, 'costs-realised', 48_100_000, '2025-03-03'],
  [2025, 'provisional', 47_200_000, '2024-10-01'],
  [2025, 'final', 49_100_000, '2025-09-30'],
  [2025, 'costs-expected', 51_900_000, '2025-09-01'],
  [2025, 'costs-realised', 52_200_000, '2026-03-02'],
  [2026, 'provisional', 50_400_000, '2025-09-30'],
  [2026, 'costs-expected', 53_500_000, '2026-05-01'],
]

/** The benefit budget of the made-up Voorbeeld. Every amount is invented, and says so. */
export async function seedVangnet(seeding: Seeding): Promise<void> {
  await workAs(seeding, { slug: 'voorbeeld', name: 'Noor Aydin', daysAgo: 9 }, async (context) => {
    const { trx, noted } = context
    if ((await figureRows(trx)).length > 0) return
    for (const [year, figure, euro, date] of years) {
      await noteBenefitBudget(context, {
        year,
        figure,
        cents: euros(euro),
        source,
        date,
        certainty: 'assumed',
        synthetic: true,
        version: 0,
      })
      await noted('budgets.noteBenefitBudget', 'benefit-budget', null, `${year}`, { synthetic: true, year, figure })
    }
  })
}
