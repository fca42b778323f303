import type { Text } from '#kernel/language.ts'

/** What is counted, and of what: one sentence for a share. */
const of = (formula: Text, denominator: Text): Text => ({
  sv: `${formula.sv}. Av: ${denominator.sv}`,
  fi: `${formula.fi}. Osuus joukosta: ${denominator.fi}`,
  en: `${formula.en}. Of: ${denominator.en}`,
})

const day = {
  sv: 'På årets sista dag.',
  fi: 'Vuoden viimeisenä päivänä.',
  en: 'On the last day of the year.',
}
const own = {
  sv: 'Regionens egen summa.',
  fi: 'Alueen oma summa.',
  en: 'The region’s own sum.',
}
const rate = {
  sv: 'Per 1 000 invånare i åldern 10–17.',
  fi: '1 000:ta 10–17-vuotiasta asukasta kohti.',
  en: 'Per 1,000 inhabitants aged 10–17.',
}

/** Names of what regions are compared by, beside the indicators that have their own. */
export const measureTexts = {
  of,
  covered: {
    municipalities: {
      name: { sv: 'Kommuner med team', fi: 'Kunnat, joilla on tiimi', en: 'Municipalities with a team' },
      formula: day,
    },
    teams: { name: { sv: 'Team', fi: 'Tiimit', en: 'Teams' }, formula: day },
    inhabitants: {
      name: { sv: 'Invånare 10–17 år', fi: '10–17-vuotiaat asukkaat', en: 'Inhabitants aged 10–17' },
      formula: {
        sv: 'I kommunerna med team, enligt regionens källa.',
        fi: 'Kunnissa, joilla on tiimi, alueen lähteen mukaan.',
        en: 'In the municipalities with a team, by the region’s source.',
      },
    },
  },
  children: {
    screened: {
      name: {
        sv: 'Unga vilkas kontakt sållades',
        fi: 'Nuoret, joiden yhteydenotto seulottiin',
        en: 'Young people whose contact was screened',
      },
      formula: {
        sv: 'Varje ung en gång under året, summan av teamens klasser.',
        fi: 'Jokainen nuori kerran vuodessa, tiimien luokkien summa.',
        en: 'Each young person once in the year, the sum of the teams’ classes.',
      },
    },
    screenedRate: {
      name: { sv: 'Sållade per 1 000', fi: 'Seulotut 1 000:ta kohti', en: 'Screened per 1,000' },
      formula: rate,
    },
    picture: {
      name: { sv: 'Unga i lägesbilden', fi: 'Nuoret tilannekuvassa', en: 'Young people in the picture' },
      formula: {
        sv: 'Regionens publicerade lägesbild, alla fenomen. Talet är avrundat före publiceringen.',
        fi: 'Alueen julkaistu tilannekuva, kaikki ilmiöt. Luku on pyöristetty ennen julkaisua.',
        en: 'The region’s published picture, every phenomenon. The number was rounded before it was published.',
      },
    },
    pictureRate: {
      name: { sv: 'I lägesbilden per 1 000', fi: 'Tilannekuvassa 1 000:ta kohti', en: 'In the picture per 1,000' },
      formula: rate,
    },
  },
  work: {
    prevention_times: {
      name: {
        sv: 'Tillfällen av förebyggande arbete',
        fi: 'Ennaltaehkäisevän työn kerrat',
        en: 'Occasions of preventive work',
      },
      formula: own,
    },
    prevention_hours: {
      name: {
        sv: 'Timmar av förebyggande arbete',
        fi: 'Ennaltaehkäisevän työn tunnit',
        en: 'Hours of preventive work',
      },
      formula: own,
    },
    working_hours: {
      name: { sv: 'Antecknad arbetstid', fi: 'Kirjattu työaika', en: 'Working time recorded' },
      formula: own,
    },
    person_years: { name: { sv: 'Årsverken', fi: 'Henkilötyövuodet', en: 'Person-years' }, formula: own },
    costs: {
      name: { sv: 'Parternas egna kostnader', fi: 'Osapuolten omat kustannukset', en: 'The parties’ own costs' },
      formula: own,
    },
  },
}
