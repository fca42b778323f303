import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { MatterSection } from '#intake/referral/referral-sections.tsx'
import { municipalityText } from '#intake/referral/referral-tags.tsx'
import { words as referralWords } from '#intake/referral/referral.words.ts'
import { REASON_LIMIT, stances } from '#intake/screening/screening.ts'
import { stanceTexts, words as screeningWords } from '#intake/screening/screening.words.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { say } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import type { InvitedReferral } from './invited-expert.ts'
import { words } from './invited-expert.words.ts'
import { readInvitedReferral, stateExpertStance } from './invited-referral.operations.ts'

type Section = { readonly view: View; readonly data: InvitedReferral }

const base = (referralId: string): string => `/invited-referrals/${referralId}`

/** What the expert has said, and the way to say it. */
const StanceCard = ({ view, data }: Section): JSX.Element => (
  <Card view={view} title={words.ownStance} id="stance" accent={data.ownStance === null}>
    {data.ownStance === null ? (
      <p class="govuk-body">{view.t(words.noStance)}</p>
    ) : (
      <>
        <p class="govuk-body">
          <strong>{view.t(stanceTexts[data.ownStance.stance])}</strong> ·{' '}
          {formatDateTime(data.ownStance.statedAt, view.language)}
        </p>
        {data.ownStance.reason !== null && <Paragraphs text={data.ownStance.reason} />}
      </>
    )}
    <ButtonRow>
      <ButtonLink href={`${base(data.referral.id)}/stance`}>{view.t(words.stance)}</ButtonLink>
    </ButtonRow>
  </Card>
)

const About = ({ view, data }: Section): JSX.Element => (
  <Card view={view} title={referralWords.about} id="about">
    <SummaryList
      view={view}
      rows={[
        { key: referralWords.received, value: formatDateTime(data.referral.receivedAt, view.language) },
        { key: referralWords.urgency, value: view.t(label('urgency', data.referral.urgency)) },
        { key: referralWords.municipality, value: say(view, municipalityText(data.referral)) },
      ]}
    />
  </Card>
)

const readPage = viewPage({
  path: '/invited-referrals/:referralId',
  read: readInvitedReferral,
  render: ({ view, data, actor }) => (
    <Layout
      secret
      view={view}
      title={referralWords.referral(data.referral.number)}
      caption={data.referral.teamName ?? undefined}
      back={{ href: '/', text: words.backToToday }}
    >
      <InsetText>
        <p class="govuk-body">{view.t(words.invited)}</p>
        <p class="govuk-body">
          {data.invitation.invitedByName} ·{' '}
          {view.t(words.lasts(formatDate(new Date(data.invitation.endsAt.getTime() - 1), view.language)))}
        </p>
        {data.invitation.addedValue !== null && (
          <p class="govuk-body">
            {view.t(words.whyYou)}: {data.invitation.addedValue}
          </p>
        )}
      </InsetText>
      <MatterSection view={view} data={{ detail: data.detail, references: [], concern: null }} actor={actor} />
      <Card view={view} title={referralWords.who} id="who">
        <p class="govuk-body">{data.youthName ?? view.t(referralWords.withoutName)}</p>
      </Card>
      <About view={view} data={data} />
      <StanceCard view={view} data={data} />
    </Layout>
  ),
})

const stancePage = formPage({
  path: '/invited-referrals/:referralId/stance',
  read: readInvitedReferral,
  submit: stateExpertStance,
  initial: ({ ownStance }) => (ownStance === null ? {} : { stance: ownStance.stance, reason: ownStance.reason ?? '' }),
  done: ({ referralId }) => base(referralId),
  render: ({ view, data, form }) => (
    <Layout
      secret
      view={view}
      title={words.stance}
      caption={data.referral.number}
      errors={form.errors}
      back={{ href: base(data.referral.id), text: words.backToInvited }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: base(data.referral.id), text: words.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="stance"
          label={words.stance}
          hint={screeningWords.stanceHint}
          options={stances.map((each) => ({ value: each, text: stanceTexts[each] }))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.stanceReason}
          hint={screeningWords.noNamesHint}
          visibility="case_team"
          mayTell={false}
          limit={REASON_LIMIT}
          rows={6}
        />
      </Form>
    </Layout>
  ),
})

export const invitedReferralPages: readonly Page[] = [readPage, stancePage]
