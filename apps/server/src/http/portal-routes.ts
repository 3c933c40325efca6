import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readPortal, type PortalAnswer, type PortalData, type PortalRequest } from '@vliegwiel/api/server'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { inSlices } from './in-slices.ts'
import { cameByOwnName } from './portal-host.ts'
import { portalSheet } from './portal-sheet.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

const root = join(import.meta.dirname, '../../../..')
const portal = join(root, 'apps/portal')

interface PortalApp {
  answerPortal(data: PortalData, request: PortalRequest): Promise<PortalAnswer>
  answerUnknown(asked: Pick<PortalRequest, 'language' | 'sheet'>): Promise<PortalAnswer>
  pageKeyOf(path: string): string | null
}

/** The calculator as an element: pages of other sites load it. */
const embedded = 'rekentool.js'

/** Most bytes of a posted form: thirteen short answers. */
const longestForm = 4_000

/** The residents' site of every municipality. No cookie is read: who looks is nobody's business. */
export function portalRoutes(app: Hono<HonoEnvironment>, { services }: HttpSettings): void {
  // An app is put together here, never imported: the portal stands beside the server as the built console does.
  let loaded: Promise<PortalApp> | undefined
  const load = () => (loaded ??= import(pathToFileURL(join(portal, 'src/answer-portal.ts')).href) as Promise<PortalApp>)
  const files = new Map<string, Promise<Buffer<ArrayBuffer>>>()
  const file = (name: string, read: () => Promise<Buffer>) => {
    const found = files.get(name) ?? read().then((content) => Buffer.from(content))
    files.set(name, found)
    return found
  }
  const asset = async (name: string): Promise<readonly [Buffer<ArrayBuffer>, string] | null> => {
    if (name === 'portal.js' || name === embedded)
      return [await file(name, () => readFile(join(portal, 'public', name))), 'text/javascript; charset=utf-8']
    if (name === 'source-sans-3.woff2') {
      const font = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
      return [await file(name, () => readFile(fileURLToPath(import.meta.resolve(font)))), 'font/woff2']
    }
    return null
  }

  app.get('/portaal/:file{(portal\\.js|rekentool\\.js|source-sans-3\\.woff2)}', async (c) => {
    const name = c.req.param('file')
    const found = await asset(name)
    if (!found) return c.notFound()
    const open =
      name === embedded ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } : {}
    return c.body(inSlices(found[0]), 200, {
      'content-length': String(found[0].length),
      'content-type': found[1],
      'cache-control': 'public, max-age=3600',
      ...open,
    })
  })
  const headersOf = (answer: PortalAnswer) => ({
    'content-type': answer.type,
    ...(answer.style === undefined
      ? {}
      : { 'content-security-policy': contentSecurityPolicy(services.publicUrl.startsWith('https:'), answer.style) }),
  })
  app.use('/portaal/*', bodyLimit({ maxSize: longestForm, onError: (c) => c.text('Too long\n', 413) }))
  app.on(['GET', 'POST'], ['/portaal', '/portaal/*'], async (c) => {
    const { answerPortal, answerUnknown, pageKeyOf } = await load()
    // Also an address that nobody made is answered by a page: residents never read what a program says.
    const [slug = '', ...rest] = c.req.path.split('/').slice(2)
    const path = rest.join('/').replace(/\/$/, '')
    const at = services.clock()
    const ticket = c.req.query('stand') ?? null
    const data = await readPortal(services, slug, pageKeyOf(path), at, ticket)
    const asked = c.req.query('taal')
    if (data === null) {
      const unknown = await answerUnknown({ language: asked === 'en' ? 'en' : 'nl', sheet: portalSheet })
      return c.body(unknown.body, unknown.status, headersOf(unknown))
    }
    const language = data.tenant.languages.find((one) => one === asked) ?? data.tenant.languages[0] ?? 'nl'
    const text = c.req.method === 'POST' ? await c.req.text() : null
    const form = text === null ? null : new Map(new URLSearchParams(text))
    // On a host name of its own the pages stand at the root.
    const base = cameByOwnName(c.env.incoming) ? '' : data.base
    const answer = await answerPortal(
      { ...data, base },
      {
        path,
        form,
        query: new Map(Object.entries(c.req.query())),
        language,
        at,
        publicUrl: services.publicUrl,
        demo: services.demo,
        sheet: portalSheet,
      },
    )
    return c.body(answer.body, answer.status, {
      ...headersOf(answer),
      'cache-control': form === null && ticket === null ? 'public, max-age=60' : 'no-store',
      'content-language': language,
    })
  })
}
