import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { functionTexts, roleTexts, words as personWords } from '#network/professional/professional.words.ts'
import { Checkboxes } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { periodsNote, type PersonToReview, type RightToReview } from './right-review.ts'
import { keysOf, listRightReviews, readRightReview, reviewRights } from './right-review.operations.ts'
import { words } from './right-review.words.ts'

const REVIEWS = '/right-reviews'

const rightText = (view: View, right: RightToReview): string =>
  right.role !== null && right.teamName !== null
    ? view.t(personWords.roleIn(view.t(roleTexts[right.role]), view.t(right.teamName)))
    : right.function === null
      ? ''
      : view.t(functionTexts[right.function])

const lastActive = (view: View, day: string | null): string =>
  day === null ? view.t(words.never) : formatDate(day, view.language)

const Due = ({ view, person }: { view: View; person: PersonToReview }): JSX.Element => (
  <Lines
    lines={[
      formatDate(person.dueOn, view.language),
      ...(person.overdue ? [<StatusTag view={view} kind="urgent" text={words.late} />] : []),
      ...(person.rights.some((each) => each.unused)
        ? [<StatusTag view={view} kind="waiting" text={words.unused} />]
        : []),
    ]}
  />
)

const listPage = viewPage({
  path: REVIEWS,
  read: listRightReviews,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">
        <StatusTag view={view} kind="waiting" text={words.unverified} /> {view.t(periodsNote)}
      </p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.who, words.rights, words.lastActive, words.due]}
        rows={data.people.map((each) => [
          <a class="govuk-link" href={`${REVIEWS}/${each.professionalId}`}>
            {each.name}
          </a>,
          <Lines lines={each.rights.map((right) => rightText(view, right))} />,
          lastActive(view, each.lastActiveOn),
          <Due view={view} person={each} />,
        ])}
        empty={words.empty}
      />
    </Layout>
  ),
})

const reviewPage = formPage({
  path: `${REVIEWS}/:professionalId`,
  read: readRightReview,
  submit: reviewRights,
  done: () => REVIEWS,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.review}
      caption={data.name}
      errors={form.errors}
      back={{ href: REVIEWS, text: words.title }}
    >
      <SummaryList
        view={view}
        rows={[
          { key: personWords.profession, value: view.t(label('professions', data.profession)) },
          { key: words.lastActive, value: lastActive(view, data.lastActiveOn) },
          { key: words.due, value: <Due view={view} person={data} /> },
        ]}
      />
      <Form view={view} form={form} submit={words.review} hidden={{ seen: keysOf(data) }}>
        <Checkboxes
          view={view}
          form={form}
          name="end"
          label={words.end}
          hint={words.endHint}
          optional
          options={data.rights.map((right) => ({
            value: right.key,
            text: rightText(view, right),
            ...(right.reviewedOn === null
              ? {}
              : { hint: words.lastReview(formatDate(right.reviewedOn, view.language)) }),
          }))}
        />
        <TextInput view={view} form={form} name="note" label={words.note} hint={words.noteHint} optional />
      </Form>
    </Layout>
  ),
})

export const rightReviewPages: readonly Page[] = [listPage, reviewPage]
