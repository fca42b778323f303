import type pg from 'pg'
import { z } from 'zod'
import { idOutput, textOutput } from '#kernel/output.ts'

/** A named person one may be in a demo. */
export const Persona = z.object({
  id: idOutput,
  instance: z.string(),
  instanceName: textOutput,
  name: z.string(),
  profession: z.string(),
  title: textOutput,
  functions: z.array(z.string()),
  agency: textOutput,
  teams: z.array(textOutput),
})
export type Persona = z.infer<typeof Persona> & { readonly instanceId: string }

type Row = {
  id: string
  instance_id: string
  instance_key: string
  instance_name: Persona['instanceName']
  given_name: string
  family_name: string
  profession: string
  title: Persona['title']
  functions: string[]
  agency_name: Persona['agency']
  team_names: Persona['teams']
}

/** Everyone a visitor of the demo can be, by instance, in the order of the seed. */
export async function demoPersonas(signInPool: pg.Pool): Promise<Persona[]> {
  const { rows } = await signInPool.query<Row>('select * from app.demo_personas()')
  return rows.map((row) => ({
    id: row.id,
    instanceId: row.instance_id,
    instance: row.instance_key,
    instanceName: row.instance_name,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    title: row.title,
    functions: row.functions,
    agency: row.agency_name,
    teams: row.team_names,
  }))
}
