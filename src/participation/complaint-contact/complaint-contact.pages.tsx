import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { PhoneLink } from '#web/components/phone.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintContact } from './complaint-contact.ts'
import { keepComplaintContact, listComplaintContacts, readComplaintContact } from './complaint-contact.operations.ts'
import { words } from './complaint-contact.words.ts'

const list = '/complaint-contacts'
/** Neither a number nor an address. */
const isMissing = ({ phone, web }: ComplaintContact): boolean => phone === null && web === null

type Shown = { readonly view: View; readonly contact: ComplaintContact }

const Reached = ({ view, contact }: Shown): JSX.Element => (
  <>
    {isMissing(contact) && <StatusTag view={view} kind="waiting" text={words.missing} />}
    {contact.phone !== null && <PhoneLink phone={contact.phone} />}{' '}
    {contact.web !== null && (
      <a class="govuk-link" href={contact.web} rel="noreferrer">
        {contact.web.replace('https://', '')}
      </a>
    )}
    {contact.hours !== null && (
      <>
        <br />
        <span class="govuk-hint fl-inline">{view.t(contact.hours)}</span>
      </>
    )}
  </>
)

const Checked = ({ view, contact }: Shown): JSX.Element => (
  <>
    {contact.checkedOn === null ? view.t(words.never) : formatDate(contact.checkedOn, view.language)}{' '}
    {contact.stale && <StatusTag view={view} kind="waiting" text={words.stale} />}
  </>
)

const listPage = viewPage({
  path: list,
  read: listComplaintContacts,
  render: ({ view, data: { contacts, can } }) => {
    const keeps = can.includes('complaint_contact.keep')
    const toCheck = contacts.filter((each) => isMissing(each) || each.stale).length
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        {keeps && toCheck > 0 && <InsetText>{view.t(words.toCheck(toCheck))}</InsetText>}
        {keeps && <p class="govuk-body">{view.t(words.choose)}</p>}
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.office, words.when, words.reached, words.checkedOn]}
          rows={contacts.map((contact) => [
            keeps ? (
              <a class="govuk-link" href={`${list}/${contact.id}`}>
                {view.t(contact.name)}
              </a>
            ) : (
              view.t(contact.name)
            ),
            view.t(contact.when),
            <Reached view={view} contact={contact} />,
            <Checked view={view} contact={contact} />,
          ])}
        />
      </Layout>
    )
  },
})

const keepPage = formPage({
  path: `${list}/:complaintChannel`,
  read: readComplaintContact,
  submit: keepComplaintContact,
  draft: false,
  initial: ({ phone, hours }) => ({ phone: phone ?? '', ...textValues('hours', hours) }),
  done: () => list,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={data.name}
      caption={words.title}
      back={{ href: list, text: words.back }}
      errors={form.errors}
    >
      <p class="govuk-body">{view.t(words.callFirst)}</p>
      <p class="govuk-body">{view.t(words.noNumber)}</p>
      <Form
        view={view}
        form={form}
        submit={words.save}
        hidden={{ seenVersion: String(form.values.seenVersion ?? data.version) }}
        secondary={{ href: list, text: words.cancel }}
      >
        <TextInput view={view} form={form} name="phone" label={words.phone} optional width="half" inputMode="tel" />
        <TextFields view={view} form={form} name="hours" label={words.hours} optional />
      </Form>
    </Layout>
  ),
})

export const complaintContactPages: readonly Page[] = [listPage, keepPage]
