import { ENGINE_VERSION } from '@vliegwiel/statistics/report'
import { pilotError } from '../pilot-error.ts'
import { publicationContent, type PublicationContent } from '../publication/publication.ts'
import { suppress, type RawFigure } from '../publication/suppress.ts'
import type { PilotContext } from './pilot-context.ts'
import { insistOnVersion } from './insist-on-version.ts'
import { countByArm } from './participant.repository.ts'
import { changePilot, holdPilot, listAmendments, pilotById } from './pilot.repository.ts'
import { insertPublication, publicationsOf, withdrawPublications } from './publication.repository.ts'
import { figuresSince } from './sums.repository.ts'

export interface PublishQuestion {
  readonly pilotId: string
  readonly tenantName: string
  /** The smallest group that this tenant tells about. */
  readonly threshold: number
}

/** What would be disclosed now, without telling it: the number of the version and its content. */
export async function preparePublication(
  context: Pick<PilotContext, 'trx'>,
  { pilotId, threshold }: Omit<PublishQuestion, 'tenantName'>,
): Promise<{ number: number; content: PublicationContent; hidden: number }> {
  const pilot = await pilotById(context.trx, pilotId)
  if (pilot.locked_at === null) throw pilotError('nothing-to-publish')
  const { protocol } = pilot
  const earlier = await publicationsOf(context.trx, pilotId)
  const number = (earlier.at(-1)?.number ?? 0) + 1
  const since = earlier.at(-1)?.published_at ?? null
  const raw: RawFigure[] = []
  for (const { key: outcome, metric, kind } of protocol.outcomes) {
    const rows = await figuresSince(context.trx, pilotId, outcome, since)
    for (const row of rows) raw.push({ outcome, metric, cumulative: metric === 'outflow', kind, ...row })
  }
  const disclosed = suppress({
    threshold,
    version: number,
    arms: await countByArm(context.trx, pilotId),
    figures: raw,
    earlier: earlier.map(({ content: { arms, figures } }) => ({ arms, figures })),
  })
  const content = publicationContent.parse({
    format: 'vliegwiel-pilot-publication-1',
    title: protocol.title,
    question: protocol.question,
    population: protocol.population,
    design: protocol.design,
    unit: protocol.unit,
    planHash: pilot.plan_hash,
    lockedAt: pilot.locked_at.toISOString(),
    deviations: (await listAmendments(context.trx, pilotId)).map(({ number: of, reason }) => `${of}. ${reason}`),
    synthetic: pilot.synthetic,
    source: pilot.source,
    threshold,
    arms: protocol.arms.map(({ key, name, role, ingredients, costPerPerson }) => ({
      key,
      name,
      role,
      ingredients: [...ingredients],
      assigned: disclosed.assigned.get(key) ?? null,
      costPerPerson,
    })),
    outcomes: protocol.outcomes.map(({ key, name, rank, metric, kind, months, phase, direction, unit, margin }) => ({
      key,
      name,
      rank,
      metric,
      kind,
      months,
      phase,
      direction,
      unit,
      margin,
    })),
    criteria: protocol.criteria.map(({ measure, least, most }) => ({ measure, least, most })),
    figures: disclosed.figures,
    engine: { name: '@vliegwiel/statistics', version: ENGINE_VERSION },
  })
  return { number, content, hidden: disclosed.figures.filter(({ hidden }) => hidden !== null).length }
}

/**
 * Tells the figures of a pilot to all tenants, by consent in words. What is too small is hidden; what would give
 * somebody away beside an earlier version keeps its earlier figures.
 * @throws pilotError nothing-to-publish when no figure at all may be disclosed; changed-meanwhile
 */
export async function publishPilot(
  context: PilotContext,
  question: PublishQuestion & { readonly consent: string; readonly version: number | null },
): Promise<{ number: number; shown: number; hidden: number }> {
  const held = await holdPilot(context.trx, question.pilotId)
  await insistOnVersion(context, held, question.version)
  const { number, content, hidden } = await preparePublication(context, question)
  const shown = content.figures.length - hidden
  if (shown === 0) throw pilotError('nothing-to-publish')
  await insertPublication(context.trx, {
    pilot_id: question.pilotId,
    number,
    tenant_name: question.tenantName,
    pilot_key: held.key,
    content,
    consent: question.consent,
    published_at: context.at,
    published_by: context.by.name,
  })
  await changePilot(context.trx, held, {})
  return { number, shown, hidden }
}

/** Takes everything back that is disclosed of a pilot. @throws pilotError nothing-to-publish, changed-meanwhile */
export async function withdrawPublication(
  context: PilotContext,
  pilotId: string,
  { reason, version }: { readonly reason: string; readonly version: number | null },
): Promise<void> {
  const held = await holdPilot(context.trx, pilotId)
  await insistOnVersion(context, held, version)
  const withdrawn = await withdrawPublications(context.trx, pilotId, { reason, at: context.at })
  if (withdrawn === 0) throw pilotError('nothing-to-publish')
  await changePilot(context.trx, held, {})
}
