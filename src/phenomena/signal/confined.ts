import { findCode } from '#kernel/codes.ts'

/**
 * Whether what is of this type stays inside the responsible team: types that the code list marks as sensitive. The database says the same of
 * the same types (0053-phenomena.sql); a test compares the two.
 */
export const isConfined = (type: string): boolean => findCode('phenomenon_types', type)?.sensitive === true
