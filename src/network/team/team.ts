import { z } from 'zod'
import { authorityRegisters, type AuthorityRegister } from '#access/actor.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { TrainedPerson } from '#network/induction/training.ts'
import { MergerPlan } from '#network/merger-plan/merger-plan.ts'
import { TeamMerger } from '#network/team-merger/team-merger.ts'
import { TeamContact } from '#network/team-contact/team-contact.ts'

/** Time during which somebody stands for an authority in a team. Half-open ISO days: `validUntil` is the first day after. */
export type Presence = {
  readonly registerKind: AuthorityRegister
  readonly validFrom: string
  readonly validUntil: string | null
}

/** An authority's expertise "ensured in another way" than by a member (national manual on cooperation in Anchor work). */
export type EnsuredOtherwise = Presence & { readonly ensuredBy: string }

/** How one of the four authorities is represented in a team on a day (G-12). */
export const Coverage = z.object({
  registerKind: z.enum(authorityRegisters),
  /** `member`: somebody of the authority works in the team; `ensured`: only in another way; `missing`: nobody. */
  state: z.enum(['member', 'ensured', 'missing']),
  /** Other ways in force on the day, in the words they were recorded; also beside a member. */
  ensuredBy: z.array(z.string()),
  /** First day with nobody, the day itself when missing; null when no end is known. */
  gapFrom: dayOutput.nullable(),
  /** First day after the gap with somebody again; null when none is known. */
  coveredAgainFrom: dayOutput.nullable(),
})
export type Coverage = z.infer<typeof Coverage>

const holdsOn = (period: Presence, day: string): boolean =>
  period.validFrom <= day && (period.validUntil === null || day < period.validUntil)

/** First day, from `day` on, that no period holds; null when the periods follow each other without end. */
function firstDayWithout(periods: readonly Presence[], day: string): string | null {
  const ends = periods.filter((period) => holdsOn(period, day)).map((period) => period.validUntil)
  if (ends.includes(null)) return null
  const latest = ends
    .filter((end) => end !== null)
    .sort()
    .at(-1)
  return latest === undefined ? day : firstDayWithout(periods, latest)
}

/**
 * How the four authorities that an Anchor team joins are represented on a day, and when that ends (G-12). An authority is
 * covered by a member or, where there is none, in another way that has been recorded. Days are ISO `yyyy-mm-dd`.
 */
export function coverageOf(
  members: readonly Presence[],
  otherWays: readonly EnsuredOtherwise[],
  day: string,
): Coverage[] {
  return authorityRegisters.map((registerKind) => {
    const own = members.filter((each) => each.registerKind === registerKind)
    const ways = otherWays.filter((each) => each.registerKind === registerKind)
    const ensuredBy = ways.filter((way) => holdsOn(way, day)).map((way) => way.ensuredBy)
    const gapFrom = firstDayWithout([...own, ...ways], day)
    const later = [...own, ...ways].map((each) => each.validFrom).filter((from) => gapFrom !== null && from > gapFrom)
    return {
      registerKind,
      state: own.some((member) => holdsOn(member, day)) ? 'member' : ensuredBy.length > 0 ? 'ensured' : 'missing',
      ensuredBy,
      gapFrom,
      coveredAgainFrom: later.sort()[0] ?? null,
    }
  })
}

/** One term of one person in a team; shown while it lasts or is still to come. */
export const TeamMember = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  title: textOutput,
  agencyName: textOutput,
  role: z.enum(['worker', 'coordinator']),
  /** Null for the coordinator, who has no register. */
  registerKind: z.enum(authorityRegisters).nullable(),
  sharePercent: z.number().int(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
})
export type TeamMember = z.infer<typeof TeamMember>

/** Terms of those who stand for an authority: workers, not coordinators. */
export const presencesOf = (members: readonly TeamMember[]): Presence[] =>
  members.flatMap(({ role, registerKind, validFrom, validUntil }) =>
    role === 'worker' && registerKind !== null ? [{ registerKind, validFrom, validUntil }] : [],
  )

/** A municipality of a team with the days it belongs there (G-10). */
export const TeamMunicipality = z.object({
  code: z.string(),
  name: textOutput,
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
})
export type TeamMunicipality = z.infer<typeof TeamMunicipality>

/** Usually asked to the team's meetings: a professional of the instance, or an organisation outside it (C-13). */
export const RegularAttendee = z.object({
  id: idOutput,
  professionalId: idOutput.nullable(),
  /** Of the person; null for an organisation without a named person. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  profession: z.string(),
  addedValue: z.string(),
})
export type RegularAttendee = z.infer<typeof RegularAttendee>

/** Whether the team's municipalities have agreed on the special youth-work resource, and how it is shared (G-13). */
export const YouthWorkResource = z.object({
  state: z.enum(['not_agreed', 'agreed']),
  shares: z.array(z.object({ municipality: textOutput, percent: z.number() })),
})
export type YouthWorkResource = z.infer<typeof YouthWorkResource>

export const Team = z.object({ id: idOutput, key: z.string(), name: textOutput, seat: textOutput })
export type Team = z.infer<typeof Team>

/** Everything the page of a team shows. */
export const TeamOverview = Team.extend({
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  coverage: z.array(Coverage),
  members: z.array(TeamMember),
  municipalities: z.array(TeamMunicipality),
  /** Null where the agreement knows no such resource. */
  youthWorkResource: YouthWorkResource.nullable(),
  regularAttendees: z.array(RegularAttendee),
  /** How the public reaches it. */
  contact: TeamContact,
  mayChangeContact: z.boolean(),
  mayEnsureCoverage: z.boolean(),
  /** Trainings of the members that the actor may see (G-21). */
  trained: z.array(TrainedPerson),
  /** Teams that have gone into this one, or the one it has gone into. */
  mergers: z.array(TeamMerger),
  /** Those that wait for their day. */
  mergerPlans: z.array(MergerPlan),
  can: canOutput,
})
export type TeamOverview = z.infer<typeof TeamOverview>
