import * as z from 'zod'
import { codeIds } from '#kernel/codes.ts'
import { camelCaseKeys, citationSchema, textSchema } from '#kernel/reference-data.ts'
import { certainties, consentNeeds, initiatives, outcomes, ruleKinds, type RuleContent } from './disclosure-rule.ts'
import published from './disclosure-rules.json' with { type: 'json' }

const parties = z.object({
  authorityKinds: z.array(z.enum(codeIds('authority_kinds'))).readonly(),
  personKinds: z.array(z.enum(codeIds('person_kinds'))).readonly(),
})

const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9_]{3,60}$/),
    matrixRef: z.string().min(1),
    version: z.int().positive(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    name: textSchema,
    outcome: z.enum(outcomes),
    from: parties,
    to: parties,
    initiative: z.enum(initiatives),
    duty: z.boolean(),
    deadlineRef: z.string().nullable(),
    subjectMatter: z.array(z.enum(codeIds('consent_categories'))).min(1),
    consent: z.strictObject({
      requirement: z.enum(consentNeeds),
      unless: textSchema.nullable(),
      decidedBy: z.string().nullable(),
      written: z.boolean(),
    }),
    necessityStatementRequired: z.boolean(),
    limits: z.array(textSchema),
    citations: z.array(citationSchema).min(1),
    explanation: textSchema,
    refusal: z.strictObject({
      explanation: textSchema,
      lawfulAlternative: textSchema,
      alternativeRules: z.array(z.string()),
    }),
    certainty: z.enum(certainties),
    uncertaintyReason: textSchema.nullable(),
    caseLaw: z.array(z.string()),
    /** Which reading of the statute the rule rests on. */
    evidence: z.array(textSchema),
    kind: z.enum(ruleKinds),
    notes: textSchema.nullable(),
  })
  .transform((rule): RuleContent => ({
    id: rule.id,
    version: rule.version,
    kind: rule.kind,
    matrixRef: rule.matrixRef,
    name: rule.name,
    outcome: rule.outcome,
    fromAuthorities: rule.from.authorityKinds,
    fromPersons: rule.from.personKinds,
    toAuthorities: rule.to.authorityKinds,
    toPersons: rule.to.personKinds,
    initiative: rule.initiative,
    duty: rule.duty,
    deadlineRule: rule.deadlineRef,
    subjects: rule.subjectMatter,
    consent: rule.consent.requirement,
    consentUnless: rule.consent.unless,
    consentDecidedBy: rule.consent.decidedBy,
    consentWritten: rule.consent.written,
    necessityRequired: rule.necessityStatementRequired,
    limits: rule.limits,
    citations: rule.citations,
    explanation: rule.explanation,
    refusal: rule.refusal,
    certainty: rule.certainty,
    uncertaintyReason: rule.uncertaintyReason,
    caseLaw: rule.caseLaw,
    notes: rule.notes,
    validFrom: rule.validFrom,
    validUntil: rule.validTo,
  }))

const catalogue = z.object({
  note: textSchema,
  validFromNote: textSchema,
  defaultOutcome: z.literal('deny'),
  pendingLaw: z.array(
    z.strictObject({
      id: z.string(),
      name: textSchema,
      date: z.iso.date(),
      status: z.enum(['status_unknown', 'in_committee_2026_02']),
      affects: z.array(z.string()),
      text: textSchema,
    }),
  ),
  caseLaw: z.array(z.strictObject({ id: z.string(), court: textSchema, text: textSchema })),
  rules: z.array(ruleSchema),
})

/**
 * The rules the product brings along, read from public statutes by people who are no lawyers: unverified until a named person
 * of the instance has verified them. With what is pending in Parliament and the rulings they lean on.
 */
export const broughtRules: Readonly<z.infer<typeof catalogue>> = catalogue.parse(camelCaseKeys(published))
