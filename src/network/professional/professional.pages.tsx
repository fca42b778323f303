import type { ComponentChildren, JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { FactsFields, factsValues, ReasonField } from './professional-form.tsx'
import { missingInductions, nameOf, type Professional } from './professional.ts'
import {
  registerProfessional,
  changePerson,
  disablePerson,
  enablePerson,
  listPeople,
  prepareProfessional,
  readProfessional,
} from './professional.operations.ts'
import { functionTexts, roleTexts, words } from './professional.words.ts'

export const PEOPLE = '/professionals'

const statusOf = (view: View, person: Professional, required: readonly string[]): ComponentChildren =>
  !person.active ? (
    <StatusTag view={view} kind="closed" text={words.disabled} />
  ) : person.memberships.length > 0 && missingInductions(person, required).length > 0 ? (
    <StatusTag view={view} kind="waiting" text={words.notInducted} />
  ) : (
    <StatusTag view={view} kind="done" text={words.active} />
  )

const personRow = (view: View, person: Professional, required: readonly string[]): ComponentChildren[] => [
  <a class="govuk-link" href={`${PEOPLE}/${person.id}`}>
    {nameOf(person)}
  </a>,
  view.t(label('professions', person.profession)),
  <Lines
    lines={person.memberships.map((each) => view.t(words.roleIn(view.t(roleTexts[each.role]), view.t(each.teamName))))}
  />,
  <Lines
    lines={person.functions
      .filter((each) => each.function !== 'worker')
      .map((each) => view.t(functionTexts[each.function]))}
  />,
  person.lastActiveOn === null ? view.t(words.neverActive) : formatDate(person.lastActiveOn, view.language),
  statusOf(view, person, required),
]

const listPage = viewPage({
  path: PEOPLE,
  read: listPeople,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={
        data.can.includes('professional.add') ? (
          <ButtonLink href={`${PEOPLE}/new`}>{view.t(words.add)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.name, words.profession, words.teams, words.functions, words.lastActive, words.status]}
        rows={data.professionals.map((each) => personRow(view, each, data.requiredInductions))}
        empty={words.none}
      />
    </Layout>
  ),
})

const addPage = formPage({
  path: `${PEOPLE}/new`,
  read: prepareProfessional,
  submit: registerProfessional,
  initial: (data) => ({ language: 'sv', registerId: data.registers.length === 1 ? (data.registers[0]?.id ?? '') : '' }),
  done: (result) => `${PEOPLE}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.add} errors={form.errors} back={{ href: PEOPLE, text: words.title }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: PEOPLE, text: words.cancel }}>
        <FactsFields view={view} form={form} />
        <Radios
          view={view}
          form={form}
          name="registerId"
          label={words.register}
          hint={words.registerHint}
          options={[
            ...data.registers.map((each) => ({ value: each.id, text: each.name })),
            { value: '', text: words.noRegister },
          ]}
        />
        <ReasonField view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const personPath = `${PEOPLE}/:professionalId`
const toPerson = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `${PEOPLE}/${params.professionalId ?? ''}`

/** The frame of every form about one person. */
export const PersonFrame = (frame: {
  readonly view: View
  readonly person: Professional
  readonly title: Parameters<typeof Layout>[0]['title']
  readonly errors: Parameters<typeof Layout>[0]['errors']
  readonly children: ComponentChildren
}): JSX.Element => (
  <Layout
    view={frame.view}
    title={frame.title}
    caption={nameOf(frame.person)}
    errors={frame.errors}
    back={{ href: `${PEOPLE}/${frame.person.id}`, text: nameOf(frame.person) }}
  >
    {frame.children}
  </Layout>
)

const changePage = formPage({
  path: `${personPath}/change`,
  read: readProfessional,
  submit: changePerson,
  initial: (data) => factsValues(data.professional),
  done: toPerson,
  render: ({ view, data: { professional }, form }) => (
    <PersonFrame view={view} person={professional} title={words.change} errors={form.errors}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={professional.version}
        secondary={{ href: `${PEOPLE}/${professional.id}`, text: words.cancel }}
      >
        <FactsFields view={view} form={form} />
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const disablePage = formPage({
  path: `${personPath}/disable`,
  read: readProfessional,
  submit: disablePerson,
  done: (_result, params) => `${PEOPLE}/${params.professionalId ?? ''}/responsibilities`,
  render: ({ view, data: { professional }, form }) => (
    <PersonFrame view={view} person={professional} title={words.disable} errors={form.errors}>
      <WarningText view={view}>{view.t(words.disableWarning)}</WarningText>
      <Form
        view={view}
        form={form}
        submit={words.disable}
        warning
        version={professional.version}
        secondary={{ href: `${PEOPLE}/${professional.id}`, text: words.cancel }}
      >
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const enablePage = formPage({
  path: `${personPath}/enable`,
  read: readProfessional,
  submit: enablePerson,
  done: toPerson,
  render: ({ view, data: { professional }, form }) => (
    <PersonFrame view={view} person={professional} title={words.enable} errors={form.errors}>
      <InsetText>{view.t(words.enableHint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.enable}
        version={professional.version}
        secondary={{ href: `${PEOPLE}/${professional.id}`, text: words.cancel }}
      >
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

export const professionalPages: readonly Page[] = [listPage, addPage, changePage, disablePage, enablePage]
