import {
  addPasskey as add,
  askSignature,
  registrationResponse,
  removePasskey as remove,
  startPasskey as start,
} from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { notPersonal } from '../../ladder/personal.ts'
import { makingOptions, signingOptions } from './passkey-shapes.ts'
import { siteOf } from './passkey-site.ts'
import { isOk, ok, ownTrace, proof, prove } from './proof.ts'

/** What the browser makes a passkey by. It counts from `addPasskey`. */
export const startPasskey = accountMutation(
  {
    input: z.strictObject({ proof }),
    output: z.strictObject({ options: makingOptions }),
    keepsSecret: true,
    setsUpFactor: true,
  },
  async (call) => {
    const { ctx, session, at } = call
    const { db, auth } = ctx.services
    const site = siteOf(ctx)
    const proven = await prove(call)
    const given = { proof: proven, tokenHash: session.tokenHash }
    const options = await atAccounts(db, (trx) => start(trx, auth, site, given, at))
    return done({ options: options as z.input<typeof makingOptions> }, ownTrace(call))
  },
)

/** Keeps the passkey that the browser made, under a name. The first second factor gives recovery codes, shown once. */
export const addPasskey = accountMutation(
  {
    input: z.strictObject({
      name: notPersonal(z.string().trim().min(1).max(60), 'the name of a device'),
      response: registrationResponse,
    }),
    output: z.strictObject({ passkeyId: z.uuid(), recoveryCodes: z.array(z.string()).nullable() }),
    keepsSecret: true,
    setsUpFactor: true,
  },
  async (call) => {
    const { ctx, session, input, at } = call
    const given = { ...input, personId: session.person.personId, tokenHash: session.tokenHash }
    const made = await add(ctx.services.auth, siteOf(ctx), given, at)
    ctx.cookies.setSession(made.session.token, made.session.expiresAt)
    const recoveryCodes = made.recoveryCodes === null ? null : [...made.recoveryCodes]
    return done(
      { passkeyId: made.passkeyId, recoveryCodes },
      ownTrace(call, { passkey: input.name, ended: made.session.ended }),
    )
  },
)

/** Removes one. It asks for the second factor itself: a passkey, a code, or a sign-in with one just before. */
export const removePasskey = accountMutation(
  { input: z.strictObject({ passkeyId: z.uuid(), proof }), output: ok },
  async (call) => {
    const { ctx, session, input, at } = call
    const proven = await prove(call)
    const given = { passkeyId: input.passkeyId, tokenHash: session.tokenHash }
    const removed = await atAccounts(ctx.services.db, (trx) => remove(trx, proven, given, at))
    ctx.cookies.setSession(removed.session.token, removed.session.expiresAt)
    return done(isOk, ownTrace(call, { passkey: removed.name, ended: removed.session.ended }))
  },
)

/** What a passkey signs to prove who sits here, before the account changes. */
export const askPasskeyProof = accountMutation(
  { input: z.strictObject({}), output: z.strictObject({ options: signingOptions }), keepsSecret: true },
  async (call) => {
    const { ctx, session, at } = call
    const site = siteOf(ctx)
    const aim = { purpose: 'proof', personId: session.person.personId, boundTo: session.tokenHash } as const
    const options = await atAccounts(ctx.services.db, (trx) => askSignature(trx, site, aim, at))
    return done({ options: options as z.input<typeof signingOptions> }, ownTrace(call))
  },
)
