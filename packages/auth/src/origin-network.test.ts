import { expect, test } from 'vitest'
import { originNetwork } from './origin-network.ts'

test.each([
  ['198.51.100.77', { network: '198.51.100.77', prefix: '198.51.100.0/24' }],
  ['::ffff:198.51.100.77', { network: '198.51.100.77', prefix: '198.51.100.0/24' }],
  ['2001:db8:1:2:3:4:5:6', { network: '2001:0db8:0001:0002::/64', prefix: '2001:0db8:0001::/48' }],
  ['unknown', null],
  ['010.1.1.1', null],
])('%s', (address, network) => {
  expect(originNetwork(address)).toEqual(network)
})
