import type { JSX } from 'preact'
import { findCode, type Code } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Checkboxes, Fieldset, type Option } from '#web/components/choices.tsx'
import { valuesOf } from '#web/components/field-parts.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Details } from '#web/components/panel.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { DESCRIPTION_LIMIT, furtherActors, OTHER_ACTORS_MAX, suggestedActors, type Cause } from './cause.ts'
import { words } from './cause.words.ts'

const optionsOf = (kinds: readonly Code[]): Option[] =>
  kinds.map((kind) => ({ value: kind.id, text: asHeading(kind.label) }))

type FieldsProps = { readonly view: View; readonly form: FormState; readonly category: string }

/** Whose work is needed: what the category suggests first, every other authority closed until asked for, free names last. */
const ActorFields = ({ view, form, category }: FieldsProps): JSX.Element => {
  const suggested = suggestedActors(category)
  const further = furtherActors(category)
  if (suggested.length === 0) {
    return (
      <Checkboxes
        view={view}
        form={form}
        name="actors"
        label={words.actors}
        hint={words.actorsAll}
        columns
        options={optionsOf(further)}
      />
    )
  }
  return (
    <>
      <Checkboxes
        view={view}
        form={form}
        name="actors"
        label={words.actors}
        hint={words.actorsSuggested}
        options={optionsOf(suggested)}
      />
      <Details view={view} summary={words.furtherActors} open={valuesOf(form, 'furtherActors').length > 0}>
        <Checkboxes
          view={view}
          form={form}
          name="furtherActors"
          label={words.furtherActors}
          columns
          options={optionsOf(further)}
        />
      </Details>
    </>
  )
}

const OtherActors = ({ view, form }: Omit<FieldsProps, 'category'>): JSX.Element => (
  <Fieldset view={view} legend={words.otherActors} hint={words.otherActorsHint}>
    {Array.from({ length: OTHER_ACTORS_MAX }, (_, row) => (
      <TextInput
        view={view}
        form={form}
        name={`otherActors.${row}.name`}
        label={words.otherActor(row + 1)}
        width="half"
      />
    ))}
  </Fieldset>
)

/** What is asked about a cause, when it is recorded and when it is corrected. */
export const CauseFields = ({ view, form, category }: FieldsProps): JSX.Element => (
  <>
    <Textarea
      view={view}
      form={form}
      name="description"
      label={words.description}
      hint={words.descriptionHint}
      optional
      visibility="case_team"
      limit={DESCRIPTION_LIMIT}
      rows={4}
    />
    <ActorFields view={view} form={form} category={category} />
    <OtherActors view={view} form={form} />
    <TextInput view={view} form={form} name="noActorReason" label={words.noActorReason} optional />
  </>
)

/** A cause as values of the fields: its actors where the form offers them. */
export function valuesOfCause(cause: Cause): FormValues {
  const suggested = suggestedActors(cause.category).map((kind) => kind.id)
  const listed = cause.actors.filter((actor) => findCode('authority_kinds', actor) !== undefined)
  const others = cause.actors.filter((actor) => !listed.includes(actor))
  // A category that suggests nobody offers every authority in one list.
  const isFirst = (actor: string): boolean => suggested.length === 0 || suggested.includes(actor)
  return {
    description: cause.description ?? '',
    actors: listed.filter(isFirst),
    furtherActors: listed.filter((actor) => !isFirst(actor)),
    ...Object.fromEntries(others.map((name, row) => [`otherActors.${row}.name`, name])),
    noActorReason: cause.noActorReason ?? '',
  }
}
