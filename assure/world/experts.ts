import type { InvitedExpert } from '../oracle/facts.ts'
import { HOUR, type Making } from './making.ts'
import type { Place, Viewer } from './viewers.ts'

const edge = (making: Making): number => making.chance.pick([-HOUR, -1, 0, 1, HOUR])

/** The facts an expert's invitation stands on. */
export const expertFlips: Readonly<
  Record<string, (making: Making, place: Place, viewer: Viewer, invitation: InvitedExpert) => void>
> = {
  'no worker': (_making, _place, { professional }) => void (professional.functions = ['archivist']),
  begins: (making, _place, _viewer, invitation) => void (invitation.invited_at = making.chance.pick([-1, 0, 1])),
  ends: (making, _place, _viewer, invitation) => void (invitation.ends_at = edge(making)),
  withdrawn: (_making, _place, _viewer, invitation) => void (invitation.withdrawn_at = -1),
  'without name': (_making, _place, _viewer, invitation) => void (invitation.with_name = false),
  'somebody else': (making, _place, _viewer, invitation) => void (invitation.professional_id = making.id()),
  'another team': (_making, { network }, _viewer, invitation) => void (invitation.team_id = network.teams[0]),
  'another instance': (_making, { abroad }, _viewer, invitation) => void (invitation.instance_id = abroad.instanceId),
  'another contact': (making, _place, _viewer, invitation) => void (invitation.referral_id = making.id()),
  'contact decided': (making, _place, _viewer, invitation) => {
    for (const each of making.world.referral) if (each.id === invitation.referral_id) each.state = 'not_selected'
  },
  'contact abroad': (making, { abroad }, _viewer, invitation) => {
    for (const each of making.world.referral)
      if (each.id === invitation.referral_id) each.instance_id = abroad.instanceId
  },
  'name not opened': (making, { network }, _viewer, invitation) => {
    for (const each of making.world.person)
      if (each.referral_id === invitation.referral_id && each.role === 'youth')
        each.register_id = network.registers.police
  },
  'youth is of another contact': (making, _place, _viewer, invitation) => {
    for (const each of making.world.person)
      if (each.referral_id === invitation.referral_id && each.role === 'youth') each.referral_id = making.id()
  },
  'youth abroad': (making, { abroad }, _viewer, invitation) => {
    for (const each of making.world.person)
      if (each.referral_id === invitation.referral_id && each.role === 'youth') each.instance_id = abroad.instanceId
  },
  'nobody young': (making, _place, _viewer, invitation) => {
    for (const each of making.world.person)
      if (each.referral_id === invitation.referral_id && each.role === 'youth') each.role = 'close_person'
  },
  'became a case': (making, { laid }, _viewer, invitation) => {
    const rows = [...making.world.person, ...Object.values(making.world.parts).flat()]
    for (const each of rows)
      if ('referral_id' in each && each.referral_id === invitation.referral_id) each.case_id = laid.row.id
  },
  relative: (making, { network }, { professional }, invitation) => {
    const youth = making.world.person.find((each) => each.referral_id === invitation.referral_id)
    making.add('conflict_of_interest', {
      instance_id: network.instanceId,
      id: making.id(),
      professional_id: professional.id,
      case_id: null,
      identity_index: youth?.identity_index ?? null,
      ended_at: null,
    })
  },
}
