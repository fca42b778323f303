import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseMembers, casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { meetingsOfCase } from '#casework/meeting/meeting.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  dateInput,
  fieldError,
  idInput,
  optionalDateInput,
  optionalEmailInput,
  optionalPhoneInput,
  optionalShortText,
  versionInput,
} from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  lastDayOf,
  ProtectedDetails,
  protectedSlots,
  protectionPeriods,
  Protections,
  protectionSources,
  type Protection,
  type ProtectedSlot,
} from './protected-identity.ts'
import {
  detailsOf,
  endProtection,
  grantsIn,
  hideMeetingPlaces,
  hidePerson,
  insertProtection,
  keepProtected,
  protectionsIn,
  takeMunicipality,
} from './protected-identity.queries.ts'
import { words } from './protected-identity.words.ts'

/** Who of a case is protected, how long, and who may open it: never what is protected. */
export const readProtections = readOperation({
  name: 'readProtections',
  summary: words.list,
  path: '/cases/:caseId/protected-identities',
  permission: 'protected_identity.read',
  // A form about one of them is there when that one is.
  input: z.object({ caseId: idInput('case'), protectionId: idInput('protected_identity').optional() }),
  output: Protections,
  target: (tx, { caseId, protectionId }): Promise<CaseTarget | null> =>
    protectionId === undefined ? caseTarget(tx, caseId) : protectionTarget(tx, { caseId, protectionId }),
  log: (result, input) => ({
    objectKind: 'protected_identity',
    caseId: input.caseId,
    objectIds: result.protections.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { caseId } = input
    const [protections, grants] = await Promise.all([protectionsIn(tx, caseId, today), grantsIn(tx, caseId)])
    const [persons, members] = await Promise.all([casePersons(tx, caseId), caseMembers(tx, caseId)])
    const mine = grants.filter((each) => each.live && each.professionalId === actor.professionalId)
    return {
      case: target.headOn(today),
      protections,
      grants,
      persons: persons.map(({ id, name }) => ({
        id,
        name,
        protected: protections.some((each) => each.personId === id),
      })),
      members: members.map(({ professionalId, name }) => ({ professionalId, name })),
      mine: mine.map((each) => each.protectionId),
      can: allowedOf(actor, target, [
        'protected_identity.record',
        'protected_identity.grant',
        'protected_identity.end',
      ]),
    }
  },
})

/** What is typed of a person who is protected; all of it is kept apart but the contact address. */
const details = {
  address: optionalShortText(200),
  phone: optionalPhoneInput(),
  email: optionalEmailInput(),
  school: optionalShortText(100),
  municipality: optionalShortText(100),
  contactAddress: optionalShortText(200),
}

/** @throws InvalidInput when the time is longer than the act allows, or missing. */
function checkedUntil(period: Protection['period'], decidedOn: string, until: string | undefined, today: string) {
  const last = lastDayOf(period, decidedOn)
  const errors = [
    ...(decidedOn > today ? [fieldError('decidedOn', 'date_in_future')] : []),
    ...(last === null && until !== undefined ? [fieldError('until', 'protection_without_end')] : []),
    ...(last !== null && until === undefined ? [fieldError('until', 'required')] : []),
    ...(last !== null && until !== undefined && until > last
      ? [fieldError('until', 'protection_too_long', { last })]
      : []),
    ...(until !== undefined && until < decidedOn
      ? [fieldError('until', 'protection_too_long', { last: last ?? decidedOn })]
      : []),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
  return until ?? null
}

/**
 * Records that somebody's identity is protected. What is known of where they live and can be reached leaves the rows that every member
 * reads, and so do the municipality of a young person and the places of the case's meetings.
 */
export const protectIdentity = writeOperation({
  name: 'protectIdentity',
  summary: words.record,
  path: '/cases/:caseId/protected-identities',
  permission: 'protected_identity.record',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    period: z.enum(protectionPeriods, { error: 'choose_one' }),
    source: z.enum(protectionSources, { error: 'choose_one' }),
    decidedOn: dateInput(),
    until: optionalDateInput(),
    ...details,
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'protected_identity',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.personId],
  }),
  done: words.recordDone,
  handle: async ({ tx, input, target, today }) => {
    const until = checkedUntil(input.period, input.decidedOn, input.until, today)
    const person = (await casePersons(tx, input.caseId)).find((each) => each.id === input.personId)
    if (person === undefined) throw new InvalidInput([fieldError('personId', 'choose_one')])
    const municipality = person.role === 'youth' ? await takeMunicipality(tx, input.caseId) : null
    await hidePerson(tx, person.id, input.contactAddress ?? person.contactAddress ?? undefined)
    const id = await insertProtection(tx, target, { ...input, until })
    if (id === undefined) throw new NotPossible('identity_protected', words.alreadyProtected)
    const known: Readonly<Record<ProtectedSlot, string | null | undefined>> = {
      address: input.address ?? person.address,
      phone: input.phone ?? person.phone,
      email: input.email ?? person.email,
      school: input.school ?? person.school,
      municipality: input.municipality ?? municipality,
    }
    for (const slot of protectedSlots) {
      const value = known[slot]
      if (value !== null && value !== undefined) await keepProtected(tx, id, slot, value)
    }
    await hideMeetingPlaces(tx, input.caseId, id)
    return { id }
  },
})

type ProtectionTarget = CaseTarget & { readonly protection: Protection }

/** A live protection as a target: there when its case is. */
export async function protectionTarget(
  tx: Read,
  input: { caseId: string; protectionId: string },
  today = '',
): Promise<ProtectionTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const all = inCase === null ? [] : await protectionsIn(tx, input.caseId, today)
  const protection = all.find((each) => each.id === input.protectionId)
  return inCase === null || protection === undefined
    ? null
    : { ...inCase, id: protection.id, kind: 'protected_identity', protection }
}

export const oneProtection = { caseId: idInput('case'), protectionId: idInput('protected_identity') }

/** Opens what is protected. Only with a live grant of one's own; every opening is its own row in the log. */
export const openProtectedDetails = readOperation({
  name: 'openProtectedDetails',
  summary: words.open,
  path: '/cases/:caseId/protected-identities/:protectionId/details',
  permission: 'protected_identity.open',
  input: z.object(oneProtection),
  output: ProtectedDetails,
  target: async (tx, input) => {
    const target = await protectionTarget(tx, input)
    const grants = target === null ? [] : await grantsIn(tx, input.caseId)
    const mine = grants.some(
      (each) =>
        each.live && each.protectionId === input.protectionId && each.professionalId === tx.actor.professionalId,
    )
    // Without a grant there is nothing to open, and no way to tell whether there would be.
    return mine ? target : null
  },
  log: (_result, input, target) => ({
    objectKind: 'protected_detail',
    objectId: input.protectionId,
    caseId: input.caseId,
    objectIds: [target.protection.personId],
  }),
  handle: async ({ tx, input, target, today }) => {
    const [details, meetings] = await Promise.all([detailsOf(tx, input.protectionId), meetingsOfCase(tx, input.caseId)])
    return {
      case: target.headOn(today),
      protection: target.protection,
      details: details.flatMap(({ slot, value }) => {
        const known = protectedSlots.find((each) => each === slot)
        return known === undefined ? [] : [{ slot: known, value }]
      }),
      places: meetings.flatMap(({ id, startsAt }) => {
        const place = details.find((each) => each.slot === `meeting:${id}`)
        return place === undefined ? [] : [{ meetingId: id, startsAt, place: place.value }]
      }),
    }
  },
})

/** Writes new details of somebody who is protected; an empty field leaves what is there. Whoever writes need not be able to read. */
export const changeProtectedDetails = writeOperation({
  name: 'changeProtectedDetails',
  summary: words.change,
  path: '/cases/:caseId/protected-identities/:protectionId/change',
  permission: 'protected_identity.record',
  input: z.object({ ...oneProtection, ...details }),
  output: z.object({}),
  target: (tx, input) => protectionTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'protected_identity', objectId: input.protectionId, caseId: input.caseId }),
  done: words.changeDone,
  handle: async ({ tx, input, target }) => {
    for (const slot of protectedSlots) {
      const value = input[slot]
      if (value !== undefined) await keepProtected(tx, target.protection.id, slot, value)
    }
    if (input.contactAddress !== undefined) await hidePerson(tx, target.protection.personId, input.contactAddress)
    return {}
  },
})

/** Ends a protection. What was kept apart is not put back: whoever needs it types it where it belongs. */
export const endProtectedIdentity = writeOperation({
  name: 'endProtectedIdentity',
  summary: words.end,
  path: '/cases/:caseId/protected-identities/:protectionId/end',
  permission: 'protected_identity.end',
  input: z.object({ ...oneProtection, version: versionInput() }),
  output: z.object({}),
  target: (tx, input) => protectionTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'protected_identity', objectId: input.protectionId, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, now }) => {
    if (!(await endProtection(tx, input.protectionId, input.version, now))) throw new StaleVersion()
    return {}
  },
})

export const protectedIdentityOperations: readonly AnyOperation[] = [
  readProtections,
  protectIdentity,
  openProtectedDetails,
  changeProtectedDetails,
  endProtectedIdentity,
]
