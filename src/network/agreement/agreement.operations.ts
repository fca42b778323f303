import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { readOperation } from '#http/operation.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { AgreementRule } from '#network/agreement-rule/agreement-rule.ts'
import { ruleOn } from '#network/agreement-rule/agreement-rule.queries.ts'
import { NetworkFile } from '#network/network-file/network-file.ts'
import { filesOf } from '#network/network-file/network-file.queries.ts'
import { Agreement, agreementOn, unsigned } from './agreement.ts'
import { listAgencies } from './agreement-keeping.queries.ts'
import { agreementInput, type partyInput } from './agreement-input.ts'
import { findAgreement, listAgreements, partiesOfAgreement, ruleIsMet } from './agreement.queries.ts'
import { AgreementWarning, warningsOn } from './agreement-warning.ts'
import { words } from './agreement.words.ts'

export async function agreementTarget(tx: Read, { agreementId }: { readonly agreementId: string }) {
  const agreement = await findAgreement(tx, agreementId)
  return agreement === undefined ? null : { kind: 'network', id: agreement.id, agreement }
}
export const agreementLog = (_result: unknown, { agreementId }: { readonly agreementId: string }) => ({
  objectKind: 'network',
  objectId: agreementId,
})

/** An agreement or protocol with its parties, how far each has come with signing, and its papers (G-01, G-03, G-04). */
export const readAgreement = readOperation({
  name: 'readAgreement',
  summary: words.summary,
  path: '/network/agreements/:agreementId',
  permission: 'network.read',
  input: agreementInput,
  output: Agreement.extend({
    /** Parties of today that have not signed. */
    unsigned: z.array(textOutput),
    /** Whether what is signed is enough by the rule of today. */
    ruleMet: z.boolean(),
    rule: AgreementRule.nullable(),
    warnings: z.array(AgreementWarning),
    files: z.array(NetworkFile),
    can: canOutput,
  }),
  target: agreementTarget,
  log: agreementLog,
  handle: async ({ tx, actor, target, today }) => {
    const [parties, ruleMet, rule, files, all] = await Promise.all([
      partiesOfAgreement(tx, target.id),
      ruleIsMet(tx, target.id),
      ruleOn(tx, today),
      filesOf(tx, { agreementId: target.id }),
      listAgreements(tx, today),
    ])
    return {
      ...agreementOn(target.agreement, parties, today),
      unsigned: unsigned(parties, today).map((party) => party.agencyName),
      ruleMet,
      rule,
      warnings: warningsOn(all, today).filter((each) => each.agreementId === target.id),
      files,
      can: allowedOf(actor, target, ['agreement.change', 'network_file.attach']),
    }
  },
})

/** What the form of a new agreement needs around it. */
export const prepareAgreement = readOperation({
  name: 'prepareAgreement',
  summary: words.createSummary,
  path: '/network/agreement-form',
  permission: 'agreement.change',
  input: z.object({}),
  output: z.object({}),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: () => Promise.resolve({}),
})

/** The agreement for those who may change it, with the organisations that are no parties of it. */
export const readAgreementForm = readOperation({
  name: 'readAgreementForm',
  summary: words.formSummary,
  path: '/network/agreements/:agreementId/form',
  permission: 'agreement.change',
  input: agreementInput,
  output: Agreement.extend({
    others: z.array(z.object({ id: idOutput, name: textOutput })),
    unsigned: z.array(textOutput),
    ruleMet: z.boolean(),
  }),
  target: agreementTarget,
  log: agreementLog,
  handle: async ({ tx, target, today }) => {
    const [parties, agencies, ruleMet] = await Promise.all([
      partiesOfAgreement(tx, target.id),
      listAgencies(tx),
      ruleIsMet(tx, target.id),
    ])
    const agreement = agreementOn(target.agreement, parties, today)
    const present = parties.filter((party) => party.leftOn === null).map((party) => party.agencyId)
    return {
      ...agreement,
      others: agencies.filter((each) => !present.includes(each.id)).map(({ id, name }) => ({ id, name })),
      unsigned: unsigned(parties, today).map((party) => party.agencyName),
      ruleMet,
    }
  },
})

/** A party as a target: it is there with its agreement. */
export async function partyTarget(tx: Read, input: z.output<typeof partyInput>) {
  const found = await agreementTarget(tx, input)
  if (found === null) return null
  const party = (await partiesOfAgreement(tx, found.id)).find((each) => each.agencyId === input.partyId)
  return party === undefined ? null : { ...found, party }
}
