import { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import type { Target } from '#access/decide.ts'
import { formatDateTime, machineDateTime } from '#kernel/format.ts'
import { errorText, registerErrorTexts } from '#kernel/input.ts'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { momentOutput, textOutput } from '#kernel/output.ts'
import { findPurpose, isStatedOn, purposesFor, type StatedPurpose } from '#kernel/stated-purpose.ts'
import { InvalidInput } from './errors.ts'
import { readOperation, type AnyOperation, type Context, type Reading, type TypedOperation } from './operation.ts'
import type { TakesOut } from './takes-out.ts'
import { errorTexts, words } from './taking-out.words.ts'

registerErrorTexts(errorTexts)

/*
 * What leaves the system as paper or file (S-10): whose copy it is and when it was taken stands on it, and where it is about persons the
 * log says what for. A verb says with `takesOut` that it does; pages and files are then made of it in one way (pages.ts, files.ts).
 */

/** What stands on a copy. */
export const Copy = z.object({
  /** Who took it; null on what is given to a family. */
  by: z.string().nullable(),
  authority: textOutput,
  at: momentOutput,
  /** The beginning of the request id in the access log: leads the data-protection officer to who took it. */
  mark: z.string(),
  purpose: textOutput.nullable(),
})
export type Copy = z.infer<typeof Copy>

/** 400: the person may take it, and says first what for. Carries who asks, for the page with the question. */
export class PurposeNeeded extends InvalidInput {
  readonly actor: Actor
  constructor(actor: Actor, code: 'purpose_needed' | 'purpose_over') {
    super([{ field: 'purpose', code, text: errorText(code) }])
    this.actor = actor
  }
}

/** The purposes of something that may be stated on a day, in the order to offer them. */
export const purposesOf = ({ purposes }: TakesOut, today: string): readonly StatedPurpose[] =>
  purposesFor('export').filter((each) => purposes.includes(each.id) && isStatedOn(each, today))

const purposeInput = (ids: readonly string[]) =>
  z
    .enum(['', ...ids], { error: 'code_unknown' })
    .transform((chosen) => (chosen === '' ? undefined : chosen))
    .optional()

/** @throws PurposeNeeded when none is stated, or one that no longer may be. */
function statedBy(actor: Actor, takesOut: TakesOut, input: unknown, today: string): StatedPurpose | null {
  if (!takesOut.persons) return null
  const [only, ...others] = takesOut.purposes
  const chosen = others.length === 0 ? only : (input as { readonly purpose?: string }).purpose
  const purpose = chosen === undefined ? undefined : findPurpose(chosen)
  if (purpose === undefined) throw new PurposeNeeded(actor, 'purpose_needed')
  if (!isStatedOn(purpose, today)) throw new PurposeNeeded(actor, 'purpose_over')
  return purpose
}

type Exporting<I extends z.ZodType, O extends z.ZodObject, Found extends Target> = Omit<
  Reading<I, O, Found>,
  'takesOut'
> & { readonly takesOut: TakesOut }

type WithCopy<O extends z.ZodObject> = z.ZodObject<O['shape'] & { readonly copy: typeof Copy }>

/** A verb that takes something out: its answer carries the copy's stamp. */
export type ExportOperation<I extends z.ZodType = z.ZodType, O extends z.ZodObject = z.ZodObject> = TypedOperation<
  I,
  WithCopy<O>
> & { readonly takesOut: TakesOut }

const stampOf = (
  { actor, now, requestId }: Pick<Context<unknown, Target, unknown>, 'actor' | 'now' | 'requestId'>,
  takesOut: TakesOut,
): Copy => ({
  by: takesOut.copyFor === 'own' ? `${actor.givenName} ${actor.familyName}` : null,
  authority: actor.agencyName,
  at: now,
  mark: requestId.slice(0, 8),
  purpose: null,
})

/**
 * Declares a verb that takes something out. The purpose is asked once everything else is allowed, so that asking tells nobody what there
 * is; it stands in the log as the reason of the act.
 */
export function exportOperation<I extends z.ZodObject, O extends z.ZodObject, Found extends Target>(
  spec: Exporting<I, O, Found>,
): ExportOperation<I, O> {
  const { takesOut } = spec
  const asked = takesOut.purposes.length > 1
  const output = spec.output.extend({ copy: Copy }) as unknown as WithCopy<O>
  const stated = new WeakMap<object, StatedPurpose | null>()
  const operation = readOperation({
    ...spec,
    input: (asked ? spec.input.extend({ purpose: purposeInput(takesOut.purposes) }) : spec.input) as I,
    output,
    log: (result, input, target) => {
      const purpose = stated.get(result)
      return {
        ...spec.log(result as z.input<O>, input, target),
        ...(purpose === null || purpose === undefined ? {} : { purpose: purpose.id }),
      }
    },
    handle: async (context) => {
      const purpose = statedBy(context.actor, takesOut, context.input, context.today)
      const copy = { ...stampOf(context, takesOut), purpose: purpose?.label ?? null }
      const result = { ...(await spec.handle(context)), copy } as z.input<WithCopy<O>>
      stated.set(result, purpose)
      return result
    },
  })
  return { ...operation, takesOut }
}

/** @returns the operation as one that takes something out, or undefined when it is none */
export const asExport = (operation: AnyOperation): (AnyOperation & { readonly takesOut: TakesOut }) | undefined =>
  operation.takesOut === undefined ? undefined : { ...operation, takesOut: operation.takesOut }

/** The stamp as one line in one language; in tables the moment is written as machines read it. */
export function copyText(copy: Copy, language: Language, moment: 'spoken' | 'machine' = 'spoken'): string {
  const at = moment === 'spoken' ? formatDateTime(copy.at, language) : machineDateTime(copy.at)
  const authority = copy.authority[language]
  const said = copy.by === null ? words.given(authority, at, copy.mark) : words.taken(copy.by, authority, at, copy.mark)
  const purpose = copy.by === null || copy.purpose === null ? '' : ` ${words.purpose(copy.purpose)[language]}`
  return `${said[language]}${purpose}`
}

/** The stamp in every language. */
export const copyTexts = (copy: Copy): Text => {
  const [sv = '', fi = '', en = ''] = languages.map((language) => copyText(copy, language))
  return { sv, fi, en }
}
