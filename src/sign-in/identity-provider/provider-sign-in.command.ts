import type { PageServer } from '#http/page-routes.ts'
import type { ProviderChoice } from '../sign-in-page/sign-in-page.tsx'
import { choicesOf } from './identity-provider.queries.ts'

/** Providers to choose among: all, or those of one agency. */
export async function providerChoices(
  server: PageServer,
  of?: { readonly instanceId: string; readonly agencyId: string },
): Promise<ProviderChoice[]> {
  const choices = await choicesOf(server.pools.signIn)
  return choices
    .filter((each) => of === undefined || (each.instance_id === of.instanceId && each.agency_id === of.agencyId))
    .map((each) => ({ id: each.id, name: each.name, agencyName: each.agency_name }))
}
