import type { ComponentChildren, VNode } from 'preact'
import type { Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { words } from '#web/error-page.words.ts'
import type { View } from '#web/view.ts'

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 500 | 503

type ErrorDetail = {
  /** Why it was refused, in plain words: the sentence of the reason code. Never given for 404. */
  readonly reason?: Text | undefined
  /** Where "Öppna sidan på nytt" leads; left out, the link is not shown. */
  readonly retryHref?: string | undefined
  /** Id of the log line of an unexpected failure. */
  readonly errorId?: string | undefined
}

const titles: Readonly<Record<ErrorStatus, Text>> = {
  400: words.badRequestTitle,
  401: words.signInTitle,
  403: words.forbiddenTitle,
  404: words.notFoundTitle,
  409: words.conflictTitle,
  412: words.staleTitle,
  413: words.tooLargeTitle,
  422: words.unprocessableTitle,
  429: words.tooManyTitle,
  500: words.failureTitle,
  503: words.unavailableTitle,
}

/** What is said when no reason is given. A 403 always has one: without it only the title is shown. */
const explanations: Readonly<Record<ErrorStatus, Text | undefined>> = {
  400: words.badRequestText,
  401: words.signInText,
  403: undefined,
  404: words.notFoundText,
  409: words.conflictText,
  412: words.staleText,
  413: words.tooLargeText,
  422: words.unprocessableText,
  429: words.tooManyText,
  500: words.failureText,
  503: words.unavailableText,
}

/**
 * The page for a refusal or failure. A 404 ignores every detail and draws nothing that depends on the address asked for:
 * absent and not visible must answer with the same bytes.
 */
export const errorPage = (view: View, status: ErrorStatus, detail: ErrorDetail = {}): VNode => {
  if (status === 404) return <ErrorPage view={notFoundView(view)} status={404} detail={{}} />
  return <ErrorPage view={view} status={status} detail={detail} />
}

/** An empty path makes the language links relative, so that they stay on the page without naming it. */
const notFoundView = ({ notice: _, ...view }: View): View => ({
  ...view,
  path: '',
  query: '',
  idempotencyKey: '',
  time: '',
})

type ErrorPageProps = { readonly view: View; readonly status: ErrorStatus; readonly detail: ErrorDetail }

const ErrorPage = ({ view, status, detail }: ErrorPageProps): VNode => {
  const text = detail.reason ?? explanations[status]
  return (
    <Layout view={view} title={titles[status]}>
      {text && <p class="govuk-body-l">{view.t(text)}</p>}
      {detail.errorId !== undefined && (
        <p class="govuk-body">
          {view.t(words.errorCode)}: <code class="fl-code">{detail.errorId}</code>
        </p>
      )}
      <p class="govuk-body">{wayOut(view, status, detail.retryHref)}</p>
    </Layout>
  )
}

/** One thing to do next, never a dead end. */
const wayOut = (view: View, status: ErrorStatus, retryHref: string | undefined): ComponentChildren => {
  if (status === 401) {
    const href = `/sign-in?returnTo=${encodeURIComponent(view.path)}`
    return <ButtonLink href={href}>{view.t(words.signIn)}</ButtonLink>
  }
  if (retryHref !== undefined) return <ButtonLink href={retryHref}>{view.t(words.openAgain)}</ButtonLink>
  return (
    <a class="govuk-link" href={view.guest?.home ?? '/'}>
      {view.t(words.toStart)}
    </a>
  )
}
