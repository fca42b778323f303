import type { TestCase } from './case.ts'
import { dayFrom } from './disclosure.ts'
import { firstMeeting } from './meeting.ts'
import type { Visitor, World } from './world.ts'

/** Proposes a time for a meeting at 14 on each of the days, so many days ahead. */
export async function proposeDays(world: World, who: Visitor, path: string, ahead: readonly number[]): Promise<void> {
  const { meeting } = (await who.read(path)).json<{ meeting: { version: number } }>()
  const times = ahead.map((days) => ({ date: dayFrom(world, days), startTime: '14.00' }))
  const reply = await who.change(`${path}/times`, { times, version: meeting.version })
  if (reply.status !== 200) throw new Error(`not proposed: ${reply.body}`)
}

/** Arranges the first meeting of a test case with a time proposed on each of the days. @returns its id */
export async function meetingWithTimes(
  world: World,
  who: Visitor,
  inCase: TestCase,
  ahead: readonly number[],
  changed: object = {},
): Promise<string> {
  const path = `/cases/${inCase.caseId}/meetings`
  const made = await who.change(path, firstMeeting(inCase, { date: dayFrom(world, (ahead[0] ?? 1) - 1), ...changed }))
  if (made.status !== 200) throw new Error(`no meeting: ${made.body}`)
  const { id } = made.json<{ id: string }>()
  await proposeDays(world, who, `${path}/${id}`, ahead)
  return id
}

/** What one says of each proposed time, as the fields of the form. */
export const saying = (...fits: readonly string[]): Record<string, string> =>
  Object.fromEntries(fits.map((each, index) => [`times.${index}.fits`, each]))
