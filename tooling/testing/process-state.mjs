import { parseSync } from 'vite'

/** Methods that change what they are called on. */
const CHANGING = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin append consume'.split(' '),
)
/** Classes of which an object never changes. */
const CONSTANT = new Set(['RegExp', 'URL', 'Error', 'TextEncoder', 'TextDecoder', 'Date', 'NumberFormat', 'Uint8Array'])
/** Functions that call what they are given before they answer: what it changes is gone with the call around it. */
const AT_ONCE = new Set(
  'map forEach filter flatMap reduce reduceRight sort toSorted some every find findIndex findLast replace replaceAll from then catch finally all race fromEntries groupBy'.split(
    ' ',
  ),
)

/**
 * @typedef {Record<string, unknown> & { type: string, start: number }} Node
 * @typedef {{ name: string, depth: number, init: Node | null, kind: string, holder: Node | null }} Variable
 * @typedef {{ names: Map<string, Variable>, owner: Node | null, depth: number }} Scope
 */

/**
 * What a process remembers between two calls: variables of a module, variables of a function that a function inside it
 * changes later, and fields of objects. One line for each: the name, with the function or class around it.
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
export function rememberedIn(file, text) {
  const program = /** @type {Node} */ (/** @type {unknown} */ (parseSync(file, text).program))
  /** @type {Set<string>} */
  const found = new Set()
  /** @type {Map<string, Variable>} */
  const moduleNames = new Map()
  walk(program, [{ names: moduleNames, owner: null, depth: 0 }], [], found)
  for (const [name, { depth, init, kind }] of moduleNames)
    if (depth === 0 && (kind === 'let' || kind === 'var' || isObject(init))) found.add(name)
  return [...found].toSorted()
}

/** @param {Node} node @param {readonly Scope[]} scopes @param {readonly Node[]} above @param {Set<string>} found */
function walk(node, scopes, above, found) {
  const path = [...above, node]
  let within = scopes
  if (isFunction(node)) {
    const last = scopes.at(-1)
    within = [...scopes, { names: namesIn(node), owner: node, depth: (last?.depth ?? 0) + 1 }]
  }
  if (node.type === 'VariableDeclaration') declare(node, within, above)
  const changed = changedBy(node)
  if (changed !== null) note(changed, within, path, found)
  if (node.type === 'PropertyDefinition' && isStateOf(node, above)) found.add(`${classOf(above)}.${keyOf(node)}`)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string')
        walk(child, within, path, found)
}

/** @param {Node} node @param {readonly Scope[]} scopes @param {readonly Node[]} above */
function declare(node, scopes, above) {
  const scope = scopes.at(-1)
  const holder = above.findLast(isFunction) ?? null
  for (const declarator of /** @type {Node[]} */ (node['declarations'])) {
    const id = /** @type {Node} */ (declarator['id'])
    const init = /** @type {Node | null} */ (declarator['init'])
    const kind = String(node['kind'])
    if (id.type === 'Identifier' && scope)
      scope.names.set(String(id['name']), { name: String(id['name']), depth: scope.depth, init, kind, holder })
  }
}

/** A variable of an outer function that is changed by an inner one which outlives the call. @param {string} name @param {readonly Scope[]} scopes @param {readonly Node[]} path @param {Set<string>} found */
function note(name, scopes, path, found) {
  const at = scopes.findLastIndex(({ names }) => names.has(name))
  if (at < 0) return
  const variable = scopes[at]?.names.get(name)
  if (variable === undefined) return
  if (at === 0) return void found.add(name)
  const inner = scopes.slice(at + 1).flatMap(({ owner }) => (owner ? [owner] : []))
  if (inner.some((owner) => outlives(owner, path))) found.add(`${nameOf(scopes[at]?.owner ?? null, path)}.${name}`)
}

/** @param {Node} owner @param {readonly Node[]} path */
function outlives(owner, path) {
  const around = path[path.indexOf(owner) - 1]
  if (around === undefined) return true
  if (around.type === 'NewExpression') return false
  if (around.type !== 'CallExpression') return true
  const callee = /** @type {Node} */ (around['callee'])
  if (callee === owner) return false
  const called = callee.type === 'MemberExpression' ? /** @type {Node} */ (callee['property']) : callee
  return !AT_ONCE.has(String(called['name'] ?? ''))
}

/** The variable that this node gives another value, or whose object it changes. @param {Node} node */
function changedBy(node) {
  if (node.type === 'AssignmentExpression') return rootOf(/** @type {Node} */ (node['left']))
  if (node.type === 'UpdateExpression') return rootOf(/** @type {Node} */ (node['argument']))
  if (node.type !== 'CallExpression') return null
  const callee = /** @type {Node} */ (node['callee'])
  if (callee.type !== 'MemberExpression') return null
  const method = String(/** @type {Node} */ (callee['property'])['name'] ?? '')
  return CHANGING.has(method) ? rootOf(/** @type {Node} */ (callee['object'])) : null
}

/** @param {Node} node @returns {string | null} */
function rootOf(node) {
  if (node.type === 'Identifier') return String(node['name'])
  return node.type === 'MemberExpression' ? rootOf(/** @type {Node} */ (node['object'])) : null
}

/** Made by `new`, of a class whose objects may change. A Map or Set that is filled at once and never changed is none. @param {Node | null} init */
function isObject(init) {
  if (init?.type !== 'NewExpression') return false
  const callee = /** @type {Node} */ (init['callee'])
  const name = String((callee.type === 'MemberExpression' ? /** @type {Node} */ (callee['property']) : callee)['name'])
  if (name === 'Map' || name === 'Set') return false
  return !CONSTANT.has(name)
}

/** A field that holds a collection, or that a method gives another value. @param {Node} node @param {readonly Node[]} above */
function isStateOf(node, above) {
  const init = /** @type {Node | null} */ (node['value'])
  if (init?.type === 'NewExpression') return true
  const body = above.at(-1)
  return body !== undefined && assigned(body, keyOf(node))
}

/** Is `this.<name>` given a value outside of the constructor? @param {Node} node @param {string} name @returns {boolean} */
function assigned(node, name) {
  if (node.type === 'MethodDefinition' && node['kind'] === 'constructor') return false
  const target = node.type === 'AssignmentExpression' ? node['left'] : node.type === 'UpdateExpression' && node['argument']
  if (target && isThis(/** @type {Node} */ (target), name)) return true
  return Object.values(node).some((value) =>
    (Array.isArray(value) ? value : [value]).some(
      (child) => typeof child === 'object' && child !== null && typeof child.type === 'string' && assigned(child, name),
    ),
  )
}

/** @param {Node} node @param {string} name */
const isThis = (node, name) =>
  node.type === 'MemberExpression' &&
  /** @type {Node} */ (node['object']).type === 'ThisExpression' &&
  String(/** @type {Node} */ (node['property'])['name']) === name

/** @param {Node} node */
const isFunction = (node) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)

/** Names of the parameters. @param {Node} node */
function namesIn(node) {
  /** @type {Map<string, Variable>} */
  const names = new Map()
  const raw = /** @type {Node[]} */ (node['params'] ?? [])
  for (const one of raw)
    if (one.type === 'Identifier')
      names.set(String(one['name']), { name: String(one['name']), depth: 1, init: null, kind: 'param', holder: node })
  return names
}

/** @param {Node} node */
const keyOf = (node) => String(/** @type {Node} */ (node['key'])['name'])

/** @param {readonly Node[]} above */
const classOf = (above) => {
  const found = above.findLast(({ type }) => type === 'ClassDeclaration' || type === 'ClassExpression')
  const id = /** @type {Node | null | undefined} */ (found?.['id'])
  return String(id?.['name'] ?? '(class)')
}

/** The name of a function, or of what it is kept in. @param {Node | null} owner @param {readonly Node[]} path */
function nameOf(owner, path) {
  const id = /** @type {Node | null | undefined} */ (owner?.['id'])
  if (id) return String(id['name'])
  const around = owner === null ? undefined : path[path.indexOf(owner) - 1]
  if (around?.type === 'VariableDeclarator') return String(/** @type {Node} */ (around['id'])['name'])
  if (around?.type === 'MethodDefinition' || around?.type === 'Property') return keyOf(around)
  return '(function)'
}
