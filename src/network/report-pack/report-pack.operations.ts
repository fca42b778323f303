import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { formatDateTime } from '#kernel/format.ts'
import { idInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { idOutput } from '#kernel/output.ts'
import { makePdf } from '#kernel/pdf.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { listAgreements } from '#network/agreement/agreement.queries.ts'
import { statusTexts } from '#network/agreement/agreement.words.ts'
import { representationOf } from '#network/steering-group/steering-group.ts'
import { seatsOn } from '#network/steering-group/steering-group.queries.ts'
import { decisionsOf, listTasks } from '#network/steering-meeting/steering-decision.queries.ts'
import { meetingInput } from '#network/steering-meeting/steering-meeting-input.ts'
import { isOpen, type SteeringMeeting } from '#network/steering-meeting/steering-meeting.ts'
import { attendancesOf, findMeeting, itemsOf } from '#network/steering-meeting/steering-meeting.queries.ts'
import { packOf, ReportPack, template, type PackSource } from './report-pack.ts'
import { otherSections } from './pack-sections.queries.ts'
import { findPack, insertPack } from './report-pack.queries.ts'
import { words } from './report-pack.words.ts'

/** Everything of the meeting, and how the steering group and its agreements stand on a day (ISO). */
async function sourceOf(tx: Read, meeting: SteeringMeeting, day: string): Promise<PackSource> {
  const [items, attendances, decisions, tasks, parties, seats, agreements] = await Promise.all([
    itemsOf(tx, meeting.id),
    attendancesOf(tx, meeting.id),
    decisionsOf(tx, meeting.id),
    listTasks(tx),
    listParties(tx),
    seatsOn(tx, day),
    listAgreements(tx, day),
  ])
  return {
    instanceName: tx.actor.instanceName,
    meeting,
    items,
    attendances,
    decisions,
    openTasks: tasks.filter(isOpen),
    partiesWithoutMember: representationOf(parties, seats)
      .filter((each) => !each.hasMember)
      .map((each) => each.agencyName),
    agreements: agreements.map(({ name, status, validUntil }) => ({ name, status: statusTexts[status], validUntil })),
  }
}

async function meetingTarget(tx: Read, { steeringMeetingId }: { readonly steeringMeetingId: string }) {
  const meeting = await findMeeting(tx, steeringMeetingId)
  return meeting === undefined ? null : { kind: 'steering_meeting', id: meeting.id, meeting }
}

/** Makes the pack of a meeting as a tagged PDF and archives its bytes with their hash: one click (D-09). */
export const makeReportPack = writeOperation({
  name: 'makeReportPack',
  summary: words.makeSummary,
  path: '/steering-meetings/:steeringMeetingId/packs',
  permission: 'report_pack.make',
  input: meetingInput.extend({ language: z.enum(languages, { error: 'choose_one' }).optional() }),
  output: z.object({ id: idOutput, steeringMeetingId: idOutput }),
  target: meetingTarget,
  log: (result) => ({ objectKind: 'report_pack', objectId: result.id }),
  done: words.made,
  handle: async ({ tx, actor, input, target: { meeting }, now, today }) => {
    const language = input.language ?? actor.language
    const by = `${actor.givenName} ${actor.familyName}`
    const stamp = words.archivedBy(by, actor.agencyName[language], formatDateTime(now, language))[language]
    const data = packOf(await sourceOf(tx, meeting, today), language, now, await otherSections(tx, language))
    const content = makePdf(template, data, stamp, now)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const id = await insertPack(tx, { meetingId: meeting.id, language, madeAt: now, sha256, content })
    return { id, steeringMeetingId: meeting.id }
  },
})

/** An archived pack: the bytes as they were made, base64, with their hash. */
export const takeReportPack = exportOperation({
  name: 'takeReportPack',
  summary: words.takeSummary,
  path: '/report-packs/:reportPackId',
  permission: 'steering_meeting.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input: z.object({ reportPackId: idInput('report pack') }),
  output: z.object({ pack: ReportPack, content: z.string() }),
  target: async (tx, { reportPackId }) => {
    const pack = await findPack(tx, reportPackId)
    return pack === undefined ? null : { kind: 'report_pack', id: pack.id, pack }
  },
  log: (_result, input) => ({ objectKind: 'report_pack', objectId: input.reportPackId }),
  handle: ({ target: { pack } }) => {
    const { content, ...rest } = pack
    return Promise.resolve({ pack: rest, content: content.toString('base64') })
  },
})

export const reportPackOperations: readonly AnyOperation[] = [makeReportPack, takeReportPack]
