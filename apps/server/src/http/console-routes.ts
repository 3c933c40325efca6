import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hono } from 'hono'
import { inSlices } from './in-slices.ts'
import { cameByOwnName } from './portal-host.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

const compress = promisify(gzip)
const publicFolder = join(import.meta.dirname, '../../public')

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}
const packed = new Set(['ico', 'png', 'woff2'])

interface StoredFile {
  readonly changed: number
  readonly type: string
  readonly plain: Buffer<ArrayBuffer>
  readonly gzipped: Buffer<ArrayBuffer> | null
}

/**
 * The built console and the public files. A file with a hash in its name is kept by browsers for a year; a page
 * address that is no file gets index.html, and the console takes it from there.
 */
export function consoleRoutes(app: Hono<HonoEnvironment>, settings: HttpSettings): void {
  const stored = new Map<string, StoredFile>()
  app.get('/.well-known/security.txt', async (c) => {
    const text = await readFile(join(publicFolder, '.well-known/security.txt'))
    return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  const folder = settings.consoleFolder
  if (folder === null) return
  app.get('*', async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const { path } = c.req
    const isFile = /\.[a-z0-9]+$/.test(path)
    const file = await find(folder, isFile ? path : '/index.html', stored)
    if (file === null) {
      if (isFile) return next()
      return c.text('The console is not built yet: npm start builds it.\n', 503, { 'retry-after': '5' })
    }
    const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path)
    const zipped = file.gzipped !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const content = zipped && file.gzipped ? file.gzipped : file.plain
    return c.body(inSlices(content), 200, {
      'content-length': String(content.length),
      'content-type': file.type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    })
  })
}

export interface BuiltConsole {
  readonly sheets: readonly string[]
  readonly scripts: readonly string[]
}

const pages = new Map<string, StoredFile>()

/** Which sheets and scripts the built console begins with, as its page names them; null before it is built. */
export async function builtConsole(folder: string): Promise<BuiltConsole | null> {
  const page = await find(folder, '/index.html', pages)
  if (page === null) return null
  const tags = [...page.plain.toString('utf8').matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => tag)
  const addressesOf = (kind: RegExp) =>
    tags.flatMap((tag) => (kind.test(tag) ? [/(?:href|src)="(\/assets\/[\w.-]+)"/.exec(tag)?.[1] ?? []].flat() : []))
  return { sheets: addressesOf(/rel="stylesheet"/), scripts: addressesOf(/type="module"|rel="modulepreload"/) }
}

/** From memory while the file on disk is the same; plain names alone, so that no path leads out of the folder. */
async function find(folder: string, path: string, stored: Map<string, StoredFile>): Promise<StoredFile | null> {
  if (!/^(\/[\w@~-][\w.@~-]*)+$/.test(path) || path.includes('..')) return null
  const file = join(folder, path)
  const now = await stat(file).catch(() => null)
  if (!now?.isFile()) return null
  const before = stored.get(path)
  if (before?.changed === now.mtimeMs) return before
  const plain = Buffer.from(await readFile(file))
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const gzipped = packed.has(ending) || plain.length < 500 ? null : Buffer.from(await compress(plain))
  const type = types[ending] ?? 'application/octet-stream'
  const found = { changed: now.mtimeMs, type, plain, gzipped }
  stored.set(path, found)
  return found
}
