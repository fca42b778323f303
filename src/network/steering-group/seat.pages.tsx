import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import type { Decision } from '#network/decision/decision.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { Radios, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import type { FormState, View } from '#web/view.ts'
import { appointToSteeringGroup, changeSeat, prepareSeat, readSeat } from './steering-group.operations.ts'
import { words } from './steering-group.words.ts'

const group = '/network/steering-group'
const back = { href: group, text: words.title }

type FieldsProps = { readonly view: View; readonly form: FormState; readonly decisions: readonly Decision[] }

const Fields = ({ view, form, decisions }: FieldsProps): JSX.Element => (
  <>
    <TextFields view={view} form={form} name="office" label={words.office} optional />
    <TextInput
      view={view}
      form={form}
      name="personName"
      label={words.personName}
      hint={words.personHint}
      optional
      width="half"
    />
    <Select
      view={view}
      form={form}
      name="decision"
      label={words.appointedBy}
      empty={words.noDecision}
      options={decisions.map((each) => ({
        value: each.id,
        text: `${view.t(each.agencyName)}, ${each.section}, ${formatDate(each.decidedOn, view.language)}`,
      }))}
    />
    <DateInput view={view} form={form} name="validFrom" label={words.from} />
    <DateInput view={view} form={form} name="lastOn" label={words.lastDay} hint={words.lastDayHint} optional />
  </>
)

const newPage = formPage({
  path: `${group}/seats/new`,
  read: prepareSeat,
  submit: appointToSteeringGroup,
  done: () => group,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.appoint} errors={form.errors} back={back}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: group, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="agency"
          label={words.party}
          options={data.parties.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Radios
          view={view}
          form={form}
          name="role"
          label={words.role}
          options={[
            { value: 'member', text: words.member },
            { value: 'substitute', text: words.substitute },
          ]}
        />
        <Fields view={view} form={form} decisions={data.decisions} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${group}/seats/:seatId`,
  read: readSeat,
  submit: changeSeat,
  initial: ({ seat }) => ({
    ...textValues('office', seat.office),
    personName: seat.personName ?? '',
    decision: seat.decision?.id ?? '',
    validFrom: formatDate(seat.validFrom, 'sv'),
    lastOn: seat.validUntil === null ? '' : formatDate(addDays(seat.validUntil, -1), 'sv'),
  }),
  done: () => group,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.change}
      caption={`${view.t(data.agencyName)}, ${view.t(words[data.seat.role])}`}
      errors={form.errors}
      back={back}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.seat.version}
        secondary={{ href: group, text: words.cancel }}
      >
        <Fields view={view} form={form} decisions={data.decisions} />
      </Form>
    </Layout>
  ),
})

export const seatPages: readonly Page[] = [newPage, changePage]
