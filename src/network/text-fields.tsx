import type { JSX } from 'preact'
import type { Text } from '#kernel/language.ts'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import type { FormState, View } from '#web/view.ts'
import { inLanguage } from './agreement/agreement.words.ts'

type TextFieldsProps = {
  readonly view: View
  readonly form: FormState
  /** The field `name.sv`, `name.fi`, `name.en`. */
  readonly name: string
  readonly label: Text
  /** Every language may be left out; otherwise only English. */
  readonly optional?: boolean
  /** Several lines of so many characters; one line when left out. */
  readonly limit?: number
}

/** A text in the three languages, each a field of its own (423/2003). */
export const TextFields = ({ view, form, name, label, optional, limit }: TextFieldsProps): JSX.Element => (
  <>
    {(['sv', 'fi', 'en'] as const).map((language) => {
      const field = {
        view,
        form,
        name: `${name}.${language}`,
        label: inLanguage[language](label),
        optional: optional === true || language === 'en',
      }
      return limit === undefined ? (
        <TextInput {...field} />
      ) : (
        <Textarea {...field} lang={language} limit={limit} rows={4} />
      )
    })}
  </>
)

/** What such fields start with. */
export const textValues = (name: string, text: Text | null): Record<string, string> =>
  text === null ? {} : { [`${name}.sv`]: text.sv, [`${name}.fi`]: text.fi, [`${name}.en`]: text.en }
