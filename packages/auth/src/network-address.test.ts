import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBucket, canonicalAddress, clientAddress } from './network-address.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

const full = '2001:0db8:0000:0000:0000:0000:0000:0001'

describe('one spelling for one address', () => {
  test.each([
    ['2001:db8::1', full],
    ['2001:DB8:0:0::0001', full],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', full],
    ['2001:db8:0:0:0:0:0.0.0.1', full],
    ['[2001:db8::1]:443', full],
    ['2001:db8::1%eth0', full],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['::ffff:a01:203', '10.1.2.3'],
    ['0:0:0:0:0:FFFF:0a01:0203', '10.1.2.3'],
    ['10.1.2.3:5000', '10.1.2.3'],
    ['::', Array(8).fill('0000').join(':')],
  ])('%j is %j', (typed, one) => expect(canonicalAddress(typed)).toBe(one))

  test.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.256',
    '010.1.2.3',
    '::ffff:010.1.2.3',
    '0x7f.0.0.1',
    '127.1',
    '2130706433',
    '1::2::3',
    ':1',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    '1.2.3.4::',
    'a'.repeat(1e5),
  ])('%j is none', (typed) => expect(canonicalAddress(typed)).toBeNull())

  test('any spelling of any IPv6 address gives the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }),
        fc.ipV6(),
        (numbers, other) => {
          const long = numbers.map((one) => one.toString(16).padStart(4, '0').toUpperCase()).join(':')
          const short = new URL(`http://[${long}]`).hostname
          expect(canonicalAddress(short)).toBe(canonicalAddress(long))
          expect(canonicalAddress(other)).toBe(canonicalAddress(new URL(`http://[${other}]`).hostname))
        },
      ),
    )
  })
})

describe('T14: buckets and forged headers', () => {
  test('one IPv6 line is one bucket', () => {
    const buckets = ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:1:2:3', '[2001:0db8:0001:0002::9]:80'].map(addressBucket)
    expect(new Set(buckets)).toEqual(new Set(['2001:0db8:0001:0002::/64']))
    expect(addressBucket('2001:db8:1:3::1')).not.toBe(buckets[0])
    expect(addressBucket('::ffff:9.9.9.9')).toBe(addressBucket('9.9.9.9'))
    expect(addressBucket('nonsense')).toBe('unknown')
  })

  test('what the client claims is ignored', () => {
    expect(clientAddress('6.6.6.6', '9.9.9.9', 0)).toBe('9.9.9.9')
    expect(clientAddress('6.6.6.6, 9.9.9.9', '10.0.0.1', 1)).toBe('9.9.9.9')
    expect(clientAddress('6.6.6.6, 7.7.7.7, 9.9.9.9, 10.0.0.2', '10.0.0.1', 2)).toBe('9.9.9.9')
    expect(clientAddress(null, '::ffff:9.9.9.9', 1)).toBe('9.9.9.9')
  })

  test('a broken header falls back to what our own proxy saw', () => {
    expect(clientAddress('6.6.6.6, rubbish', '10.0.0.1', 1)).toBe('10.0.0.1')
    expect(clientAddress('6.6.6.6, rubbish, 9.9.9.9', '10.0.0.1', 2)).toBe('9.9.9.9')
    expect(clientAddress('9.9.9.9', '10.0.0.1', 5)).toBe('9.9.9.9')
    expect(clientAddress('', '', 1)).toBe('unknown')
  })
})

describe('T22: addresses inside our walls', () => {
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    '4000::1',
    '192.88.99.1',
    '::127.0.0.1',
    '010.1.1.1',
    'rubbish',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each(['9.9.9.9', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test('loopback is told apart', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].every(isLoopbackAddress)).toBe(true)
    expect(['128.0.0.1', '::2', '10.0.0.1'].some(isLoopbackAddress)).toBe(false)
  })
})
