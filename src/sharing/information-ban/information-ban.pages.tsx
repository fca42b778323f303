import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { WhoSees } from '#casework/entry/entry-fields.tsx'
import { entrySubjects } from '#casework/entry/entry.ts'
import { EntryVisibility } from '#casework/entry/entry-visibility.tsx'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { codeList, findCode, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { REFUSAL_LIMIT, SAID_LIMIT, type InformationBan, type InformationBans } from './information-ban.ts'
import { liftInformationBan, readInformationBans, recordInformationBan } from './information-ban.operations.ts'
import { words } from './information-ban.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/information-bans`
const toBans = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

const State = ({ view, ban }: { view: View; ban: InformationBan }): JSX.Element => {
  if (ban.liftedAt !== null)
    return <StatusTag view={view} kind="closed" text={words.lifted(formatDate(ban.liftedAt, view.language))} />
  return (
    <StatusTag
      view={view}
      kind={ban.followed ? 'urgent' : 'waiting'}
      text={ban.followed ? words.isFollowed : words.isRefused}
    />
  )
}

type BanProps = {
  readonly view: View
  readonly caseId: string
  readonly ban: InformationBan
  readonly mayLift: boolean
}

const Ban = ({ view, caseId, ban, mayLift }: BanProps): JSX.Element => {
  const name = ban.guardianName ?? view.t(words.unnamed)
  return (
    <li>
      <h2 class="govuk-heading-s">
        {view.t(words.towards(name))} <State view={view} ban={ban} />
      </h2>
      <p class="govuk-body">
        {view.t(asHeading(label('ban_reasons', ban.reason)))}:{' '}
        {ban.subjects.map((each) => view.t(label('consent_categories', each))).join(', ')}
      </p>
      {ban.said !== null && <Paragraphs text={ban.said} />}
      {ban.refusalReasons !== null && <Paragraphs text={ban.refusalReasons} />}
      <p class="govuk-hint">
        {view.t(words.recorded(formatDate(ban.recordedAt, view.language), ban.recordedByName))}{' '}
        <EntryVisibility view={view} entry={ban} />
      </p>
      {ban.liftedAt === null && mayLift && (
        <ActionButton
          view={view}
          action={`${pathOf(caseId)}/${ban.id}/lift`}
          text={words.lift}
          about={name}
          version={ban.version}
        />
      )}
    </li>
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/information-bans',
  read: readInformationBans,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: `/cases/${data.case.id}/consents`, text: frameWords.consents }}
      actions={
        data.can.includes('information_ban.record') ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.record)}</ButtonLink>
        ) : undefined
      }
    >
      <WarningText view={view}>{view.t(words.intro)}</WarningText>
      {data.bans.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {data.bans.map((ban) => (
          <Ban view={view} caseId={data.case.id} ban={ban} mayLift={data.can.includes('information_ban.lift')} />
        ))}
      </ul>
    </CaseFrame>
  ),
})

type FieldsProps = { readonly view: View; readonly form: FormState; readonly data: InformationBans }

/** Whom, about what and why. */
const WhatAndWhy = ({ view, form, data }: FieldsProps): JSX.Element => (
  <>
    <Radios
      view={view}
      form={form}
      name="guardianId"
      label={words.guardian}
      options={data.guardians.map((each) => ({ value: each.id, text: each.name ?? view.t(words.unnamed) }))}
    />
    <Checkboxes
      view={view}
      form={form}
      name="subjects"
      label={words.subjects}
      columns
      options={entrySubjects().map((each) => ({ value: each.id, text: asHeading(each.label) }))}
    />
    <Radios
      view={view}
      form={form}
      name="reason"
      label={words.reason}
      options={codeList('ban_reasons').codes.map((each) => ({
        value: each.id,
        text: asHeading(each.label),
        hint: findCode('ban_reasons', each.id)?.help,
      }))}
    />
    <Textarea view={view} form={form} name="said" label={words.said} limit={SAID_LIMIT} rows={3} optional />
  </>
)

const Outcome = ({ view, form }: Omit<FieldsProps, 'data'>): JSX.Element => (
  <>
    <Radios
      view={view}
      form={form}
      name="outcome"
      label={words.outcome}
      options={[
        { value: 'followed', text: words.followed },
        { value: 'refused', text: words.refused, hint: words.refusedHint },
      ]}
    />
    <Textarea
      view={view}
      form={form}
      name="refusalReasons"
      label={words.refusalReasons}
      limit={REFUSAL_LIMIT}
      rows={3}
      optional
    />
  </>
)

const newPage = formPage({
  path: '/cases/:caseId/information-bans/new',
  read: readInformationBans,
  submit: recordInformationBan,
  done: toBans,
  render: ({ view, data, form, actor }) => {
    const back = { href: pathOf(data.case.id), text: words.toBans }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.record}
        back={back}
        errors={form.errors}
      >
        {data.guardians.length === 0 ? (
          <p class="govuk-body">{view.t(words.noGuardians)}</p>
        ) : (
          <Form view={view} form={form} submit={words.save} secondary={{ href: back.href, text: frameWords.cancel }}>
            <WhoSees view={view} form={form} actor={actor} />
            <WhatAndWhy view={view} form={form} data={data} />
            <Outcome view={view} form={form} />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

const liftPage = actionPage({
  path: '/cases/:caseId/information-bans/:banId/lift',
  submit: liftInformationBan,
  done: toBans,
})

export const informationBanPages: readonly Page[] = [listPage, newPage, liftPage]
