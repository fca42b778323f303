import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Specialungdomsarbete', fi: 'Erityisnuorisotyö', en: 'Special youth work' },
  listSummary: {
    sv: 'Visar teamens resurs för specialungdomsarbete och hur kommunerna delar på den.',
    fi: 'Näyttää tiimien erityisnuorisotyön resurssin ja kuntien osuudet.',
    en: 'Shows the teams’ resource for special youth work and how municipalities share it.',
  },
  readSummary: {
    sv: 'Visar ett teams resurs för specialungdomsarbete.',
    fi: 'Näyttää tiimin erityisnuorisotyön resurssin.',
    en: 'Shows a team’s resource for special youth work.',
  },
  agreeSummary: {
    sv: 'Antecknar vad kommunerna har avtalat om specialungdomsarbetet.',
    fi: 'Kirjaa, mitä kunnat ovat sopineet erityisnuorisotyöstä.',
    en: 'Records what municipalities have agreed on special youth work.',
  },
  intro: {
    sv: 'Kommunerna utser en resurs eller expert för varje team. Hur de delar på den avtalar de själva.',
    fi: 'Kunnat nimeävät jokaiseen tiimiin resurssin tai asiantuntijan. Osuuksistaan ne sopivat itse.',
    en: 'The municipalities name a resource or expert for each team. How they share it, they agree themselves.',
  },
  notAgreedCount: (count: number): Text => ({
    sv: count === 1 ? '1 team har inget avtal om fördelningen.' : `${count} team har inget avtal om fördelningen.`,
    fi: count === 1 ? '1 tiimillä ei ole sopimusta jaosta.' : `${count} tiimillä ei ole sopimusta jaosta.`,
    en: count === 1 ? '1 team has no agreement on the shares.' : `${count} teams have no agreement on the shares.`,
  }),
  allAgreed: {
    sv: 'Alla team har avtalat om fördelningen.',
    fi: 'Kaikki tiimit ovat sopineet jaosta.',
    en: 'Every team has agreed on the shares.',
  },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  shares: { sv: 'Fördelning', fi: 'Jako', en: 'Shares' },
  share: (municipality: Text): Text => ({
    sv: `${municipality.sv}, procent`,
    fi: `${municipality.fi}, prosenttia`,
    en: `${municipality.en}, per cent`,
  }),
  sharesHint: {
    sv: 'Andelarna ska tillsammans vara exakt 100 procent. Två decimaler går bra.',
    fi: 'Osuuksien on oltava yhteensä tasan 100 prosenttia. Kaksi desimaalia käy.',
    en: 'The shares must together be exactly 100 per cent. Two decimals are fine.',
  },
  agreement: { sv: 'Avtal', fi: 'Sopimus', en: 'Agreement' },
  reference: { sv: 'Var det står', fi: 'Mistä se löytyy', en: 'Where it stands' },
  referenceHint: {
    sv: 'Till exempel bilaga 2, undertecknad 14.3.2026.',
    fi: 'Esimerkiksi liite 2, allekirjoitettu 14.3.2026.',
    en: 'For example annex 2, signed 14.3.2026.',
  },
  none: {
    sv: 'Avtalet känner ingen sådan resurs.',
    fi: 'Sopimuksessa ei ole tällaista resurssia.',
    en: 'The agreement knows no such resource.',
  },
  change: { sv: 'Anteckna vad som avtalats', fi: 'Kirjaa, mitä on sovittu', en: 'Record what was agreed' },
  changeShort: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  saved: { sv: 'Fördelningen är sparad.', fi: 'Jako on tallennettu.', en: 'The shares are saved.' },
} satisfies Words

registerErrorTexts({
  shares_no_whole: ({ total }: ErrorParams): Text => ({
    sv: `Andelarna är tillsammans ${String(total).replace('.', ',')} procent. De ska vara exakt 100 procent.`,
    fi: `Osuudet ovat yhteensä ${String(total).replace('.', ',')} prosenttia. Niiden on oltava tasan 100 prosenttia.`,
    en: `The shares are together ${String(total)} per cent. They must be exactly 100 per cent.`,
  }),
  share_of_another_team: {
    sv: 'Kommunen hör inte till teamet, eller står två gånger. Öppna sidan på nytt.',
    fi: 'Kunta ei kuulu tiimiin tai on mukana kahdesti. Avaa sivu uudelleen.',
    en: 'The municipality does not belong to the team, or stands twice. Open the page again.',
  },
})
