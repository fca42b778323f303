import { encounter, MINUTES_BETWEEN } from '#casework/other-party/kept-apart.ts'
import { sideOf } from '#casework/other-party/other-party.ts'
import { otherPartiesOf, plannedWithPersons } from '#casework/other-party/other-party.queries.ts'
import { words } from '#casework/other-party/other-party.words.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import type { PlaceKind } from './meeting.ts'

type Met = {
  readonly caseId: string
  readonly placeKind: PlaceKind
  readonly place: string | null
  readonly personIds: readonly string[]
  /** Its time, or the times that are proposed. */
  readonly moments: readonly Date[]
  readonly minutes: number
}

/**
 * The parties of violence in a close relationship are never asked to one meeting, nor to one place on one day, nor to two rooms of one
 * house one right after the other (C-27). It counts for every time that is proposed. A meeting that is being changed
 * (`meetingId`) does not stand in its own way.
 * @throws NotPossible parties_kept_apart, parties_same_place, parties_too_close
 */
export async function assertApart(tx: Read, meeting: Met, meetingId?: string): Promise<void> {
  const others = await otherPartiesOf(tx, meeting.caseId)
  if (others.length === 0) return
  const ids = others.map((each) => each.personId)
  const side = sideOf(meeting.personIds, ids)
  if (side === 'both') {
    const names = others.filter((each) => meeting.personIds.includes(each.personId))
    throw new NotPossible('parties_kept_apart', words.keptApart(names.map((each) => each.personName ?? '').join(', ')))
  }
  if (side === 'nobody') return
  for (const each of await plannedWithPersons(tx, meeting.caseId)) {
    const their = sideOf(each.personIds, ids)
    if (each.id === meetingId || their === 'nobody' || their === side) continue
    const met = encounter(meeting, each, helsinkiDay)
    if (met === 'same_place') throw new NotPossible('parties_same_place', words.samePlace)
    if (met === 'too_close') throw new NotPossible('parties_too_close', words.tooClose(MINUTES_BETWEEN))
  }
}
