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
  for (const made of madeOfPackages(program)) found.add(`new ${made}`)
  for (const [name, { depth, init, kind }] of moduleNames)
    if (depth === 0 && (kind === 'let' || kind === 'var' || isObject(init))) found.add(name)
  return [...found].toSorted()
}

/** Objects of classes that a package of others brings: what they remember cannot be seen from here. @param {Node} program */
function madeOfPackages(program) {
  /** @type {Set<string>} */
  const brought = new Set()
  for (const one of /** @type {Node[]} */ (program['body']))
    if (one.type === 'ImportDeclaration' && /^[^.]/.test(String(/** @type {Node} */ (one['source'])['value'])))
      for (const specifier of /** @type {Node[]} */ (one['specifiers']))
        brought.add(String(/** @type {Node} */ (specifier['local'])['name']))
  /** @type {Set<string>} */
  const made = new Set()
  visit(program, (node) => {
    if (node.type !== 'NewExpression') return
    const callee = /** @type {Node} */ (node['callee'])
    const root = rootOf(callee)
    if (root !== null && brought.has(root) && !CONSTANT.has(root) && !root.endsWith('Error')) made.add(root)
  })
  return made
}

/** @param {Node} node @param {(node: Node) => void} on */
function visit(node, on) {
  on(node)
  for (const child of childrenOf(node)) visit(child, on)
}

/** @param {Node} node @returns {Node[]} */
const childrenOf = (node) => Object.values(node).flat().filter(isNode)

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A name in the tree. @param {unknown} id */
const named = (id) => (isNode(id) && typeof id['name'] === 'string' ? id['name'] : undefined)

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
  // Whoever is given a collection may put something into it.
  if (node.type === 'CallExpression' || node.type === 'NewExpression')
    for (const given of /** @type {Node[]} */ (node['arguments']))
      if (given.type === 'Identifier') note(String(given['name']), within, path, found, isEmptyCollection)
  if (node.type === 'PropertyDefinition' && isStateOf(node, above)) found.add(`${classOf(above)}.${keyOf(node)}`)
  for (const child of childrenOf(node)) walk(child, within, path, found)
}

/** @param {Node} node @param {readonly Scope[]} scopes @param {readonly Node[]} above */
function declare(node, scopes, above) {
  const scope = scopes.at(-1)
  const holder = above.findLast(isFunction) ?? null
  for (const declarator of /** @type {Node[]} */ (node['declarations'])) {
    const id = /** @type {Node} */ (declarator['id'])
    const init = /** @type {Node | null} */ (declarator['init'])
    const kind = String(node['kind'])
    for (const name of namesOf(id))
      scope?.names.set(name, { name, depth: scope.depth, init: id.type === 'Identifier' ? init : null, kind, holder })
  }
}

/** The names that a declaration gives, also those of a pattern. @param {Node} id @returns {string[]} */
function namesOf(id) {
  if (id.type === 'Identifier') return [String(id['name'])]
  if (id.type === 'Property') return namesOf(/** @type {Node} */ (id['value']))
  if (id.type === 'AssignmentPattern') return namesOf(/** @type {Node} */ (id['left']))
  return ['ObjectPattern', 'ArrayPattern', 'RestElement'].includes(id.type) ? childrenOf(id).flatMap(namesOf) : []
}

/** A variable of an outer function that is changed by an inner one which outlives the call. @param {string} name @param {readonly Scope[]} scopes @param {readonly Node[]} path @param {Set<string>} found @param {(init: Node | null) => boolean} [counts] */
function note(name, scopes, path, found, counts = () => true) {
  const at = scopes.findLastIndex(({ names }) => names.has(name))
  if (at < 0) return
  const variable = scopes[at]?.names.get(name)
  if (variable === undefined || !counts(variable.init)) return
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
  return !AT_ONCE.has(named(called) ?? '')
}

/** The variable that this node gives another value, or whose object it changes. @param {Node} node */
function changedBy(node) {
  if (node.type === 'AssignmentExpression') return rootOf(/** @type {Node} */ (node['left']))
  if (node.type === 'UpdateExpression') return rootOf(/** @type {Node} */ (node['argument']))
  if (node.type === 'UnaryExpression' && node['operator'] === 'delete')
    return rootOf(/** @type {Node} */ (node['argument']))
  if (node.type !== 'CallExpression') return null
  const callee = /** @type {Node} */ (node['callee'])
  if (callee.type !== 'MemberExpression') return null
  const method = named(callee['property']) ?? ''
  const [first] = /** @type {Node[]} */ (node['arguments'])
  if (method === 'assign' && rootOf(callee) === 'Object' && first) return rootOf(first)
  return CHANGING.has(method) ? rootOf(/** @type {Node} */ (callee['object'])) : null
}

/** @param {Node} node @returns {string | null} */
function rootOf(node) {
  if (node.type === 'Identifier') return String(node['name'])
  return node.type === 'MemberExpression' ? rootOf(/** @type {Node} */ (node['object'])) : null
}

/** Made by `new`, of a class whose objects may change. A Map or Set that is filled at once is a table. @param {Node | null} init */
function isObject(init) {
  if (init?.type !== 'NewExpression') return false
  const callee = /** @type {Node} */ (init['callee'])
  const name = String((callee.type === 'MemberExpression' ? /** @type {Node} */ (callee['property']) : callee)['name'])
  if (name === 'Map' || name === 'Set') return /** @type {Node[]} */ (init['arguments']).length === 0
  return !CONSTANT.has(name)
}

/** @param {Node | null} init */
function isEmptyCollection(init) {
  if (init?.type === 'ArrayExpression') return /** @type {Node[]} */ (init['elements']).length === 0
  if (init?.type === 'ObjectExpression') return /** @type {Node[]} */ (init['properties']).length === 0
  return init?.type === 'NewExpression' && /** @type {Node[]} */ (init['arguments']).length === 0
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
  const target =
    node.type === 'AssignmentExpression' ? node['left'] : node.type === 'UpdateExpression' && node['argument']
  if (target && isThis(/** @type {Node} */ (target), name)) return true
  return childrenOf(node).some((child) => assigned(child, name))
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
  return named(id) ?? '(class)'
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
