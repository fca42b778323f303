import { sql } from 'kysely'
import { z } from 'zod'
import { CaseHead, CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons, caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import type { Read, Write } from '#db/transaction.ts'
import { InvalidInput, NotFound, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import {
  fieldError,
  idInput,
  optionalCode,
  optionalDateInput,
  optionalEmailInput,
  optionalPhoneInput,
  optionalShortText,
  shortText,
  versionInput,
} from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { words } from './person.words.ts'

/** Details of a person that may be known or not; nothing is demanded before it is needed. */
const details = {
  familyName: optionalShortText(100),
  birthDate: optionalDateInput(),
  school: optionalShortText(100),
  phone: optionalPhoneInput(),
  email: optionalEmailInput(),
  address: optionalShortText(200),
  motherTongue: optionalCode('languages'),
  contactLanguage: optionalCode('languages'),
  interpreterLanguage: optionalCode('languages'),
  custody: z.enum(['sole', 'joint', 'none', 'unknown']).optional(),
}
type Details = z.output<z.ZodObject<typeof details>>

/** Persons of a case stand in the shared workspace: its key seals them. */
const columnsOf = (tx: Write, personId: string, input: Details & { readonly givenName: string }) => ({
  given_name: tx.seal('person.given_name', personId, tx.actor.sharedRegisterId, input.givenName),
  family_name: tx.seal('person.family_name', personId, tx.actor.sharedRegisterId, input.familyName),
  birth_date: input.birthDate ?? null,
  school: tx.seal('person.school', personId, tx.actor.sharedRegisterId, input.school),
  phone: tx.seal('person.phone', personId, tx.actor.sharedRegisterId, input.phone),
  email: tx.seal('person.email', personId, tx.actor.sharedRegisterId, input.email),
  address: tx.seal('person.address', personId, tx.actor.sharedRegisterId, input.address),
  mother_tongue: input.motherTongue ?? null,
  contact_language: input.contactLanguage ?? null,
  interpreter_language: input.interpreterLanguage ?? null,
  custody: input.custody ?? null,
})

/** @throws InvalidInput when something is typed here that is kept apart for this person (661/2009 § 36). */
async function assertNotProtected(tx: Read, input: Details & { caseId: string; personId: string }): Promise<void> {
  const isTyped = protectedHere.filter((name) => input[name] !== undefined)
  if (isTyped.length === 0) return
  const live = await liveProtections(tx, input.caseId)
  if (live.some((each) => each.person_id === input.personId))
    throw new InvalidInput(isTyped.map((name) => fieldError(name, 'protected_elsewhere')))
}
const protectedHere = ['address', 'phone', 'email', 'school'] as const

/** Nobody is born tomorrow. */
function assertBorn(birthDate: string | undefined, today: string): void {
  if (birthDate !== undefined && birthDate > today) throw new InvalidInput([fieldError('birthDate', 'date_in_future')])
}

export const readPerson = readOperation({
  name: 'readPerson',
  summary: words.readSummary,
  path: '/cases/:caseId/persons/:personId',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput(), personId: idInput() }),
  output: z.object({ case: CaseHead, person: CasePerson }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'person', objectId: input.personId, caseId: input.caseId }),
  handle: async ({ tx, input, target, today }) => {
    const person = (await casePersons(tx, input.caseId)).find((each) => each.id === input.personId)
    if (person === undefined) throw new NotFound()
    return { case: target.headOn(today), person }
  },
})

export const editPerson = writeOperation({
  name: 'editPerson',
  summary: words.editSummary,
  path: '/cases/:caseId/persons/:personId',
  permission: 'person.edit',
  input: z.object({
    caseId: idInput(),
    personId: idInput(),
    givenName: shortText(100),
    ...details,
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'person', objectId: input.personId, caseId: input.caseId }),
  done: words.done,
  handle: async ({ tx, input, today }) => {
    assertBorn(input.birthDate, today)
    const known = (await casePersons(tx, input.caseId)).some((each) => each.id === input.personId)
    if (!known) throw new NotFound()
    await assertNotProtected(tx, input)
    const changed = await tx.run(
      db
        .updateTable('person')
        .set({ ...columnsOf(tx, input.personId, input), version: sql`version + 1` })
        .where('id', '=', input.personId)
        .where('case_id', '=', input.caseId)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** Adds a guardian or somebody close to the case; the young person came with the contact. */
export const addPerson = writeOperation({
  name: 'addPerson',
  summary: words.add,
  path: '/cases/:caseId/persons',
  permission: 'person.edit',
  input: z.object({
    caseId: idInput(),
    role: z.enum(['guardian', 'close_person'], { error: 'choose_one' }),
    givenName: shortText(100),
    ...details,
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'person', objectId: result.id, caseId: input.caseId }),
  done: words.addDone,
  handle: async ({ tx, actor, input, target, today }) => {
    assertBorn(input.birthDate, today)
    if (actor.sharedRegisterId === null) throw new NotFound()
    const id = newId()
    await tx.run(
      db.insertInto('person').values({
        instance_id: actor.instanceId,
        id,
        referral_id: target.referralId,
        case_id: target.caseId,
        team_id: target.teamId,
        register_id: actor.sharedRegisterId,
        role: input.role,
        ...columnsOf(tx, id, input),
      }),
    )
    return { id }
  },
})

export const personOperations: readonly AnyOperation[] = [readPerson, editPerson, addPerson]
