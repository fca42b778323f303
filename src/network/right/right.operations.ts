import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  dateInput,
  fieldError,
  idInput,
  optionalDateInput,
  optionalInteger,
  optionalShortText,
  versionInput,
} from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { functionsIn, Professional, weightyFunctions } from '#network/professional/professional.ts'
import {
  neverOneself,
  professionalTarget,
  REASON_LIMIT,
  reasonInput,
} from '#network/professional/professional.operations.ts'
import { instanceKind } from '#network/instance/instance.queries.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { dayAfterLast, notInThePast } from './membership.operations.ts'
import { RightProposal } from './right.ts'
import {
  anotherAdministrator,
  endFunction,
  findProposal,
  listProposals,
  proposeRight,
  settleRight,
} from './right.queries.ts'
import { words } from './right.words.ts'

const personInput = z.object({ professionalId: idInput('professional') })
const weighty = () => z.enum(weightyFunctions, { error: 'choose_one' })

/** Proposes a function; without effect until a second person approves it (S-02, four eyes). */
export const proposeFunction = writeOperation({
  name: 'proposeFunction',
  summary: words.propose,
  path: '/professionals/:professionalId/functions',
  permission: 'right.give',
  input: personInput.extend({
    function: weighty(),
    /** Of a coordinator: the team, and the share of full working time in per cent. */
    teamId: z.preprocess((value) => (value === '' ? undefined : value), idInput('team').optional()),
    sharePercent: optionalInteger(1, 100),
    validFrom: dateInput(),
    lastOn: optionalDateInput(),
    reason: reasonInput(),
  }),
  output: z.object({ id: idOutput }),
  target: professionalTarget,
  log: (result) => ({ objectKind: 'right_proposal', objectId: result.id }),
  done: words.proposeDone,
  handle: async ({ tx, input, target: { professional }, today }) => {
    neverOneself(tx, professional.id)
    if (!professional.active) throw new NotPossible('not_active', words.notActive)
    if (!functionsIn(await instanceKind(tx)).includes(input.function))
      throw new InvalidInput([fieldError('function', 'choose_one')])
    if (input.function === 'archivist' && professional.registerKind === null)
      throw new NotPossible('no_register', words.archivistNeedsRegister)
    notInThePast('validFrom', input.validFrom, today)
    const ofTeam = input.function === 'coordinator'
    const teams = ofTeam ? await listTeams(tx) : []
    if (ofTeam && !teams.some((each) => each.id === input.teamId))
      throw new InvalidInput([fieldError('teamId', 'choose_one')])
    if (ofTeam && input.sharePercent === undefined) throw new InvalidInput([fieldError('sharePercent', 'required')])
    const id = await proposeRight(tx, professional.id, {
      function: input.function,
      teamId: ofTeam ? (input.teamId ?? null) : null,
      sharePercent: ofTeam ? (input.sharePercent ?? null) : null,
      validFrom: input.validFrom,
      validUntil: dayAfterLast(input.validFrom, input.lastOn),
      reason: input.reason,
    })
    if (id === null) throw new NotPossible('has_it_already', words.hasItAlready)
    return { id }
  },
})

/** What waits for a second person in the actor's agency. */
export const listRightProposals = readOperation({
  name: 'listRightProposals',
  summary: words.proposals,
  path: '/right-proposals',
  permission: 'right.settle',
  input: z.object({}),
  output: z.object({ proposals: z.array(RightProposal) }),
  target: (tx) => Promise.resolve({ kind: 'right_proposal', id: tx.actor.agencyId }),
  log: (result) => ({ objectKind: 'right_proposal', objectIds: result.proposals.map((each) => each.id) }),
  handle: async ({ tx }) => ({ proposals: await listProposals(tx) }),
})

type ProposalTarget = Target & { readonly proposal: RightProposal }

async function proposalTarget(tx: Read, input: { readonly proposalId: string }): Promise<ProposalTarget | null> {
  const proposal = await findProposal(tx, input.proposalId)
  return proposal === undefined ? null : { kind: 'right_proposal', id: proposal.id, proposal }
}

export const readRightProposal = readOperation({
  name: 'readRightProposal',
  summary: words.readProposalSummary,
  path: '/right-proposals/:proposalId',
  permission: 'right.settle',
  input: z.object({ proposalId: idInput('right_proposal') }),
  output: z.object({ proposal: RightProposal }),
  target: proposalTarget,
  log: (_result, input) => ({ objectKind: 'right_proposal', objectId: input.proposalId }),
  handle: ({ target }) => Promise.resolve({ proposal: target.proposal }),
})

/** The second person approves or refuses; who proposed may only withdraw; who receives decides nothing. */
export const settleProposal = writeOperation({
  name: 'settleProposal',
  summary: words.settle,
  path: '/right-proposals/:proposalId',
  permission: 'right.settle',
  input: z.object({
    proposalId: idInput('right_proposal'),
    outcome: z.enum(['approved', 'refused', 'withdrawn'], { error: 'choose_one' }),
    note: optionalShortText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: proposalTarget,
  log: (_result, input) => ({ objectKind: 'right_proposal', objectId: input.proposalId }),
  done: words.settleDone,
  handle: async ({ tx, actor, input, target: { proposal }, today }) => {
    neverOneself(tx, proposal.professionalId)
    const own = proposal.proposedById === actor.professionalId
    if (own !== (input.outcome === 'withdrawn')) throw new NotPossible('needs_second_person', words.secondPerson)
    if (input.outcome === 'refused' && (input.note ?? '').length < 3)
      throw new InvalidInput([fieldError('note', 'required')])
    const over = proposal.validUntil !== null && proposal.validUntil <= today
    if (input.outcome === 'approved' && over) throw new NotPossible('proposal_over', words.proposalOver)
    const note = input.note === undefined || input.note.length < 3 ? null : input.note
    if (!(await settleRight(tx, proposal.id, input.version, input.outcome, note))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** A person with their functions, around the form that ends one. */
export const prepareFunctionEnd = readOperation({
  name: 'prepareFunctionEnd',
  summary: words.endFunctionSummary,
  path: '/professionals/:professionalId/functions/end',
  permission: 'right.end',
  input: personInput,
  output: z.object({ professional: Professional }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  handle: ({ target }) => Promise.resolve({ professional: target.professional }),
})

/** Ends a function from today: somebody else's, or one's own; the last administrator of an agency stays. */
export const endOneFunction = writeOperation({
  name: 'endOneFunction',
  summary: words.endFunction,
  path: '/professionals/:professionalId/functions/end',
  permission: 'right.end',
  input: personInput.extend({ function: weighty(), reason: reasonInput() }),
  output: z.object({}),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  done: words.endFunctionDone,
  handle: async ({ tx, input, target: { professional } }) => {
    if (!professional.functions.some((each) => each.function === input.function))
      throw new InvalidInput([fieldError('function', 'choose_one')])
    if (input.function === 'administrator' && !(await anotherAdministrator(tx, professional.id)))
      throw new NotPossible('last_administrator', words.lastAdministrator)
    if (!(await endFunction(tx, professional.id, input.function, input.reason))) throw new StaleVersion()
    return {}
  },
})

export const rightOperations: readonly AnyOperation[] = [
  proposeFunction,
  listRightProposals,
  readRightProposal,
  settleProposal,
  prepareFunctionEnd,
  endOneFunction,
]
