import type { JSX } from 'preact'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatNumber } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { resourceStateTexts } from '#network/team/team.words.ts'
import { Fieldset, Radios, Select } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { resourceStates, type YouthWorkShares } from './youth-work-resource.ts'
import { agreeYouthWork, listYouthWork, readYouthWork } from './youth-work-resource.operations.ts'
import { words } from './youth-work-resource.words.ts'

const list = '/governance/youth-work'

const Shares = ({ view, resource }: { view: View; resource: YouthWorkShares }): JSX.Element => (
  <Lines
    lines={resource.shares.map(
      ({ municipality, share }) =>
        `${view.t(municipality)} ${share === null ? '–' : `${formatNumber(share / 100, view.language, 2)} %`}`,
    )}
  />
)

const Place = ({ view, resource }: { view: View; resource: YouthWorkShares }): JSX.Element => (
  <Lines
    lines={[
      ...(resource.agreementId === null || resource.agreementName === null
        ? ['–']
        : [
            <a class="govuk-link" href={`/network/agreements/${resource.agreementId}`}>
              {view.t(resource.agreementName)}
            </a>,
          ]),
      ...(resource.reference === null ? [] : [resource.reference]),
      ...(resource.mayAgree
        ? [
            <a class="govuk-link" href={`${list}/${resource.teamId}`}>
              {view.t(resource.state === 'agreed' ? words.changeShort : words.change)}
              <span class="govuk-visually-hidden">: {view.t(resource.teamName)}</span>
            </a>,
          ]
        : []),
    ]}
  />
)

const listPage = viewPage({
  path: list,
  read: listYouthWork,
  render: ({ view, data: { resources } }) => {
    const open = resources.filter((each) => each.state === 'not_agreed').length
    return (
      <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        {resources.length > 0 && (
          <InsetText>{view.t(open === 0 ? words.allAgreed : words.notAgreedCount(open))}</InsetText>
        )}
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.team, words.state, words.shares, words.agreement]}
          empty={words.none}
          rows={resources.map((each) => [
            <a class="govuk-link" href={`/network/teams/${each.teamId}#youth-work`}>
              {view.t(each.teamName)}
            </a>,
            <StatusTag
              view={view}
              kind={each.state === 'agreed' ? 'done' : 'waiting'}
              text={resourceStateTexts[each.state]}
            />,
            <Shares view={view} resource={each} />,
            <Place view={view} resource={each} />,
          ])}
        />
      </Layout>
    )
  },
})

const agreePage = formPage({
  path: `${list}/:teamId`,
  read: readYouthWork,
  submit: agreeYouthWork,
  initial: ({ resource, agreements }) => ({
    state: resource.state,
    agreementId: resource.agreementId ?? (agreements.length === 1 ? (agreements[0]?.id ?? '') : ''),
    reference: resource.reference ?? '',
    ...Object.fromEntries(
      resource.shares.map(({ share }, place) => [
        `shares.${place}.percent`,
        share === null ? '' : String(share / 100).replace('.', ','),
      ]),
    ),
  }),
  done: () => list,
  render: ({ view, data: { resource, agreements }, form }) => (
    <Layout
      view={view}
      title={words.change}
      caption={resource.teamName}
      errors={form.errors}
      back={{ href: list, text: words.title }}
    >
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        version={resource.version}
        secondary={{ href: list, text: homeWords.cancel }}
        hidden={Object.fromEntries(resource.shares.map(({ code }, place) => [`shares.${place}.code`, code]))}
      >
        <Radios
          view={view}
          form={form}
          name="state"
          label={words.state}
          options={resourceStates.map((state) => ({ value: state, text: resourceStateTexts[state] }))}
        />
        <Fieldset view={view} legend={words.shares} hint={words.sharesHint}>
          {resource.shares.map(({ municipality }, place) => (
            <TextInput
              view={view}
              form={form}
              name={`shares.${place}.percent`}
              label={words.share(municipality)}
              width={5}
              inputMode="decimal"
            />
          ))}
        </Fieldset>
        <Select
          view={view}
          form={form}
          name="agreementId"
          label={words.agreement}
          options={agreements.map((each) => ({ value: each.id, text: each.name }))}
        />
        <TextInput view={view} form={form} name="reference" label={words.reference} hint={words.referenceHint} />
      </Form>
    </Layout>
  ),
})

export const youthWorkPages: readonly Page[] = [listPage, agreePage]
