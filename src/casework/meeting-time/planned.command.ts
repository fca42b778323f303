import type { Meeting } from '#casework/meeting/meeting.ts'
import { words } from '#casework/meeting/meeting.words.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'

/** @throws StaleVersion when somebody was faster. @throws NotPossible meeting_not_planned when it has been held or cancelled. */
export function assertPlanned(meeting: Pick<Meeting, 'version' | 'state'>, version: number = meeting.version): void {
  if (meeting.version !== version) throw new StaleVersion()
  if (meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
}
