/** One message on its way: `id` is the same each time it is tried, so that the other side can tell a repeat. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands a message to the other side. @throws NotDelivered */
export type Adapter = (letter: Letter) => Promise<void>

/**
 * It was not taken. `lasting`: trying again changes nothing, such as an address that is none. `kind` is a short code and never what the other
 * side said: that could repeat the address.
 */
export class NotDelivered extends Error {
  readonly kind: string
  readonly lasting: boolean
  constructor(kind: string, lasting: boolean) {
    super(`not delivered: ${kind}`)
    this.name = 'NotDelivered'
    this.kind = kind.replace(/\W/g, '_').slice(0, 40) || 'unknown'
    this.lasting = lasting
  }
}
