import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { municipalityText, Urgency } from '#intake/referral/referral-tags.tsx'
import { words as referralWords } from '#intake/referral/referral.words.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, Details } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DataTable } from '#web/components/table.tsx'
import { say } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { peopleOptions } from './screening.pages.tsx'
import { closeReview, listReviews, orderAgenda, readTeamReview, startReview } from './team-review.operations.ts'
import type { ReviewBoard, TeamReview } from './team-review.ts'
import { words } from './team-review.words.ts'

const names = (view: View, { participants }: TeamReview): string =>
  participants.map((each) => `${each.name} (${view.t(label('professions', each.profession))})`).join(', ')

/** Up and down, without dragging (WCAG 2.5.7); only among contacts of the same urgency. */
const OrderButtons = ({ view, board, index }: { view: View; board: ReviewBoard; index: number }): JSX.Element => {
  const item = board.agenda[index]
  const action = `/referrals/${item?.id ?? ''}/agenda`
  const same = (other: number): boolean => board.agenda[other]?.urgency === item?.urgency
  return (
    <span class="fl-order">
      {same(index - 1) && (
        <ActionButton
          view={view}
          action={action}
          kind="link"
          text={words.up}
          about={item?.number}
          fields={{ direction: 'up' }}
        />
      )}{' '}
      {same(index + 1) && (
        <ActionButton
          view={view}
          action={action}
          kind="link"
          text={words.down}
          about={item?.number}
          fields={{ direction: 'down' }}
        />
      )}
    </span>
  )
}

const Agenda = ({ view, board }: { view: View; board: ReviewBoard }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.agenda}
    headers={[
      referralWords.number,
      referralWords.urgency,
      referralWords.received,
      referralWords.municipality,
      words.carriedOver,
      { text: words.order, hidden: true },
    ]}
    empty={words.agendaEmpty}
    rows={board.agenda.map((item, index) => [
      <a class="govuk-link" href={`/referrals/${item.id}`}>
        {item.number}
      </a>,
      <Urgency view={view} item={item} />,
      formatDateTime(item.receivedAt, view.language),
      say(view, municipalityText(item)),
      view.t(item.carriedOver === 0 ? words.notCarried : words.times(item.carriedOver)),
      <OrderButtons view={view} board={board} index={index} />,
    ])}
  />
)

const Past = ({ view, reviews }: { view: View; reviews: readonly TeamReview[] }): JSX.Element => (
  <Details view={view} summary={words.past}>
    <DataTable
      view={view}
      caption={words.past}
      captionHidden
      headers={[words.when, words.presentAre]}
      empty={words.pastEmpty}
      rows={reviews.map((each) => [formatDateTime(each.startedAt, view.language), names(view, each)])}
    />
  </Details>
)

const Board = ({ view, board }: { view: View; board: ReviewBoard }): JSX.Element => (
  <Card
    view={view}
    title={board.teamName}
    id={`team-${board.teamId}`}
    count={board.agenda.length}
    accent={board.open !== null}
  >
    {board.open === null ? (
      <ButtonRow>
        <ButtonLink href={`/reviews/team/${board.teamId}`}>{view.t(words.start)}</ButtonLink>
      </ButtonRow>
    ) : (
      <>
        <p class="govuk-body">
          {view.t(words.goingOnSince(formatDateTime(board.open.startedAt, view.language)))}
          <br />
          {view.t(words.presentAre)}: {names(view, board.open)}
        </p>
        <ButtonRow>
          <ActionButton
            view={view}
            action={`/reviews/${board.open.id}/close`}
            text={words.close}
            about={board.teamName}
            version={board.open.version}
          />
        </ButtonRow>
      </>
    )}
    <Agenda view={view} board={board} />
    <Past view={view} reviews={board.past} />
  </Card>
)

const reviewsPage = viewPage({
  path: '/reviews',
  read: listReviews,
  render: ({ view, data, actor }) => (
    <Layout view={view} title={words.title} wide help={<RoleHelp view={view} actor={actor} screen="screening" />}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {data.boards.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noTeams)}</p>}
      {data.boards.map((board) => (
        <Board view={view} board={board} />
      ))}
    </Layout>
  ),
})

const startPage = formPage({
  path: '/reviews/team/:teamId',
  read: readTeamReview,
  submit: startReview,
  draft: false,
  done: () => '/reviews',
  render: ({ view, data, form, actor }) => (
    <Layout
      view={view}
      title={words.startTitle}
      caption={data.teamName}
      back={{ href: '/reviews', text: words.title }}
      errors={form.errors}
      help={<RoleHelp view={view} actor={actor} screen="screening" />}
    >
      <Form view={view} form={form} submit={words.start} secondary={{ href: '/reviews', text: words.cancel }}>
        <Checkboxes
          view={view}
          form={form}
          name="participants"
          label={words.present}
          hint={words.presentHint}
          options={peopleOptions(data.people)}
        />
      </Form>
    </Layout>
  ),
})

const closeAction = actionPage({ path: '/reviews/:reviewId/close', submit: closeReview, done: () => '/reviews' })
const orderAction = actionPage({ path: '/referrals/:referralId/agenda', submit: orderAgenda, done: () => '/reviews' })

export const teamReviewPages: readonly Page[] = [reviewsPage, startPage, closeAction, orderAction]
