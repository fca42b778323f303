import { z } from 'zod'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import { guardiansNotAsked } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { PARTICIPATION } from '#casework/guardian-limit/kept-from.ts'
import { keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import { sideOf } from '#casework/other-party/other-party.ts'
import { plannedWithPersons } from '#casework/other-party/other-party.queries.ts'
import { looksLikeAddress } from '#casework/protected-identity/address-in-text.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { openTimesOf } from '#casework/meeting-time/meeting-time.queries.ts'
import { safetyPlansOf } from '#casework/safety-plan/safety-plan.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { MeetingLetter, namedOfOtherSide, type OtherSide } from './meeting-letter.ts'
import { words } from './meeting-letter.words.ts'
import { meetingTarget, type MeetingTarget } from './meeting.queries.ts'

type LetterTarget = MeetingTarget & {
  readonly person: CasePerson
  readonly persons: readonly CasePerson[]
  /** Somebody of the case has a protected identity: where meetings are is kept apart. */
  readonly addressKept: boolean
}

/** A letter as a target: there when the person of the case is asked to the meeting. */
async function letterTarget(
  tx: Read,
  input: { caseId: string; meetingId: string; personId: string },
): Promise<LetterTarget | null> {
  const target = await meetingTarget(tx, input)
  const asked = target?.meeting.participants.some((each) => each.personId === input.personId)
  if (target === null || !asked) return null
  const [persons, protections] = await Promise.all([casePersons(tx, input.caseId), liveProtections(tx, input.caseId)])
  const person = persons.find((each) => each.id === input.personId)
  return person === undefined ? null : { ...target, person, persons, addressKept: protections.length > 0 }
}

/** What must not be told to one side about the other; null when nobody is kept apart in the case. */
async function otherSideOf(tx: Read, { caseId, person, persons }: LetterTarget): Promise<OtherSide | null> {
  if (!persons.some((each) => each.otherParty)) return null
  const apart = persons.filter((each) => each.otherParty !== person.otherParty)
  const parties = persons.filter((each) => each.otherParty).map((each) => each.id)
  const theirs = person.otherParty ? 'family' : 'other'
  const meetings = await plannedWithPersons(tx, caseId)
  return {
    names: apart
      .flatMap((each) => [each.givenName, each.familyName])
      // A name that both sides have tells nothing.
      .filter((name) => name !== person.givenName && name !== person.familyName),
    ways: apart.flatMap((each) => [each.address, each.school, each.phone, each.email]),
    meetings: meetings.filter((each) => sideOf(each.personIds, parties) === theirs),
  }
}

/** Whether a guardian has a limit, or is not told that the young person takes part: one sentence for both. */
async function isNotAsked(tx: Read, { caseId, person }: LetterTarget): Promise<boolean> {
  if (person.role !== 'guardian') return false
  const limited = await guardiansNotAsked(tx, caseId)
  if (limited.some((each) => each.guardianId === person.id)) return true
  return (await keptFromGuardian(tx, caseId, person.id)).includes(PARTICIPATION)
}

/** @throws NotPossible when the meeting asks nobody any more, the guardian must not be asked, or the text names the other side. */
async function assertSendable(tx: Read, target: LetterTarget): Promise<void> {
  const { meeting } = target
  if (meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.notPlanned)
  if (await isNotAsked(tx, target)) throw new NotPossible('guardian_not_asked', words.notAsked)
  const other = await otherSideOf(tx, target)
  const named = other === null ? [] : namedOfOtherSide(`${meeting.purpose}\n${meeting.place ?? ''}`, other)
  if (named.length > 0) throw new NotPossible('letter_names_other_side', words.namesOtherSide(named.join(', ')))
  // Looks at the text alone, never at what is protected: a refusal that knew the address would tell it.
  if (target.addressKept && looksLikeAddress(meeting.purpose))
    throw new NotPossible('letter_names_address', words.namesAddress)
}

/** The letter that asks one person to a planned meeting: of nobody else of the family, and of no other time or place (C-27). */
export const readMeetingLetter = exportOperation({
  name: 'readMeetingLetter',
  summary: words.read,
  path: '/cases/:caseId/meetings/:meetingId/letters/:personId',
  permission: 'meeting.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({
    caseId: idInput('case'),
    meetingId: idInput('meeting'),
    personId: idInput('person'),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: MeetingLetter,
  target: letterTarget,
  log: (_result, input) => ({
    objectKind: 'meeting_letter',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [input.personId],
  }),
  handle: async ({ tx, actor, input, target }) => {
    await assertSendable(tx, target)
    const { meeting, person, head } = target
    const times = await openTimesOf(tx, input)
    const own = meeting.participants.find((each) => each.personId === person.id)
    const plans = person.otherParty ? [] : await safetyPlansOf(tx, input.caseId)
    return {
      caseId: input.caseId,
      caseNumber: head.number,
      meetingId: meeting.id,
      name: person.name,
      language: input.language ?? (isLanguage(person.contactLanguage) ? person.contactLanguage : actor.language),
      startsAt: meeting.startsAt,
      minutes: meeting.minutes,
      placeKind: meeting.placeKind,
      place: meeting.place,
      purpose: meeting.purpose,
      times: times.map((each) => each.startsAt),
      placeToldApart: target.addressKept,
      interpreterLanguage: own?.interpreterBooked === true ? own.interpreterLanguage : null,
      professionals: meeting.participants.flatMap(({ professionalId, name, profession }) =>
        professionalId === null || name === null || profession === null ? [] : [{ name, profession }],
      ),
      contactName: head.responsibleName,
      teamName: head.teamName,
      safeContact: plans.find((each) => each.personId === person.id)?.safeContact ?? null,
    }
  },
})

export const meetingLetterOperations: readonly AnyOperation[] = [readMeetingLetter]
