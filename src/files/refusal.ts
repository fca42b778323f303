/** Why a file is not taken in. Each has a sentence where files are attached. */
export const refusals = [
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_too_slow',
  'file_type_not_allowed',
  'file_name_does_not_fit',
  'file_two_in_one',
  'file_active',
  'file_locked',
  'file_unpacks_too_large',
  'file_broken',
  'image_too_large',
  'image_cannot_be_made',
] as const
export type Refusal = (typeof refusals)[number]

/** The content, the name or the way a file came is not what is taken in. Says nothing of what was in it. */
export class FileRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`file refused: ${refusal}`)
    this.name = 'FileRefused'
    this.refusal = refusal
  }
}
