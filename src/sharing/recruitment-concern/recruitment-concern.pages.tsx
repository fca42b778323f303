import type { JSX } from 'preact'
import { NotFound } from '#http/errors.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { cancelDuty, DutyFrame, toDuties } from '#sharing/duty/duty-frame.tsx'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { END_REASON_LIMIT, SIGNS_LIMIT, type RecruitmentConcern } from './recruitment-concern.ts'
import {
  endRecruitmentConcern,
  raiseRecruitmentConcern,
  readRecruitmentConcerns,
} from './recruitment-concern.operations.ts'
import { words } from './recruitment-concern.words.ts'

/** A concern as it stands in lists. */
const Concern = ({ view, concern }: { view: View; concern: RecruitmentConcern }): JSX.Element => (
  <>
    <p class="govuk-body">
      <StatusTag
        view={view}
        kind={concern.endedAt === null ? 'urgent' : 'closed'}
        text={concern.endedAt === null ? words.live : words.ended(formatDate(concern.endedAt, view.language))}
      />{' '}
      <span class="govuk-hint">
        {view.t(words.raised(formatDate(concern.raisedAt, view.language), concern.raisedByName))}
      </span>
    </p>
    <Paragraphs text={concern.signs} />
    {concern.endReason !== null && <Paragraphs text={concern.endReason} />}
  </>
)

const listPage = viewPage({
  path: '/cases/:caseId/recruitment-concerns',
  read: readRecruitmentConcerns,
  render: ({ view, data, actor }) => (
    <DutyFrame
      view={view}
      actor={actor}
      case={data.case}
      title={words.title}
      actions={
        data.can.includes('recruitment_concern.raise') && data.under15 ? (
          <ButtonLink href={`/cases/${data.case.id}/recruitment-concerns/new`}>{view.t(words.raise)}</ButtonLink>
        ) : undefined
      }
    >
      <InsetText>{view.t(data.under15 ? words.intro : words.tooOld)}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/signals/new">
          {view.t(words.signal)}
        </a>
      </p>
      {data.concerns.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {data.concerns.map((concern) => (
          <li>
            <Concern view={view} concern={concern} />
            {concern.endedAt === null && data.can.includes('recruitment_concern.end') && (
              <a class="govuk-link" href={`/cases/${data.case.id}/recruitment-concerns/${concern.id}/end`}>
                {view.t(words.end)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </DutyFrame>
  ),
})

const raisePage = formPage({
  path: '/cases/:caseId/recruitment-concerns/new',
  read: readRecruitmentConcerns,
  submit: raiseRecruitmentConcern,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.raise} errors={form.errors}>
        <InsetText>{view.t(data.under15 ? words.intro : words.tooOld)}</InsetText>
        {(data.under15 || form.errors.length > 0) && (
          <Form view={view} form={form} submit={words.save} secondary={cancelDuty(data.case.id)}>
            <Textarea
              view={view}
              form={form}
              name="signs"
              label={words.signs}
              hint={words.signsHint}
              limit={SIGNS_LIMIT}
              visibility="case_team"
            />
          </Form>
        )}
      </DutyFrame>
    )
  },
})

const endPage = formPage({
  path: '/cases/:caseId/recruitment-concerns/:concernId/end',
  read: readRecruitmentConcerns,
  submit: endRecruitmentConcern,
  done: toDuties,
  render: ({ view, data, form, params, actor }) => {
    const concern = data.concerns.find((each) => each.id === params.concernId)
    if (concern === undefined) throw new NotFound()
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.end} errors={form.errors}>
        <Concern view={view} concern={concern} />
        <Form
          view={view}
          form={form}
          submit={words.save}
          version={concern.version}
          secondary={cancelDuty(data.case.id)}
        >
          <Textarea
            view={view}
            form={form}
            name="reason"
            label={words.endReason}
            limit={END_REASON_LIMIT}
            rows={3}
            visibility="case_team"
          />
        </Form>
      </DutyFrame>
    )
  },
})

export const recruitmentConcernPages: readonly Page[] = [listPage, raisePage, endPage]
