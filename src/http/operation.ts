import type { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import type { Target } from '#access/decide.ts'
import type { Permission } from '#access/permissions.ts'
import type { OwnCases, Read, Write } from '#db/transaction.ts'
import type { Channel } from '#kernel/channels.ts'
import type { Text } from '#kernel/language.ts'
import { NotFound } from './errors.ts'
import type { TakesOut } from './takes-out.ts'

/** What the access log says of one act: no content, only which rows. A list names the rows it returned. */
export type LogEvent = {
  readonly objectKind: string
  readonly objectId?: string
  readonly caseId?: string
  readonly objectIds?: readonly string[]
  /** Code of the purpose the person stated, where one is asked for (exports, searches by name): stands as the row's reason. */
  readonly purpose?: string
  /**
   * The act goes on, by many small requests: a row that the same session left less than so many minutes ago, about the very same
   * rows, stands for this one too (docs/decisions/0027). Refusals always have a row of their own.
   */
  readonly minutes?: number
}

export type Context<Input, Found, Tx> = {
  readonly tx: Tx
  readonly actor: Actor
  readonly input: Input
  readonly target: Found
  /** Time of the request; the domain never asks the machine's clock itself. */
  readonly now: Date
  /** The same as a day in Europe/Helsinki, ISO `yyyy-mm-dd`. */
  readonly today: string
  /** Key of the installation for keyed indexes (never stored in the database). */
  readonly secret: string
  /** In production some things of the demo are refused, e.g. sharing on a rule nobody has verified. */
  readonly mode: 'demo' | 'production'
  /** The origin people type, without a slash at the end. */
  readonly publicOrigin: string
  /** Ways messages can be sent here. */
  readonly channels: readonly Channel[]
  /** Id of the request, in its log row. */
  readonly requestId: string
}

type Common<I extends z.ZodType, O extends z.ZodType, Found extends Target> = {
  /** The verb, as in the reference: `arrangeMeeting`. */
  readonly name: string
  readonly summary: Text
  /** Path under /api/v1, with `:names` that are fields of the input. */
  readonly path: string
  readonly permission: Permission
  readonly input: I
  readonly output: O
  /** The row the verb is about, read as the actor; null means it is not there for them (404). */
  readonly target: (tx: Read, input: z.output<I>) => Promise<Found | null>
  readonly log: (result: z.input<O>, input: z.output<I>, target: Found) => LogEvent
  /**
   * Which of the actor's own cases exist while it runs, beside the one named in the path (`:caseId`); none when left out
   * (docs/decisions/0010).
   */
  readonly ownCases?: (input: z.output<I>) => OwnCases | undefined
  /**
   * The act needs a fresh sign-in: always, or when the target says so. Else it is answered 401 `step_up`, and a page asks for
   * it and comes back with what was typed.
   */
  readonly stepUp?: true | ((target: Found, input: z.output<I>) => boolean)
  /** What it answers leaves the system as paper or file (S-10): declared with `exportOperation` alone (taking-out.ts). */
  readonly takesOut?: TakesOut
}

export type Reading<I extends z.ZodType, O extends z.ZodType, Found extends Target> = Common<I, O, Found> & {
  readonly handle: (context: Context<z.output<I>, Found, Read>) => Promise<z.input<O>>
}

type Writing<I extends z.ZodType, O extends z.ZodType, Found extends Target> = Common<I, O, Found> & {
  readonly handle: (context: Context<z.output<I>, Found, Write>) => Promise<z.input<O>>
  /** Sentence shown after the change. */
  readonly done: Text
  /**
   * Name that is held before the target is read: of two who change one thing at once the second waits, and meets it, and the own
   * cases, as the first has left them. For verbs outside a case: a change in a case holds the case itself.
   */
  readonly hold?: (input: z.output<I>) => string
}

/**
 * One verb of the one door: schema, permission, target, handler and log event. An operation without a permission or a
 * log event does not compile. Pages and the JSON API both run it through `perform`.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, Found extends Target = Target> =
  (Reading<I, O, Found> & { readonly method: 'GET' }) | (Writing<I, O, Found> & { readonly method: 'POST' })

/** Any operation, when only its outside matters (routing, reference, matrix). */
export type AnyOperation = Pick<
  Operation,
  'name' | 'summary' | 'path' | 'permission' | 'input' | 'output' | 'method'
> & {
  readonly done?: Text
  readonly takesOut?: TakesOut
  /** Proof that it was made by `read` or `write`. */
  readonly perform: (context: PerformContext) => Promise<Performed>
  /** `input` is what the operation's own schema made. */
  readonly entered: (input: unknown) => {
    readonly caseId?: string | undefined
    readonly ownCases?: OwnCases | undefined
  }
}

/** What `perform` hands to an operation inside its transaction. */
export type PerformContext = Omit<Context<unknown, Target, Write>, 'input' | 'target'> & {
  readonly input: unknown
  readonly decide: (target: Target) => void
  /** @throws StepUpNeeded when the person proved who they are too long ago. */
  readonly assertFresh: () => void
}
export type Performed = { readonly result: unknown; readonly log: LogEvent }

/** An operation whose input and output types a caller knows. */
export type TypedOperation<I extends z.ZodType, O extends z.ZodType> = AnyOperation & {
  readonly input: I
  readonly output: O
}

const holdOf = <I extends z.ZodType, O extends z.ZodType, Found extends Target>(operation: Operation<I, O, Found>) =>
  operation.method === 'POST' ? operation.hold : undefined

function build<I extends z.ZodType, O extends z.ZodType, Found extends Target>(
  operation: Operation<I, O, Found>,
): TypedOperation<I, O> {
  return {
    ...operation,
    entered: (input) => ({
      caseId: (input as { readonly caseId?: string }).caseId,
      // With a hold, own cases are entered when it is held.
      ownCases: holdOf(operation) === undefined ? operation.ownCases?.(input as z.output<I>) : undefined,
    }),
    perform: async (context) => {
      // The input was parsed by this operation's own schema in `perform`.
      const input = context.input as z.output<I>
      const hold = holdOf(operation)
      if (hold !== undefined) await context.tx.hold(hold(input), operation.ownCases?.(input))
      const target = await operation.target(context.tx, input)
      if (target === null) throw new NotFound()
      context.decide(target)
      const { stepUp } = operation
      if (stepUp === true || stepUp?.(target, input) === true) context.assertFresh()
      const result = await operation.handle({ ...context, input, target })
      return { result, log: operation.log(result, input, target) }
    },
  }
}

/** Declares a verb that only reads. */
export const readOperation = <I extends z.ZodType, O extends z.ZodType, Found extends Target>(
  spec: Reading<I, O, Found>,
): TypedOperation<I, O> => build<I, O, Found>({ ...spec, method: 'GET' })

/** Declares a verb that changes something. */
export const writeOperation = <I extends z.ZodType, O extends z.ZodType, Found extends Target>(
  spec: Writing<I, O, Found>,
): TypedOperation<I, O> => build<I, O, Found>({ ...spec, method: 'POST' })
