import type { Text } from '#kernel/language.ts'

/** What a restricted text may still be used for (GDPR 18(2)), and checking whether it is right. */
export const restrictionPurposes = ['checking', 'legal_claim', 'rights_of_another', 'consent'] as const
export type RestrictionPurpose = (typeof restrictionPurposes)[number]

export const purposeTexts: Readonly<Record<RestrictionPurpose, Text>> = {
  checking: {
    sv: 'att kontrollera om den stämmer',
    fi: 'sen tarkistamiseksi, onko se oikein',
    en: 'to check whether it is right',
  },
  legal_claim: {
    sv: 'ett rättsligt anspråk',
    fi: 'oikeudellinen vaade',
    en: 'a legal claim',
  },
  rights_of_another: {
    sv: 'att skydda någon annans rättigheter',
    fi: 'toisen henkilön oikeuksien suojaaminen',
    en: 'to protect the rights of another person',
  },
  consent: { sv: 'personens samtycke', fi: 'henkilön suostumus', en: 'the person’s consent' },
}
