import { restrict, type LaidCase } from './cases.ts'
import { HOUR, type Making } from './making.ts'
import type { Network } from './network.ts'
import type { Place } from './viewers.ts'

/** A restriction of another instance, of a case with the same id. */
function restrictAbroad(making: Making, abroad: Network, laid: LaidCase): void {
  making.ghost('case_restriction', {
    instance_id: abroad.instanceId,
    id: making.id(),
    case_id: laid.row.id,
    ended_at: null,
  })
}

/** A case of another instance with the same id. */
function layTwin(making: Making, abroad: Network, laid: LaidCase) {
  const { n: _n, ...row } = laid.row
  return making.add('anchor_case', { ...row, instance_id: abroad.instanceId })
}

/** The facts of a case: who is inside when it is kept to few, and whether it is there at all. */
export const caseFlips: Readonly<Record<string, (making: Making, place: Place) => void>> = {
  restricted: (making, { laid, viewers }) =>
    void restrict(
      making,
      laid,
      viewers.filter(() => making.chance.happens(0.5)).map(({ professional }) => professional),
    ),
  'restriction ended': (making, { laid }) => void (restrict(making, laid, []).ended_at = -HOUR),
  'circle left': (making, { laid, viewers }) => {
    restrict(
      making,
      laid,
      viewers.map(({ professional }) => professional),
    )
    for (const each of making.world.case_circle) if (making.chance.happens(0.5)) each.left_at = -HOUR
  },
  'circle of an earlier restriction': (making, { laid, viewers }) => {
    restrict(
      making,
      laid,
      viewers.map(({ professional }) => professional),
    ).ended_at = -HOUR
    restrict(making, laid, [])
  },
  'circle in another instance': (making, { abroad, laid, viewers }) => {
    const { id } = restrict(making, laid, [])
    for (const { professional } of viewers)
      making.ghost('case_circle', {
        instance_id: abroad.instanceId,
        restriction_id: id,
        case_id: laid.row.id,
        professional_id: professional.id,
        left_at: null,
      })
  },
  'inside, and the other case is restricted': (making, { laid, other, viewers }) => {
    restrict(
      making,
      laid,
      viewers.map(({ professional }) => professional),
    )
    restrict(making, other, [])
  },
  'inside, after an earlier restriction': (making, { laid, viewers }) => {
    restrict(making, laid, []).ended_at = -HOUR
    restrict(
      making,
      laid,
      viewers.map(({ professional }) => professional),
    )
  },
  'inside, and restricted in another instance': (making, { abroad, laid, viewers }) => {
    restrict(
      making,
      laid,
      viewers.map(({ professional }) => professional),
    )
    restrictAbroad(making, abroad, laid)
  },
  'restricted in another instance': (making, { abroad, laid }) => {
    restrictAbroad(making, abroad, laid)
  },
  'restriction of the other case': (making, { other }) => void restrict(making, other, []),
  archived: (_making, { laid }) => void (laid.row.archived_at = -HOUR),
  erased: (_making, { laid }) => void (laid.row.erased_at = -HOUR),
  'erased at home only': (making, { abroad, laid }) => {
    layTwin(making, abroad, laid)
    laid.row.erased_at = -HOUR
  },
  'erased abroad only': (making, { abroad, laid }) => void (layTwin(making, abroad, laid).erased_at = -HOUR),
  'archived abroad only': (making, { abroad, laid }) => void (layTwin(making, abroad, laid).archived_at = -HOUR),
  'a case abroad, with members at home': (making, { network, foreign, laid, viewers }) => {
    const keys = { instance_id: network.instanceId, case_id: foreign.row.id }
    for (const { professional } of viewers)
      making.add('case_member', { ...keys, professional_id: professional.id, left_at: null, case_closed: false })
    making.add('entry', {
      ...keys,
      id: making.id(),
      register_id: network.registers.shared,
      author_id: laid.row.responsible_id,
      subject: 'open',
      version: 1,
      retracted_at: null,
    })
  },
  'archived and erased': (_making, { laid }) => {
    laid.row.archived_at = -HOUR
    laid.row.erased_at = -1
  },
}
