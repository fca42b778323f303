import type { ComponentChildren, JSX } from 'preact'
import { codeList, type CodeListId } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import {
  describe,
  ErrorMessage,
  fieldId,
  FormGroup,
  Hint,
  labelText,
  valueOf,
  valuesOf,
  type FieldProps,
} from './field-parts.tsx'
import { say, type Wording } from './wording.ts'

export type Option = {
  readonly value: string
  readonly text: Wording
  readonly hint?: Wording | undefined
  /** A follow-up field, shown when the option is chosen (by the stylesheet alone, no JavaScript). */
  readonly reveal?: ComponentChildren
}

/** The codes of a list as options of a field, in the order of the list. `as` puts the label into another form, for instance `asHeading`. */
export const codeOptions = (list: CodeListId, as = (label: Text): Text => label): Option[] =>
  codeList(list).codes.map((code) => ({ value: code.id, text: as(code.label) }))

type SelectProps = FieldProps & { readonly options: readonly Option[]; readonly empty?: Wording | undefined }

/** One of many in a list. Starts at an empty "Välj", so that nothing is chosen by accident. */
export const Select = (field: SelectProps): JSX.Element => {
  const hint = field.hint === undefined ? undefined : say(field.view, field.hint)
  const { id, describedBy, invalid } = describe(field, hint !== undefined)
  const chosen = valueOf(field.form, field.name)
  return (
    <FormGroup {...field} hintText={hint}>
      <select
        class={`govuk-select${invalid ? ' govuk-select--error' : ''}`}
        id={id}
        name={field.name}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      >
        <option value="">{say(field.view, field.empty ?? words.choose)}</option>
        {field.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {say(field.view, option.text)}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}

type ChoiceProps = FieldProps & {
  readonly options: readonly Option[]
  /** Two columns on wide screens, for more than about six short options. */
  readonly columns?: boolean | undefined
  /** Between hint and options, e.g. a VisibilityLabel. */
  readonly before?: ComponentChildren
}

type Kind = 'radios' | 'checkboxes'

const Choice = ({ kind, field, option, index }: { kind: Kind; field: ChoiceProps; option: Option; index: number }) => {
  // The first has the field's own id: the error summary links to it.
  const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index + 1}`
  const checked = valuesOf(field.form, field.name).includes(option.value)
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={field.name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={option.value}
          checked={checked}
          aria-describedby={option.hint === undefined ? undefined : `${id}-item-hint`}
        />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {say(field.view, option.text)}
        </label>
        {option.hint !== undefined && (
          <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
            {say(field.view, option.hint)}
          </div>
        )}
      </div>
      {option.reveal !== undefined && <div class={`govuk-${kind}__conditional`}>{option.reveal}</div>}
    </>
  )
}

const Choices = ({ kind, field }: { kind: Kind; field: ChoiceProps }): JSX.Element => {
  const { id, describedBy, invalid } = describe(field, field.hint !== undefined)
  return (
    <div class={`govuk-form-group${invalid ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{labelText(field)}</legend>
        {field.hint !== undefined && <Hint id={id} text={say(field.view, field.hint)} />}
        {field.before}
        <ErrorMessage view={field.view} form={field.form} name={field.name} />
        <div class={`govuk-${kind} govuk-${kind}--small${field.columns ? ' fl-choices--columns' : ''}`}>
          {field.options.map((option, index) => (
            <Choice kind={kind} field={field} option={option} index={index} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** Exactly one of a few. Nothing is chosen beforehand unless the form state says so. */
export const Radios = (field: ChoiceProps): JSX.Element => <Choices kind="radios" field={field} />

/** Any number of a few (up to about eight). The value is an array under the field's name. */
export const Checkboxes = (field: ChoiceProps): JSX.Element => <Choices kind="checkboxes" field={field} />

type FieldsetProps = {
  readonly view: View
  readonly legend: Wording
  readonly hint?: Wording | undefined
  readonly children: ComponentChildren
}

/** Groups related questions under one legend. */
export const Fieldset = ({ view, legend, hint, children }: FieldsetProps): JSX.Element => (
  <fieldset class="govuk-fieldset fl-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{say(view, legend)}</legend>
    {hint !== undefined && <p class="govuk-hint">{say(view, hint)}</p>}
    {children}
  </fieldset>
)
