import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/gather.ts'
import { inline, sheetOf, sheetPart, workbook } from '../testing/workbook.ts'

/** Processor time, not the clock: other tests run beside this one. */
const fast = async (bytes: Uint8Array) => {
  const before = process.cpuUsage()
  const refusal = await refusalOf(bytes)
  const { user, system } = process.cpuUsage(before)
  return { refusal, inTime: user + system < 1_000_000 }
}

/** A packed file with one part whose directory says what we like about its size and its name. */
function zipWith(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(claimed, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, entry, Buffer.from('PK\u0005\u0006'), end])
}

describe('files that are made to harm (T25)', () => {
  test('a sheet that unpacks to a thousand times its size is refused from the directory', async () => {
    const bomb = await workbook({ [sheetPart]: sheetOf(' '.repeat(20_000_000)) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await fast(bomb)).toEqual({ refusal: 'tabular:packed-too-tightly', inTime: true })
  })

  test('a directory that announces more than may be unpacked is refused, unread', async () => {
    const large = zipWith('xl/workbook.xml', Buffer.from('x'), 260_000_000)
    expect(await fast(large)).toEqual({ refusal: 'tabular:unpacked-too-large', inTime: true })
  })

  test('a part that unpacks to more than it says is stopped at what it says', async () => {
    const lie = zipWith('_rels/.rels', Buffer.alloc(50_000_000, 0x20), 1_000)
    expect(await fast(lie)).toEqual({ refusal: 'tabular:workbook-broken', inTime: true })
  })

  test('entities that multiply are refused at their declaration', async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
    const doctype = `<!DOCTYPE lolz [<!ENTITY l0 "ha">${lines.join('')}]>`
    const laughs = await workbook({ [sheetPart]: sheetOf(`<row>${inline('A1', '&l9;')}</row>`, doctype) })
    expect(await fast(laughs)).toEqual({ refusal: 'tabular:xml-refused', inTime: true })
  })

  test('a document type is refused, also one that declares nothing', async () => {
    const typed = await workbook({ [sheetPart]: sheetOf(`<row>${inline('A1', 'A')}</row>`, '<!DOCTYPE worksheet>') })
    expect(await refusalOf(typed)).toBe('tabular:xml-refused')
  })

  test('an entity that reads a file of the server is refused', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/hostname">]>'
    const reading = await workbook({ [sheetPart]: sheetOf(`<row>${inline('A1', '&geheim;')}</row>`, doctype) })
    expect(await refusalOf(reading)).toBe('tabular:xml-refused')
    expect(await refusalOf(await workbook({ [sheetPart]: sheetOf(`<row>${inline('A1', '&geheim;')}</row>`) }))).toBe(
      'tabular:xml-refused',
    )
  })

  test.each(['../../etc/cron.d/x', '/etc/passwd', 'C:/windows/x', 'xl/../../x'])(
    'a part named %s makes the file refused',
    async (name) => {
      expect(await refusalOf(zipWith(name, Buffer.from('x')))).toBe('tabular:workbook-broken')
    },
  )

  test('nesting without end is refused', async () => {
    expect(await fast(await workbook({ [sheetPart]: sheetOf('<a>'.repeat(200_000)) }))).toEqual({
      refusal: 'tabular:xml-refused',
      inTime: true,
    })
  })

  test('a part that points outside the file is not fetched', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="https://voorbeeld.example/sheet.xml"/></Relationships>`
    expect(await refusalOf(await workbook({ 'xl/_rels/workbook.xml.rels': rels }))).toBe('tabular:sheet-unknown')
  })

  test('columns far out of reach do not make a row of millions', async () => {
    expect(await fast(await workbook({ [sheetPart]: sheetOf(`<row r="1">${inline('ZZZZZZ1', 'A')}</row>`) }))).toEqual({
      refusal: 'tabular:too-many-columns',
      inTime: true,
    })
  })

  test('a file of more than 20 MB is refused before anything is read', async () => {
    expect(await fast(Buffer.alloc(20_000_001, 0x41))).toEqual({ refusal: 'tabular:file-too-large', inTime: true })
  })
})
