import { expect, test } from 'vitest'
import { demandSite, passkeySiteOf } from './passkey-site.ts'

test('passkeys are of the host of the console, with its port in the origin alone', () => {
  expect(passkeySiteOf('https://vliegwiel.example')).toEqual({
    rpId: 'vliegwiel.example',
    origin: 'https://vliegwiel.example',
  })
  expect(passkeySiteOf('https://werk.voorbeeld.example:8443')).toEqual({
    rpId: 'werk.voorbeeld.example',
    origin: 'https://werk.voorbeeld.example:8443',
  })
  expect(passkeySiteOf('http://localhost:3000')).toEqual({ rpId: 'localhost', origin: 'http://localhost:3000' })
  expect(passkeySiteOf('http://demo.localhost')).toEqual({ rpId: 'demo.localhost', origin: 'http://demo.localhost' })
})

test.each([
  'http://vliegwiel.example',
  'http://notlocalhost',
  'https://192.0.2.1',
  'http://127.0.0.1:3000',
  'https://[2001:db8::1]:8443',
])('no browser makes a passkey at %s, so it is said instead of tried', (address) => {
  expect(passkeySiteOf(address)).toBeNull()
  expect(() => demandSite(passkeySiteOf(address))).toThrow(expect.objectContaining({ code: 'auth:passkey-not-here' }))
})
