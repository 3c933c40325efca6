import { ENGINE_VERSION } from '@vliegwiel/statistics/report'
import { PilotError } from '../pilot-error.ts'
import { publicationContent, type PublicationContent } from '../publication/publication.ts'
import { suppress, type RawFigure } from '../publication/suppress.ts'
import type { PilotDesk } from './desk.ts'
import { holdPilot, listAmendments, pilotById } from './pilot.repository.ts'
import { insertPublication, publicationsOf, withdrawPublications } from './publication.repository.ts'
import { figuresSince } from './sums.repository.ts'

export interface PublishQuestion {
  readonly pilotId: string
  readonly tenantName: string
  /** The smallest group that this tenant tells about. */
  readonly threshold: number
}

/** What would be told now, without telling it: the number of the version and its content. */
export async function preparePublication(
  desk: Pick<PilotDesk, 'trx'>,
  { pilotId, threshold }: Omit<PublishQuestion, 'tenantName'>,
): Promise<{ number: number; content: PublicationContent; hidden: number }> {
  const pilot = await pilotById(desk.trx, pilotId)
  if (pilot.locked_at === null) throw new PilotError('nothing-to-publish')
  const { protocol } = pilot
  const earlier = await publicationsOf(desk.trx, pilotId)
  const number = (earlier.at(-1)?.number ?? 0) + 1
  const since = earlier.at(-1)?.published_at ?? null
  const raw: RawFigure[] = []
  for (const { key: outcome, metric, kind } of protocol.outcomes) {
    const rows = await figuresSince(desk.trx, pilotId, outcome, since)
    for (const row of rows) raw.push({ outcome, metric, cumulative: metric === 'outflow', kind, ...row })
  }
  const people = await desk.trx
    .selectFrom('pilot_participant')
    .select(({ fn }) => ['arm', fn.countAll<number>().as('people')])
    .where('pilot_id', '=', pilotId)
    .where('arm', 'is not', null)
    .groupBy('arm')
    .execute()
  const told = suppress({
    threshold,
    version: number,
    arms: people.map(({ arm, people: assigned }) => ({ arm: arm ?? '', assigned })),
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
    deviations: (await listAmendments(desk.trx, pilotId)).map(({ number: of, reason }) => `${of}. ${reason}`),
    synthetic: pilot.synthetic,
    source: pilot.source,
    threshold,
    arms: protocol.arms.map(({ key, name, role, ingredients, costPerPerson }) => ({
      key,
      name,
      role,
      ingredients: [...ingredients],
      assigned: told.assigned.get(key) ?? null,
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
    figures: told.figures,
    engine: { name: '@vliegwiel/statistics', version: ENGINE_VERSION },
  })
  return { number, content, hidden: told.figures.filter(({ hidden }) => hidden !== null).length }
}

/**
 * Tells the figures of a pilot to all tenants, by consent in words. What is too small is hidden; what would give
 * somebody away beside an earlier version keeps its earlier figures.
 * @throws PilotError nothing-to-publish when no figure at all may be told
 */
export async function publishPilot(
  desk: PilotDesk,
  question: PublishQuestion & { readonly consent: string },
): Promise<{ number: number; shown: number; hidden: number }> {
  const { key } = await holdPilot(desk.trx, question.pilotId)
  const { number, content, hidden } = await preparePublication(desk, question)
  const shown = content.figures.length - hidden
  if (shown === 0) throw new PilotError('nothing-to-publish')
  await insertPublication(desk.trx, {
    pilot_id: question.pilotId,
    number,
    tenant_name: question.tenantName,
    pilot_key: key,
    content,
    consent: question.consent,
    published_at: desk.at,
    published_by: desk.by.name,
  })
  return { number, shown, hidden }
}

/** Takes everything back that is told of a pilot. @throws PilotError nothing-to-publish when nothing was told */
export async function withdrawPublication(desk: PilotDesk, pilotId: string, reason: string): Promise<void> {
  await holdPilot(desk.trx, pilotId)
  const withdrawn = await withdrawPublications(desk.trx, pilotId, { reason, at: desk.at })
  if (withdrawn === 0) throw new PilotError('nothing-to-publish')
}
