import { fieldError, type InputFieldError } from '#kernel/input.ts'
import './conflict-errors.words.ts'

type Person = { readonly professionalId: string; readonly name: string }

/**
 * Error of a field in which somebody was chosen who may not take part because of a conflict of interest (434/2003 §§ 27–28), by
 * name; nothing when all may. `chosen` and `conflicted` are ids of professionals.
 */
export function conflictErrors(
  field: string,
  chosen: readonly string[],
  conflicted: readonly string[],
  people: readonly Person[],
): InputFieldError[] {
  const barred = people.filter(
    ({ professionalId }) => chosen.includes(professionalId) && conflicted.includes(professionalId),
  )
  return barred.length === 0
    ? []
    : [fieldError(field, 'professional_conflicted', { names: barred.map((each) => each.name).join(', ') })]
}
