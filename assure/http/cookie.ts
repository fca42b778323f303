import { createHash } from 'node:crypto'

/** What the browser sends for a session of a world: looks like every token of the product. */
export const tokenOf = (token: string): string => createHash('sha256').update(`cookie:${token}`).digest('base64url')

/** What the database keeps of it. */
export const hashOf = (token: string): string => createHash('sha256').update(tokenOf(token)).digest('hex')
