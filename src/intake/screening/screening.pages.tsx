import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { ReferralFrame, toReferral } from '#intake/referral/referral-frame.tsx'
import { Checkboxes, Radios, type Option } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { openIdentity, readIdentityOpening, readStance, stateStance } from './screening.operations.ts'
import { REASON_LIMIT, stances, type Participant } from './screening.ts'
import { stanceTexts, words } from './screening.words.ts'

/** Professionals to tick, each with their profession. */
export const peopleOptions = (people: readonly Participant[]): readonly Option[] =>
  people.map((each) => ({ value: each.professionalId, text: each.name, hint: label('professions', each.profession) }))

const stancePage = formPage({
  path: '/referrals/:referralId/stance',
  read: readStance,
  submit: stateStance,
  initial: ({ ownStance }) => (ownStance === null ? {} : { stance: ownStance.stance, reason: ownStance.reason ?? '' }),
  done: toReferral,
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.stanceTitle}
      form={form}
      screen="screening"
    >
      <Form
        view={view}
        form={form}
        submit={words.stanceSubmit}
        secondary={{ href: toReferral({ referralId: data.referral.id }), text: words.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="stance"
          label={words.stanceTitle}
          hint={words.stanceHint}
          options={stances.map((each) => ({ value: each, text: stanceTexts[each] }))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.stanceReason}
          hint={words.noNamesHint}
          optional
          visibility="case_team"
          limit={REASON_LIMIT}
          rows={4}
        />
      </Form>
    </ReferralFrame>
  ),
})

const openIdentityPage = formPage({
  path: '/referrals/:referralId/open-identity',
  read: readIdentityOpening,
  submit: openIdentity,
  done: toReferral,
  render: ({ view, data, form, actor }) => (
    <ReferralFrame
      view={view}
      actor={actor}
      referral={data.referral}
      title={words.openTitle}
      form={form}
      screen="screening"
    >
      <WarningText view={view}>{view.t(words.openText)}</WarningText>
      <Form
        view={view}
        form={form}
        submit={words.openSubmit}
        secondary={{ href: toReferral({ referralId: data.referral.id }), text: words.cancel }}
      >
        <Checkboxes
          view={view}
          form={form}
          name="participants"
          label={words.openWho}
          options={peopleOptions(data.workers.filter((each) => each.professionalId !== actor.professionalId))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.openWhy}
          hint={words.noNamesHint}
          visibility="case_team"
          limit={REASON_LIMIT}
          rows={4}
        />
      </Form>
    </ReferralFrame>
  ),
})

export const screeningPages: readonly Page[] = [stancePage, openIdentityPage]
