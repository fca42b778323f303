import type { z } from 'zod'
import { label } from '#kernel/codes.ts'
import { Select } from '#web/components/choices.tsx'
import type { FormState, View } from '#web/view.ts'
import type { readSharing } from './disclosing.operations.ts'
import { outsideLabel } from './disclosure.ts'
import { answerTexts, words } from './sharing-form.words.ts'

type Choices = z.output<typeof readSharing.output>

/** Authorities of the case and their people, each with what the rules say. */
export const recipientOptions = (view: View, data: Choices) =>
  data.authorities.flatMap((each) => [
    { value: each.value, text: each.name, hint: answerTexts[each.answer] },
    ...each.people.map((person) => ({
      value: person.value,
      text: `${person.name}, ${view.t(label('professions', person.profession))}`,
      hint: each.name,
    })),
  ])

/** Guardians of the case, apart from whether they have asked: some rules hold only then. */
export const guardianOptions = (data: Choices) =>
  data.guardians.map((each) => ({
    value: each.value,
    text: each.asked ? words.guardianAsked(each.name) : words.guardian(each.name),
    hint: answerTexts[each.answer],
  }))

/** Somebody who reads nothing here: which kind of authority or organisation it is. */
export const outsideOption = (view: View, form: FormState, data: Choices) => ({
  value: 'outside',
  text: words.outside,
  hint: words.outsideHint,
  reveal: (
    <Select
      view={view}
      form={form}
      name="authority"
      label={words.outsideKind}
      options={data.outside.map((each) => ({
        value: each.authority,
        text: `${view.t(outsideLabel(each.authority))} – ${view.t(answerTexts[each.answer])}`,
      }))}
    />
  ),
})
