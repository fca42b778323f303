import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { Language } from '#kernel/language.ts'
import type { Visibility } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { describe, FormGroup, valueOf, type FieldProps } from './field-parts.tsx'
import { MayTellLink } from './may-tell-link.tsx'
import { VisibilityLabel } from './visibility.tsx'
import { say, type Wording } from './wording.ts'

/** How wide a field looks, so that its size tells how much is expected. `full` is the default. */
export type FieldWidth = 'full' | 'half' | 10 | 5 | 4 | 3

const widthClass = (width: FieldWidth | undefined): string => {
  if (width === undefined || width === 'full') return ''
  return width === 'half' ? ' fl-input--half' : ` govuk-input--width-${width}`
}

type TextInputProps = FieldProps & {
  readonly width?: FieldWidth | undefined
  /** Which keyboard a phone offers. */
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  /** HTML autocomplete token. Off by default: offices share computers. */
  readonly autocomplete?: string | undefined
  /** What is known already and may be typed as it stands; anything else may be typed too. */
  readonly suggestions?: readonly { readonly value: string; readonly text: Wording }[] | undefined
}

/** One line of text. Never `required`, never validated by the browser: errors come from the server on submit. */
export const TextInput = (field: TextInputProps): JSX.Element => {
  const hint = field.hint === undefined ? undefined : say(field.view, field.hint)
  const { id, describedBy, invalid } = describe(field, hint !== undefined)
  return (
    <FormGroup {...field} hintText={hint}>
      <input
        class={`govuk-input${widthClass(field.width)}${invalid ? ' govuk-input--error' : ''}`}
        id={id}
        name={field.name}
        type="text"
        inputMode={field.inputMode}
        autocomplete={field.autocomplete ?? 'off'}
        value={valueOf(field.form, field.name)}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
        list={field.suggestions === undefined ? undefined : `${id}-suggestions`}
      />
      {field.suggestions !== undefined && (
        <datalist id={`${id}-suggestions`}>
          {field.suggestions.map((each) => (
            <option value={each.value}>{say(field.view, each.text)}</option>
          ))}
        </datalist>
      )}
    </FormGroup>
  )
}

/** A day in one field, "d.m.åååå". `example` is an ISO day; today when left out. */
export const DateInput = (field: FieldProps & { readonly example?: string | undefined }): JSX.Element => {
  const how = field.view.t(words.dateHint(formatDate(field.example ?? field.view.today, field.view.language)))
  const hint = field.hint === undefined ? how : `${say(field.view, field.hint)} ${how}`
  return <TextInput {...field} hint={hint} width={10} />
}

/** A clock time in one field, "14.30". */
export const TimeInput = (field: FieldProps & { readonly example?: string | undefined }): JSX.Element => {
  const how = field.view.t(words.timeHint(field.example ?? '14.30'))
  const hint = field.hint === undefined ? how : `${say(field.view, field.hint)} ${how}`
  return <TextInput {...field} hint={hint} width={5} />
}

type TextareaProps = FieldProps & {
  /** Who will see the text; shown before one types. Give it on every field that becomes part of a record. */
  readonly visibility?: Visibility | undefined
  /** Name of the register for `own_register`. */
  readonly register?: Wording | undefined
  /** Shows the way to "Får jag berätta?" also where the audience is asked for by a field of its own. */
  readonly mayTell?: boolean | undefined
  /** Most characters the server accepts; shown as a hint and counted down with JavaScript. */
  readonly limit?: number | undefined
  readonly rows?: number | undefined
  /** Language of the text when it is not the interface's, e.g. the young person's own words. */
  readonly lang?: Language | undefined
  /** Invites to write more than a line or two. */
  readonly roomy?: boolean | undefined
}

/**
 * Characters a browser without scripts takes: far beyond every limit, so that too much is answered with a sentence and the text itself, and
 * still so little that the server reads it (1 MiB, and six bytes for an å). What was not read cannot be given back. With scripts this
 * end is taken away where the text stays on the page until it was received (web/client/concern.ts, the character count of govuk-frontend).
 */
export const HARD_LIMIT = 60_000
/** One more than the field's own limit at the least: what is cut off must never pass as the whole. */
const hardLimit = (limit = 0): number => Math.max(HARD_LIMIT, limit + 1)

const counter = ({ view, limit }: TextareaProps): Readonly<Record<string, string>> | undefined =>
  limit === undefined
    ? undefined
    : {
        'data-module': 'govuk-character-count',
        'data-maxlength': String(limit),
        'data-i18n.characters-under-limit.one': view.t(words.charactersLeftOne),
        'data-i18n.characters-under-limit.other': view.t(words.charactersLeftOther),
        'data-i18n.characters-at-limit': view.t(words.charactersNone),
        'data-i18n.characters-over-limit.one': view.t(words.charactersOverOne),
        'data-i18n.characters-over-limit.other': view.t(words.charactersOverOther),
      }

/** Who will see the text, and the way to ask whether more people may be told. What only the writer sees is told to nobody. */
const Audience = ({ field, id }: { field: TextareaProps; id: string }): JSX.Element => (
  <>
    {field.visibility && (
      <div id={id} class="fl-field-visibility">
        <VisibilityLabel view={field.view} visibility={field.visibility} register={field.register} lead />
      </div>
    )}
    {(field.mayTell ?? (field.visibility !== undefined && field.visibility !== 'only_me')) && (
      <MayTellLink view={field.view} />
    )}
  </>
)

/** One file, the last field of its form. `accept` is a help for who chooses; what is taken in, the server decides by the content. */
export const FileInput = (field: FieldProps & { readonly accept: readonly string[] }): JSX.Element => {
  const hint = field.hint === undefined ? undefined : say(field.view, field.hint)
  const { id, describedBy, invalid } = describe(field, hint !== undefined)
  return (
    <FormGroup {...field} hintText={hint}>
      <input
        class={`govuk-file-upload${invalid ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={field.name}
        type="file"
        accept={field.accept.join(',')}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      />
    </FormGroup>
  )
}

/** Several lines of plain text: blank line = paragraph, "- " = list when shown (see Paragraphs). */
export const Textarea = (field: TextareaProps): JSX.Element => {
  const hint = field.hint === undefined ? undefined : say(field.view, field.hint)
  const info = field.limit === undefined ? [] : [`${describe(field, false).id}-info`]
  const seenBy = field.visibility === undefined ? [] : [`${describe(field, false).id}-visibility`]
  const { id, describedBy, invalid } = describe(field, hint !== undefined, [...seenBy, ...info])
  return (
    <FormGroup
      {...field}
      hintText={hint}
      class={field.limit === undefined ? undefined : 'govuk-character-count'}
      attributes={counter(field)}
      before={<Audience field={field} id={`${id}-visibility`} />}
      after={
        field.limit !== undefined && (
          <div id={`${id}-info`} class="govuk-hint govuk-character-count__message">
            {field.view.t(words.limit(field.limit))}
          </div>
        )
      }
    >
      <textarea
        class={`govuk-textarea${field.limit === undefined ? '' : ' govuk-js-character-count'}${invalid ? ' govuk-textarea--error' : ''}${field.roomy === true ? ' fl-textarea--roomy' : ''}`}
        id={id}
        name={field.name}
        rows={field.rows ?? 5}
        lang={field.lang}
        // Whoever writes may write in any language: what is typed runs the way its letters do.
        dir="auto"
        // Offices share computers: the browser else writes what is typed to its disk, to have it there after a crash.
        autocomplete="off"
        maxLength={hardLimit(field.limit)}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      >
        {/* The parser drops one newline after <textarea>; this one saves the writer's own. */}
        {`\n${valueOf(field.form, field.name)}`}
      </textarea>
    </FormGroup>
  )
}
