import type { TestCase } from './case.ts'
import { guestBrowser, type GuestBrowser } from './guest.ts'
import { firstMeeting, testSchool } from './meeting.ts'
import type { Visitor, World } from './world.ts'

/** A test meeting and the participant of its school. */
export type Invited = { readonly meetingId: string; readonly schoolId: string }

/** Id of the participant of the test school at a meeting. */
async function externalOf(who: Visitor, of: Pick<TestCase, 'caseId'>, meetingId: string): Promise<string> {
  const { meeting } = (await who.read(`/cases/${of.caseId}/meetings/${meetingId}`)).json<{
    meeting: { participants: readonly { id: string; organisation: string | null }[] }
  }>()
  const found = meeting.participants.find((each) => each.organisation === testSchool)
  if (found === undefined) throw new Error('the meeting asks no school')
  return found.id
}

/** Arranges the first meeting of a test case, which asks the school too. `changed` replaces fields of it. */
export async function inviteSchool(who: Visitor, of: TestCase, changed: object): Promise<Invited> {
  const sent = await who.change(`/cases/${of.caseId}/meetings`, firstMeeting(of, changed))
  if (sent.status !== 200) throw new Error(`no meeting: ${sent.body}`)
  const meetingId = sent.json<{ id: string }>().id
  return { meetingId, schoolId: await externalOf(who, of, meetingId) }
}

/** Makes a link to the invitation of the school that is handed over. */
export async function madeExternalLink(
  who: Visitor,
  of: Pick<TestCase, 'caseId'>,
  { meetingId, schoolId }: Invited,
  fields: object = {},
): Promise<{ id: string; link: string }> {
  const path = `/cases/${of.caseId}/meetings/${meetingId}/participants/${schoolId}/guest-link`
  const made = await who.change(path, { channel: 'by_hand', ...fields })
  if (made.status !== 200) throw new Error(`no link: ${made.body}`)
  return made.json<{ id: string; link: string }>()
}

/** A browser of the school's curator, who has opened a link of their own. */
export async function asExternal(
  world: World,
  who: Visitor,
  of: Pick<TestCase, 'caseId'>,
  invited: Invited,
  fields: object = {},
): Promise<GuestBrowser> {
  const browser = guestBrowser(world)
  const opened = await browser.open((await madeExternalLink(who, of, invited, fields)).link)
  if (opened.status !== 303) throw new Error(`not opened: ${opened.body}`)
  return browser
}
