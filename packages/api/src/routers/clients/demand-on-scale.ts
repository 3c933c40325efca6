import { apiError } from '../../errors/api-error.ts'

/** @throws apiError invalid-input for a score outside its scale, or a scale that runs backwards */
export function demandOnScale({ score, scale }: { readonly score: number; readonly scale: readonly [number, number] }) {
  const [from, to] = scale
  if (from >= to) throw apiError('invalid-input', {}, { fields: [{ field: 'scale', problem: 'invalid_value' }] })
  if (score < from || score > to)
    throw apiError(
      'invalid-input',
      {},
      { fields: [{ field: 'score', problem: score < from ? 'too_small' : 'too_big' }] },
    )
}
