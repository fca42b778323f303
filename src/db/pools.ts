import type pg from 'pg'
import { openPool } from './connection.ts'
import { loginRoles, type LoginRole } from './migrate.ts'

/** Who serves requests: each kind as a role of its own, so that a mistake in one way in can do no more than its role. */
const poolRoles = {
  /** Professionals who are signed in. */
  app: 'fairlead_app',
  /** Opens sessions and reads nothing of any case. */
  signIn: 'fairlead_sign_in',
  /** The young person and the guardians, who came by a one-time link (docs/decisions/0023). */
  guest: 'fairlead_guest',
  /** Strangers, who write a concern or ask by code how it stands (docs/decisions/0022). */
  public: 'fairlead_public',
  /** Those who answer about the work without a way back to them (docs/decisions/0026). */
  feedback: 'fairlead_feedback',
  /** Feeds that calendar programs ask for (docs/decisions/0024). */
  calendar: 'fairlead_calendar',
} as const satisfies Record<string, LoginRole>
type PoolName = keyof typeof poolRoles

/** Connections of the server, by who is served. */
export type Pools = Readonly<Record<PoolName, pg.Pool>>

/** Connections of the ways in that are used now and then. */
const FEW = 2

const poolNames = Object.keys(poolRoles) as PoolName[]

/** Opens them all. @param most connections for the professionals. @param onError hears of connections the database ended */
export const openPools = (urlOf: (role: LoginRole) => string, most: number, onError: (error: Error) => void): Pools =>
  Object.fromEntries(
    poolNames.map((name) => [name, openPool(urlOf(poolRoles[name]), name === 'app' ? most : FEW, onError)]),
  ) as Record<PoolName, pg.Pool>

export const endPools = async (pools: Pools): Promise<void> => {
  await Promise.all(poolNames.map((name) => pools[name].end()))
}

/** Addresses of a database for each role, as plain data: for a server in another process. */
export type RoleUrls = Readonly<Record<LoginRole, string>>

export const roleUrls = (urlOf: (role: LoginRole) => string): RoleUrls =>
  Object.fromEntries(loginRoles.map((role) => [role, urlOf(role)])) as Record<LoginRole, string>

/** A database copied from a template has the rights of no role yet. */
export const lettingRolesIn = (database: string): string =>
  `grant connect on database ${database} to ${loginRoles.join(', ')}`
