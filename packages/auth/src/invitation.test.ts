import { expect, test } from 'vitest'
import { invitationExpiry, invitationState } from './invitation.ts'

const made = new Date('2026-03-25T09:00:00Z')
const row = { expires_at: invitationExpiry(made), accepted_at: null, revoked_at: null }
const later = (milliseconds: number) => new Date(made.getTime() + milliseconds)
const week = 7 * 24 * 60 * 60 * 1000

test('an invitation is open for exactly seven days, over a change of the clock too', () => {
  expect(invitationState(row, made)).toBe('open')
  expect(invitationState(row, later(week - 1))).toBe('open')
  expect(invitationState(row, later(week))).toBe('expired')
})

test('accepted and revoked stay so', () => {
  expect(invitationState({ ...row, accepted_at: made }, later(2 * week))).toBe('accepted')
  expect(invitationState({ ...row, revoked_at: made }, made)).toBe('revoked')
})
