import { formPage, viewPage, type Page } from '#http/pages.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { words as accountWords } from '../account/account.words.ts'
import { PasswordInput } from '../password/password-fields.tsx'
import { algorithms } from './identity-provider.ts'
import {
  addIdentityProvider,
  endIdentityProvider,
  readIdentityProvider,
  readIdentityProviders,
} from './identity-provider.operations.ts'
import { words } from './identity-provider.words.ts'

const PATH = '/identity-providers'
const back = { href: '/accounts', text: accountWords.title }

const listPage = viewPage({
  path: PATH,
  read: readIdentityProviders,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      back={back}
      actions={<ButtonLink href={`${PATH}/new`}>{view.t(words.add)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      {data.providers.length === 0 && <p class="govuk-body fl-empty">{view.t(words.empty)}</p>}
      {data.providers.map((each) => (
        <section>
          <h2 class="govuk-heading-m">
            {each.name}
            {!each.active && ` (${view.t(words.ended)})`}
          </h2>
          <SummaryList
            view={view}
            rows={[
              { key: words.agency, value: view.t(each.agencyName) },
              { key: words.issuer, value: each.issuer },
              { key: words.clientId, value: each.clientId },
              { key: words.algorithm, value: each.algorithm },
              ...(each.levels.length === 0 ? [] : [{ key: words.levels, value: each.levels.join(', ') }]),
              { key: words.callback, value: <code class="fl-code">{each.callback}</code> },
            ]}
          />
          {each.own && each.active && (
            <a class="govuk-link" href={`${PATH}/${each.id}/end`}>
              {view.t(words.end)}
              <span class="govuk-visually-hidden"> {each.name}</span>
            </a>
          )}
        </section>
      ))}
    </Layout>
  ),
})

const addPage = formPage({
  path: `${PATH}/new`,
  read: readIdentityProviders,
  submit: addIdentityProvider,
  secret: true,
  done: () => PATH,
  render: ({ view, form }) => (
    <Layout view={view} title={words.add} errors={form.errors} back={{ href: PATH, text: words.title }}>
      <Form view={view} form={form} submit={words.add}>
        <TextInput view={view} form={form} name="name" label={words.name} width="half" />
        <TextInput view={view} form={form} name="issuer" label={words.issuer} />
        <TextInput view={view} form={form} name="clientId" label={words.clientId} width="half" />
        <PasswordInput
          view={view}
          form={form}
          name="clientSecret"
          kind="new-password"
          label={words.clientSecret}
          optional
        />
        <Radios
          view={view}
          form={form}
          name="algorithm"
          label={words.algorithm}
          options={algorithms.map((each) => ({ value: each, text: each }))}
        />
        <Textarea
          view={view}
          form={form}
          name="levels"
          label={words.levels}
          hint={words.levelsHint}
          rows={3}
          optional
          mayTell={false}
        />
      </Form>
    </Layout>
  ),
})

const endPage = formPage({
  path: `${PATH}/:providerId/end`,
  read: readIdentityProvider,
  submit: endIdentityProvider,
  draft: false,
  done: () => PATH,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.endSummary}
      caption={data.name}
      errors={form.errors}
      back={{ href: PATH, text: words.title }}
    >
      <p class="govuk-body">{view.t(words.endAsk)}</p>
      <Form view={view} form={form} submit={words.end} warning>
        {null}
      </Form>
    </Layout>
  ),
})

export const identityProviderPages: readonly Page[] = [listPage, addPage, endPage]
