import { rootId, type Block } from '@vliegwiel/configuration'
import type { CheckResult } from '@vliegwiel/configuration/kind'
import { errorWords } from '@vliegwiel/i18n/error-text'
import { type Refusal, refusal } from '../answer.ts'
import { NOTHING } from '../money/cents.ts'
import { amend, checkPlan, type PlanHistory } from '../plan/index.ts'
import { refusalError } from '../refusal-words.ts'
import { type BlockPlaces, planOf } from './plan-of.ts'

const WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The field of a block that a path of the core means. */
const fieldOf: Readonly<Record<string, string>> = {
  id: 'key',
  name: 'name',
  purse: 'purse',
  funding: 'funding',
  fteHundredths: 'fte',
  pricePerFte: 'pricePerFte',
  partner: 'partner',
  amount: 'amount',
  cents: 'amount',
  repayments: 'repayments',
  source: 'source',
  date: 'sourceDate',
  from: 'firstDay',
  to: 'lastDay',
  day: 'day',
  reason: 'reason',
  decision: 'reference',
  purseDecision: 'purseReference',
  year: 'year',
}

/** Every rule of the core on a plan's document, each finding at its block and field. */
export function checkPlanDocument(content: Block): CheckResult[] {
  const { plan, amendments, places } = planOf(content)
  const checked = checkPlan(plan)
  const found: Refusal[] = [...(checked.ok ? [] : checked.refusals), ...shortWords(content, places)]
  if (plan.years.length === 0 || plan.years.every(({ lines }) => lines.length === 0))
    found.push(refusal('plan-empty', 'years'))
  if (found.length === 0) {
    // Nobody knows here when the council decided: the order among the amendments is what can be judged.
    let history: PlanHistory = {
      council: plan,
      adoptedOn: '1900-01-01',
      decision: { by: '', reference: '' },
      amendments: [],
    }
    for (const [place, amendment] of amendments.entries()) {
      const answer = amend(history, amendment, () => NOTHING)
      if (answer.ok) history = answer.value
      else found.push(...answer.refusals.map((one) => ({ ...one, field: `amendments.${place}.${one.field}` })))
    }
  }
  return found.map((one) => finding(one, places))
}

/** A key stands in files and addresses, so it is a short word. */
function shortWords(content: Block, places: BlockPlaces): Refusal[] {
  const ids = new Set(places.values())
  const blocks = (block: Block): Block[] => [block, ...(block.children ?? []).flatMap(blocks)]
  const paths = new Map([...places].map(([path, id]) => [id, path]))
  return blocks(content)
    .filter(({ id, type, fields }) => {
      const key = fields['key']
      return ids.has(id) && (type === 'line' || type === 'new-line') && typeof key === 'string' && !WORD.test(key)
    })
    .map(({ id, fields }) => refusal('word-unfit', `${paths.get(id) ?? ''}.id`, { value: String(fields['key']) }))
}

function finding(found: Refusal, places: BlockPlaces): CheckResult {
  const path = found.field.split('.')
  let blockId: string = rootId
  for (let length = path.length; length > 0; length--) {
    const place = places.get(path.slice(0, length).join('.'))
    if (place === undefined) continue
    blockId = place
    break
  }
  const field = path.toReversed().find((part) => Object.hasOwn(fieldOf, part))
  const yearName = blockId !== rootId && /^years\.\d+\.id$/.test(found.field) ? 'name' : undefined
  const { problem, fix } = errorWords(refusalError(found))
  return {
    blockId,
    field: yearName ?? (field === undefined || blockId === rootId ? null : (fieldOf[field] ?? null)),
    rule: found.code,
    severity: 'error',
    problem,
    fix,
  }
}
