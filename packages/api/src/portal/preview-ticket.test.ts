import { authParts } from '@vliegwiel/auth/server'
import { expect, test } from 'vitest'
import { later, noon } from '../testing/test-services.ts'
import { readTicket, writeTicket } from './preview-ticket.ts'

const secretsOf = (secretKey: string) => authParts({ db: undefined as never, secretKey }).secrets
const secrets = secretsOf('a secret key for the tests, 32+ long')
const july = { day: '2027-07-01', releaseId: null }

test('opens one municipality at one moment, for an hour', () => {
  const ticket = writeTicket(secrets, 'emmen', july, noon)
  expect(readTicket(secrets, 'emmen', ticket, later(3_599))).toEqual(july)
  expect(readTicket(secrets, 'emmen', ticket, later(3_600))).toBeNull()
  expect(readTicket(secrets, 'utrecht', ticket, noon)).toBeNull()
})

test('what was changed or made elsewhere opens nothing', () => {
  const ticket = writeTicket(secrets, 'emmen', july, noon)
  const [body = '', mark = ''] = ticket.split('.')
  const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('2027', '2028')).toString('base64url')
  for (const wrong of ['', '.', 'x', body, `${body}.`, `${forged}.${mark}`, `${body}.${mark}AA`])
    expect(readTicket(secrets, 'emmen', wrong, noon)).toBeNull()
  const elsewhere = writeTicket(secretsOf('another secret key of 32 signs or more'), 'emmen', july, noon)
  expect(readTicket(secrets, 'emmen', elsewhere, noon)).toBeNull()
})
