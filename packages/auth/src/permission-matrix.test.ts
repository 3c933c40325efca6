import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { can, mayTry } from './can.ts'
import { cellOf, isPermission, permissions } from './permission-matrix.ts'
import { isTenantRole, roles, tenantRoles } from './roles.ts'
import { member, operator } from './testing/subjects.ts'

const fixture = new URL('./permission-matrix.fixture.txt', import.meta.url)

function matrix(): string {
  const write = (role: (typeof roles)[number], permission: (typeof permissions)[number]) => {
    const cell = cellOf(role, permission)
    return (typeof cell === 'object' ? cell.if : cell).padEnd(20)
  }
  const head = [''.padEnd(18), ...roles.map((role) => role.padEnd(20))].join(' ').trimEnd()
  const lines = permissions.map((one) => [one.padEnd(18), ...roles.map((role) => write(role, one))].join(' ').trimEnd())
  return `${[head, ...lines].join('\n')}\n`
}

describe('the table of permissions', () => {
  test('is the one that was agreed: a cell that changes shows in the fixture', async () => {
    if (process.env['UPDATE_FIXTURES'] === 'yes') await writeFile(fixture, matrix())
    expect(matrix()).toBe(await readFile(fixture, 'utf8'))
  })

  test('has one cell for every role in every row', () => {
    expect(
      matrix()
        .trim()
        .split('\n')
        .slice(1)
        .every((line) => line.trim().split(/\s+/).length === roles.length + 1),
    ).toBe(true)
  })

  test('closes its words', () => {
    expect(isPermission('tenant:read')).toBe(true)
    for (const word of ['tenant:destroy', 'toString', '__proto__', '']) expect(isPermission(word)).toBe(false)
    expect(isTenantRole('operator')).toBe(false)
    expect(isTenantRole('administrator')).toBe(true)
  })

  for (const permission of permissions) {
    test(`${permission}: every role gets what its cell says`, () => {
      for (const role of tenantRoles) {
        const cell = cellOf(role, permission)
        expect(can(member([role]), permission), role).toBe(cell === 'yes')
        expect(mayTry(member([role]), permission), role).toBe(cell !== 'no')
      }
      expect(can(operator, permission)).toBe(cellOf('operator', permission) === 'yes')
      expect(mayTry(operator, permission)).toBe(cellOf('operator', permission) !== 'no')
    })
  }

  test('gives the operator nothing that shows people, files, mail or the audit of a tenant', () => {
    const client = ['person:read', 'audit:read', 'audit:export', 'tenant:export', 'mail:read', 'setting:read'] as const
    for (const permission of client) expect(cellOf('operator', permission), permission).toBe('no')
  })

  test('lets partners and auditors change nothing but what they made themselves, or what was granted for one client', () => {
    for (const role of ['partner', 'auditor'] as const) {
      const changes = permissions.filter((one) => !one.endsWith(':read') && cellOf(role, one) !== 'no')
      expect(
        changes.filter((one) => one !== 'view:save' && one !== 'audit:export'),
        role,
      ).toEqual(role === 'partner' ? ['granted:change'] : [])
    }
  })
})
