import { readTree } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { operatorQuery } from '../../ladder/operator-procedure.ts'
import { asTreeNode, treeNode } from '../tenants/show-tree.ts'

/** The whole tree. */
export const showTree = operatorQuery(
  { permission: 'tenant:read', input: z.strictObject({}), output: z.strictObject({ nodes: z.array(treeNode) }) },
  async ({ trx }) => ({ nodes: (await readTree(trx)).map((row) => asTreeNode(row)) }),
)
