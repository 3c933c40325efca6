import { newId } from '@vliegwiel/db'
import type { ProcedurePath } from '../app-router.ts'
import type { ProbeIds } from './probe-inputs.ts'

type DocumentPath = Extract<ProcedurePath, `${'bundles' | 'documents' | 'releases'}.${string}`>

const key = () => newId()
const moment = { day: '2099-01-01', time: '00:00' }
const probeContent = {
  id: 'root',
  type: 'root',
  fields: { title: 'Probe', summary: 'Probe.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Probe.' } }],
}

/** Inputs that aim at documents, releases and bundles of somebody else. */
export const documentProbes: Readonly<Record<DocumentPath, (ids: ProbeIds) => unknown>> = {
  'bundles.exportBundle': (ids) => ({
    chosen: [{ kind: 'page', key: ids.documentKey }],
    licence: 'CC-BY-4.0',
    idempotencyKey: key(),
  }),
  'bundles.importBundle': () => ({ text: '{}', mapping: [], seen: '0'.repeat(64), idempotencyKey: key() }),
  'bundles.previewExport': (ids) => ({ chosen: [{ kind: 'page', key: ids.documentKey }] }),
  'bundles.previewImport': () => ({ text: '{}', mapping: [] }),
  'bundles.showKeys': () => ({}),
  'documents.approveVersion': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: null,
    idempotencyKey: key(),
  }),
  'documents.bringBackVersion': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    blockId: null,
    onto: { number: 1, revision: 1 },
    idempotencyKey: key(),
  }),
  'documents.compareVersions': (ids) => ({ documentId: ids.documentId, before: 1, after: 1 }),
  'documents.decideBaseChange': (ids) => ({
    changeId: ids.changeId,
    version: 1,
    decision: 'keep',
    fields: null,
    idempotencyKey: key(),
  }),
  'documents.discardDraft': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: null,
    idempotencyKey: key(),
  }),
  'documents.holdDraft': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    takeOver: true,
    idempotencyKey: key(),
  }),
  'documents.listBaseChanges': () => ({}),
  'documents.listDocuments': () => ({ kind: 'page' }),
  'documents.listKinds': () => ({}),
  'documents.offerDraft': (ids) => ({ documentId: ids.documentId, number: 1, revision: 1, idempotencyKey: key() }),
  'documents.previewDocuments': (ids) => ({ day: null, releaseId: ids.releaseId }),
  'documents.previewPortal': (ids) => ({ day: null, releaseId: ids.releaseId }),
  'documents.returnVersion': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: 'Probe',
    idempotencyKey: key(),
  }),
  'documents.reviewQueue': () => ({}),
  'documents.saveDraft': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    content: probeContent,
    rebase: false,
    idempotencyKey: key(),
  }),
  'documents.setPolicy': () => ({
    kind: 'page',
    fourEyes: true,
    approvers: 1,
    advised: [],
    version: 0,
    idempotencyKey: key(),
  }),
  'documents.showDocument': (ids) => ({ kind: 'page', key: ids.documentKey }),
  'documents.showVersion': (ids) => ({ documentId: ids.documentId, number: 1 }),
  'documents.startDraft': (ids) => ({
    kind: 'page',
    key: ids.documentKey,
    title: 'Probe',
    personal: false,
    idempotencyKey: key(),
  }),
  'documents.submitVersion': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: null,
    idempotencyKey: key(),
  }),
  'documents.whoIsHere': (ids) => ({ kind: 'page', key: ids.documentKey }),
  'documents.withdrawDocument': (ids) => ({
    kind: 'page',
    key: ids.documentKey,
    reason: 'Probe',
    since: '2026-01-01T00:00:00.000Z',
    idempotencyKey: key(),
  }),
  'releases.addToRelease': (ids) => ({
    releaseId: ids.releaseId,
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    idempotencyKey: key(),
  }),
  'releases.cancelRelease': (ids) => ({ releaseId: ids.releaseId, version: 1, idempotencyKey: key() }),
  'releases.listReleases': () => ({ limit: 50 }),
  'releases.moveRelease': (ids) => ({
    releaseId: ids.releaseId,
    version: 1,
    name: 'Probe',
    moment,
    idempotencyKey: key(),
  }),
  'releases.planRelease': (ids) => ({
    name: 'Probe',
    moment,
    versions: [{ documentId: ids.documentId, number: 1, revision: 1 }],
    idempotencyKey: key(),
  }),
  'releases.releaseInEmergency': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: 'Probe',
    idempotencyKey: key(),
  }),
  'releases.releaseNow': (ids) => ({
    name: 'Probe',
    versions: [{ documentId: ids.documentId, number: 1, revision: 1 }],
    idempotencyKey: key(),
  }),
  'releases.removeFromRelease': (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    idempotencyKey: key(),
  }),
}
