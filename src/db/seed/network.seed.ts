import { createHash } from 'node:crypto'
import type { Compilable } from 'kysely'
import pg from 'pg'
import { db, sendBuilt } from '#db/connection.ts'
import { disclosureRuleRows } from './disclosure-rules.seed.ts'
import { retentionRows } from './retention.seed.ts'
import { helsingfors } from './helsingfors.ts'
import { municipalitySeeds, type InstanceSeed } from './instance-seed.ts'
import { vastraNyland } from './vastra-nyland.ts'

/** Any fixed number: two servers starting at once seed one after the other. */
const SEED_LOCK = 7_268_412

const instances: readonly InstanceSeed[] = [vastraNyland, helsingfors]

/**
 * The id that a key of the seed always gets, shaped as a UUID version 4: `idOf('vastra-nyland/team/raseborg')`,
 * `…/agency/hango`, `…/register/police`, `…/professional/raseborg/police`, `…/agreement/agreement`, `…/decision/hango-178`;
 * an instance is its own key: `idOf('helsingfors')`.
 */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(`fairlead:${key}`).digest('hex')
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const json = (value: unknown): string => JSON.stringify(value)
const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : json(value))

type Statement = Compilable

/** Ids of one instance: `of('team', 'raseborg')`. */
type Ids = (kind: string, key: string) => string

function parties(seed: InstanceSeed, instance_id: string, of: Ids): Statement[] {
  const teamKeys = new Set(seed.teams.map((team) => team.key))
  return [
    ...municipalitySeeds
      .filter((each) => teamKeys.has(each.team))
      .map(({ code, sv, fi, en, aliases }) =>
        db.insertInto('municipality').values({ instance_id, code, name: json({ sv, fi, en }), aliases }),
      ),
    ...seed.agencies.map(({ key, kind, name, municipality }) =>
      db.insertInto('agency').values({
        instance_id,
        id: of('agency', key),
        kind,
        name: json(name),
        municipality_code: municipality ?? null,
      }),
    ),
    ...seed.registers.map(({ key, kind, agency, name }) =>
      db.insertInto('register').values({
        instance_id,
        id: of('register', key),
        kind,
        agency_id: agency === undefined ? null : of('agency', agency),
        name: json(name),
      }),
    ),
  ]
}

/** Too short to be anybody's number: nobody is called by mistake. */
const phoneOf = (index: number): string => `040 00 ${String(index + 1).padStart(2, '0')}`

const professionals = (seed: InstanceSeed, instance_id: string, of: Ids): Statement[] =>
  seed.professionals.map((each, index) =>
    db.insertInto('professional').values({
      instance_id,
      id: of('professional', each.key),
      agency_id: of('agency', each.agency),
      register_id: each.register === undefined ? null : of('register', each.register),
      profession: each.profession,
      given_name: each.givenName,
      family_name: each.familyName,
      title: json(each.title),
      functions: [each.function],
      language: each.language,
      phone: phoneOf(index),
      demo_order: index + 1,
    }),
  )

function teams(seed: InstanceSeed, instance_id: string, of: Ids): Statement[] {
  return seed.teams.flatMap((team): Statement[] => {
    const team_id = of('team', team.key)
    return [
      db.insertInto('team').values({
        instance_id,
        id: team_id,
        key: team.key,
        name: json(team.name),
        seat: json(team.seat),
        valid_from: team.validFrom,
      }),
      ...municipalitySeeds
        .filter((each) => each.team === team.key)
        .map(({ code }) =>
          db.insertInto('team_municipality').values({
            instance_id,
            id: of('team_municipality', code),
            team_id,
            municipality_code: code,
            valid_from: team.validFrom,
          }),
        ),
      ...(team.coverage ?? []).map(({ registerKind, ensuredBy, validFrom }) =>
        db.insertInto('team_coverage').values({
          instance_id,
          id: of('team_coverage', `${team.key}/${registerKind}`),
          team_id,
          register_kind: registerKind,
          ensured_by: ensuredBy,
          valid_from: validFrom,
        }),
      ),
      ...(team.youthWorkResource === undefined
        ? []
        : [
            db
              .insertInto('youth_work_resource')
              .values({ instance_id, team_id, state: team.youthWorkResource, shares: json({}) }),
          ]),
      ...team.regularAttendees.map((attendee, index) =>
        db.insertInto('team_regular_attendee').values({
          instance_id,
          id: of('team_regular_attendee', `${team.key}/${index + 1}`),
          team_id,
          professional_id: 'professional' in attendee ? of('professional', attendee.professional) : null,
          external_organisation: 'organisation' in attendee ? attendee.organisation : null,
          profession: attendee.profession,
          added_value: attendee.addedValue,
        }),
      ),
    ]
  })
}

const memberships = (seed: InstanceSeed, instance_id: string, of: Ids): Statement[] =>
  seed.professionals.flatMap(({ key, function: what, membership }) =>
    membership === undefined
      ? []
      : [
          db.insertInto('team_membership').values({
            instance_id,
            id: of('team_membership', key),
            team_id: of('team', membership.team),
            professional_id: of('professional', key),
            role: what,
            share_percent: membership.sharePercent,
            valid_from: membership.validFrom,
            valid_until: membership.validUntil ?? null,
          }),
        ],
  )

function agreements(seed: InstanceSeed, instance_id: string, of: Ids): Statement[] {
  const decisions = seed.decisions.map((each) =>
    db.insertInto('decision').values({
      instance_id,
      id: of('decision', each.key),
      agency_id: of('agency', each.agency),
      organ: json(each.organ),
      decided_on: each.decidedOn,
      section: each.section,
      register_number: each.registerNumber,
      proposal: each.proposal,
      decision: each.decision,
      further_information: each.furtherInformation,
    }),
  )
  const instruments = seed.agreements.flatMap((each): Statement[] => [
    db.insertInto('agreement').values({
      instance_id,
      id: of('agreement', each.key),
      kind: each.kind,
      name: json(each.name),
      aim: json(each.aim),
      purpose: json(each.purpose),
      status: each.status,
      signed_text: jsonOrNull(each.signedText),
      valid_from: each.validFrom ?? null,
    }),
    ...each.parties.map((party, index) =>
      db.insertInto('agreement_party').values({
        instance_id,
        agreement_id: of('agreement', each.key),
        agency_id: of('agency', party.agency),
        position: index + 1,
        signatory_office: jsonOrNull(party.signatoryOffice),
        signatory_name: party.signatoryName ?? null,
        decision_id: party.decision === undefined ? null : of('decision', party.decision),
        signed: party.signed,
      }),
    ),
  ])
  const rule = db.insertInto('agreement_rule').values({
    instance_id,
    id: of('agreement_rule', 'first'),
    rule: seed.agreementRule.rule,
    least: seed.agreementRule.least ?? null,
    agency_kinds: [...(seed.agreementRule.agencyKinds ?? [])],
    source: seed.agreementRule.source,
    uncertain: seed.agreementRule.uncertain,
    valid_from: seed.agreementRule.validFrom,
  })
  return [...decisions, rule, ...instruments]
}

const steeringGroup = (seed: InstanceSeed, instance_id: string, of: Ids): Statement[] =>
  seed.steeringGroup.map((each) =>
    db.insertInto('steering_group_member').values({
      instance_id,
      id: of('steering_group_member', each.key),
      agency_id: of('agency', each.agency),
      role: each.role,
      office: json(each.office),
      decision_id: of('decision', each.decision),
      valid_from: each.validFrom,
    }),
  )

/** Every row of an instance, in an order that foreign keys allow. */
function rowsOf(seed: InstanceSeed): Statement[] {
  const id = idOf(seed.key)
  const of: Ids = (kind, key) => idOf(`${seed.key}/${kind}/${key}`)
  return [
    db.insertInto('instance').values({
      id,
      key: seed.key,
      name: json(seed.name),
      case_prefix: seed.casePrefix,
      selection_panel: [...seed.selectionPanel],
      founded_on: seed.foundedOn ?? null,
      receives_unplaced: seed.receivesUnplaced === true,
    }),
    ...[parties, professionals, teams, memberships, agreements, steeringGroup].flatMap((part) => part(seed, id, of)),
    ...disclosureRuleRows(id),
    ...retentionRows(id),
  ]
}

/**
 * Loads both instances' network (parties, registers, teams, agreements, personas, rules of disclosure; no cases) in one transaction, as the
 * owner of the tables. An instance whose key exists is left as it is.
 * @param adminUrl an administrator of the database, who may take the owner's role.
 * @returns keys of the instances that were loaded.
 */
export async function seedNetwork(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK])
    await client.query('set local role fairlead_owner')
    const known = new Set((await client.query<{ key: string }>('select key from instance')).rows.map((row) => row.key))
    const missing = instances.filter((seed) => !known.has(seed.key))
    for (const statement of missing.flatMap(rowsOf)) await sendBuilt(client, statement)
    await client.query('commit')
    return missing.map((seed) => seed.key)
  } finally {
    await client.end()
  }
}
