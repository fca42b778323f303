declare const taken: unique symbol
/** A file with its stamp on it. Made by `filePage` alone. */
export type TakenFile = { readonly name: string; readonly type: string; readonly body: string | Buffer } & {
  readonly [taken]: true
}

/** Only for `filePage` (files.ts), which has put the stamp on: a test finds any other use. */
export const takenFile = (name: string, type: string, body: string | Buffer): TakenFile =>
  ({ name, type, body }) as TakenFile
