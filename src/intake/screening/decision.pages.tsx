import type { JSX } from 'preact'
import type { z } from 'zod'
import { formPage, type Page } from '#http/pages.ts'
import { codeList, findCode, label } from '#kernel/codes.ts'
import { ReferralFrame, toReferral } from '#intake/referral/referral-frame.tsx'
import { Checkboxes, codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details, InsetText, WarningText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { peopleOptions } from './screening.pages.tsx'
import { decideScreening, readScreening } from './screening.operations.ts'
import { endsContact, GUIDANCE_LIMIT, REASON_LIMIT, reasonFits } from './screening.ts'
import { words } from './screening.words.ts'

type DecisionData = z.output<typeof readScreening.output>
type Fields = { readonly view: View; readonly form: FormState }

/** First what the team decides; the next page asks only what that decision needs. */
const OutcomeChoice = ({ view, referralId }: { view: View; referralId: string }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.decideWhat)}</h2>
    <ul class="govuk-list">
      {codeList('screening_outcomes').codes.map((each) => (
        <li>
          <a class="govuk-link" href={`/referrals/${referralId}/decision?outcome=${each.id}`}>
            {view.t(each.label)}
          </a>
          {each.help && <div class="govuk-hint">{view.t(each.help)}</div>}
        </li>
      ))}
    </ul>
  </>
)

const ReasonField = ({ view, form, outcome }: Fields & { outcome: string }): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="reason"
    label={words.reason}
    options={codeList('screening_reasons')
      .codes.filter((each) => reasonFits(each.id, outcome))
      .map((each) => ({ value: each.id, text: each.label, hint: each.help }))}
  />
)

const DeviationFields = ({ view, form }: Fields): JSX.Element => (
  <Details
    view={view}
    summary={words.deviation}
    open={['deviationReason', 'deviationExplanation'].some(
      (name) => valueOf(form, name) !== '' || form.errors.some((error) => error.field === name),
    )}
  >
    <p class="govuk-hint">{view.t(words.deviationHint)}</p>
    <Select
      view={view}
      form={form}
      name="deviationReason"
      label={words.deviationReason}
      optional
      options={codeOptions('deviation_reasons')}
    />
    <Textarea
      view={view}
      form={form}
      name="deviationExplanation"
      label={words.deviationExplanation}
      hint={words.noNamesHint}
      optional
      visibility="case_team"
      limit={REASON_LIMIT}
      rows={3}
    />
  </Details>
)

/** What stands in the way of a selection, said before anything is filled in. */
const SelectionNotices = ({ view, data }: { view: View; data: DecisionData }): JSX.Element => (
  <>
    {!data.identityOpen && <InsetText>{view.t(words.identityNotOpened)}</InsetText>}
    {data.panelMissing.length > 0 && (
      <InsetText>
        {view.t(words.panelIncomplete(data.panelMissing.map((each) => label('professions', each))))}
      </InsetText>
    )}
  </>
)

const DecisionForm = ({ view, form, data, outcome }: Fields & { data: DecisionData; outcome: string }): JSX.Element => {
  const selected = outcome === 'selected'
  const ends = endsContact(outcome)
  return (
    <>
      <p class="govuk-body">
        {view.t(words.decision)}: <strong>{view.t(label('screening_outcomes', outcome))}</strong>{' '}
        <a class="govuk-link" href={`/referrals/${data.referral.id}/decision?outcome=`}>
          {view.t(words.changeOutcome)}
        </a>
      </p>
      {selected && <SelectionNotices view={view} data={data} />}
      {ends && <WarningText view={view}>{view.t(words.reduceWarning)}</WarningText>}
      <Form
        view={view}
        form={form}
        submit={selected ? words.selectSubmit : words.decideSubmit}
        version={data.referral.version}
        hidden={{ outcome }}
        secondary={{ href: toReferral({ referralId: data.referral.id }), text: words.cancel }}
      >
        <ReasonField view={view} form={form} outcome={outcome} />
        {ends && (
          <Textarea
            view={view}
            form={form}
            name="guidance"
            label={words.guidance}
            hint={words.guidanceHint}
            visibility="case_team"
            limit={GUIDANCE_LIMIT}
          />
        )}
        <Checkboxes
          view={view}
          form={form}
          name="participants"
          label={words.participants}
          hint={selected ? words.participantsSelectedHint : words.participantsHint}
          options={peopleOptions(data.workers)}
        />
        {selected && (
          <Radios
            view={view}
            form={form}
            name="responsible"
            label={words.responsible}
            options={peopleOptions(data.workers)}
          />
        )}
        <DeviationFields view={view} form={form} />
      </Form>
    </>
  )
}

const decisionPage = formPage({
  path: '/referrals/:referralId/decision',
  read: readScreening,
  submit: decideScreening,
  // Those present at the review that is going on are proposed; nobody is when there is none.
  initial: (data) => ({
    participants: data.workers.map((each) => each.professionalId).filter((id) => data.present.includes(id)),
  }),
  done: (result) => (result.caseId === null ? toReferral(result) : `/cases/${result.caseId}`),
  render: ({ view, data, form, params, actor }) => {
    const asked = params.outcome ?? valueOf(form, 'outcome')
    const outcome = findCode('screening_outcomes', asked)?.id
    return (
      <ReferralFrame
        view={view}
        actor={actor}
        referral={data.referral}
        title={words.decideTitle}
        form={form}
        screen="screening"
      >
        {outcome === undefined ? (
          <OutcomeChoice view={view} referralId={data.referral.id} />
        ) : (
          <DecisionForm view={view} form={form} data={data} outcome={outcome} />
        )}
      </ReferralFrame>
    )
  },
})

export const decisionPages: readonly Page[] = [decisionPage]
