import type pg from 'pg'
import type { AuthorityRegister } from '#access/actor.ts'
import type { NoteLanguage } from './demo-story.ts'

/** A worker of a team, with the time they have worked in it (ISO days; the last one is no longer theirs). */
export type DemoWorker = {
  readonly id: string
  readonly name: string
  readonly profession: string
  readonly registerId: string
  readonly registerKind: AuthorityRegister
  readonly language: NoteLanguage
  readonly from: string
  readonly until: string | null
}

/** A team as the generator needs it. */
export type DemoTeam = {
  readonly instanceId: string
  readonly instanceKey: string
  readonly casePrefix: string
  readonly sharedRegisterId: string
  readonly selectionPanel: readonly string[]
  readonly id: string
  readonly key: string
  readonly municipalities: readonly string[]
  /** In the order of the demo. */
  readonly workers: readonly DemoWorker[]
}

const TEAMS = `
  select t.instance_id as "instanceId", i.key as "instanceKey", i.case_prefix as "casePrefix", s.id as "sharedRegisterId",
         i.selection_panel as "selectionPanel", t.id, t.key,
         (select json_agg(m.municipality_code order by m.municipality_code) from team_municipality m
           where m.instance_id = t.instance_id and m.team_id = t.id) as municipalities,
         (select json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'profession', p.profession,
                   'registerId', r.id, 'registerKind', r.kind, 'language', case p.language when 'fi' then 'fi' else 'sv' end,
                   'from', m.valid_from, 'until', m.valid_until) order by p.demo_order, p.id)
            from team_membership m
            join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
            join register r on r.instance_id = p.instance_id and r.id = p.register_id
           where m.instance_id = t.instance_id and m.team_id = t.id and m.role = 'worker') as workers
    from team t
    join instance i on i.id = t.instance_id
    join register s on s.instance_id = t.instance_id and s.kind = 'shared'
   order by i.key, t.key`

/** The teams of every instance with their workers, in a fixed order. */
export async function demoTeams(client: pg.ClientBase): Promise<DemoTeam[]> {
  return (await client.query<DemoTeam>(TEAMS)).rows
}

/** Workers of the team on a day. */
export const workersOn = (team: DemoTeam, day: string): DemoWorker[] =>
  team.workers.filter((worker) => worker.from <= day && (worker.until === null || worker.until > day))
