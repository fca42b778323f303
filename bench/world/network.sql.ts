import { idOf } from './ids.ts'

/** Workers of a team, one of each authority, and one coordinator after them. */
export const WORKERS = 4
const PER_TEAM = WORKERS + 1
/** Number of the shared workspace among the registers; the authorities' own are 0 to 3. */
export const SHARED = WORKERS

const instance = idOf('instance', 1)
const everywhere = (text: string): string => `jsonb_build_object('sv', ${text}, 'fi', ${text}, 'en', ${text})`
const pick = (values: readonly string[], n: string): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ((${n}) % ${values.length})::int]`

const registers = ['police', 'social_care', 'health_care', 'youth_work', 'shared']
const professions = ['police', 'social_work', 'psychiatric_nursing', 'youth_work', 'coordinator']
const agencies = ['police', 'wellbeing_services_county', 'wellbeing_services_county', 'municipality']
export const givenNames = ['Elin', 'Aino', 'Mikael', 'Sofia', 'Onni', 'Ida', 'Leo', 'Fatima', 'Nea', 'Oskar', 'Helmi']
export const familyNames = ['Provström', 'Testberg', 'Mallinen', 'Exempelgård', 'Koeluoto', 'Övningsson', 'Näytelä']
/** A name out of a list, `n` being an SQL expression. */
export const nameOf = (names: readonly string[], n: string): string => pick(names, n)

/** The network of the bench: one instance, one agency and register an authority, `teams` teams of five. */
export const networkSql = (teams: number): string => `
  insert into instance (id, key, name, case_prefix) values (${instance}, 'bench', ${everywhere(`'Bench'`)}, 'BN');
  insert into municipality (instance_id, code, name)
    select ${instance}, lpad(n::text, 3, '0'), ${everywhere(`'Kommun ' || n`)} from generate_series(1, 20) n;
  insert into agency (instance_id, id, kind, name)
    select ${instance}, ${idOf('agency', 'n')}, ${pick(agencies, 'n')}, ${everywhere(`'Myndighet ' || n`)}
      from generate_series(0, ${WORKERS - 1}) n;
  insert into register (instance_id, id, kind, agency_id, name)
    select ${instance}, ${idOf('register', 'n')}, ${pick(registers, 'n')},
           case when n < ${SHARED} then ${idOf('agency', 'n')} end, ${everywhere(`'Register ' || n`)}
      from generate_series(0, ${SHARED}) n;
  insert into team (instance_id, id, key, name, seat, valid_from)
    select ${instance}, ${idOf('team', 'n')}, 'team-' || n, ${everywhere(`'Ankarteam ' || n`)}, ${everywhere(`'Ort ' || n`)},
           '2020-01-01'
      from generate_series(0, ${teams - 1}) n;
  insert into professional (instance_id, id, agency_id, register_id, profession, given_name, family_name, title, functions, language)
    select ${instance}, ${idOf('professional', 'n')}, ${idOf('agency', `least(n % ${PER_TEAM}, ${WORKERS - 1})`)},
           case when n % ${PER_TEAM} < ${WORKERS} then ${idOf('register', `n % ${PER_TEAM}`)} end,
           ${pick(professions, 'n')}, ${nameOf(givenNames, 'n')}, ${nameOf(familyNames, 'n / 3')}, ${everywhere(`'Titel'`)},
           array[case when n % ${PER_TEAM} < ${WORKERS} then 'worker' else 'coordinator' end], 'sv'
      from generate_series(0, ${teams * PER_TEAM - 1}) n;
  insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from)
    select ${instance}, ${idOf('team_membership', 'n')}, ${idOf('team', `n / ${PER_TEAM}`)}, ${idOf('professional', 'n')},
           case when n % ${PER_TEAM} < ${WORKERS} then 'worker' else 'coordinator' end, 50, '2020-01-01'
      from generate_series(0, ${teams * PER_TEAM - 1}) n;
`

/** Id of the r-th worker of a team, both SQL expressions. */
export const workerOf = (team: string, r: string): string => idOf('professional', `(${team}) * ${PER_TEAM} + (${r})`)
