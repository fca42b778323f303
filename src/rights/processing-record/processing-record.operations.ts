import { z } from 'zod'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import type { Target } from '#access/decide.ts'
import { idInput } from '#kernel/input.ts'
import { retentionRules } from '#rights/retention/retention.queries.ts'
import { Controller, PrivacyNotice, ProcessingRecord } from './processing-record.ts'
import { controllers, disclosureBases, processedTables } from './processing-record.queries.ts'
import { words } from './processing-record.words.ts'

const ofInstance = () => Promise.resolve({ kind: 'processing_record' })

/** The record of processing, made from the schema, the rules and the periods as they are now (GDPR 30, 35). */
export const readProcessingRecord = readOperation({
  name: 'readProcessingRecord',
  summary: words.summary,
  path: '/processing-record',
  permission: 'processing_record.read',
  input: z.object({}),
  output: ProcessingRecord,
  target: ofInstance,
  log: () => ({ objectKind: 'processing_record' }),
  handle: async ({ tx, actor, today }) => {
    const [parties, tables, rules, retention] = await Promise.all([
      controllers(tx),
      processedTables(tx),
      disclosureBases(tx),
      retentionRules(tx),
    ])
    const used = retention.filter((each) => each.followedBy.length > 0)
    const uncertain =
      rules.filter((each) => each.certainty === 'uncertain').length +
      used.filter((each) => each.certainty === 'uncertain' || !each.verified).length
    return {
      instanceName: actor.instanceName,
      asOf: today,
      controllers: parties,
      tables,
      rules,
      retention: used,
      uncertain,
    }
  },
})

/** Controllers whose privacy notices there are. */
export const readPrivacyNotices = readOperation({
  name: 'readPrivacyNotices',
  summary: words.noticesSummary,
  path: '/privacy-notices',
  permission: 'privacy_notice.read',
  input: z.object({}),
  output: z.object({ controllers: z.array(Controller) }),
  target: ofInstance,
  log: () => ({ objectKind: 'privacy_notice' }),
  handle: async ({ tx }) => ({ controllers: (await controllers(tx)).filter((each) => each.kind !== 'shared') }),
})

/** What one controller tells a person, from its own periods and rules (GDPR 13–14). */
export const readPrivacyNotice = exportOperation({
  name: 'readPrivacyNotice',
  summary: words.noticeSummary,
  path: '/privacy-notices/:controllerId',
  permission: 'privacy_notice.read',
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: z.object({ controllerId: idInput('register') }),
  output: PrivacyNotice,
  target: async (tx, input): Promise<(Target & { readonly controller: Controller }) | null> => {
    const controller = (await controllers(tx)).find((each) => each.id === input.controllerId && each.kind !== 'shared')
    return controller === undefined ? null : { kind: 'privacy_notice', id: controller.id, controller }
  },
  log: (_result, input) => ({ objectKind: 'privacy_notice', objectId: input.controllerId }),
  handle: async ({ tx, target: { controller }, today }) => {
    const [rules, retention] = await Promise.all([disclosureBases(tx), retentionRules(tx)])
    const holds = (kind: string): boolean => kind === controller.kind || kind === 'any'
    const about = new Set(['own_register', 'consent', 'shared_workspace', '12y'])
    return {
      controller,
      asOf: today,
      rules: rules.filter((each) => each.outcome !== 'deny'),
      retention: retention.filter((each) =>
        each.followedBy.some((followed) => about.has(followed.class) && holds(followed.registerKind)),
      ),
    }
  },
})

export const processingRecordOperations: readonly AnyOperation[] = [
  readProcessingRecord,
  readPrivacyNotices,
  readPrivacyNotice,
]
