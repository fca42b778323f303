import type { Text, Words } from '#kernel/language.ts'
import type { JudgedCapacity } from './maturity-judgement.ts'

export const words = {
  title: { sv: 'Bedömning av mognad', fi: 'Kypsyysarvio', en: 'Judgement of maturity' },
  list: { sv: 'Läs bedömningar av mognad', fi: 'Lue kypsyysarviot', en: 'Read judgements of maturity' },
  judge: { sv: 'Bedöm den ungas mognad', fi: 'Arvioi nuoren kypsyys', en: 'Judge the young person’s maturity' },
  judgeDone: { sv: 'Bedömningen antecknades.', fi: 'Arvio kirjattiin.', en: 'The judgement was recorded.' },
  intro: {
    sv: 'Lagen har ingen åldersgräns för vem som bestämmer. En yrkesperson bedömer varje gång om den unga förstår saken (785/1992 7 §, 703/2023 34 §).',
    fi: 'Laissa ei ole ikärajaa sille, kuka päättää. Ammattilainen arvioi joka kerta, ymmärtääkö nuori asian (785/1992 7 §, 703/2023 34 §).',
    en: 'The law has no age limit for who decides. A professional judges each time whether the young person understands the matter (785/1992 § 7, 703/2023 § 34).',
  },
  subjects: { sv: 'Vilka uppgifter gäller det?', fi: 'Mitä tietoja se koskee?', en: 'Which information is it about?' },
  capacity: {
    sv: 'Förstår den unga vad det betyder att uppgifterna lämnas?',
    fi: 'Ymmärtääkö nuori, mitä tietojen antaminen merkitsee?',
    en: 'Does the young person understand what telling this means?',
  },
  reasons: { sv: 'Vad grundar du det på?', fi: 'Mihin arviosi perustuu?', en: 'What do you base it on?' },
  reasonsHint: {
    sv: 'Hur den unga själv beskrev saken och följderna. Åldern räcker inte som grund.',
    fi: 'Miten nuori itse kuvasi asiaa ja seurauksia. Ikä ei yksin riitä perusteeksi.',
    en: 'How the young person described the matter and what follows. Age alone is no ground.',
  },
  save: { sv: 'Spara bedömningen', fi: 'Tallenna arvio', en: 'Save the judgement' },
  noYouth: {
    sv: 'Ärendet har ingen ung person ännu.',
    fi: 'Asialla ei ole vielä nuorta.',
    en: 'The case has no young person yet.',
  },
  ofAge: {
    sv: 'Den unga är myndig och bestämmer själv. Ingen bedömning behövs.',
    fi: 'Nuori on täysi-ikäinen ja päättää itse. Arviota ei tarvita.',
    en: 'The young person is of age and decides alone. No judgement is needed.',
  },
} satisfies Words

/** Who is asked after each judgement. */
export const consequenceTexts: Readonly<Record<JudgedCapacity, Text>> = {
  understands: {
    sv: 'Den unga bestämmer själv.',
    fi: 'Nuori päättää itse.',
    en: 'The young person decides alone.',
  },
  partly: {
    sv: 'Den unga bestämmer tillsammans med vårdnadshavarna.',
    fi: 'Nuori päättää yhdessä huoltajien kanssa.',
    en: 'The young person decides together with the guardians.',
  },
  does_not_understand: {
    sv: 'Vårdnadshavarna bestämmer. Den ungas åsikt ska ändå redas ut.',
    fi: 'Huoltajat päättävät. Nuoren mielipide on silti selvitettävä.',
    en: 'The guardians decide. The young person’s view must still be found out.',
  },
}
