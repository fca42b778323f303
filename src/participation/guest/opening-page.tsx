import type { JSX } from 'preact'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import type { Text } from '#kernel/language.ts'
import type { FormState, View } from '#web/view.ts'
import { ConcernLink } from '#web/components/concern-link.tsx'
import { words } from './opening.words.ts'

type OpeningProps = {
  readonly view: View
  readonly form: FormState
  readonly action: string
  readonly token: string
  readonly withCode: boolean
}

/** The page behind a link: one button, so that whoever only looks at the link (a preview, a scanner) uses nothing up. */
export const OpeningPage = ({ view, form, action, token, withCode }: OpeningProps): JSX.Element => (
  <Layout view={view} title={words.title} errors={form.errors}>
    <p class="govuk-body-l">{view.t(words.ready)}</p>
    <Form view={view} form={form} action={action} submit={words.open} hidden={{ token }}>
      {withCode && (
        <TextInput view={view} form={form} name="code" label={words.code} hint={words.codeHint} width={10} />
      )}
    </Form>
    <p class="govuk-body">{view.t(words.others)}</p>
  </Layout>
)

type NoSessionProps = { readonly view: View; readonly typed: readonly string[] }

/** Nobody has a page open here: how one gets a new link. What was typed in a form that came too late stands here to be copied. */
export const NoSessionPage = ({ view, typed }: NoSessionProps): JSX.Element => (
  <Layout view={view} title={words.noSessionTitle}>
    <p class="govuk-body-l">{view.t(words.noSession)}</p>
    {typed.length > 0 && (
      <section>
        <h2 class="govuk-heading-m">{view.t(words.typedTitle)}</h2>
        <p class="govuk-body">{view.t(words.typed)}</p>
        {typed.map((text) => (
          <textarea
            class="govuk-textarea"
            rows={6}
            readOnly
            dir="auto"
            autocomplete="off"
            aria-label={view.t(words.typedTitle)}
          >
            {`\n${text}`}
          </textarea>
        ))}
      </section>
    )}
    <h2 class="govuk-heading-m">{view.t(words.howTitle)}</h2>
    <ol class="govuk-list govuk-list--number">
      {[words.howCall, words.howSay, words.howOpen].map((each) => (
        <li>{view.t(each)}</li>
      ))}
    </ol>
    <p class="govuk-body">{view.t(words.urgent)}</p>
    <ConcernLink view={view} />
  </Layout>
)

/** A sentence, and what one can do instead. */
export const SentencePage = ({ view, title, text }: { view: View; title: Text; text: Text }): JSX.Element => (
  <Layout view={view} title={title}>
    <p class="govuk-body-l">{view.t(text)}</p>
    <p class="govuk-body">{view.t(words.urgent)}</p>
  </Layout>
)
