import { confirmTotp, disableTotp, enrolTotp, renewRecoveryCodes as renew } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { isOk, ok, ownTrace, proof, prove } from './proof.ts'

const recoveryCodes = z.array(z.string())

/** Makes the secret for the app, also of one that will replace the one that is on. It counts from `confirmSecondFactor`. */
export const startSecondFactor = accountMutation(
  {
    input: z.strictObject({ proof }),
    output: z.strictObject({ secret: z.string(), uri: z.string() }),
    keepsSecret: true,
    setsUpFactor: true,
  },
  async (call) => {
    const { db, auth } = call.ctx.services
    const proven = await prove(call)
    return done(await atAccounts(db, (trx) => enrolTotp(trx, auth, proven, call.at)), ownTrace(call))
  },
)

/** The app shows the right code: from now on it is asked for. The recovery codes are shown once. */
export const confirmSecondFactor = accountMutation(
  {
    input: z.strictObject({ code: z.string().trim().min(1).max(50) }),
    output: z.strictObject({ recoveryCodes }),
    keepsSecret: true,
    setsUpFactor: true,
  },
  async (call) => {
    const { ctx, session, input, at } = call
    const { db, auth } = ctx.services
    const given = { personId: session.person.personId, code: input.code, tokenHash: session.tokenHash }
    const made = await atAccounts(db, (trx) => confirmTotp(trx, auth, given, at))
    ctx.cookies.setSession(made.session.token, made.session.expiresAt)
    return done(
      { recoveryCodes: [...made.recoveryCodes] },
      ownTrace(call, { replaced: made.replaced, ended: made.session.ended }),
    )
  },
)

/** Asks for the factor itself: a password is what it protects against. */
export const stopSecondFactor = accountMutation({ input: z.strictObject({ proof }), output: ok }, async (call) => {
  const { ctx, session, at } = call
  const proven = await prove(call)
  const opened = await atAccounts(ctx.services.db, (trx) => disableTotp(trx, proven, session, at))
  ctx.cookies.setSession(opened.token, opened.expiresAt)
  return done(isOk, ownTrace(call, { ended: opened.ended }))
})

/** Ten new codes, shown once; the old ones stop working. */
export const renewRecoveryCodes = accountMutation(
  { input: z.strictObject({ proof }), output: z.strictObject({ recoveryCodes }), keepsSecret: true },
  async (call) => {
    const { db, auth } = call.ctx.services
    const proven = await prove(call)
    const codes = await atAccounts(db, (trx) => renew(trx, auth, proven, call.at))
    return done({ recoveryCodes: [...codes] }, ownTrace(call))
  },
)
