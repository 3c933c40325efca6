import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type InsertQueryNode,
  type JoinNode,
  JoinNode as Joins,
  type KyselyPlugin,
  OperationNodeTransformer,
  type OperationNode,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  type DeleteQueryNode,
  type UpdateQueryNode,
} from 'kysely'

/**
 * Adds `tenant_id = <scope>` to every table of every query, and the column itself to every insert.
 *
 * Row-level security already hides other tenants. This is for the planner: a policy prunes neither partitions nor
 * shards, an equality on the leading key does. And it is the second lock: with a policy gone by mistake, queries
 * still stay inside.
 */
export class TenantPlugin implements KyselyPlugin {
  readonly #tenantId: string
  readonly #transformer: TenantTransformer

  constructor(tenantId: string, tenantTables: ReadonlySet<string>) {
    this.#tenantId = tenantId
    const made = transformers.get(tenantTables) ?? new TenantTransformer(tenantTables)
    transformers.set(tenantTables, made)
    this.#transformer = made
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.narrowTo(this.#tenantId, args)
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result
  }
}

/** One for all transactions: making one binds a hundred functions, and it works without waiting, for one tenant at a time. */
const transformers = new WeakMap<ReadonlySet<string>, TenantTransformer>()

class TenantTransformer extends OperationNodeTransformer {
  #tenantId: string | null = null
  readonly #tables: ReadonlySet<string>

  constructor(tables: ReadonlySet<string>) {
    super()
    this.#tables = tables
  }

  narrowTo(tenantId: string, { node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    this.#tenantId = tenantId
    try {
      return this.transformNode(node, queryId)
    } finally {
      this.#tenantId = null
    }
  }

  /** @throws Error outside of `narrowTo`: a query without its tenant would find nothing, or everything. */
  #scope(): string {
    if (this.#tenantId === null) throw new Error('No tenant is in scope')
    return this.#tenantId
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const select = super.transformSelectQuery(node, queryId)
    return this.#narrowed(select, select.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const update = super.transformUpdateQuery(node, queryId)
    return this.#narrowed(update, [...(update.table ? [update.table] : []), ...(update.from?.froms ?? [])])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const remove = super.transformDeleteQuery(node, queryId)
    return this.#narrowed(remove, [...remove.from.froms, ...(remove.using?.tables ?? [])])
  }

  /** The condition of an outer join belongs in its ON; in WHERE it would turn the join into an inner one. */
  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId)
    const name = this.#tenantName(join.table)
    return name === undefined ? join : Joins.cloneWithOn(join, this.#equals(name))
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const insert = super.transformInsertQuery(node, queryId)
    if (!insert.into || this.#tenantName(insert.into) === undefined) return insert
    const { columns, values } = insert
    if (!columns || !values || !ValuesNode.is(values)) {
      throw new Error('Insert VALUES into a tenant table: INSERT … SELECT cannot be routed to one tenant')
    }
    const own = ValueNode.create(this.#scope())
    const rows = values.values.map((row) =>
      ValueListNode.create([own, ...(ValueListNode.is(row) ? row.values : row.values.map((v) => ValueNode.create(v)))]),
    )
    return { ...insert, columns: [ColumnNode.create('tenant_id'), ...columns], values: ValuesNode.create(rows) }
  }

  #narrowed<T extends { readonly where?: WhereNode }>(node: T, sources: readonly OperationNode[]): T {
    const conditions = sources
      .map((source) => this.#tenantName(source))
      .filter((name) => name !== undefined)
      .map((name) => this.#equals(name))
    if (conditions.length === 0) return node
    const all = conditions.reduce<OperationNode | undefined>(
      (left, right) => (left ? AndNode.create(left, right) : right),
      node.where?.where,
    )
    return all ? { ...node, where: WhereNode.create(all) } : node
  }

  #equals(tableName: string): OperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('tenant_id'), TableNode.create(tableName)),
      OperatorNode.create('='),
      ValueNode.create(this.#scope()),
    )
  }

  /** The name by which a tenant table is referred to in this query (its alias if it has one). */
  #tenantName(source: OperationNode): string | undefined {
    if (source.kind === 'TableNode') {
      const { table } = source as TableNode
      return !table.schema && this.#tables.has(table.identifier.name) ? table.identifier.name : undefined
    }
    if (source.kind === 'AliasNode') {
      const { node, alias } = source as unknown as { node: OperationNode; alias: OperationNode }
      if (node.kind !== 'TableNode' || this.#tenantName(node) === undefined) return undefined
      return alias.kind === 'IdentifierNode' ? (alias as unknown as { name: string }).name : undefined
    }
    return undefined
  }
}
