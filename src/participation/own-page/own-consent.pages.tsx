import type { JSX } from 'preact'
import { guestFormPage, guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { GuestFrame } from './guest-frame.tsx'
import { readOwnConsent, readOwnConsents, withdrawOwnConsent } from './own-consent.operations.ts'
import { words } from './own-consent.words.ts'
import type { OwnConsent } from './own-page.ts'

const PATH = `${GUEST_HOME}/samtycken`

const subjectsOf = (view: View, subjects: readonly string[]): string =>
  subjects.map((each) => view.t(label('consent_categories', each))).join(', ')

function rowsOf(view: View, consent: OwnConsent): SummaryRow[] {
  const day = (when: Date): string => formatDate(when, view.language)
  return [
    { key: words.what, value: subjectsOf(view, consent.subjects) },
    { key: words.whatFor, value: view.t(label('disclosure_purposes', consent.purpose)) },
    ...(consent.givenAt === null ? [] : [{ key: words.since, value: day(consent.givenAt) }]),
    ...(consent.validUntil === null ? [] : [{ key: words.until, value: day(consent.validUntil) }]),
  ]
}

const Told = ({ view, consent }: { view: View; consent: OwnConsent }): JSX.Element =>
  consent.told.length === 0 ? (
    <p class="govuk-body">{view.t(words.nothingTold)}</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {consent.told.map((each) => (
        <li>
          {view.t(
            words.toldBy(
              view.t(label('consent_categories', each.subject)),
              view.t(each.fromName),
              formatDate(each.toldAt, view.language),
            ),
          )}
          {!each.stillKnown && ` (${view.t(words.notAnyMore)})`}
        </li>
      ))}
    </ul>
  )

const Consent = ({ view, consent }: { view: View; consent: OwnConsent }): JSX.Element => (
  <section>
    <h2 class="govuk-heading-m">
      {view.t(words.yesTo(view.t(consent.recipient)))}{' '}
      {consent.withdrawnAt !== null ? (
        <StatusTag view={view} kind="closed" text={words.withdrawn(formatDate(consent.withdrawnAt, view.language))} />
      ) : (
        <StatusTag view={view} kind={consent.live ? 'done' : 'closed'} text={consent.live ? words.valid : words.over} />
      )}
    </h2>
    <SummaryList view={view} rows={rowsOf(view, consent)} />
    <h3 class="govuk-heading-s">{view.t(words.told)}</h3>
    <Told view={view} consent={consent} />
    {consent.live && (
      <ButtonLink href={`${PATH}/${consent.id}`} kind="secondary">
        {view.t(words.withdraw)}
        <span class="govuk-visually-hidden">: {view.t(consent.recipient)}</span>
      </ButtonLink>
    )}
  </section>
)

const listPage = guestViewPage({
  path: PATH,
  read: readOwnConsents,
  menu: { text: words.title, about: words.about },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.title}>
      {data.consents.length === 0 ? (
        <p class="govuk-body">{view.t(words.none)}</p>
      ) : (
        <p class="govuk-body">{view.t(words.intro)}</p>
      )}
      {data.consents.map((consent) => (
        <Consent view={view} consent={consent} />
      ))}
    </GuestFrame>
  ),
})

const withdrawPage = guestFormPage({
  path: `${PATH}/:consentId`,
  read: readOwnConsent,
  submit: withdrawOwnConsent,
  done: () => PATH,
  render: ({ view, data: { consent }, form }) => (
    <GuestFrame view={view} title={words.withdraw} back={{ href: PATH, text: words.title }} errors={form.errors}>
      <h2 class="govuk-heading-s">{view.t(words.yesTo(view.t(consent.recipient)))}</h2>
      <SummaryList view={view} rows={rowsOf(view, consent)} />
      <h2 class="govuk-heading-s">{view.t(words.saidThen)}</h2>
      <div lang={consent.explainedIn}>
        <Paragraphs text={consent.explained} />
      </div>
      <h2 class="govuk-heading-s">{view.t(words.thenTitle)}</h2>
      <p class="govuk-body">{view.t(words.whatHappens)}</p>
      <p class="govuk-body">{view.t(words.afterwards)}</p>
      {consent.live && (
        <Form
          view={view}
          form={form}
          submit={words.withdraw}
          version={consent.version}
          secondary={{ href: PATH, text: words.keep }}
          warning
        >
          {null}
        </Form>
      )}
    </GuestFrame>
  ),
})

export const ownConsentPages: readonly GuestPage[] = [listPage, withdrawPage]
