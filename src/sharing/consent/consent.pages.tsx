import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { isLanguage } from '#kernel/language.ts'
import { words as judgementWords } from '#sharing/maturity-judgement/maturity-judgement.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { askingPages } from './consent-asking.pages.tsx'
import { consentListPage } from './consent-list.pages.tsx'
import { askConsentAnew } from './consent-anew.operations.ts'
import { consentSheetPages } from './consent-sheet.pages.tsx'
import { words as sheetWords } from './consent-sheet.words.ts'
import { ConsentFacts, ConsentStateTag } from './consent-shown.tsx'
import { WITHDRAWAL_LIMIT } from './consent.ts'
import { readConsent, withdrawConsent } from './consent.operations.ts'
import { leftOutTexts, undecidedTexts, words } from './consent.words.ts'

type Props = { readonly view: View; readonly data: z.output<typeof readConsent.output> }

const pathOf = ({ data }: Pick<Props, 'data'>, part = ''): string =>
  `/cases/${data.case.id}/consents/${data.consent.id}${part}`

/** Something was recorded after the consent was given: somebody who said yes could not say it now. */
const Doubt = ({ view, data }: Props): JSX.Element => (
  <WarningText view={view}>
    {data.leftOut.map((each) => view.t(leftOutTexts[each.reason](each.name ?? view.t(words.unnamed)))).join(' ')}{' '}
    {view.t(words.reconsider)}
  </WarningText>
)

/** Who must still say yes, who is left out and why, or why nobody can be asked yet. */
const Deciders = ({ view, data }: Props): JSX.Element | null => {
  if (data.undecided !== null)
    return (
      <InsetText>
        <p class="govuk-body">{view.t(undecidedTexts[data.undecided])}</p>
        {data.undecided === 'maturity_not_judged' && data.can.includes('maturity.judge') && (
          <a class="govuk-link" href={`/cases/${data.case.id}/maturity-judgements/new`}>
            {view.t(judgementWords.judge)}
          </a>
        )}
      </InsetText>
    )
  if (data.waitsFor.length === 0 && data.leftOut.length === 0) return null
  if (data.consent.state === 'live') return <Doubt view={view} data={data} />
  return (
    <Card view={view} id="deciders" title={words.waitsFor} accent={data.waitsFor.length > 0}>
      <ul class="govuk-list govuk-list--bullet">
        {data.waitsFor.map((each) => (
          <li>{each.name ?? view.t(words.unnamed)}</li>
        ))}
      </ul>
      {data.leftOut.map((each) => (
        <p class="govuk-body">{view.t(leftOutTexts[each.reason](each.name ?? view.t(words.unnamed)))}</p>
      ))}
    </Card>
  )
}

/** The paper is in the language the consent was explained in, when we have it. */
const sheetLanguage = (view: View, data: Props['data']): string =>
  isLanguage(data.consent.language) ? data.consent.language : view.language

const Actions = ({ view, data }: Props): JSX.Element => {
  const { state } = data.consent
  const open = state === 'asked' || state === 'live'
  return (
    <ButtonRow>
      {state === 'asked' && data.waitsFor.length > 0 && data.can.includes('consent.record') && (
        <ButtonLink href={pathOf({ data }, '/yes')}>{view.t(words.record)}</ButtonLink>
      )}
      {open && data.undecided === null && (
        <>
          <ButtonLink kind="secondary" href={pathOf({ data }, '/paper')}>
            {view.t(sheetWords.paper)}
          </ButtonLink>
          <ButtonLink kind="secondary" href={pathOf({ data }, `/sheet?language=${sheetLanguage(view, data)}`)}>
            {view.t(words.print)}
          </ButtonLink>
        </>
      )}
      {state !== 'withdrawn' && data.can.includes('consent.withdraw') && (
        <a class="govuk-link" href={pathOf({ data }, '/withdraw')}>
          {view.t(state === 'asked' ? words.takeBack : words.withdraw)}
        </a>
      )}
    </ButtonRow>
  )
}

/** What rests on the consent, or ended with it. */
const Resting = ({ view, data }: Props): JSX.Element | null => {
  if (data.resting === 0) return null
  const { state } = data.consent
  return (
    <p class="govuk-body">{view.t(state === 'withdrawn' ? words.hasEnded(data.resting) : words.rests(data.resting))}</p>
  )
}

const consentPage = viewPage({
  path: '/cases/:caseId/consents/:consentId',
  read: readConsent,
  render: ({ view, data, actor }) => {
    const { withdrawnAt, withdrawnOnOwnPage, state } = data.consent
    const withdrawn = withdrawnOnOwnPage ? words.withdrawnOnOwnPage : words.withdrawn
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.one}
        back={{ href: `/cases/${data.case.id}/consents`, text: words.toConsents }}
        actions={<ConsentStateTag view={view} state={state} />}
      >
        {withdrawnAt !== null && <InsetText>{view.t(withdrawn(formatDate(withdrawnAt, view.language)))}</InsetText>}
        <Resting view={view} data={data} />
        <Deciders view={view} data={data} />
        <Actions view={view} data={data} />
        <ConsentFacts view={view} consent={data.consent} />
        <p class="govuk-body-s">{view.t(words.apart)}</p>
      </CaseFrame>
    )
  },
})

const withdrawPage = formPage({
  path: '/cases/:caseId/consents/:consentId/withdraw',
  read: readConsent,
  submit: withdrawConsent,
  done: (result, params) => `/cases/${params.caseId ?? ''}/consents/${result.id}`,
  render: ({ view, data, form, actor }) => {
    const back = { href: pathOf({ data }), text: words.toConsent }
    const field = { view, form }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.withdraw}
        back={back}
        errors={form.errors}
      >
        {data.consent.withdrawnAt !== null && form.errors.length === 0 ? (
          <p class="govuk-body">
            {view.t(words.alreadyWithdrawn(formatDate(data.consent.withdrawnAt, view.language)))}
          </p>
        ) : (
          <>
            <WarningText view={view}>
              {data.resting > 0 && `${view.t(words.willEnd(data.resting))} `}
              {view.t(words.withdrawIntro)}
            </WarningText>
            <p class="govuk-body">{view.t(words.others)}</p>
            <Form
              {...field}
              submit={words.withdraw}
              warning
              version={data.consent.version}
              secondary={{ href: back.href, text: frameWords.cancel }}
            >
              <Textarea
                {...field}
                name="note"
                label={words.withdrawalNote}
                hint={words.withdrawalNoteHint}
                visibility="case_team"
                limit={WITHDRAWAL_LIMIT}
                rows={3}
                optional
              />
            </Form>
          </>
        )}
      </CaseFrame>
    )
  },
})

const anewPage = actionPage({
  path: '/cases/:caseId/consents/:consentId/anew',
  submit: askConsentAnew,
  done: (result, params) => `/cases/${params.caseId ?? ''}/consents/${result.id}`,
})

export const consentPages: readonly Page[] = [
  anewPage,
  consentListPage,
  consentPage,
  withdrawPage,
  ...askingPages,
  ...consentSheetPages,
]
