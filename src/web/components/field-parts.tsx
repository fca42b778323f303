import type { ComponentChildren, JSX } from 'preact'
import type { FormState, View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

/** What every field takes. The value and the error come from the form state by the field's name. */
export type FieldProps = {
  readonly view: View
  readonly form: FormState
  /** Dotted names are nested input: `actions.0.what`. */
  readonly name: string
  readonly label: Wording
  readonly hint?: Wording | undefined
  /** Adds "(frivilligt)" to the label. Fields are asked for by default; say so only when they are not. */
  readonly optional?: boolean | undefined
}

/** Id of the input of a field; the error summary links to it. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** What the person typed in a field with one value; '' when nothing was typed. */
export const valueOf = (form: FormState, name: string): string => {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values of a repeated field such as checkboxes. */
export const valuesOf = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** The sentences of what is wrong with a field, in the view's language. */
export const errorsOf = (view: View, form: FormState, name: string): string[] =>
  form.errors.filter((error) => error.field === name).map((error) => view.t(error.text))

export type Described = { readonly id: string; readonly describedBy: string | undefined; readonly invalid: boolean }

/** Ids that tie an input to its hint, its error and other notes (aria-describedby), in reading order. */
export const describe = (field: FieldProps, hasHint: boolean, more: readonly string[] = []): Described => {
  const id = fieldId(field.name)
  const invalid = field.form.errors.some((error) => error.field === field.name)
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(invalid ? [`${id}-error`] : []), ...more]
  return { id, describedBy: ids.length > 0 ? ids.join(' ') : undefined, invalid }
}

/** The label's words, with "(frivilligt)" when the field may be left empty. */
export const labelText = ({ view, label, optional }: Pick<FieldProps, 'view' | 'label' | 'optional'>): string =>
  optional ? `${say(view, label)} ${view.t(words.optional)}` : say(view, label)

export const Hint = ({ id, text }: { id: string; text: string }): JSX.Element => (
  <div id={`${id}-hint`} class="govuk-hint">
    {text}
  </div>
)

/** Error sentences by the field, each beginning with "Fel:" for those who hear the page. */
export const ErrorMessage = ({ view, form, name }: Pick<FieldProps, 'view' | 'form' | 'name'>): JSX.Element | null => {
  const errors = errorsOf(view, form, name)
  if (errors.length === 0) return null
  return (
    <p id={`${fieldId(name)}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{view.t(words.errorLabel)} </span>
      {errors.join(' ')}
    </p>
  )
}

type FormGroupProps = FieldProps & {
  readonly hintText?: string | undefined
  /** Between label and input, e.g. who sees the text. */
  readonly before?: ComponentChildren
  readonly after?: ComponentChildren
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

/** Label, hint, error and input of one field, in GOV.UK order. */
export const FormGroup = (group: FormGroupProps): JSX.Element => {
  const { invalid, id } = describe(group, false)
  const classes = ['govuk-form-group', invalid && 'govuk-form-group--error', group.class].filter(Boolean).join(' ')
  return (
    <div class={classes} {...group.attributes}>
      <label class="govuk-label govuk-label--s" for={id}>
        {labelText(group)}
      </label>
      {group.before}
      {group.hintText !== undefined && <Hint id={id} text={group.hintText} />}
      <ErrorMessage view={group.view} form={group.form} name={group.name} />
      {group.children}
      {group.after}
    </div>
  )
}
