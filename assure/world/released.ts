import type { Part } from '../oracle/facts.ts'
import type { Making } from './making.ts'
import { subjects } from './network.ts'
import { somewhere, someRegister } from './somewhere.ts'
import type { Place } from './viewers.ts'

type Row = Omit<Part, 'n'>

/** What authorities have released to the family, about what all read and what only some do, and what the family said of it. */
export function layReleased(making: Making, place: Place): void {
  for (let made = 0; made < 3; made++) {
    const keys = { ...somewhere(making, place), register_id: someRegister(making, place) }
    const textId = making.id()
    making.part('released_text', { ...keys, id: textId, subject: making.chance.pick(subjects) })
    const remarks = [
      { ...keys, released_text_id: textId },
      // Of another register than its text, and of no text at all: both must be the reader's.
      { ...keys, register_id: someRegister(making, place), released_text_id: textId },
      { ...somewhere(making, place), register_id: keys.register_id, released_text_id: textId },
      { ...keys, released_text_id: making.id() },
    ]
    for (const remark of remarks) making.part('released_remark', { ...remark, id: making.id() })
  }
  // A text of another instance with the id a remark points at.
  const { network, abroad, laid } = place
  const where = { instance_id: network.instanceId, case_id: laid.row.id, register_id: network.registers.police }
  const textId = making.id()
  const ghost = { ...where, instance_id: abroad.instanceId, id: textId, subject: 'open', n: 0 }
  ;(making.world.parts['released_text'] ??= []).push(ghost)
  making.part('released_remark', { ...where, id: making.id(), released_text_id: textId } as Row)
}
