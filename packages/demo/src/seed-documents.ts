import { benefitRulesKind, lawAmountsKey, lawAmountsKind, paymentCalendarKind } from '@vliegwiel/benefits/kinds'
import { investmentPlanKind } from '@vliegwiel/budgets/kinds'
import { recordFact } from '@vliegwiel/audit/server'
import { clientKinds } from '@vliegwiel/clients/kinds'
import { contentKinds } from '@vliegwiel/content/kinds'
import { libraryDocuments } from '@vliegwiel/content/library'
import { page, startOfDay, theme, type Block } from '@vliegwiel/configuration'
import { changeBlock } from '@vliegwiel/configuration/merge'
import { dayOf, daysAfter, DEFAULT_ZONE } from '@vliegwiel/i18n'
import {
  approveVersion,
  findDocument,
  planRelease,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { lessonKind, pilotProtocolKind } from '@vliegwiel/pilots/kinds'
import { changedPaymentPage, demoPages } from './demo-pages.ts'
import { experimentLessons, supportedWorkLesson } from './demo-lessons.ts'
import { clientDocuments } from './clients/client-documents.ts'
import { demoAmounts } from './demo-amounts.ts'
import { demoPlan, demoPlanKey } from './demo-plan.ts'
import { demoPersons } from './demo-persons.ts'
import { besideSurvey, fixedContact, homeVisits, quickCall, supportedWork } from './demo-protocols.ts'
import { pilotDays } from './pilot-days.ts'
import { demoCalendar, demoRules, keepMonths, payOn } from './demo-rules.ts'
import { demoTheme, themedTenants, themeOf } from './demo-themes.ts'

const kinds = new Map(
  [
    page,
    theme,
    paymentCalendarKind,
    benefitRulesKind,
    lawAmountsKind,
    pilotProtocolKind,
    lessonKind,
    investmentPlanKind,
    ...clientKinds,
    ...contentKinds,
  ].map((kind) => [kind.word, kind]),
)
const dayMs = 86_400_000

interface Seeding {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}

interface Written {
  readonly slug: string
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly daysAgo: number
  readonly write: (now: Block) => Block
  readonly by: string
  readonly approvedBy?: string
}

/**
 * Pages and themes of the demo: written, looked at by a second person and put into force, by the use cases that the
 * console calls. Some are left on their way, so that there is something to do.
 */
export async function seedDocuments(seeding: Seeding): Promise<void> {
  const national = { slug: 'landelijk', by: 'Thijs Landman', approvedBy: 'Nadia Benali' } as const
  for (const { key, content } of demoPages)
    await inForce(seeding, {
      ...national,
      kind: 'page',
      key,
      title: titleOf(content),
      daysAgo: 55,
      write: () => content,
    })
  await inForce(seeding, {
    ...national,
    kind: 'theme',
    key: 'huisstijl',
    title: 'Huisstijl',
    daysAgo: 55,
    write: () => demoTheme,
  })
  const calendar = { kind: 'payment-calendar', key: 'betaaldagen', title: 'Betaaldagen' } as const
  const rules = { kind: 'benefit-rules', key: 'regels', title: 'Regels bijstand' } as const
  await amounts(seeding, national)
  await inForce(seeding, { ...national, ...calendar, daysAgo: 50, write: () => demoCalendar })
  await inForce(seeding, {
    ...national,
    ...rules,
    daysAgo: 50,
    write: () => demoRules(demoAmounts(dayOf(seeding.at, DEFAULT_ZONE))),
  })
  for (const [slug, day] of Object.entries(paymentDays)) {
    const [by, approvedBy] = pairs[slug] ?? []
    if (by === undefined || approvedBy === undefined) continue
    await inForce(seeding, { ...calendar, slug, by, approvedBy, daysAgo: 35, write: payOn(day) })
  }
  const [by, approvedBy] = ['Sanne Visser', 'Joris Peeters']
  await inForce(seeding, { ...rules, slug: 'den-helder', by, approvedBy, daysAgo: 33, write: keepMonths(4) })
  for (const slug of themedTenants) {
    const [by, approvedBy] = pairs[slug] ?? []
    if (by === undefined || approvedBy === undefined) continue
    const write = (now: Block) => themeOf(slug, now)
    await inForce(seeding, {
      slug,
      kind: 'theme',
      key: 'huisstijl',
      title: 'Huisstijl',
      daysAgo: 40,
      write,
      by,
      approvedBy,
    })
  }
  await library(seeding, national)
  await pilotDocuments(seeding)
  await documentsAboutClients(seeding)
  await helmond(seeding)
  // What Helmond changed too: it waits in Helmond's inbox.
  await inForce(seeding, {
    ...national,
    kind: 'page',
    key: 'betaaldata',
    title: titleOf(changedPaymentPage),
    daysAgo: 3,
    write: () => changedPaymentPage,
  })
}

/** The amounts of the law, and those of the next 1 January: prepared, approved, and waiting for their day. */
async function amounts(seeding: Seeding, national: Pick<Written, 'slug' | 'by' | 'approvedBy'>): Promise<void> {
  const document = { kind: 'law-amounts', key: lawAmountsKey, title: 'Bedragen van de wet' } as const
  const today = dayOf(seeding.at, DEFAULT_ZONE)
  const next = `${Number(today.slice(0, 4)) + 1}-01-01`
  await inForce(seeding, { ...national, ...document, daysAgo: 52, write: () => demoAmounts(today) })
  await planned(seeding, { ...national, ...document, daysAgo: 4, write: () => demoAmounts(next) })
}

/** Days of the month on which municipalities of the demo pay, made up. */
const paymentDays: Readonly<Record<string, number>> = { 'den-helder': 24, utrecht: 23, helmond: 18 }

/** Who writes and who looks, by tenant: never the same person. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  helmond: ['Samira El Idrissi', 'Pim van den Berg'],
  'den-helder': ['Sanne Visser', 'Joris Peeters'],
  utrecht: ['Daan Mulder', 'Roos Bakker'],
  emmen: ['Henk Nijland', 'Willem Hoekstra'],
  'den-haag': ['Ravi Sewpersad', 'Anouk Verhoeven'],
  voorbeeld: ['Noor Aydin', 'Eva Bloemendaal'],
  landelijk: ['Thijs Landman', 'Nadia Benali'],
}

/** Protocols and lessons. The national protocol is followed by Merenburg, Duinstede and Veenwaard, so that they compare. */
async function pilotDocuments(seeding: Seeding): Promise<void> {
  const national = { slug: 'landelijk', by: 'Thijs Landman', approvedBy: 'Nadia Benali', daysAgo: 45 } as const
  const voorbeeld = { slug: 'voorbeeld', by: 'Noor Aydin', approvedBy: 'Eva Bloemendaal', daysAgo: 30 } as const
  const utrecht = { slug: 'utrecht', by: 'Yara Haddad', approvedBy: 'Roos Bakker', daysAgo: 8 } as const
  const protocol = (key: string, content: Block) =>
    ({ kind: 'pilot-protocol', key, title: titleOf(content), write: () => content }) as const
  const today = dayOf(seeding.at, DEFAULT_ZONE)
  const begun = daysAfter(today, -pilotDays.begun)
  await inForce(seeding, { ...national, daysAgo: pilotDays.planned, ...protocol('huisbezoek', homeVisits(begun)) })
  await inForce(seeding, {
    ...voorbeeld,
    kind: 'investment-plan',
    key: demoPlanKey,
    title: 'Investeringsplan',
    write: () => demoPlan(today.slice(0, 4)),
  })
  await inForce(seeding, { ...voorbeeld, ...protocol('begeleid-werk', supportedWork) })
  await inForce(seeding, { ...voorbeeld, ...protocol('begeleid-werk-enquete', besideSurvey) })
  await inForce(seeding, { ...voorbeeld, daysAgo: pilotDays.planned, ...protocol('eerste-week', quickCall(begun)) })
  await inForce(seeding, { ...utrecht, ...protocol('vast-contact', fixedContact(daysAfter(today, 40))) })
  for (const { key, content } of experimentLessons)
    await inForce(seeding, { ...national, kind: 'lesson', key, title: titleOf(content), write: () => content })
  const lesson = { kind: 'lesson', key: 'begeleid-werk', title: titleOf(supportedWorkLesson) } as const
  await inForce(seeding, { ...voorbeeld, ...lesson, daysAgo: 20, write: () => supportedWorkLesson })
}

/**
 * The questions of the national library, which every municipality of the demo inherits: one release, as a library comes
 * into force as a whole. There before: left alone.
 */
async function library(
  { db, tenants, at }: Seeding,
  national: { readonly slug: string; by: string; approvedBy: string },
) {
  const tenantId = tenants.get(national.slug)
  if (tenantId === undefined) throw new Error(`${national.slug} is not in the demo`)
  const moment = new Date(at.getTime() - 54 * dayMs)
  await inTenant(db, { tenantId, door: 'release' }, async (trx) => {
    const actor = personNamed(national.by)
    const context = { trx, kinds, at: moment, by: actor }
    const versions = []
    for (const { key, content } of libraryDocuments) {
      if (await findDocument(trx, 'question', key)) continue
      const ready = await asked(context, { kind: 'question', key, title: titleOf(content), write: () => content })
      await approveVersion({ ...context, by: personNamed(national.approvedBy) }, { ...ready, reason: null })
      versions.push(ready)
    }
    if (versions.length === 0) return
    const name = 'Landelijke vragen'
    await releaseNow(context, { name, versions })
    await recordFact(trx, {
      at: moment,
      actor: { ...actor, actingAs: null },
      action: 'releases.releaseNow',
      objectType: 'release',
      objectId: null,
      objectLabel: name,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true },
    })
  })
}

/** Profiles, life domains and what goes with them: the national set first, then what municipalities made of it. */
async function documentsAboutClients(seeding: Seeding): Promise<void> {
  for (const { slug, kind, key, content } of clientDocuments) {
    const [by, approvedBy] = pairs[slug] ?? []
    if (by === undefined || approvedBy === undefined) throw new Error(`nobody of ${slug} writes documents in the demo`)
    const daysAgo = slug === 'landelijk' ? 48 : 28
    await inForce(seeding, { slug, kind, key, title: titleOf(content), daysAgo, write: () => content, by, approvedBy })
  }
}

async function helmond(seeding: Seeding): Promise<void> {
  const [samira, pim] = ['Samira El Idrissi', 'Pim van den Berg']
  const body = (id: string, words: string) => (now: Block) =>
    changeBlock(now, id, (block) => ({ ...block, fields: { ...block.fields, body: words } }))
  const visit = (id: string) => (now: Block) =>
    changeBlock(now, id, (block) => ({
      ...block,
      fields: { ...block.fields, hours: '{tijden}. Wilt u langskomen? Maak eerst een afspraak.' },
    }))
  const base = { slug: 'helmond', kind: 'page' } as const
  const own = (now: Block) =>
    visit('betaaldata-contact')(
      body('dag', 'Wij betalen op de 18e van de maand. De volgende keer is {betaaldag}.')(now),
    )
  await inForce(seeding, {
    ...base,
    key: 'betaaldata',
    title: 'Wanneer krijg ik mijn uitkering?',
    daysAgo: 30,
    write: own,
    by: samira,
    approvedBy: pim,
  })
  await inReview(seeding, {
    ...base,
    key: 'reiskosten',
    title: 'Krijg ik mijn reiskosten terug?',
    daysAgo: 2,
    write: visit('reiskosten-contact'),
    by: pim,
  })
  await inReview(seeding, {
    ...base,
    key: 'kinderopvang',
    title: 'Wie past er op mijn kind als ik werk?',
    daysAgo: 1,
    write: visit('kinderopvang-contact'),
    by: samira,
  })
  const loon = body('loon', 'Wij trekken loon af van uw uitkering. Vanaf 1 januari mag u langer een deel houden.')
  await planned(seeding, {
    ...base,
    key: 'werken-naast-uitkering',
    title: 'Mag ik werken naast mijn uitkering?',
    daysAgo: 5,
    write: loon,
    by: samira,
    approvedBy: pim,
  })
}

/** What a document is called in lists and releases: the title that its writer gave it, never its key. */
function titleOf({ fields }: Block): string {
  const { title } = fields
  if (typeof title !== 'string' || title === '') throw new Error('a document of the demo has no title')
  return title
}

/** Writes, asks, approves and puts into force. Made before, in whatever state: left alone, unless it is a later text. */
async function inForce(seeding: Seeding, written: Written): Promise<void> {
  await eachOnce(seeding, written, async (context, other) => {
    const ready = await asked(context, written)
    await approveVersion(other, { ...ready, reason: null })
    await releaseNow(context, { name: written.title, versions: [ready] })
    return 'releases.releaseNow'
  })
}

async function inReview(seeding: Seeding, written: Written): Promise<void> {
  await eachOnce(seeding, written, async (context) => {
    await asked(context, written)
    return 'documents.submitVersion'
  })
}

async function planned(seeding: Seeding, written: Written): Promise<void> {
  await eachOnce(seeding, written, async (context, other) => {
    const ready = await asked(context, written)
    await approveVersion(other, { ...ready, reason: null })
    const year = Number(dayOf(seeding.at, DEFAULT_ZONE).slice(0, 4)) + 1
    const moment = startOfDay(`${year}-01-01`, DEFAULT_ZONE)
    await planRelease(context, { name: `1 januari ${year}`, moment, versions: [ready] })
    return 'releases.planRelease'
  })
}

async function eachOnce(
  { db, tenants, at }: Seeding,
  { slug, kind, key, title, daysAgo, by, approvedBy = by }: Written,
  work: (context: DocumentContext, other: DocumentContext) => Promise<string>,
): Promise<void> {
  const tenantId = tenants.get(slug)
  if (tenantId === undefined) throw new Error(`${slug} is not in the demo`)
  const moment = new Date(at.getTime() - daysAgo * dayMs)
  await inTenant(db, { tenantId, door: 'release' }, async (trx) => {
    const actor = personNamed(by)
    const context = { trx, kinds, at: moment, by: actor }
    const document = await findDocument(trx, kind, key)
    const written = document
      ? await trx
          .selectFrom('document_version')
          .select('number')
          .where('document_id', '=', document.document_id)
          .where('changed_at', '>=', moment)
          .execute()
      : []
    if (written.length > 0) return
    const action = await work(context, { ...context, by: personNamed(approvedBy) })
    await recordFact(trx, {
      at: moment,
      actor: { ...actor, actingAs: null },
      action,
      objectType: 'document',
      objectId: `${kind}/${key}`,
      objectLabel: title,
      result: 'ok',
      origin: 'demo',
      network: null,
      detail: { demo: true },
    })
  })
}

async function asked(
  context: DocumentContext,
  { kind, key, title, write }: Pick<Written, 'kind' | 'key' | 'title' | 'write'>,
) {
  const { version } = await startDraft(context, { kind, key, title, personal: false })
  const at = { documentId: version.document_id, number: version.number }
  const content = write(version.content)
  const { revision } = await saveDraft(context, { ...at, revision: version.revision, content })
  await submitVersion(context, { ...at, revision, reason: null })
  return { ...at, revision }
}

function personNamed(name: string) {
  const person = demoPersons.find((one) => one.displayName === name)
  if (!person) throw new Error(`${name} is not in the demo`)
  return { personId: person.personId, name: person.displayName }
}
