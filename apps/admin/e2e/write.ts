import type { Page } from '@playwright/test'

type Output = Readonly<Record<string, unknown>>

/** One call of the API as the signed-in person of the page: for what a test needs to be there before it begins. */
export async function call(page: Page, path: string, input: Output): Promise<Output> {
  const answer = await page.evaluate(
    async ([address, body]) => {
      const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return { status: response.status, text: await response.text() }
    },
    [`/api/${path}`, JSON.stringify({ ...input, idempotencyKey: crypto.randomUUID() })] as const,
  )
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`)
  return (JSON.parse(answer.text) as { result: { data: Output } }).result.data
}

const pageOf = (title: string, body: string) => ({
  id: 'root',
  type: 'root',
  fields: { title, summary: 'Dit is het antwoord.', language: 'nl' },
  children: [{ id: 'text', type: 'text', fields: { heading: null, body } }],
})

/** Writes a new page and asks for an opinion; answers which version it is. */
export async function writePage(page: Page, slug: string, key: string, title: string, body: string) {
  const start = { kind: 'page', key, title, personal: false }
  const { documentId, number, revision } = await call(page, `${slug}/documents.startDraft`, start)
  const draft = { documentId, number, revision, content: pageOf(title, body), rebase: false }
  const saved = await call(page, `${slug}/documents.saveDraft`, draft)
  const at = { documentId, number, revision: saved['revision'] }
  await call(page, `${slug}/documents.submitVersion`, { ...at, reason: null })
  return at
}
