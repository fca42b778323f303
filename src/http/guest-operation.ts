import type { z } from 'zod'
import type { GuestActor } from '#access/guest-actor.ts'
import type { GuestPermission } from '#access/guest-permissions.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { NotFound } from './errors.ts'
import type { LogEvent } from './operation.ts'

/** What a guest's verb is about: only that it is there for them. */
export type GuestTarget = { readonly kind: string; readonly id?: string }

export type GuestContext<Input, Found, Tx> = {
  readonly tx: Tx
  readonly guest: GuestActor
  readonly input: Input
  readonly target: Found
  /** Time of the request. */
  readonly now: Date
  /** The same as a day in Europe/Helsinki, ISO `yyyy-mm-dd`. */
  readonly today: string
}

type Common<I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget> = {
  readonly name: string
  readonly summary: Text
  readonly guestPermission: GuestPermission
  readonly input: I
  readonly output: O
  /** The row the verb is about, read as the guest; null means it is not there for them (404). Left out: their own page as a whole. */
  readonly target?: (tx: GuestRead, input: z.output<I>, now: Date) => Promise<Found | null>
  readonly log: (result: z.input<O>, input: z.output<I>) => Omit<LogEvent, 'caseId' | 'purpose'>
}

export type GuestReading<I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget> = Common<I, O, Found> & {
  readonly handle: (context: GuestContext<z.output<I>, Found, GuestRead>) => Promise<z.input<O>>
}
export type GuestWriting<I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget> = Common<I, O, Found> & {
  readonly handle: (context: GuestContext<z.output<I>, Found, GuestWrite>) => Promise<z.input<O>>
  /** Sentence shown after the change. */
  readonly done: Text
}

/** What the door of the guests hands to a verb inside its transaction. */
export type GuestPerformContext = Omit<GuestContext<unknown, GuestTarget, GuestWrite>, 'target'>

/** Any verb of a guest, when only its outside matters. */
export type AnyGuestOperation = {
  readonly name: string
  readonly summary: Text
  readonly method: 'GET' | 'POST'
  readonly guestPermission: GuestPermission
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly done?: Text
  readonly performAsGuest: (
    context: GuestPerformContext,
  ) => Promise<{ readonly result: unknown; readonly log: Omit<LogEvent, 'caseId' | 'purpose'> }>
}

export type TypedGuestOperation<I extends z.ZodType, O extends z.ZodType> = AnyGuestOperation & {
  readonly input: I
  readonly output: O
}

function build<I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget>(
  method: 'GET' | 'POST',
  spec: GuestWriting<I, O, Found> | GuestReading<I, O, Found>,
): TypedGuestOperation<I, O> {
  return {
    ...spec,
    method,
    performAsGuest: async (context) => {
      // The input was parsed by this verb's own schema at the door.
      const input = context.input as z.output<I>
      // Without one it is about the guest's own page; its handler asks nothing of it.
      const target =
        spec.target === undefined ? ({ kind: 'own_page' } as Found) : await spec.target(context.tx, input, context.now)
      if (target === null) throw new NotFound()
      const result = await spec.handle({ ...context, input, target })
      return { result, log: spec.log(result, input) }
    },
  }
}

/** Declares a verb of a guest that only reads. The same shape as `readOperation`; the case is that of the session. */
export const guestReadOperation = <I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget = GuestTarget>(
  spec: GuestReading<I, O, Found>,
): TypedGuestOperation<I, O> => build<I, O, Found>('GET', spec)

/** Declares a verb of a guest that changes something. */
export const guestWriteOperation = <I extends z.ZodType, O extends z.ZodType, Found extends GuestTarget = GuestTarget>(
  spec: GuestWriting<I, O, Found>,
): TypedGuestOperation<I, O> => build<I, O, Found>('POST', spec)
