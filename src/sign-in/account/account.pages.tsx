import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { words as invitationWords } from '../invitation/invitation.words.ts'
import { SessionList } from '../session/session-list.tsx'
import type { Account } from './account.ts'
import { endSessionsOf, inviteProfessional, readAccount, readAccounts, readInvitation } from './account.operations.ts'
import { words } from './account.words.ts'
import { MeansList } from './means-list.tsx'

const PATH = '/accounts'

const stateOf = (account: Account): Text => {
  if (!account.active) return words.inactive
  if (account.ready) return words.ready
  return account.invited ? words.invited : words.none
}

const listPage = viewPage({
  path: PATH,
  read: readAccounts,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={
        <ButtonLink kind="secondary" href="/identity-providers">
          {view.t(words.providers)}
        </ButtonLink>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.name, words.profession, words.state]}
        empty={words.empty}
        rows={data.accounts.map((each) => [
          <a class="govuk-link" href={`${PATH}/${each.professionalId}`}>
            {each.name}
          </a>,
          view.t(label('professions', each.profession)),
          view.t(stateOf(each)),
        ])}
      />
    </Layout>
  ),
})

const accountPage = viewPage({
  path: `${PATH}/:accountId`,
  read: readAccount,
  render: ({ view, data, params }) => (
    <Layout view={view} title={words.account} heading={data.account.name} wide back={{ href: PATH, text: words.title }}>
      <h2 class="govuk-heading-m">{view.t(words.state)}</h2>
      <p class="govuk-body">{view.t(stateOf(data.account))}</p>
      <MeansList view={view} means={data.means} own={false} />
      {data.account.active && (
        <ButtonLink kind="secondary" href={`${PATH}/${params.accountId ?? ''}/invite`}>
          {view.t(invitationWords.invite)}
        </ButtonLink>
      )}
      <h2 class="govuk-heading-m">{view.t(words.sessions)}</h2>
      <SessionList view={view} sessions={data.sessions} />
      {data.sessions.length > 0 && (
        <ButtonRow>
          <ActionButton
            view={view}
            action={`${PATH}/${params.accountId ?? ''}/sessions/end`}
            text={words.endSessions}
            kind="warning"
          />
        </ButtonRow>
      )}
    </Layout>
  ),
})

const endPage = actionPage({
  path: `${PATH}/:accountId/sessions/end`,
  submit: endSessionsOf,
  done: (_result, params) => `${PATH}/${params.accountId ?? ''}`,
})

const invitePage = formPage({
  path: `${PATH}/:accountId/invite`,
  read: readAccount,
  submit: inviteProfessional,
  draft: false,
  initial: (data) => (data.means.signInName === null ? {} : { signInName: data.means.signInName }),
  done: (result) => `/account-invitations/${result.id}`,
  render: ({ view, data, form, params }) => (
    <Layout
      view={view}
      title={invitationWords.invite}
      caption={data.account.name}
      errors={form.errors}
      back={{ href: `${PATH}/${params.accountId ?? ''}`, text: words.account }}
    >
      <p class="govuk-body">{view.t(invitationWords.inviteHelp)}</p>
      <Form view={view} form={form} submit={invitationWords.invite}>
        <TextInput
          view={view}
          form={form}
          name="signInName"
          label={invitationWords.signInName}
          hint={invitationWords.signInNameHint}
        />
      </Form>
    </Layout>
  ),
})

const invitationPage = viewPage({
  path: '/account-invitations/:accountInvitationId',
  read: readInvitation,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={invitationWords.codeTitle}
      back={{ href: `${PATH}/${data.professionalId}`, text: words.account }}
    >
      <InsetText>{view.t(invitationWords.codeHelp)}</InsetText>
      <SummaryList
        view={view}
        rows={[
          { key: invitationWords.code, value: <code class="fl-code">{data.code}</code> },
          { key: invitationWords.where, value: data.address },
          { key: invitationWords.signInName, value: data.signInName },
          { key: invitationWords.until, value: formatDateTime(data.expiresAt, view.language) },
        ]}
      />
    </Layout>
  ),
})

export const accountPages: readonly Page[] = [listPage, accountPage, endPage, invitePage, invitationPage]
