// Compiles messages/<language>/<word>.json of every package to src/generated/<word>.js and .d.ts.
// A slice keeps its own texts; those of one word in several packages become one module.
// Plain JavaScript for Node 20 and up, because `npm start` runs it before anything else.
// Paraglide gives one module a message; they are joined by word, so that the console splits
// texts by route and a server does not open a thousand files.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const output = path.join(here, 'src/generated')
const stamp = path.join(output, '.inputs')
const languages = ['nl', 'en']

/**
 * Every file of texts: those of all slices, and the general ones here.
 * @returns {{ word: string, language: string, path: string, file: string, folder: string }[]} `path` from the root, with /
 */
export function messageFiles() {
  const packages = path.join(here, '..')
  return fs
    .readdirSync(packages)
    .sort()
    .flatMap((folder) =>
      languages.flatMap((language) => {
        const below = path.join(packages, folder, 'messages', language)
        if (!fs.existsSync(below)) return []
        return fs
          .readdirSync(below)
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => ({
            word: name.slice(0, -'.json'.length),
            language,
            folder,
            file: path.join(below, name),
            path: `packages/${folder}/messages/${language}/${name}`,
          }))
      }),
    )
}

/** Words (file names without .json) in alphabetical order; every folder has the same ones in every language. */
export function listWords() {
  const files = messageFiles()
  const [dutch, english] = languages.map((language) =>
    files.filter((one) => one.language === language).map(({ folder, word }) => `${folder}/${word}`),
  )
  if (dutch.join() !== english.join()) {
    throw new Error(`Messages: the files of nl (${dutch.join(', ')}) and en (${english.join(', ')}) differ.`)
  }
  return [...new Set(files.map(({ word }) => word))].sort()
}

/** Hash of everything that decides the output: the texts, this script and the compiler's version. */
function hashInputs() {
  const hash = createHash('sha256').update(fs.readFileSync(fileURLToPath(import.meta.url)))
  hash.update(fs.readFileSync(path.join(here, 'package.json')))
  for (const { path: name, file } of messageFiles()) hash.update(`${name}\n`).update(fs.readFileSync(file))
  return hash.digest('hex')
}

/** One paraglide module without its imports and its comment types (ours stand in the .d.ts). */
function functionsOf(source) {
  return source
    .replace(/^import .*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace('experimentalStaticLocale ?? ', '')
}

/** Names of the placeholders, from the type that paraglide wrote above the functions. */
function paramsOf(source) {
  const inputs = /@typedef \{\{([^}]*)\}\} \w+Inputs/.exec(source)?.[1] ?? ''
  return [...inputs.matchAll(/(\w+)\??:/g)].map((match) => match[1])
}

async function compileWords(words) {
  const { loadProjectInMemory, newProject } = await import('@inlang/sdk')
  const { compileProject } = await import('@inlang/paraglide-js')
  const { default: messageFormat } = await import('@inlang/plugin-message-format')
  const settings = { baseLocale: 'nl', locales: languages, modules: [], telemetry: 'off' }
  const project = await loadProjectInMemory({ blob: await newProject({ settings }), providePlugins: [messageFormat] })
  const all = messageFiles()
  /** @type {Map<string, string>} */
  const places = new Map()
  for (const word of words) {
    const files = all.filter((one) => one.word === word)
    const texts = new Map(languages.map((locale) => [locale, {}]))
    for (const { language, path: name, file } of files) {
      const given = JSON.parse(fs.readFileSync(file, 'utf8'))
      const foreign = Object.keys(given).filter((key) => !key.startsWith('$') && !key.startsWith(`${word}_`))
      if (foreign.length > 0) throw new Error(`${name}: start these keys with "${word}_": ${foreign.join(', ')}`)
      for (const key of Object.keys(given)) {
        const before = places.get(`${language}/${key}`)
        if (before !== undefined) throw new Error(`${name}: ${key} stands in ${before} already.`)
        places.set(`${language}/${key}`, name)
      }
      Object.assign(texts.get(language), given)
    }
    await project.importFiles({
      pluginKey: messageFormat.key,
      files: languages.map((locale) => ({ locale, content: Buffer.from(JSON.stringify(texts.get(locale))) })),
    })
  }
  const modules = await compileProject({ project, compilerOptions: { strategy: ['globalVariable', 'baseLocale'] } })
  const errors = await project.errors.get()
  await project.close()
  if (errors.length > 0) throw new Error(`Messages do not compile: ${errors.map(String).join('; ')}`)
  return modules
}

/** Reads every text and writes the modules; answers false when nothing had changed. */
export async function compileMessages() {
  const words = listWords()
  const inputs = hashInputs()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === inputs) return false
  const modules = await compileWords(words)
  const files = new Map()
  for (const word of words) {
    const sources = Object.entries(modules)
      .filter(([name]) => name.startsWith(`messages/${word}_`))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, source]) => [name.slice('messages/'.length, -'.js'.length), source])
    const registry = sources.some(([, source]) => source.includes('registry.'))
      ? `import * as registry from './registry.js'\n`
      : ''
    files.set(
      `${word}.js`,
      `import { getLanguage as getLocale } from '../language.ts'\n${registry}${sources.map(([, source]) => `${functionsOf(source)}\n`).join('')}`,
    )
    const types = sources.map(([key, source]) => {
      const params = paramsOf(source)
      return `export declare const ${key}: ${params.length === 0 ? 'PlainMessage' : `ParamMessage<${params.map((name) => `'${name}'`).join(' | ')}>`}`
    })
    files.set(
      `${word}.d.ts`,
      `import type { ParamMessage, PlainMessage } from '../message.ts'\n${types.join('\n')}\nexport type { ParamMessage, PlainMessage }\n`,
    )
  }
  const all = words.map((word) => `export * from './${word}.js'\n`).join('')
  files.set('messages.js', all).set('messages.d.ts', all)
  files.set('registry.js', modules['registry.js'])
  fs.mkdirSync(output, { recursive: true })
  for (const name of fs.readdirSync(output))
    if (!files.has(name)) fs.rmSync(path.join(output, name), { recursive: true })
  for (const [name, text] of files) {
    // Written only where it differs, so that a running Vite reloads what changed and nothing else.
    const file = path.join(output, name)
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text)
  }
  fs.writeFileSync(stamp, inputs)
  return true
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const started = performance.now()
  const changed = await compileMessages()
  process.stdout.write(
    `messages: ${changed ? 'compiled' : 'unchanged'} in ${Math.round(performance.now() - started)} ms\n`,
  )
}
