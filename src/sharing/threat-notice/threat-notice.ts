import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { Basis } from '#sharing/duty/duty.ts'

/** How the police were told. In an emergency one calls 112 first and records afterwards. */
export const threatChannels = ['emergency_number', 'phone', 'secure_mail', 'on_site'] as const
export type ThreatChannel = (typeof threatChannels)[number]

/** Longest texts, in characters: who may be subjected to violence, and what the threat is. */
export const THREATENED_LIMIT = 300
export const THREAT_LIMIT = 2000
/** Shortest description of a threat that can say anything, in characters. */
export const SHORTEST = 10

/** Rules a threat notice can rest on: 703/2023 § 62 for social and health care, 1285/2016 § 28 for youth work. */
export const threatRules: readonly string[] = ['d6_threat_to_police', 'd11_youth_threat_notice']

/**
 * What was told to the police of a threat of violence: who is threatened, the threat, when and how, and nothing else, for only
 * what is necessary to judge or prevent it may be told.
 */
export const ThreatNotice = z.object({
  id: idOutput,
  threatened: z.string(),
  threat: z.string(),
  givenAt: momentOutput,
  channel: z.enum(threatChannels),
  basis: Basis,
  givenByName: z.string(),
})
export type ThreatNotice = z.infer<typeof ThreatNotice>
