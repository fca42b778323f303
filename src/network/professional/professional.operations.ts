import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { findCode } from '#kernel/codes.ts'
import {
  code,
  fieldError,
  idInput,
  optionalPhoneInput,
  optionalShortText,
  shortText,
  versionInput,
} from '#kernel/input.ts'
import { newId } from '#kernel/ids.ts'
import { languages } from '#kernel/language.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listRightChanges, openProposalsOf } from '#network/right/right.queries.ts'
import { RightChange, RightProposal } from '#network/right/right.ts'
import { Professional } from './professional.ts'
import {
  addProfessional,
  changeProfessional,
  disableProfessional,
  enableProfessional,
  findProfessional,
  listProfessionals,
  ownRegisters,
  requiredInductions,
  type Facts,
} from './professional.queries.ts'
import { words } from './professional.words.ts'

/** Longest reason, in characters. */
export const REASON_LIMIT = 500
/** Why a right is given or taken; part of the history. */
export const reasonInput = () => shortText(REASON_LIMIT).min(3, 'too_short')

const agencyTarget = (tx: Read) => Promise.resolve({ kind: 'professional', id: tx.actor.agencyId })

export type ProfessionalTarget = Target & { readonly professional: Professional }

/** A person of the actor's own agency; nobody else is there. */
export async function professionalTarget(
  tx: Read,
  input: { readonly professionalId: string },
): Promise<ProfessionalTarget | null> {
  const professional = await findProfessional(tx, input.professionalId)
  return professional === undefined ? null : { kind: 'professional', id: professional.id, professional }
}

/** Nobody grants themselves anything (S-02). @throws NotPossible when the person is the actor. */
export function neverOneself(tx: Read, professionalId: string): void {
  if (professionalId === tx.actor.professionalId) throw new NotPossible('own_rights', words.notYourOwn)
}

/** People of the actor's agency with what they may do. */
export const listPeople = readOperation({
  name: 'listPeople',
  summary: words.title,
  path: '/professionals',
  permission: 'professional.list',
  input: z.object({}),
  output: z.object({
    professionals: z.array(Professional),
    requiredInductions: z.array(z.string()),
    can: canOutput,
  }),
  target: agencyTarget,
  log: (result) => ({ objectKind: 'professional', objectIds: result.professionals.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => {
    const [professionals, required] = await Promise.all([listProfessionals(tx), requiredInductions(tx)])
    return { professionals, requiredInductions: required, can: allowedOf(actor, target, ['professional.add']) }
  },
})

/** One person: rights, what is proposed, and the history of who gave what, when and why. */
export const readProfessional = readOperation({
  name: 'readProfessional',
  summary: words.readSummary,
  path: '/professionals/:professionalId',
  permission: 'professional.read',
  input: z.object({ professionalId: idInput('professional') }),
  output: z.object({
    professional: Professional,
    proposals: z.array(RightProposal),
    history: z.array(RightChange),
    requiredInductions: z.array(z.string()),
    can: canOutput,
  }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  handle: async ({ tx, actor, input, target }) => {
    const [proposals, history, required] = await Promise.all([
      openProposalsOf(tx, input.professionalId),
      listRightChanges(tx, input.professionalId),
      requiredInductions(tx),
    ])
    const own = input.professionalId === actor.professionalId
    return {
      professional: target.professional,
      proposals,
      history,
      requiredInductions: required,
      can: own
        ? allowedOf(actor, target, ['right.end'])
        : allowedOf(actor, target, ['professional.change', 'right.give', 'right.end', 'induction.confirm']),
    }
  },
})

const facts = {
  givenName: shortText(100),
  familyName: shortText(100),
  profession: code('professions'),
  titleSv: shortText(120),
  titleFi: shortText(120),
  /** The Swedish one where it is left empty. */
  titleEn: optionalShortText(120),
  language: z.enum(languages, { error: 'choose_one' }),
  phone: optionalPhoneInput(),
  reason: reasonInput(),
}
type FactsInput = z.output<z.ZodObject<typeof facts>>

const factsOf = (input: FactsInput): Facts => ({
  profession: input.profession,
  givenName: input.givenName,
  familyName: input.familyName,
  title: { sv: input.titleSv, fi: input.titleFi, en: input.titleEn ?? input.titleSv },
  language: input.language,
  phone: input.phone ?? null,
})

/** Registers somebody new of the agency can work in. */
export const prepareProfessional = readOperation({
  name: 'prepareProfessional',
  summary: words.prepareSummary,
  path: '/professionals/new',
  permission: 'professional.add',
  input: z.object({}),
  output: z.object({ registers: z.array(z.object({ id: idOutput, kind: z.string(), name: textOutput })) }),
  target: agencyTarget,
  log: () => ({ objectKind: 'professional' }),
  handle: async ({ tx }) => ({ registers: await ownRegisters(tx) }),
})

/** The authority of each register; professions say theirs (code list `professions`). */
const authorityOfRegister: Readonly<Record<string, string>> = {
  police: 'police',
  social_care: 'social_welfare',
  health_care: 'health_care',
  youth_work: 'youth_work',
}

/** Adds a person to the actor's own agency: nothing may be done yet before a place in a team or a function is given. */
export const registerProfessional = writeOperation({
  name: 'registerProfessional',
  summary: words.add,
  path: '/professionals',
  permission: 'professional.add',
  input: z.object({
    ...facts,
    registerId: z.preprocess((value) => (value === '' ? undefined : value), idInput('register').optional()),
  }),
  output: z.object({ id: idOutput }),
  target: agencyTarget,
  log: (result) => ({ objectKind: 'professional', objectId: result.id }),
  done: words.addDone,
  handle: async ({ tx, input }) => {
    const register = (await ownRegisters(tx)).find((each) => each.id === input.registerId)
    if (input.registerId !== undefined && register === undefined)
      throw new InvalidInput([fieldError('registerId', 'choose_one')])
    // A nurse does not write in the register of the police: the profession decides what is read.
    const authority = findCode('professions', input.profession)?.authorityKind
    if (register !== undefined && authority !== authorityOfRegister[register.kind])
      throw new InvalidInput([fieldError('profession', 'profession_of_another_register')])
    const id = newId()
    await addProfessional(tx, id, register?.id ?? null, factsOf(input), input.reason)
    return { id }
  },
})

/** Changes what is written of a person. The authority they work for stays: another authority is another person to its register. */
export const changePerson = writeOperation({
  name: 'changePerson',
  summary: words.change,
  path: '/professionals/:professionalId',
  permission: 'professional.change',
  input: z.object({ ...facts, professionalId: idInput('professional'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  done: words.changeDone,
  handle: async ({ tx, input, target: { professional } }) => {
    neverOneself(tx, professional.id)
    const authority = findCode('professions', input.profession)?.authorityKind
    if (professional.registerKind !== null && authority !== authorityOfRegister[professional.registerKind])
      throw new InvalidInput([fieldError('profession', 'profession_of_another_register')])
    if (!(await changeProfessional(tx, professional.id, input.version, factsOf(input), input.reason)))
      throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** Ends everything a person may do, from this moment: sessions, places in teams, functions. */
export const disablePerson = writeOperation({
  name: 'disablePerson',
  summary: words.disable,
  path: '/professionals/:professionalId/disable',
  permission: 'professional.change',
  input: z.object({ professionalId: idInput('professional'), reason: reasonInput(), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  done: words.disableDone,
  handle: async ({ tx, input, target: { professional } }) => {
    neverOneself(tx, professional.id)
    if (!professional.active) throw new NotPossible('disabled_already', words.disabledAlready)
    if (!(await disableProfessional(tx, professional.id, input.version, input.reason))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** Lets a person sign in again; every right is given anew. */
export const enablePerson = writeOperation({
  name: 'enablePerson',
  summary: words.enable,
  path: '/professionals/:professionalId/enable',
  permission: 'professional.change',
  input: z.object({ professionalId: idInput('professional'), reason: reasonInput(), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: professionalTarget,
  log: (_result, input) => ({ objectKind: 'professional', objectId: input.professionalId }),
  done: words.enableDone,
  handle: async ({ tx, input, target: { professional } }) => {
    neverOneself(tx, professional.id)
    if (professional.active) throw new NotPossible('active_already', words.activeAlready)
    if (!(await enableProfessional(tx, professional.id, input.version, input.reason))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const professionalOperations: readonly AnyOperation[] = [
  listPeople,
  prepareProfessional,
  readProfessional,
  registerProfessional,
  changePerson,
  disablePerson,
  enablePerson,
]
