import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatLongDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { guardianLimitKinds, LIMIT_REASON_LIMIT, type GuardianLimit, type GuardianLimits } from './guardian-limit.ts'
import { endGuardianLimit, readGuardianLimits, setGuardianLimit } from './guardian-limit.operations.ts'
import { kindTexts, words } from './guardian-limit.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/guardian-limits`
const toLimits = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

type LimitProps = {
  readonly view: View
  readonly caseId: string
  readonly limit: GuardianLimit
  readonly mayEnd: boolean
}

const Limit = ({ view, caseId, limit, mayEnd }: LimitProps): JSX.Element => {
  const name = limit.guardianName ?? view.t(words.unnamed)
  return (
    <li>
      <h2 class="govuk-heading-s">
        {name}: {view.t(kindTexts[limit.kind].name)}{' '}
        {limit.endedAt === null ? (
          <StatusTag view={view} kind="urgent" text={words.lasts} />
        ) : (
          <StatusTag view={view} kind="closed" text={words.ended(formatDate(limit.endedAt, view.language))} />
        )}
      </h2>
      <Paragraphs text={limit.reason} />
      {limit.insteadName !== null && <p class="govuk-body">{view.t(words.insteadIs(limit.insteadName))}</p>}
      <p class="govuk-hint">{view.t(words.since(formatDate(limit.recordedAt, view.language), limit.recordedByName))}</p>
      {limit.endedAt === null && mayEnd && (
        <ActionButton
          view={view}
          action={`${pathOf(caseId)}/${limit.id}/end`}
          text={words.end}
          about={name}
          version={limit.version}
        />
      )}
    </li>
  )
}

/** Meetings to which somebody was asked before the limit was known. */
const Invited = ({ view, data }: { view: View; data: GuardianLimits }): JSX.Element | null => {
  if (data.invitedBefore.length === 0) return null
  const nameOf = (id: string): string => data.persons.find((each) => each.id === id)?.name ?? view.t(words.unnamed)
  return (
    <InsetText>
      {data.invitedBefore.map((each) => (
        <p class="govuk-body">
          {view.t(words.invited(nameOf(each.guardianId), formatLongDateTime(each.startsAt, view.language)))}{' '}
          <a class="govuk-link" href={`/cases/${data.case.id}/meetings/${each.meetingId}/edit`}>
            {view.t(words.changeMeeting)}
          </a>
        </p>
      ))}
    </InsetText>
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/guardian-limits',
  read: readGuardianLimits,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: `/cases/${data.case.id}/consents`, text: frameWords.consents }}
      actions={
        data.can.includes('guardian_limit.set') ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.set)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Invited view={view} data={data} />
      {data.limits.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {data.limits.map((limit) => (
          <Limit view={view} caseId={data.case.id} limit={limit} mayEnd={data.can.includes('guardian_limit.end')} />
        ))}
      </ul>
    </CaseFrame>
  ),
})

const namesOf = (view: View, data: GuardianLimits, role: string) =>
  data.persons
    .filter((each) => each.role === role)
    .map((each) => ({ value: each.id, text: each.name ?? view.t(words.unnamed) }))

const newPage = formPage({
  path: '/cases/:caseId/guardian-limits/new',
  read: readGuardianLimits,
  submit: setGuardianLimit,
  done: toLimits,
  render: ({ view, data, form, actor }) => {
    const back = { href: pathOf(data.case.id), text: words.toLimits }
    const guardians = namesOf(view, data, 'guardian')
    const field = { view, form }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.set}
        back={back}
        errors={form.errors}
      >
        {guardians.length === 0 ? (
          <p class="govuk-body">{view.t(words.noGuardians)}</p>
        ) : (
          <Form {...field} submit={words.save} secondary={{ href: back.href, text: frameWords.cancel }}>
            <Radios {...field} name="guardianId" label={words.guardian} options={guardians} />
            <Radios
              {...field}
              name="kind"
              label={words.kind}
              options={guardianLimitKinds.map((kind) => ({
                value: kind,
                text: kindTexts[kind].name,
                hint: kindTexts[kind].help,
              }))}
            />
            <Textarea
              {...field}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              visibility="case_team"
              limit={LIMIT_REASON_LIMIT}
              rows={4}
            />
            <Select
              {...field}
              name="insteadId"
              label={words.instead}
              hint={words.insteadHint}
              empty={words.nobodyInstead}
              options={namesOf(view, data, 'close_person')}
              optional
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

const endPage = actionPage({
  path: '/cases/:caseId/guardian-limits/:limitId/end',
  submit: endGuardianLimit,
  done: toLimits,
})

export const guardianLimitPages: readonly Page[] = [listPage, newPage, endPage]
