import type { ComponentChildren, JSX, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { formatDate, formatTime } from '#kernel/format.ts'
import { assets } from '#web/assets.ts'
import type { FieldError, View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Header } from './header.tsx'
import { Tick } from './icons.tsx'
import { say, type Wording } from './wording.ts'

type LayoutProps = {
  readonly view: View
  /** Of the browser tab, without the product's name. No names of persons: it stays in the history of a shared computer. */
  readonly title: Wording
  /** The one h1; the title when left out. */
  readonly heading?: Wording | undefined
  /** Small line above the heading, e.g. the case number. */
  readonly caption?: Wording | undefined
  readonly back?: { readonly href: string; readonly text: Wording } | undefined
  /** The form's errors: adds "Fel:" to the title and the summary on top. */
  readonly errors?: readonly FieldError[] | undefined
  /** Uses the full width, for pages with two columns or a table of many columns. */
  readonly wide?: boolean | undefined
  /** Tells of one young person: on paper the page says that it is secret, and on what provision. */
  readonly secret?: boolean | undefined
  /** A ContextHelp, shown under the heading. */
  readonly help?: ComponentChildren
  /** Right of the heading on wide screens: the page's main button, a status. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of every page: head, skip link, header, demo banner, notice, error summary, one h1, footer. */
export const Layout = (page: LayoutProps): JSX.Element => {
  const { view, errors = [] } = page
  return (
    <html lang={view.language} class="govuk-template">
      <Head view={view} title={`${errors.length > 0 ? view.t(words.errorPrefix) : ''}${say(view, page.title)}`} />
      <body class="govuk-template__body" data-person={personKey(view)}>
        <a href="#main" class="govuk-skip-link">
          {view.t(words.skipToContent)}
        </a>
        <Header view={view} />
        {view.signedIn && <SessionWarning view={view} />}
        <div class="fl-container">
          <main class={`fl-main${page.wide ? ' fl-main--wide' : ''}`} id="main" tabIndex={-1}>
            {page.secret && <p class="fl-secret">{view.t(words.secret)}</p>}
            {page.back && (
              <a href={page.back.href} class="govuk-back-link">
                {say(view, page.back.text)}
              </a>
            )}
            {view.notice && <Notice view={view} text={view.t(view.notice)} />}
            {errors.length > 0 && <ErrorSummary view={view} errors={errors} />}
            <div class="fl-heading">
              <div>
                {page.caption !== undefined && <span class="fl-heading__caption">{say(view, page.caption)}</span>}
                <h1 class="govuk-heading-l">{say(view, page.heading ?? page.title)}</h1>
              </div>
              {page.actions !== undefined && <div class="fl-heading__actions">{page.actions}</div>}
            </div>
            {page.help}
            {page.children}
          </main>
        </div>
        <Footer view={view} />
      </body>
    </html>
  )
}

/** The whole page as HTML text, with its doctype. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`

const Head = ({ view, title }: { view: View; title: string }): JSX.Element => {
  const { css, script, icon, font } = assets()
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – ${view.t(words.productName)}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={css} />
      <link rel="icon" href={icon} type="image/svg+xml" />
      <script type="module" src={script} />
    </head>
  )
}

/**
 * Tells two persons apart who sign in after each other on one computer, so that the text of the first is never saved as a
 * draft of the second. Language does not change it.
 */
const personKey = ({ signedIn }: View): string | undefined =>
  signedIn && [signedIn.name, signedIn.professionName.sv, signedIn.instanceName.sv].join('|')

const Notice = ({ view, text }: { view: View; text: string }): JSX.Element => (
  <div class="fl-notice" role="status">
    <Tick />
    <p>
      <span class="govuk-visually-hidden">{view.t(words.notice)}: </span>
      {text}
    </p>
  </div>
)

/** Hidden until the client module knows that the session is about to end, or has ended. */
const SessionWarning = ({ view }: { view: View }): JSX.Element => (
  <section
    class="fl-session"
    aria-label={view.t(words.sessionLabel)}
    data-session
    data-session-ending={view.t(words.sessionEnding('{minutes}'))}
    data-session-ended={view.t(words.draftSignedOut)}
    hidden
  >
    <p role="status" data-session-text />
    <a class="govuk-link" href="/sign-in" target="_blank" data-session-sign-in hidden>
      {view.t(words.draftSignInAgain)}
    </a>
    <button type="button" class="govuk-button govuk-button--secondary" data-session-continue>
      {view.t(words.sessionContinue)}
    </button>
  </section>
)

const Footer = ({ view }: { view: View }): JSX.Element => (
  <footer class="fl-footer">
    <div class="fl-container">
      <p>{view.t(words.footer)}</p>
      <PrintStamp view={view} />
    </div>
  </footer>
)

/** On paper: whose copy it is. The browser puts the time of printing where the page has the time it was opened. */
const PrintStamp = ({ view }: { view: View }): JSX.Element | null => {
  if (view.copy !== undefined) return <p class="fl-print-stamp">{view.t(view.copy)}</p>
  if (view.signedIn === undefined) return null
  const { name, professionName, agencyName } = view.signedIn
  return (
    <p class="fl-print-stamp">
      {view.t(
        words.printStamp(name, view.t(professionName), view.t(agencyName), formatDate(view.today, view.language)),
      )}{' '}
      {view.t(words.printClock)} <span data-print-clock>{formatTime(view.time, view.language)}</span>
    </p>
  )
}
