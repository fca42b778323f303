import type { SteeringGroupSeat } from '#network/steering-group/steering-group.ts'
import type { SteeringAttendance } from './steering-meeting.ts'

/** A seat and the name of whoever came on it. */
export type Seated = { readonly seat: SteeringGroupSeat; readonly name: string }

/** Somebody who came, as it is written down. */
export type Came = {
  readonly name: string
  readonly cameAs: SteeringAttendance['cameAs']
  readonly agencyId: string | null
  readonly seatId: string | null
  /** The seat of the member a substitute came for; null where the party's members all came. */
  readonly forSeatId: string | null
}

/**
 * Who came as what: a substitute takes the place of a member of the same party who did not come, each place once. A substitute whose
 * member is there too comes beside them, in nobody's place.
 */
export function cameOf(seated: readonly Seated[], all: readonly SteeringGroupSeat[], heard: readonly string[]): Came[] {
  const present = new Set(seated.map(({ seat }) => seat.id))
  const free = all.filter((seat) => seat.role === 'member' && !present.has(seat.id))
  const came = seated.map(({ seat, name }): Came => {
    const place = seat.role === 'member' ? -1 : free.findIndex((each) => each.agencyId === seat.agencyId)
    const [taken] = place < 0 ? [] : free.splice(place, 1)
    return { name, cameAs: seat.role, agencyId: seat.agencyId, seatId: seat.id, forSeatId: taken?.id ?? null }
  })
  return [
    ...came,
    ...heard.map((name): Came => ({ name, cameAs: 'heard', agencyId: null, seatId: null, forSeatId: null })),
  ]
}
