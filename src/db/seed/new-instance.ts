import pg from 'pg'
import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { db, sendBuilt } from '#db/connection.ts'
import { newId } from '#kernel/ids.ts'
import { agencyKinds } from '#network/agency/agency.ts'
import { templateSteps } from '#network/start-up/start-up.ts'
import { FirstAdministrator } from '#sign-in/invitation/first-administrator.ts'
import { inviteInto } from '#sign-in/invitation/first-administrator.queries.ts'
import { disclosureRuleRows } from './disclosure-rules.seed.ts'
import template from './instance-template.json' with { type: 'json' }
import { retentionRows } from './retention.seed.ts'

/*
 * An empty instance from a data file (G-18): what every instance needs before anybody works in it, the parties that are known, its first
 * administrator and the three phases of the start-up, nothing of them done. No team, no person beside the administrator, no case. A national one
 * (G-23, docs/decisions/0043) has no municipality, no register and no start-up: nothing is worked there.
 */

const name = z.string().trim().min(2).max(120)
const text = z.strictObject({ sv: name, fi: name, en: name })
const code = z.string().regex(/^\d{3}$/, 'a municipality has three digits, as Statistics Finland codes it')

/** The data file. */
export const NewInstance = z
  .strictObject({
    key: FirstAdministrator.shape.instance,
    casePrefix: FirstAdministrator.shape.prefix,
    name: text,
    /** `national`: receives what regions hand over, and nothing else. */
    kind: z.enum(['regional', 'national']).default('regional'),
    municipalities: z.array(z.strictObject({ code, name: text, aliases: z.array(name).max(10) })).max(400),
    agencies: z
      .array(
        z.strictObject({
          kind: z.enum(agencyKinds),
          name: text,
          municipality: code.optional(),
          registers: z.array(z.strictObject({ kind: z.enum(authorityRegisters), name: text })).max(4),
        }),
      )
      .min(1)
      .max(400),
    administrator: z.strictObject({
      /** The Swedish name of one of the agencies. */
      agency: name,
      givenName: FirstAdministrator.shape['given-name'],
      familyName: FirstAdministrator.shape['family-name'],
      signInName: FirstAdministrator.shape['sign-in-name'],
    }),
  })
  .superRefine(({ kind, municipalities, agencies, administrator }, context) => {
    const codes = municipalities.map((each) => each.code)
    const wrong = (message: string): void => context.addIssue({ code: 'custom', message })
    if (kind === 'regional' && codes.length === 0) wrong('a region has a municipality')
    if (kind === 'national' && (codes.length > 0 || agencies.some(({ registers }) => registers.length > 0)))
      wrong('a national instance has no municipality and no register')
    if (new Set(codes).size !== codes.length) wrong('a municipality is there twice')
    if (new Set(agencies.map((each) => each.name.sv)).size !== agencies.length) wrong('an agency is there twice')
    for (const each of agencies)
      if (each.municipality !== undefined && !codes.includes(each.municipality))
        wrong(`${each.name.sv} names the municipality ${each.municipality}, which is not in the file`)
    if (!agencies.some((each) => each.name.sv === administrator.agency))
      wrong('the agency of the administrator is not in the file')
  })
export type NewInstance = z.infer<typeof NewInstance>

/** The file to begin with: names to be replaced, and the authorities an Anchor team joins. */
export const instanceTemplate: NewInstance = NewInstance.parse(template)

/** The key, or the prefix of case numbers, is another instance's. */
export class InstanceExists extends Error {
  constructor(readonly taken: 'key' | 'case prefix') {
    super(`There is an instance with this ${taken} already.`)
    this.name = 'InstanceExists'
  }
}

const json = (value: unknown): string => JSON.stringify(value)

/** What work begins with: the shared workspace of cases, when an agreement is in force, and the steps of the start-up. */
const workRows = (instance_id: string, today: string) => [
  db.insertInto('register').values({
    ...{ instance_id, id: newId(), kind: 'shared', agency_id: null },
    name: json({
      sv: 'ärendets gemensamma rum',
      fi: 'asian yhteinen työtila',
      en: 'the shared workspace of the case',
    }),
  }),
  // Nothing is opened before there is an agreement; when one is in force here is a proposal until the parties have said so.
  db.insertInto('agreement_rule').values({
    ...{ instance_id, id: newId(), rule: 'all', uncertain: true, valid_from: today },
    source: 'Förslag i mallen: alla parter ska ha undertecknat',
  }),
  db.insertInto('start_up_step').values(templateSteps.map(({ id }) => ({ instance_id, step: id }))),
]

function rowsOf(instance_id: string, { kind, municipalities, agencies }: NewInstance, today: string) {
  return [
    ...municipalities.map((each) =>
      db
        .insertInto('municipality')
        .values({ instance_id, code: each.code, name: json(each.name), aliases: each.aliases }),
    ),
    ...agencies.flatMap((agency) => {
      const id = newId()
      const values = { instance_id, id, kind: agency.kind, name: json(agency.name) }
      return [
        db.insertInto('agency').values({ ...values, municipality_code: agency.municipality ?? null }),
        ...agency.registers.map((register) =>
          db
            .insertInto('register')
            .values({ instance_id, id: newId(), kind: register.kind, agency_id: id, name: json(register.name) }),
        ),
      ]
    }),
    ...disclosureRuleRows(instance_id),
    ...retentionRows(instance_id),
    ...(kind === 'regional' ? workRows(instance_id, today) : []),
  ]
}

/**
 * Makes the instance, all of it or nothing.
 * @param adminUrl the administrator of the database: only who runs the installation gets here.
 * @param today ISO day from which the proposed rule of the agreement holds.
 * @returns the code that invites the first administrator; it stands nowhere.
 * @throws InstanceExists when the key or the prefix is taken; what is there is never changed.
 */
export async function createInstance(adminUrl: string, wanted: NewInstance, today: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('lock table instance in share row exclusive mode')
    const known = await client.query<{ key: string }>('select key from instance where key = $1 or case_prefix = $2', [
      wanted.key,
      wanted.casePrefix,
    ])
    const [there] = known.rows
    if (there !== undefined) throw new InstanceExists(there.key === wanted.key ? 'key' : 'case prefix')
    await client.query('set local role fairlead_owner')
    const id: string = newId()
    await client.query('insert into instance (id, key, name, case_prefix, kind) values ($1, $2, $3, $4, $5)', [
      ...[id, wanted.key, json(wanted.name), wanted.casePrefix, wanted.kind],
    ])
    for (const statement of rowsOf(id, wanted, today)) await sendBuilt(client, statement)
    const code = await inviteInto(client, id, {
      instance: wanted.key,
      'instance-name': wanted.name.sv,
      prefix: wanted.casePrefix,
      agency: wanted.administrator.agency,
      // Not used: the agency is one of the file.
      'agency-kind': 'city',
      'given-name': wanted.administrator.givenName,
      'family-name': wanted.administrator.familyName,
      'sign-in-name': wanted.administrator.signInName,
    })
    await client.query('commit')
    return code
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}
