import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { ReferralFrame } from '#intake/referral/referral-frame.tsx'
import { words as referralWords } from '#intake/referral/referral-moves.words.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { INVITATION_DAYS, type InvitationState, type InvitedExpert } from './invited-expert.ts'
import { inviteExpert, readInvitationForm, readInvitedExperts, withdrawExpert } from './invited-expert.operations.ts'
import { stateTexts, words } from './invited-expert.words.ts'

const stateKinds: Readonly<Record<InvitationState, StatusKind>> = {
  invited: 'waiting',
  withdrawn: 'closed',
  ended: 'closed',
}

const listPath = (referralId: string): string => `/referrals/${referralId}/experts`

/** The moment an invitation ends is the midnight after its last day. */
const lastDay = (view: View, { endsAt }: { readonly endsAt: Date }): string =>
  formatDate(new Date(endsAt.getTime() - 1), view.language)

type Line = {
  readonly view: View
  readonly expert: InvitedExpert
  readonly referralId: string
  readonly mayEnd: boolean
}

const State = ({ view, expert, referralId, mayEnd }: Line): JSX.Element => (
  <>
    <StatusTag view={view} kind={stateKinds[expert.state]} text={stateTexts[expert.state]} />{' '}
    {expert.state === 'invited' && <small>{view.t(words.lasts(lastDay(view, expert)))}</small>}{' '}
    {expert.state === 'invited' && mayEnd && (
      <ActionButton
        view={view}
        action={`${listPath(referralId)}/${expert.id}/withdraw`}
        kind="link"
        text={words.withdraw}
        about={expert.name}
        version={expert.version}
      />
    )}
  </>
)

const listPage = viewPage({
  path: '/referrals/:referralId/experts',
  read: readInvitedExperts,
  render: ({ view, data, actor }) => (
    <Layout
      view={view}
      title={words.title}
      caption={data.referral.number}
      back={{ href: `/referrals/${data.referral.id}`, text: referralWords.backToReferral }}
      help={<RoleHelp view={view} actor={actor} screen="screening" />}
    >
      <p class="govuk-body">{view.t(words.explain)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.expert, words.addedValue, words.state]}
        empty={words.none}
        rows={data.experts.map((each) => [
          <>
            {each.name}, {view.t(label('professions', each.profession))}
            <br />
            <small>{view.t(each.agencyName)}</small>
            {each.withName && (
              <>
                <br />
                <small>{view.t(words.nameShown)}</small>
              </>
            )}
          </>,
          <>
            {each.addedValue ?? '–'}
            <br />
            <small>{view.t(words.invitedBy(each.invitedByName, formatDateTime(each.invitedAt, view.language)))}</small>
          </>,
          <State
            view={view}
            expert={each}
            referralId={data.referral.id}
            mayEnd={data.can.includes('invited_expert.withdraw')}
          />,
        ])}
      />
      {data.can.includes('invited_expert.invite') && (
        <ButtonRow>
          <ButtonLink href={`${listPath(data.referral.id)}/new`}>{view.t(words.invite)}</ButtonLink>
        </ButtonRow>
      )}
    </Layout>
  ),
})

const invitePage = formPage({
  path: '/referrals/:referralId/experts/new',
  read: readInvitationForm,
  submit: inviteExpert,
  draft: false,
  initial: ({ usualUntil }) => ({ until: formatDate(usualUntil, 'sv') }),
  done: ({ referralId }) => listPath(referralId),
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.invite}
      form={form}
      screen="screening"
    >
      <p class="govuk-body">{view.t(words.explain)}</p>
      <Form
        view={view}
        form={form}
        submit={words.inviteSubmit}
        secondary={{ href: listPath(data.referral.id), text: words.cancel }}
      >
        <Select
          view={view}
          form={form}
          name="professionalId"
          label={words.who}
          hint={words.whoHint}
          options={data.candidates.map((each) => ({
            value: each.professionalId,
            text: `${each.name}, ${view.t(label('professions', each.profession))}, ${view.t(each.agencyName)}`,
          }))}
        />
        <TextInput view={view} form={form} name="addedValue" label={words.addedValue} hint={words.addedValueHint} />
        <DateInput view={view} form={form} name="until" label={words.until} hint={words.untilHint(INVITATION_DAYS)} />
        {data.nameOpen ? (
          <Checkboxes
            view={view}
            form={form}
            name="withName"
            label={words.name}
            options={[{ value: 'yes', text: words.withName, hint: words.withNameHint }]}
          />
        ) : (
          <p class="govuk-body">{view.t(words.withoutName)}</p>
        )}
      </Form>
    </ReferralFrame>
  ),
})

const withdrawPage = actionPage({
  path: '/referrals/:referralId/experts/:invitationId/withdraw',
  submit: withdrawExpert,
  done: ({ referralId }) => listPath(referralId),
})

export const invitedExpertPages: readonly Page[] = [listPage, invitePage, withdrawPage]
