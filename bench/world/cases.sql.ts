import { idOf } from './ids.ts'
import { familyNames, givenNames, nameOf, SHARED, WORKERS, workerOf } from './network.sql.ts'

/** How much the world holds. Cases follow each other in time and go round the teams, as they do in life. */
export type Size = {
  readonly cases: number
  readonly teams: number
  readonly waitingPerTeam: number
  readonly entriesPerCase: number
}

/** One insert of many rows. Lanes run side by side. */
export type Step = { readonly lane: 'entries' | 'rest'; readonly table: string; readonly sql: string }

const instance = idOf('instance', 1)
/** Unlike its neighbours and unique below 16 million, as numbers drawn at random are. */
const number = (prefix: string, n: string): string =>
  `'${prefix}-' || upper(lpad(to_hex(((${n})::bigint * 7919) % 16777216), 6, '0'))`

const sentences = [
  'Den unga berättar att det har varit bråk hemma under hösten och att skolan känns tung på morgnarna.',
  'Vårdnadshavaren ringer tillbaka och är nöjd med att någon har ordnat ett gemensamt möte redan den här veckan.',
  'Överenskommet: ungdomsarbetaren följer med till fritidsgården på torsdag och ringer hem efteråt.',
  'Läraren ser att kamratkretsen har bytts ut och att frånvaron började samtidigt som pengarna försvann.',
  'Inget akut behov av skydd framkommer; läget bedöms på nytt tillsammans vid nästa genomgång.',
  'Nuori kertoo haluavansa takaisin jalkapalloon, mutta harrastusmaksu on jäänyt maksamatta keväästä asti.',
  'Samtal med den unga på tu man hand. Hen vill att teamet hjälper till att prata med den andra föräldern.',
  'Tolk behövs vid nästa möte. Tid bokas så att båda vårdnadshavarna kan delta, den ena på distans.',
]
const body = (n: string): string => {
  const sentence = (shift: number): string => nameOf(sentences, `${n} / ${8 ** shift}`)
  return `${sentence(0)} || ' ' || ${sentence(1)} || ' ' || ${sentence(2)}`
}

/** Statements that fill a size of world, in any order: foreign keys are not checked while they run. */
export function caseSteps({ cases, teams, waitingPerTeam, entriesPerCase }: Size): Step[] {
  const each = `generate_series(0, ${cases - 1}) i`
  const team = `i % ${teams}`
  const teamId = idOf('team', team)
  const caseId = idOf('anchor_case', 'i')
  // Three years of cases; the last tenth is open.
  const opened = `(now() - interval '3 years' * (1 - i::float8 / ${cases}))`
  const open = `i >= ${Math.floor(cases * 0.9)}`
  const keys = `${instance}, ${caseId}, ${teamId}`
  const worker = (r: string): string => workerOf(team, r)
  const responsible = worker(`(i / ${teams}) % ${WORKERS}`)
  const waiting = teams * waitingPerTeam
  const rest = (table: string, sql: string): Step => ({ lane: 'rest', table, sql: `insert into ${table} ${sql}` })
  const register = `case when k < 4 then ${SHARED} when k < 8 then k - 4 else (k + i) % ${WORKERS} end`
  return [
    {
      lane: 'entries',
      table: 'entry',
      // Written in rounds over all cases: the entries of one case lie far from each other, as those written over months do.
      sql: `insert into entry (instance_id, id, case_id, team_id, register_id, meeting_id, kind, body, language, author_id, written_at)
        select ${instance}, ${idOf('entry', `k::bigint * ${cases} + i`)}, ${caseId}, ${teamId}, ${idOf('register', 'r')},
               case when k in (0, 4, 5, 6, 7) then ${idOf('meeting', 'i')} end,
               case when k = 0 then 'meeting_summary' when k in (4, 5, 6, 7) then 'meeting_note' else 'note' end,
               app.unsealed(${body('(i + k * 31)')}), 'sv', ${worker(`r % ${WORKERS}`)}, ${opened} + k * interval '5 days'
          from generate_series(0, ${entriesPerCase - 1}) k cross join ${each}
         cross join lateral (select (${register})::int as r) as register`,
    },
    rest(
      'referral',
      `(instance_id, id, team_id, number, state, received_at, channel, receiver_id, urgency, municipality_code)
      select ${instance}, ${idOf('referral', 'i')}, ${teamId}, ${number('BN-K', 'i')},
             case when i < ${cases} then 'selected' else 'waiting' end, case when i < ${cases} then ${opened} - interval '3 days' else now() - interval '1 hour' * (i - ${cases}) / ${teams} end, 'phone',
             ${worker(`i % ${WORKERS}`)}, case when i % 11 = 0 then 'immediate' when i % 3 = 0 then 'prompt' else 'normal' end,
             lpad((1 + i % 20)::text, 3, '0')
        from generate_series(0, ${cases + waiting - 1}) i`,
    ),
    rest(
      'referral_detail',
      `(instance_id, referral_id, team_id, register_id, case_id, source, triggers, target_criteria, concern_reasons, need)
      select ${instance}, ${idOf('referral', 'i')}, ${teamId}, ${idOf('register', SHARED)}, case when i < ${cases} then ${caseId} end,
             'school', array['concern_expert'], array['multi_support'], array['bullying'], ${body('i')}
        from generate_series(0, ${cases + waiting - 1}) i`,
    ),
    rest(
      'anchor_case',
      `(instance_id, id, team_id, number, phase, opened_at, responsible_id, referral_id, urgency, municipality_code, closed_at, closing_reason)
      select ${keys}, ${number('BN', 'i')},
             case when ${open} then (array['preparing', 'meeting', 'assessment', 'guidance', 'follow_up'])[1 + i % 5] else 'closed' end,
             ${opened}, ${responsible}, ${idOf('referral', 'i')}, case when i % 3 = 0 then 'prompt' else 'normal' end,
             lpad((1 + i % 20)::text, 3, '0'), case when not (${open}) then ${opened} + interval '60 days' end,
             case when not (${open}) then 'no_need' end
        from ${each}`,
    ),
    rest(
      'case_member',
      `(instance_id, case_id, team_id, professional_id, added_value, added_by, joined_at, case_closed)
      select ${keys}, ${worker('r')}, 'selection', ${responsible}, ${opened}, not (${open}) from ${each} cross join generate_series(0, ${WORKERS - 1}) r`,
    ),
    rest(
      'person',
      `(instance_id, id, case_id, team_id, referral_id, register_id, role, given_name, family_name, birth_date, custody, phone, address, school, mother_tongue, contact_language)
      select ${instance}, ${idOf('person', `r::bigint * ${cases} + i`)}, ${caseId}, ${teamId}, ${idOf('referral', 'i')},
             ${idOf('register', SHARED)}, case r when 0 then 'youth' else 'guardian' end, app.unsealed(${nameOf(givenNames, 'i + r')}),
             app.unsealed(${nameOf(familyNames, 'i')}), case r when 0 then ${opened}::date - 5000 - (i % 700)::int end,
             case r when 1 then 'joint' end, app.unsealed('040 0000000'),
             app.unsealed('Provvägen ' || (i % 90)), case r when 0 then app.unsealed('Provskolan') end, 'sv', 'sv'
        from generate_series(0, 1) r cross join ${each}`,
    ),
    rest(
      'meeting',
      `(instance_id, case_id, team_id, id, type, state, starts_at, minutes, place_kind, purpose, language, arranged_by)
      select ${keys}, ${idOf('meeting', 'i')}, 'first', case when ${open} and i % 2 = 0 then 'planned' else 'held' end,
             ${opened} + interval '10 days', 60, 'police_premises', ${nameOf(sentences, 'i')}, 'sv', ${responsible}
        from ${each}`,
    ),
    rest(
      'deadline',
      `(instance_id, case_id, team_id, id, referral_id, rule, statutory, start_on, due_on, completed_on, completed_by)
      select ${keys}, ${idOf('deadline', 'i')}, ${idOf('referral', 'i')}, 'assessment_complete', true, ${opened}::date, ${opened}::date + 90,
             case when not (${open}) then ${opened}::date + 50 end, case when not (${open}) then ${responsible} end
        from ${each}`,
    ),
    rest(
      'service_referral',
      `(instance_id, case_id, team_id, id, service_type, provider, status, status_at, confirm_by, note, offered_by)
      select ${keys}, ${idOf('service_referral', 'i')}, 'youth_work', 'Ungdomsgården', case when ${open} then 'sent' else 'started' end,
             ${opened} + interval '30 days', case when ${open} then ${opened}::date + 44 end, ${nameOf(sentences, 'i')}, ${responsible}
        from ${each}`,
    ),
    rest(
      'service_referral_step',
      `(instance_id, case_id, id, service_referral_id, status, happened_on, confirmed_by, recorded_by)
      select ${instance}, ${caseId}, ${idOf('service_referral_step', 'i')}, ${idOf('service_referral', 'i')},
             case when ${open} then 'sent' else 'started' end, ${opened}::date + 30, 'Ledaren, per telefon', ${responsible}
        from ${each}`,
    ),
    rest(
      'follow_up',
      `(instance_id, case_id, team_id, id, what, due_on, responsible_id, set_by, done_on, outcome)
      select ${keys}, ${idOf('follow_up', 'i')}, 'Ring hem och hör hur det går', ${opened}::date + 60, ${responsible}, ${responsible},
             case when not (${open}) then ${opened}::date + 58 end, case when not (${open}) then 'Går bra' end
        from ${each}`,
    ),
  ]
}
