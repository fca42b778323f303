import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { proposeTransfer, withdrawTransfer } from '#casework/case-transfer/case-transfer.operations.ts'
import { TransferList } from '#casework/case-transfer/transfer-list.tsx'
import { words as transferWords } from '#casework/case-transfer/case-transfer.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { moveReaches, type HomeMove, type HomeMoves } from './home-move.ts'
import { readHomeMoves, recordHomeMove } from './home-move.operations.ts'
import { reachTexts, words } from './home-move.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/moves`
const toMoves = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

/** Where somebody moved, as far as everybody of the case may know. */
function whereTo(view: View, move: HomeMove): string {
  if (move.hidden) return `${view.t(reachTexts[move.reach])} (${view.t(words.hidden)})`
  if (move.to !== null) return view.t(move.to)
  return [move.place, view.t(reachTexts[move.reach])].filter((each) => each !== null).join(', ')
}

const Moves = ({ view, data }: { view: View; data: HomeMoves }): JSX.Element => (
  <Card view={view} id="moves" title={words.moves}>
    <DataTable
      view={view}
      caption={words.moves}
      captionHidden
      headers={[words.day, words.from, words.to, words.recorded]}
      empty={words.noMoves}
      rows={data.moves.map((move) => [
        formatDate(move.movedOn, view.language),
        move.from === null ? '' : view.t(move.from),
        whereTo(view, move),
        view.t(words.by(move.recordedByName, formatDate(move.recordedAt, view.language))),
      ])}
    />
  </Card>
)

const page = viewPage({
  path: '/cases/:caseId/moves',
  read: readHomeMoves,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.link}
      actions={
        data.can.includes('home_move.record') ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.record)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">
        {data.protected ? (
          view.t(words.isProtected)
        ) : (
          <>
            {view.t(words.now)}: <strong>{view.t(data.municipality ?? words.unknown)}</strong>
          </>
        )}
      </p>
      <Moves view={view} data={data} />
      <TransferList view={view} data={data} />
    </CaseFrame>
  ),
})

const newPage = formPage({
  path: '/cases/:caseId/moves/new',
  read: readHomeMoves,
  submit: recordHomeMove,
  draft: false,
  done: toMoves,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.record}
      back={{ href: pathOf(data.case.id), text: words.toPage }}
      errors={form.errors}
    >
      <InsetText>{view.t(data.protected ? words.hiddenHint : words.hint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <DateInput view={view} form={form} name="movedOn" label={words.movedOn} example={view.today} />
        <Radios
          view={view}
          form={form}
          name="reach"
          label={words.reach}
          options={moveReaches.map((each) => ({ value: each, text: reachTexts[each] }))}
        />
        {!data.protected && (
          <Select
            view={view}
            form={form}
            name="municipality"
            label={words.municipality}
            hint={words.municipalityHint}
            optional
            options={data.municipalities.map((each) => ({ value: each.code, text: each.name }))}
          />
        )}
        <TextInput
          view={view}
          form={form}
          name="place"
          label={data.protected ? words.hiddenPlace : words.place}
          width="half"
          optional
        />
      </Form>
    </CaseFrame>
  ),
})

const offerPage = formPage({
  path: '/cases/:caseId/transfers/new',
  read: readHomeMoves,
  submit: proposeTransfer,
  draft: false,
  done: toMoves,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={transferWords.propose}
      back={{ href: pathOf(data.case.id), text: words.toPage }}
      errors={form.errors}
    >
      <InsetText>
        <p>{view.t(transferWords.proposeHint)}</p>
        {data.protected && <p>{view.t(transferWords.proposeHidden)}</p>}
      </InsetText>
      <Form
        view={view}
        form={form}
        submit={transferWords.propose}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="teamId"
          label={transferWords.whichTeam}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <DateInput view={view} form={form} name="movedOn" label={transferWords.day} example={view.today} />
      </Form>
    </CaseFrame>
  ),
})

const withdrawPage = actionPage({
  path: '/cases/:caseId/transfers/:transferId/withdraw',
  submit: withdrawTransfer,
  done: toMoves,
})

export const homeMovePages: readonly Page[] = [page, newPage, offerPage, withdrawPage]
