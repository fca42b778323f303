import type { ComponentChildren, JSX } from 'preact'
import { formatDate, formatTime } from '#kernel/format.ts'
import type { FormState, View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

type FormProps = {
  readonly view: View
  readonly form: FormState
  /** Where to post; the page's own path when left out (rule: one form, one page). */
  readonly action?: string | undefined
  readonly submit: Wording
  /** Version of the row being edited, for the 412 answer when somebody else was faster. */
  readonly version?: number | undefined
  /** E.g. "Avbryt" back to the case. */
  readonly secondary?: { readonly href: string; readonly text: Wording } | undefined
  /** For a form that takes something away or ends something. */
  readonly warning?: boolean | undefined
  /** Extra hidden fields. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** The form has a file, as its last field. */
  readonly withFile?: boolean | undefined
  readonly children: ComponentChildren
}

/**
 * A form that posts and redirects. Carries the CSRF token, the idempotency key and the version; saves drafts by itself when
 * the state has a `draftKey`. The error summary stands in Layout: give the same errors there.
 */
export const Form = (props: FormProps): JSX.Element => {
  const { view, form } = props
  return (
    <>
      <form
        class="fl-form"
        method="post"
        action={props.action ?? view.path}
        noValidate
        encType={props.withFile === true ? 'multipart/form-data' : undefined}
        data-form
        data-offline={view.t(words.submitOffline)}
        {...(form.draftKey === undefined ? {} : draftWords(view, form.draftKey))}
      >
        <HiddenFields
          view={view}
          version={props.version === undefined ? undefined : versionOf(form, props.version)}
          more={props.hidden}
        />
        {props.children}
        <p class="fl-form__failure" role="alert" data-form-failure hidden />
        <div class="govuk-button-group">
          <button type="submit" class={`govuk-button${props.warning ? ' govuk-button--warning' : ''}`}>
            {say(view, props.submit)}
          </button>
          {props.secondary && (
            <a class="govuk-link" href={props.secondary.href}>
              {say(view, props.secondary.text)}
            </a>
          )}
        </div>
      </form>
      {form.draftKey !== undefined && <DraftLine view={view} form={form} draftKey={form.draftKey} />}
    </>
  )
}

/** The version the writer read: of the form shown again or of the draft, else of the row as it is now. */
const versionOf = (form: FormState, fresh: number): number => {
  const read = Number(form.values.version)
  return Number.isInteger(read) && read > 0 ? read : fresh
}

type HiddenProps = {
  readonly view: View
  readonly version?: number | undefined
  readonly more?: Readonly<Record<string, string>> | undefined
  /** Key of this form when a page has several; the page's own key when left out. */
  readonly idempotencyKey?: string | undefined
}

/** What every POST carries besides its own fields. */
export const HiddenFields = ({ view, version, more = {}, idempotencyKey }: HiddenProps): JSX.Element => (
  <>
    <input type="hidden" name="_csrf" value={view.csrf} />
    <input type="hidden" name="idempotencyKey" value={idempotencyKey ?? view.idempotencyKey} />
    {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
    {Object.entries(more).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

/** The draft module has no words of its own: they come with the page, in its language. `{time}` is filled in. */
const draftWords = (view: View, draftKey: string): Readonly<Record<string, string>> => ({
  'data-draft': draftKey,
  'data-draft-saving': view.t(words.draftSaving),
  'data-draft-saved': view.t(words.draftSaved('{time}')),
  'data-draft-offline': view.t(words.draftOffline),
  'data-draft-refused': view.t(words.draftRefused),
  'data-draft-signed-out': view.t(words.draftSignedOut),
  'data-draft-sign-in': view.t(words.draftSignInAgain),
  'data-draft-other-person': view.t(words.draftOtherPerson),
})

/** Quiet line under the form: when the draft was saved, that only the writer sees it, and a way to throw it away. */
const DraftLine = ({ view, form, draftKey }: { view: View; form: FormState; draftKey: string }): JSX.Element => {
  const savedAt = form.draftSavedAt
  return (
    <div class="fl-draft">
      <p class="fl-draft__status" role="status" data-draft-status={draftKey}>
        {savedAt && view.t(words.draftRestored(formatDate(savedAt, view.language), formatTime(savedAt, view.language)))}
      </p>
      <form method="post" action="/drafts/delete" data-draft-delete={draftKey} hidden={savedAt === undefined}>
        <HiddenFields view={view} more={{ form: draftKey, returnTo: view.path }} />
        <button type="submit" class="fl-link-button">
          {view.t(words.draftDelete)}
        </button>
      </form>
    </div>
  )
}
