import { z } from 'zod'
import type { Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { errorText, fieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { Decision } from '#network/decision/decision.ts'
import { listDecisions } from '#network/decision/decision.queries.ts'
import { Agreement, agreementOn, AgreementParty } from './agreement.ts'
import { addPartyInput, dayAfter, partyInput, partyLeavesInput, recordPartyInput } from './agreement-input.ts'
import {
  insertAgency,
  insertParty,
  knownAgency,
  listAgencies,
  updateLeft,
  updateSigning,
} from './agreement-keeping.queries.ts'
import { agreementLog, agreementTarget, partyTarget } from './agreement.operations.ts'
import { partiesOfAgreement } from './agreement.queries.ts'
import { words } from './agreement.words.ts'

type Typed = z.output<typeof addPartyInput>

/** The organisation that was chosen, or a new one. @throws InvalidInput for one that is there already, under the field that says it. */
async function organisationOf(tx: Write, { agency, name, kind, businessId }: Typed): Promise<string> {
  if (agency !== undefined) {
    if ((await listAgencies(tx)).some((each) => each.id === agency)) return agency
    throw new InvalidInput([fieldError('agency', 'code_unknown')])
  }
  const missing = [
    ...(name === null ? [fieldError('name.sv', 'required')] : []),
    ...(kind === undefined ? [fieldError('kind', 'choose_one')] : []),
  ]
  if (name === null || kind === undefined) throw new InvalidInput(missing)
  const known = await knownAgency(tx, name, businessId)
  if (known !== undefined) {
    const field = known.business_id !== null && known.business_id === businessId ? 'businessId' : 'name.sv'
    throw new InvalidInput([{ field, code: 'organisation_exists', text: errorText('organisation_exists') }])
  }
  const id = newId()
  await insertAgency(tx, { id, name, kind, businessId })
  return id
}

/** Adds a party to an agreement, an organisation that is known or a new one. The same is never there twice (G-02). */
export const addParty = writeOperation({
  name: 'addParty',
  summary: words.addPartySummary,
  path: '/network/agreements/:agreementId/parties',
  permission: 'agreement.change',
  input: addPartyInput,
  output: z.object({ id: idOutput }),
  target: agreementTarget,
  log: agreementLog,
  done: words.partyAdded,
  hold: () => 'organisations',
  handle: async ({ tx, input, target }) => {
    if (target.agreement.recorded === 'ended') throw new NotPossible('agreement_ended', words.wasEnded)
    const agencyId = await organisationOf(tx, input)
    const before = (await partiesOfAgreement(tx, target.id)).find((each) => each.agencyId === agencyId)
    if (before === undefined) await insertParty(tx, target.id, agencyId)
    else if (before.leftOn === null) throw new InvalidInput([fieldError('agency', 'already_party')])
    else await comesBack(tx, target.id, before)
    return { id: agencyId }
  },
})

/** A party that had left signs anew. */
async function comesBack(tx: Write, agreementId: string, party: AgreementParty): Promise<void> {
  const { agencyId, version } = party
  await updateLeft(tx, { agreementId, agencyId, version }, null)
  const nothing = { signatoryOffice: null, signatoryName: undefined, decision: undefined, signed: false }
  await updateSigning(tx, { agreementId, agencyId, version: version + 1 }, { ...nothing, signedOn: undefined })
}

/** A party, with the decisions its approval may rest on. */
export const readParty = readOperation({
  name: 'readParty',
  summary: words.partySummary,
  path: '/network/agreements/:agreementId/parties/:partyId',
  permission: 'agreement.change',
  input: partyInput,
  output: z.object({ agreement: Agreement, party: AgreementParty, decisions: z.array(Decision) }),
  target: partyTarget,
  log: agreementLog,
  handle: async ({ tx, target, today }) => {
    const [parties, decisions] = await Promise.all([partiesOfAgreement(tx, target.id), listDecisions(tx)])
    return {
      agreement: agreementOn(target.agreement, parties, today),
      party: target.party,
      decisions: decisions.filter((each) => each.agencyId === target.party.agencyId),
    }
  },
})

/** Records a party's approval and signature: the decision of its organ, who signs, and when it was signed (G-03). */
export const recordParty = writeOperation({
  name: 'recordParty',
  summary: words.recordPartySummary,
  path: '/network/agreements/:agreementId/parties/:partyId',
  permission: 'agreement.change',
  input: recordPartyInput,
  output: z.object({ agreementId: idOutput }),
  target: partyTarget,
  log: agreementLog,
  done: words.partySaved,
  handle: async ({ tx, input, target: { agreement, party }, today }) => {
    if (input.signedOn !== undefined && input.signedOn > today)
      throw new InvalidInput([fieldError('signedOn', 'date_in_future')])
    const signed = input.signed || input.signedOn !== undefined
    if (!signed && party.signature === 'signed' && agreement.recorded === 'in_force')
      throw new InvalidInput([fieldError('signed', 'signature_in_force')])
    const own = (await listDecisions(tx)).some((each) => each.id === input.decision && each.agencyId === party.agencyId)
    if (input.decision !== undefined && !own) throw new InvalidInput([fieldError('decision', 'code_unknown')])
    const of = { agreementId: agreement.id, agencyId: party.agencyId, version: input.version }
    if (!(await updateSigning(tx, of, { ...input, signed }))) throw new StaleVersion()
    return { agreementId: agreement.id }
  },
})

/** A party leaves the agreement after a last day; it stays on the page. */
export const partyLeaves = writeOperation({
  name: 'partyLeaves',
  summary: words.leaveSummary,
  path: '/network/agreements/:agreementId/parties/:partyId/leave',
  permission: 'agreement.change',
  input: partyLeavesInput,
  output: z.object({ agreementId: idOutput }),
  target: partyTarget,
  log: agreementLog,
  done: words.leaveDone,
  handle: async ({ tx, input, target: { agreement, party } }) => {
    if (party.leftOn !== null) throw new NotPossible('party_left', words.hasLeft)
    const of = { agreementId: agreement.id, agencyId: party.agencyId, version: input.version }
    if (!(await updateLeft(tx, of, dayAfter(input.lastOn)))) throw new StaleVersion()
    return { agreementId: agreement.id }
  },
})

export const partyOperations: readonly AnyOperation[] = [addParty, readParty, recordParty, partyLeaves]
