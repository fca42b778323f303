import { leafHash, sha256 } from '#kernel/merkle-tree.ts'

/** One row of the access log as it is sealed. Moments as text with microseconds: a changed microsecond is a change. */
export type SealedRow = {
  readonly public: {
    readonly agency: string
    readonly at: string
    readonly id: string
    readonly instance: string
    readonly kind: string
    readonly operation: string
    readonly profession: string
    readonly reason: string | null
    readonly result: string
  }
  /** What says who it was and about whom; may be erased later with its salt without breaking any proof. */
  readonly personal: {
    readonly breakGlass: string | null
    readonly case: string | null
    readonly object: string | null
    readonly objects: readonly string[] | null
    readonly professional: string
    readonly request: string
  }
  /** Random, so that nobody finds the personal part by trying all there are. */
  readonly salt: string
}

/** Keys in the order of the alphabet, nothing between: the same bytes as JSON with sorted keys (RFC 8785) for such values. */
const publicBytes = (row: SealedRow['public']): Buffer =>
  Buffer.from(
    JSON.stringify({
      agency: row.agency,
      at: row.at,
      id: row.id,
      instance: row.instance,
      kind: row.kind,
      operation: row.operation,
      profession: row.profession,
      reason: row.reason,
      result: row.result,
    }),
  )

const personalBytes = ({ salt, personal }: SealedRow): Buffer =>
  Buffer.from(
    salt +
      JSON.stringify({
        breakGlass: personal.breakGlass,
        case: personal.case,
        object: personal.object,
        objects: personal.objects,
        professional: personal.professional,
        request: personal.request,
      }),
  )

/** Leaf of a row: SHA-256(0x00 | public part | SHA-256(salt | personal part)). */
export const leafOf = (row: SealedRow): Buffer => leafHash(publicBytes(row.public), sha256(personalBytes(row)))
