import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { forgetReaders, noteReader, otherReaders } from './document-reader.repository.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 9, 0, seconds))
const sign = (personId: string, key = 'geld') => ({ kind: 'page', key, personId })
const [anna, bo] = [newId(), newId()]

onPostgres('who has a document open', (database) => {
  test('others are there, oneself is not, and who gave no sign for a while is gone', async () => {
    const tenant = await plantTenant(database.db)
    const others = (personId: string, seconds: number) =>
      inTenant(database.db, { ...tenant, readOnly: true }, (trx) => otherReaders(trx, sign(personId), at(seconds)))
    const note = (seconds: number) => inTenant(database.db, tenant, (trx) => noteReader(trx, sign(anna), at(seconds)))
    await note(0)
    expect(await others(anna, 1)).toEqual([])
    expect(await others(bo, 1)).toEqual([anna])
    expect(await others(bo, 49)).toEqual([anna])
    expect(await others(bo, 50)).toEqual([])
    await note(40)
    expect(await others(bo, 80)).toEqual([anna])
    await inTenant(database.db, tenant, (trx) => forgetReaders(trx, at(200)))
    expect(await others(bo, 80)).toEqual([])
  })

  test('nobody is seen from another tenant or at another document', async () => {
    const [helmond, emmen] = [await plantTenant(database.db), await plantTenant(database.db)]
    await inTenant(database.db, helmond, (trx) => noteReader(trx, sign(anna), at(0)))
    const seen = (tenant: { tenantId: string }, key: string) =>
      inTenant(database.db, tenant, (trx) => otherReaders(trx, sign(bo, key), at(1)))
    expect(await seen(emmen, 'geld')).toEqual([])
    expect(await seen(helmond, 'werk')).toEqual([])
    expect(await seen(helmond, 'geld')).toEqual([anna])
  })
})
