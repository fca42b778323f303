import { z } from 'zod'
import { readOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { Agreement } from './agreement.ts'
import { findAgreement, partiesOfAgreement } from './agreement.queries.ts'
import { words } from './agreement.words.ts'

/** An agreement or protocol with its parties and how far each has come with signing (G-01, G-03, G-04). */
export const readAgreement = readOperation({
  name: 'readAgreement',
  summary: words.summary,
  path: '/network/agreements/:agreementId',
  permission: 'network.read',
  input: z.object({ agreementId: idInput('agreement') }),
  output: Agreement,
  target: async (tx, { agreementId }) => {
    const agreement = await findAgreement(tx, agreementId)
    return agreement === undefined ? null : { kind: 'network', id: agreement.id, agreement }
  },
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: async ({ tx, target }) => ({ ...target.agreement, parties: await partiesOfAgreement(tx, target.id) }),
})
