// Writes src/themes/<base>.css: from each NL Design System base theme only the tokens that our
// components read, with everything those refer to. The whole files are 200 kB each; a page needs 3 %.
// Run `node packages/ui/themes/subset.mjs` after changing a version; a test compares the result.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

const stylesheets = ['button', 'textbox', 'checkbox', 'link', 'form-field', 'table', 'alert']
const bases = {
  voorbeeld: { package: '@nl-design-system-unstable/voorbeeld-design-tokens', class: 'voorbeeld-theme' },
  ma: { package: '@nl-design-system-community/ma-design-tokens', class: 'ma-theme' },
}

const namesIn = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1])

/** Tokens that the stylesheets of the components and our own mapping read. */
function wantedNames() {
  const sheets = stylesheets.map((name) => require.resolve(`@utrecht/${name}-css/dist/index.css`))
  const own = path.join(here, '../src/styles')
  const ours = fs
    .readdirSync(own)
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(own, name))
  return new Set([...sheets, ...ours].flatMap((file) => namesIn(fs.readFileSync(file, 'utf8'))))
}

/** The stylesheet of one base theme, tokens in alphabetical order. */
export function subsetOf(base) {
  const { package: name, class: className } = bases[base]
  const source = fs.readFileSync(require.resolve(`${name}/dist/theme.css`), 'utf8')
  const values = new Map(
    [...source.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map((match) => [match[1], match[2].trim()]),
  )
  const found = new Map()
  const queue = [...wantedNames()]
  while (queue.length > 0) {
    const token = queue.pop()
    const value = values.get(token)
    if (value === undefined || found.has(token)) continue
    found.set(token, value)
    queue.push(...namesIn(value))
  }
  const lines = [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([token, value]) => `  ${token}: ${value};`)
  return `/* Made by themes/subset.mjs from ${name} (EUPL-1.2). Do not edit. */\n.${className} {\n${lines.join('\n')}\n}\n`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  for (const base of Object.keys(bases)) fs.writeFileSync(path.join(here, `../src/themes/${base}.css`), subsetOf(base))
}
