import type { JSX } from 'preact'
import { MeetingFormFrame, meetingPath } from '#casework/meeting/meeting-parts.tsx'
import { words as meetingWords } from '#casework/meeting/meeting.words.ts'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { Checkboxes } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { sentTexts, stateTexts, words as linkWords } from '../guest/guest-link.words.ts'
import { MadeLinkPage, SendingFields, sendingStart } from '../guest/sending-fields.tsx'
import { ExternalFacts } from './external-facts.tsx'
import { externalRules, type ExternalLinks } from './invited-external.ts'
import { makeExternalLink, readExternalLinks } from './external-link.operations.ts'
import { words } from './external-link.words.ts'

/** What will be seen, before a link is made. */
const Seen = ({ view, data }: { view: View; data: ExternalLinks }): JSX.Element => (
  <Card view={view} id="seen" title={words.seen}>
    <ExternalFacts view={view} invitation={data.invitation} times={data.times} />
    {data.tasks.length > 0 && (
      <>
        <h3 class="govuk-heading-s">{view.t(words.tasks)}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {data.tasks.map((each) => (
            <li>
              {each.what}, {formatDate(each.dueOn, view.language)}
            </li>
          ))}
        </ul>
      </>
    )}
    <p class="govuk-body">{view.t(words.seenMore(externalRules.daysAfter))}</p>
  </Card>
)

const Links = ({ view, data }: { view: View; data: ExternalLinks }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.made)}</h2>
    <ul class="govuk-list">
      {data.links.map((link) => (
        <li>
          {view.t(sentTexts[link.channel])},{' '}
          {view.t(linkWords.by(link.madeByName, formatDate(link.madeAt, view.language)))}{' '}
          <StatusTag
            view={view}
            kind={link.state === 'opened' ? 'done' : link.state === 'not_sent' ? 'urgent' : 'closed'}
            text={stateTexts[link.state]}
          />
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={`/cases/${data.case.id}/guest-links`}>
        {view.t(words.allLinks)}
      </a>
    </p>
  </>
)

const linkPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/guest-link',
  read: readExternalLinks,
  submit: makeExternalLink,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/guest-links`,
  // Where it is sent to is kept with the link alone.
  draft: false,
  initial: (data) => sendingStart(data.channels),
  once: ({ view, data, params }) =>
    data.link === null && data.code === null ? undefined : (
      <MadeLinkPage view={view} made={data} back={`/cases/${params.caseId ?? ''}/guest-links`} />
    ),
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meetingId), text: meetingWords.backToMeeting }
    return (
      <MeetingFormFrame view={view} case={data.case} actor={actor} title={words.title} errors={form.errors} back={back}>
        <Seen view={view} data={data} />
        {data.mayCome && data.can.includes('guest_link.make') ? (
          <Form view={view} form={form} submit={words.send} secondary={{ ...back, text: timeWords.stop }}>
            <Checkboxes
              view={view}
              form={form}
              name="tellsWhy"
              label={words.tellsWhy}
              hint={words.tellsWhyHint(data.addedValue.replace(/[.\s]+$/, ''))}
              options={[{ value: 'yes', text: words.tellsWhyYes }]}
              optional
            />
            <SendingFields view={view} form={form} channels={data.channels} />
          </Form>
        ) : (
          <InsetText>{view.t(words.notNow)}</InsetText>
        )}
        {data.links.length > 0 && <Links view={view} data={data} />}
      </MeetingFormFrame>
    )
  },
})

export const externalLinkPages: readonly Page[] = [linkPage]
