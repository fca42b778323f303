import { valueOf } from '#web/components/field-parts.tsx'
import type { FormState } from '#web/view.ts'

/**
 * The version a form is based on. A form that is shown again because a field was wrong keeps the version its writer read:
 * the fresh one would let it overwrite, unseen, what a colleague saved meanwhile (U-06). After the answer "somebody else
 * changed this" it is the fresh one, because now the writer has been told.
 */
export function versionOfForm(form: FormState, fresh: number | null | undefined): number | undefined {
  const isFieldRefusal = form.errors.length > 0 && form.errors.every((error) => error.field !== '')
  if (!isFieldRefusal) return fresh ?? undefined
  const typed = Number(valueOf(form, 'version'))
  return Number.isInteger(typed) && typed > 0 ? typed : undefined
}
