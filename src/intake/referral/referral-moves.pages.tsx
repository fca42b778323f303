import type { JSX } from 'preact'
import type { z } from 'zod'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { formatDate, formatTime } from '#kernel/format.ts'
import { Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { IdentityFields } from './identity-fields.tsx'
import {
  assessUrgency,
  readIdentityForm,
  readRouting,
  readUrgentAssessment,
  recordIdentity,
  routeReferral,
  settleReferralDeadline,
} from './referral-moves.operations.ts'
import { ReferralFrame, toReferral } from './referral-frame.tsx'
import { MEASURE_LIMIT, type ReferralHead } from './referral.ts'
import { words } from './referral-moves.words.ts'

const cancel = (referral: Pick<ReferralHead, 'id'>) => ({ href: `/referrals/${referral.id}`, text: words.cancel })

type RouteFormProps = {
  readonly view: View
  readonly data: z.output<typeof readRouting.output>
  readonly form: FormState
}

const RouteForm = ({ view, data, form }: RouteFormProps): JSX.Element => (
  <>
    <p class="govuk-body">{view.t(words.routeText)}</p>
    {data.referral.municipalityMissing === 'protected' && <InsetText>{view.t(words.routeProtected)}</InsetText>}
    <Form view={view} form={form} submit={words.routeSubmit} secondary={cancel(data.referral)}>
      <Select
        view={view}
        form={form}
        name="municipality"
        label={words.routeMunicipality}
        optional
        options={data.municipalities.map((each) => ({ value: each.code, text: each.name }))}
      />
      <Select
        view={view}
        form={form}
        name="team"
        label={words.routeTeam}
        hint={words.routeTeamHint}
        optional
        options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
      />
    </Form>
  </>
)

const routePage = formPage({
  path: '/referrals/:referralId/route',
  read: readRouting,
  submit: routeReferral,
  draft: false,
  // Once the contact is another team's, it may no longer be there for the one who sent it.
  done: () => '/referrals',
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.routeTitle}
      form={form}
      screen="intake"
    >
      {data.referral.teamName === null ? (
        <RouteForm view={view} data={data} form={form} />
      ) : (
        // Somebody was faster, or the address was kept: there is nothing to choose.
        <InsetText>{view.t(words.routedTo(data.referral.teamName))}</InsetText>
      )}
    </ReferralFrame>
  ),
})

const urgentPage = formPage({
  path: '/referrals/:referralId/urgent-assessment',
  read: readUrgentAssessment,
  submit: assessUrgency,
  initial: (data) => ({ assessedOn: formatDate(data.today, 'sv'), assessedTime: formatTime(data.time, 'sv') }),
  done: toReferral,
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.urgentTitle}
      form={form}
      screen="screening"
    >
      <WarningText view={view}>{view.t(words.urgentText)}</WarningText>
      <Form
        view={view}
        form={form}
        submit={words.urgentSubmit}
        version={data.referral.version}
        secondary={cancel(data.referral)}
      >
        <DateInput view={view} form={form} name="assessedOn" label={words.assessedOn} />
        <TimeInput view={view} form={form} name="assessedTime" label={words.assessedTime} />
        <Textarea
          view={view}
          form={form}
          name="measure"
          label={words.measure}
          hint={words.measureHint}
          visibility="case_team"
          limit={MEASURE_LIMIT}
        />
      </Form>
    </ReferralFrame>
  ),
})

const identityPage = formPage({
  path: '/referrals/:referralId/identity',
  read: readIdentityForm,
  submit: recordIdentity,
  initial: () => ({ discussion: 'without_identity' }),
  done: toReferral,
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.identityTitle}
      form={form}
      screen="intake"
    >
      <Form view={view} form={form} submit={words.identitySubmit} secondary={cancel(data.referral)}>
        <IdentityFields view={view} form={form} actor={actor} />
      </Form>
    </ReferralFrame>
  ),
})

const settleAction = actionPage({
  path: '/referrals/:referralId/deadlines/:deadlineId',
  submit: settleReferralDeadline,
  done: toReferral,
})

export const referralMovePages: readonly Page[] = [routePage, urgentPage, identityPage, settleAction]
