import { sideOf, samePlace, type Place } from '#casework/other-party/other-party.ts'
import { otherPartiesOf, plannedOnDay } from '#casework/other-party/other-party.queries.ts'
import { words } from '#casework/other-party/other-party.words.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import type { MeetingInput } from './meeting-arranging.ts'

type Met = Pick<MeetingInput, 'caseId' | 'date' | 'placeKind' | 'place' | 'personIds'>

/**
 * The parties of violence in a close relationship are never asked to one meeting, nor to one place on one day (C-27). A meeting
 * that is being changed (`meetingId`) does not stand in its own way.
 * @throws NotPossible parties_kept_apart, parties_same_place
 */
export async function assertApart(tx: Read, meeting: Met, meetingId?: string): Promise<void> {
  const others = await otherPartiesOf(tx, meeting.caseId)
  if (others.length === 0) return
  const ids = others.map((each) => each.personId)
  const side = sideOf(meeting.personIds, ids)
  if (side === 'both') {
    const names = others.filter((each) => (meeting.personIds as readonly string[]).includes(each.personId))
    throw new NotPossible('parties_kept_apart', words.keptApart(names.map((each) => each.personName ?? '').join(', ')))
  }
  if (side === 'nobody') return
  const place: Place = { placeKind: meeting.placeKind, place: meeting.place ?? null }
  const sameDay = await plannedOnDay(tx, meeting.caseId, meeting.date)
  const inTheWay = sameDay.some((each) => {
    const their = sideOf(each.personIds, ids)
    return each.id !== meetingId && their !== 'nobody' && their !== side && samePlace(each, place)
  })
  if (inTheWay) throw new NotPossible('parties_same_place', words.samePlace)
}
