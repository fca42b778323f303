import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { codeOptions, Fieldset, Select, type Option } from '#web/components/choices.tsx'
import { fieldId, valuesOf } from '#web/components/field-parts.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Details } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import { say, type Wording } from '#web/components/wording.ts'
import type { FormState, View } from '#web/view.ts'
import { FREE_EXTERNAL_ROWS, MAX_EXTERNALS } from './meeting-arranging.ts'
import { ProposalFields, proposalsOf } from './composition-fields.tsx'
import { words as compositionWords } from './composition.words.ts'
import { FamilyFields, type MeetingFormProps } from './meeting-form.tsx'
import { words } from './meeting-form.words.ts'

type TickedRowProps = {
  readonly view: View
  readonly form: FormState
  /** Of the row: `professionals.0`. */
  readonly name: string
  /** Field that carries the id when the row is ticked. */
  readonly carries: string
  readonly id: string
  readonly title: string
  readonly hint: Wording
}

/** Somebody who can be asked: a box to tick, and then what they add. An unticked row says nothing. */
const TickedRow = ({ view, form, name, carries, id, title, hint }: TickedRowProps): JSX.Element => {
  const field = `${name}.${carries}`
  const inputId = fieldId(field)
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={inputId}
          name={field}
          type="checkbox"
          value={id}
          checked={valuesOf(form, field).includes(id)}
          aria-describedby={`${inputId}-item-hint`}
        />
        <label class="govuk-label govuk-checkboxes__label" for={inputId}>
          {title}
        </label>
        <div id={`${inputId}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
          {say(view, hint)}
        </div>
      </div>
      <div class="govuk-checkboxes__conditional">
        <TextInput view={view} form={form} name={`${name}.addedValue`} label={words.addedValueOf(title)} />
      </div>
    </>
  )
}

const Ticked = ({ children }: { children: JSX.Element[] }): JSX.Element => (
  <div class="govuk-form-group">
    <div class="govuk-checkboxes govuk-checkboxes--small">{children}</div>
  </div>
)

const Professionals = ({ view, form, data }: MeetingFormProps): JSX.Element => (
  <Fieldset view={view} legend={words.professionals} hint={words.professionalsHint}>
    <Ticked>
      {data.candidates.professionals.map((each, index) => (
        <TickedRow
          view={view}
          form={form}
          name={`professionals.${index}`}
          carries="professionalId"
          id={each.professionalId}
          title={each.name}
          hint={[
            view.t(label('professions', each.profession)),
            view.t(each.agencyName),
            ...(each.member ? [] : [view.t(words.notMember)]),
            ...(proposalsOf(data, each).length === 0 ? [] : [view.t(compositionWords.proposedHere)]),
          ].join(' · ')}
        />
      ))}
    </Ticked>
  </Fieldset>
)

const professionOptions: readonly Option[] = codeOptions('professions')

const ExternalRow = ({ view, form, index }: { view: View; form: FormState; index: number }): JSX.Element => {
  const name = `externals.${index}`
  return (
    <Fieldset view={view} legend={words.external(index + 1)}>
      <TextInput view={view} form={form} name={`${name}.organisation`} label={words.organisation} />
      <TextInput view={view} form={form} name={`${name}.name`} label={words.name} optional />
      <Select
        view={view}
        form={form}
        name={`${name}.profession`}
        label={words.profession}
        options={professionOptions}
      />
      <TextInput view={view} form={form} name={`${name}.addedValue`} label={words.addedValue} />
    </Fieldset>
  )
}

/** Number of the last row with something typed in it; 0 when all are empty. */
const lastFilledRow = (form: FormState): number =>
  Array.from({ length: MAX_EXTERNALS }, (_, index) => index).findLastIndex((index) =>
    ['organisation', 'name', 'profession', 'addedValue'].some((field) =>
      valuesOf(form, `externals.${index}.${field}`).some((value) => value !== ''),
    ),
  ) + 1

const Externals = ({ view, form, data }: MeetingFormProps): JSX.Element => {
  const filled = lastFilledRow(form)
  // Always some to spare: rows are not added without a script.
  const shown = Math.min(MAX_EXTERNALS, Math.max(FREE_EXTERNAL_ROWS, filled + 2))
  return (
    <Fieldset view={view} legend={words.externals} hint={words.externalsHint}>
      {data.candidates.regulars.length > 0 && (
        <Ticked>
          {data.candidates.regulars.map((each, index) => (
            <TickedRow
              view={view}
              form={form}
              name={`regularAttendees.${index}`}
              carries="attendeeId"
              id={each.attendeeId}
              title={each.name === null ? each.organisation : `${each.name}, ${each.organisation}`}
              hint={label('professions', each.profession)}
            />
          ))}
        </Ticked>
      )}
      <Details view={view} summary={words.askSomebodyElse} open={filled > 0}>
        {Array.from({ length: shown }, (_, index) => (
          <ExternalRow view={view} form={form} index={index} />
        ))}
      </Details>
    </Fieldset>
  )
}

/** The composition of one meeting (C-13): family, professionals and externals, each with what they add. */
export const ParticipantFields = (props: MeetingFormProps): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{props.view.t(words.whoComes)}</h2>
    <p class="govuk-body">{props.view.t(words.whoComesHint)}</p>
    <p class="govuk-body">
      <VisibilityLabel view={props.view} visibility="case_team" lead />
    </p>
    <FamilyFields {...props} />
    <ProposalFields {...props} />
    <Professionals {...props} />
    <Externals {...props} />
  </>
)
