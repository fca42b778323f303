import { z } from 'zod'

const agencyKinds = [
  'police',
  'wellbeing_services_county',
  'municipality',
  'city_social_health',
  'city_youth',
  'city',
] as const

/** Who is to be the first administrator, and where: as the command line is told. */
export const FirstAdministrator = z.object({
  instance: z
    .string()
    .regex(/^[a-z-]{2,40}$/, '--instance must be 2 to 40 small letters or hyphens, such as vastra-nyland.'),
  'instance-name': z.string().trim().min(2).max(100),
  prefix: z.string().regex(/^[A-Z]{2,4}$/, '--prefix must be 2 to 4 capital letters, such as VN.'),
  agency: z.string().trim().min(2, '--agency must be the name of the authority.').max(100),
  'agency-kind': z.enum(agencyKinds, `--agency-kind must be one of ${agencyKinds.join(', ')}.`),
  'given-name': z.string().trim().min(1).max(60),
  'family-name': z.string().trim().min(1).max(60),
  'sign-in-name': z
    .string()
    .regex(/^[\p{L}\p{N}._@+-]{3,254}$/u, '--sign-in-name must have letters, digits, . _ @ + or -, at least three.'),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>
