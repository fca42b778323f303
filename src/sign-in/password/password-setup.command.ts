import { InvalidInput } from '#http/errors.ts'
import { fieldError } from '#kernel/input.ts'
import { seal, unseal } from '#kernel/seal.ts'
import { authenticatorLink, newCodeSecret, stepOfCode } from '../one-time-code/one-time-code.ts'
import { isCommon } from './password.ts'
import { hashPassword } from './password-hash.command.ts'

const MINUTES = 30
const PURPOSE = 'code setup'
/** What a code's secret is sealed for in the database. */
export const CODE_PURPOSE = 'one-time code'

export type Setup = {
  /** The secret and the time, sealed: comes back with the form, so that nothing is kept of a page left open. */
  readonly setup: string
  /** In base 32. */
  readonly secret: string
  readonly link: string
}

/** The secret of a setup; undefined when it is not ours, not this person's, or older than half an hour. */
function opened(key: string, bound: string, setup: string, now: Date): string | undefined {
  const text = unseal(key, PURPOSE, bound, Buffer.from(setup, 'base64url'))
  const [secret, madeAt] = text === undefined ? [] : (JSON.parse(text) as [string, number])
  return madeAt !== undefined && now.getTime() - madeAt <= MINUTES * 60_000 ? secret : undefined
}

/** A fresh secret for the person's authenticator. `bound` is who it is for. */
export function newSetup(key: string, bound: string, signInName: string, now: Date, earlier?: string): Setup {
  const before = earlier === undefined ? undefined : opened(key, bound, earlier, now)
  // A page shown again for a wrong field goes on with the key that is in the app already.
  if (before !== undefined && earlier !== undefined)
    return { setup: earlier, secret: before, link: authenticatorLink(before, signInName) }
  const secret = newCodeSecret()
  const setup = seal(key, PURPOSE, bound, JSON.stringify([secret, now.getTime()])).toString('base64url')
  return { setup, secret, link: authenticatorLink(secret, signInName) }
}

export type Chosen = { readonly hash: string; readonly secret: Buffer; readonly step: number }

type Typed = { readonly setup: string; readonly password: string; readonly code: string }
type Whose = {
  readonly key: string
  readonly bound: string
  readonly professionalId: string
  /** Names that must not make the password. */
  readonly about: readonly string[]
  readonly now: Date
}

/**
 * What is to be kept of a chosen password and its code: the hash, the sealed secret, and the step of the code just typed, which
 * does not count again.
 * @throws InvalidInput for an old page, a wrong code, or a password made of the person's own names.
 */
export async function chosenPassword(typed: Typed, whose: Whose): Promise<Chosen> {
  const secret = opened(whose.key, whose.bound, typed.setup, whose.now)
  if (secret === undefined) throw new InvalidInput([fieldError('code', 'setup_too_old')])
  if (isCommon(typed.password, whose.about)) throw new InvalidInput([fieldError('password', 'password_common')])
  const step = stepOfCode(secret, typed.code, whose.now)
  if (step === undefined) throw new InvalidInput([fieldError('code', 'one_time_code_wrong')])
  return {
    hash: await hashPassword(typed.password),
    secret: seal(whose.key, CODE_PURPOSE, whose.professionalId, secret),
    step,
  }
}
