import type { JSX } from 'preact'
import { restrictionTracks } from '#casework/anchor-case/anchor-case.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { trackTexts } from '#casework/anchor-case/case-relationship.words.ts'
import { words as otherPartyWords } from '#casework/other-party/other-party.words.ts'
import { words as safetyWords } from '#casework/safety-plan/safety-plan.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { REASON_LIMIT, type OpenedRestriction, type Restriction } from './case-restriction.ts'
import {
  endRestriction,
  leaveCircle,
  nameInCircle,
  readRestriction,
  restrictCase,
} from './case-restriction.operations.ts'
import { words } from './case-restriction.words.ts'

type Shown = { readonly view: View; readonly data: OpenedRestriction }
const baseOf = (data: OpenedRestriction): string => `/cases/${data.case.id}/restriction`
const toRestriction = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/restriction`

const Circle = ({ view, data }: Shown): JSX.Element => (
  <Card
    view={view}
    title={words.inside}
    id="circle"
    count={data.circle.length}
    action={data.can.includes('case_restriction.name') ? { href: `${baseOf(data)}/name`, text: words.name } : undefined}
  >
    <ul class="govuk-list fl-people">
      {data.circle.map((each) => (
        <li>
          <strong>{each.name}</strong>, {view.t(label('professions', each.profession))}
          <br />
          <span class="govuk-hint">
            {view.t(words.namedBy(each.namedByName, formatDate(each.namedAt, view.language)))}
          </span>{' '}
          {data.can.includes('case_restriction.name') && each.professionalId !== data.case.responsibleId && (
            <ActionButton
              view={view}
              action={`${baseOf(data)}/circle/${each.professionalId}/leave`}
              text={words.takeOut}
              about={each.name}
              kind="link"
            />
          )}
        </li>
      ))}
    </ul>
  </Card>
)

const OtherParties = ({ view, data }: Shown): JSX.Element | null =>
  data.otherParties.length === 0 ? null : (
    <Card view={view} title={otherPartyWords.list} id="other-parties">
      <ul class="govuk-list fl-people">
        {data.otherParties.map((each) => (
          <li>
            <strong>{each.personName}</strong>
            <Paragraphs text={each.reason} />
            <span class="govuk-hint">
              {view.t(otherPartyWords.markedBy(each.recordedByName, formatDate(each.recordedAt, view.language)))}
            </span>{' '}
            {data.can.includes('other_party.mark') && (
              <ActionButton
                view={view}
                action={`/cases/${data.case.id}/other-parties/${each.id}/end`}
                text={otherPartyWords.end}
                about={each.personName ?? ''}
                kind="link"
                version={each.version}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )

/** Beside the parties: how each of them stays safe. */
const SafetyPlanLink = ({ view, data }: Shown): JSX.Element | null =>
  data.restriction?.track === 'domestic_violence' || data.otherParties.length > 0 ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`/cases/${data.case.id}/safety-plans`}>
        {view.t(safetyWords.title)}
      </a>
    </p>
  ) : null

const Live = ({ view, data, restriction }: Shown & { readonly restriction: Restriction }): JSX.Element => (
  <>
    <InsetText>
      <p class="govuk-body">
        <strong>{view.t(trackTexts[restriction.track])}</strong>
      </p>
      <Paragraphs text={restriction.reason} />
      <p class="govuk-hint">
        {view.t(words.decidedBy(restriction.decidedByName, formatDate(restriction.decidedAt, view.language)))}
      </p>
    </InsetText>
    <Circle view={view} data={data} />
    <OtherParties view={view} data={data} />
    <SafetyPlanLink view={view} data={data} />
    {data.can.includes('case_restriction.end') && (
      <>
        <p class="govuk-hint">{view.t(words.endHint)}</p>
        <ActionButton view={view} action={`${baseOf(data)}/end`} text={words.end} version={restriction.version} />
      </>
    )}
  </>
)

const restrictionPage = viewPage({
  path: '/cases/:caseId/restriction',
  read: readRestriction,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="restriction" />}
      view={view}
      case={data.case}
      title={words.title}
    >
      {data.restriction === null ? (
        <>
          <p class="govuk-body">{view.t(words.open)}</p>
          {data.can.includes('case_restriction.decide') && (
            <ButtonLink href={`${baseOf(data)}/new`}>{view.t(words.restrict)}</ButtonLink>
          )}
          <OtherParties view={view} data={data} />
          <SafetyPlanLink view={view} data={data} />
        </>
      ) : (
        <Live view={view} data={data} restriction={data.restriction} />
      )}
    </CaseFrame>
  ),
})

const restrictPage = formPage({
  path: '/cases/:caseId/restriction/new',
  read: readRestriction,
  submit: restrictCase,
  done: toRestriction,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="restriction" />}
      view={view}
      case={data.case}
      title={words.restrict}
      errors={form.errors}
    >
      <WarningText view={view}>{view.t(words.explanation)}</WarningText>
      <Form view={view} form={form} submit={words.restrict} secondary={{ href: baseOf(data), text: frameWords.cancel }}>
        <Radios
          view={view}
          form={form}
          name="track"
          label={words.track}
          options={restrictionTracks.map((each) => ({ value: each, text: trackTexts[each] }))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          visibility="own_register"
          register={words.readers}
          limit={REASON_LIMIT}
          rows={4}
        />
        <Checkboxes
          view={view}
          form={form}
          name="circle"
          label={words.circle}
          hint={words.circleHint}
          options={data.members
            .filter((each) => each.professionalId !== actor.professionalId)
            .map((each) => ({
              value: each.professionalId,
              text: each.name,
              hint: label('professions', each.profession),
            }))}
        />
      </Form>
    </CaseFrame>
  ),
})

const namePage = formPage({
  path: '/cases/:caseId/restriction/name',
  read: readRestriction,
  submit: nameInCircle,
  done: toRestriction,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="restriction" />}
      view={view}
      case={data.case}
      title={words.name}
      errors={form.errors}
      back={{ href: baseOf(data), text: words.title }}
    >
      {data.candidates.length === 0 ? (
        <p class="govuk-body">{view.t(words.nameNobody)}</p>
      ) : (
        <Form
          view={view}
          form={form}
          submit={words.nameSave}
          secondary={{ href: baseOf(data), text: frameWords.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="professionalId"
            label={words.nameWho}
            options={data.candidates.map((each) => ({
              value: each.professionalId,
              text: each.name,
              hint: label('professions', each.profession),
            }))}
          />
          <TextInput view={view} form={form} name="addedValue" label={words.addedValue} />
        </Form>
      )}
    </CaseFrame>
  ),
})

const leavePage = actionPage({
  path: '/cases/:caseId/restriction/circle/:professionalId/leave',
  submit: leaveCircle,
  done: (result, params) => (result.self ? '/cases' : toRestriction(result, params)),
})
const endPage = actionPage({ path: '/cases/:caseId/restriction/end', submit: endRestriction, done: toRestriction })

export const restrictionPages: readonly Page[] = [restrictionPage, restrictPage, namePage, leavePage, endPage]
