import { budgetFigures } from '@vliegwiel/budgets/vangnet'
import { z } from 'zod'

export const budgetYear = z.number().int().min(2015).max(2199)
export const budgetFigure = z.enum(budgetFigures)
