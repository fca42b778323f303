import type { Text } from '#kernel/language.ts'
import type { RefusalReason } from '#access/decide.ts'
import type { FieldError } from '#web/view.ts'

/**
 * Everything an operation may answer instead of a result. `status` is HTTP; `reason` a stable code; `text` a sentence
 * for the person. Absent and denied are the same NotFound, with the same bytes.
 */
export abstract class Problem extends Error {
  abstract readonly status: number
  abstract readonly reason: string
  readonly text: Text | undefined
  constructor(message: string, text?: Text) {
    super(message)
    this.name = new.target.name
    this.text = text
  }
}

/** 401: nobody is signed in, or the session has ended. */
export class NotSignedIn extends Problem {
  readonly status = 401
  readonly reason = 'not_signed_in'
  constructor() {
    super('not signed in')
  }
}

/** 401: the act needs a fresh sign-in (ASVS 7.5); what was typed is kept until then. */
export class StepUpNeeded extends Problem {
  readonly status = 401
  readonly reason = 'step_up'
  constructor(text: Text) {
    super('step-up needed', text)
  }
}

/** 404: there is no such thing for this actor. */
export class NotFound extends Problem {
  readonly status = 404
  readonly reason = 'not_found'
  constructor() {
    super('not found')
  }
}

/** 403 by the person's role, 409 by the target's state: visible, but not now or not by you. */
export class Refused extends Problem {
  readonly status: 403 | 409
  readonly reason: RefusalReason
  constructor(reason: RefusalReason) {
    super(`refused: ${reason}`)
    this.reason = reason
    this.status = reason === 'not_your_role' ? 403 : 409
  }
}

/** 409: the process does not allow it yet; the code and sentence say what is missing. */
export class NotPossible extends Problem {
  readonly status = 409
  readonly reason: string
  /** The field of the form it hangs on; empty when it is the whole. */
  readonly field: string
  constructor(reason: string, text: Text, field = '') {
    super(`not possible: ${reason}`, text)
    this.reason = reason
    this.field = field
  }
}

/** 412: somebody else changed it since it was read. */
export class StaleVersion extends Problem {
  readonly status = 412
  readonly reason = 'stale_version'
  constructor() {
    super('stale version')
  }
}

/** 422: the same idempotency key came with another content. */
export class KeyReused extends Problem {
  readonly status = 422
  readonly reason = 'idempotency_key_reused'
  constructor() {
    super('idempotency key reused')
  }
}

/** 403: the request did not come from our own page. */
export class CrossSite extends Problem {
  readonly status = 403
  readonly reason = 'cross_site'
  constructor() {
    super('cross-site request')
  }
}

/** 503: more is being asked at once than can be answered; a moment later it works. */
export class Overloaded extends Problem {
  readonly status = 503
  readonly reason = 'overloaded'
  constructor() {
    super('overloaded')
  }
}

/** 429: one session follows in more tabs than one reads in. */
export class TooManyStreams extends Problem {
  readonly status = 429
  readonly reason = 'too_many_streams'
  constructor() {
    super('too many streams')
  }
}

/** 400: what was typed cannot be right; one entry a field, with a stable code and a sentence. */
export class InvalidInput extends Problem {
  readonly status = 400
  readonly reason = 'invalid_input'
  readonly errors: readonly (FieldError & { readonly code: string })[]
  constructor(errors: readonly (FieldError & { readonly code: string })[]) {
    super('invalid input')
    this.errors = errors
  }
}
