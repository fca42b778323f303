import { formPage, type Page } from '#http/pages.ts'
import { asHeading } from '#kernel/language.ts'
import { words as dutyWords } from '#sharing/duty/duty.words.ts'
import { cancelDuty, DutyFrame, toDuties } from '#sharing/duty/duty-frame.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { THREAT_LIMIT, threatChannels } from './threat-notice.ts'
import { giveThreatNotice, readThreatBasis } from './threat-notice.operations.ts'
import { threatChannelTexts, words } from './threat-notice.words.ts'

const newPage = formPage({
  path: '/cases/:caseId/threat-notices/new',
  read: readThreatBasis,
  submit: giveThreatNotice,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.title} errors={form.errors}>
        <WarningText view={view}>{view.t(words.intro)}</WarningText>
        {data.basis === null ? (
          <p class="govuk-body">{view.t(words.noRule)}</p>
        ) : (
          <>
            <p class="govuk-hint">
              {view.t(dutyWords.basis)}: {data.basis.citations.map((each) => view.t(each)).join('; ')}
            </p>
            <Form view={view} form={form} submit={words.save} secondary={cancelDuty(data.case.id)}>
              <TextInput view={view} form={form} name="threatened" label={words.threatened} />
              <Textarea
                view={view}
                form={form}
                name="threat"
                label={words.threat}
                hint={words.threatHint}
                limit={THREAT_LIMIT}
                visibility="own_register"
                register={actor.ownRegisterName ?? undefined}
              />
              <DateInput view={view} form={form} name="date" label={words.date} />
              <TimeInput view={view} form={form} name="time" label={words.time} />
              <Radios
                view={view}
                form={form}
                name="channel"
                label={words.channel}
                options={threatChannels.map((each) => ({ value: each, text: asHeading(threatChannelTexts[each]) }))}
              />
            </Form>
          </>
        )}
      </DutyFrame>
    )
  },
})

export const threatNoticePages: readonly Page[] = [newPage]
