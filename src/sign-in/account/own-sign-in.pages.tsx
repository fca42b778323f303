import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SessionList } from '../session/session-list.tsx'
import { MeansList } from './means-list.tsx'
import { endOtherSessions, endOwnSession, readOwnSignIn } from './own-sign-in.operations.ts'
import { words } from './own-sign-in.words.ts'

const PATH = '/own-sign-in'

const ownPage = viewPage({
  path: PATH,
  read: readOwnSignIn,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title} wide>
      <h2 class="govuk-heading-m">{view.t(words.ways)}</h2>
      <MeansList view={view} means={data.means} own />
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${PATH}/passkeys/new`}>
          {view.t(words.addPasskey)}
        </ButtonLink>
        {data.means.signInName !== null && data.means.passwordSetAt === null && (
          <a class="govuk-link" href={`${PATH}/password`}>
            {view.t(words.changePassword)}
          </a>
        )}
      </ButtonRow>
      <h2 class="govuk-heading-m">{view.t(words.sessions)}</h2>
      <p class="govuk-body">{view.t(words.sessionsHelp)}</p>
      <SessionList
        view={view}
        sessions={data.sessions}
        act={(session) =>
          session.current ? (
            view.t(words.thisOne)
          ) : (
            <ActionButton
              view={view}
              action={`${PATH}/sessions/${session.id}/end`}
              kind="link"
              text={words.end}
              about={session.browser ?? words.unknownBrowser}
            />
          )
        }
      />
      {data.sessions.length > 1 && <ActionButton view={view} action={`${PATH}/sessions/end`} text={words.endOthers} />}
    </Layout>
  ),
})

const endPage = actionPage({ path: `${PATH}/sessions/:sessionId/end`, submit: endOwnSession, done: () => PATH })
const endOthersPage = actionPage({ path: `${PATH}/sessions/end`, submit: endOtherSessions, done: () => PATH })

export const ownSignInPages: readonly Page[] = [ownPage, endPage, endOthersPage]
