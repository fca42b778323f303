import type { Text, Words } from '#kernel/language.ts'
import type { MergerProblem } from './merger-plan.ts'

export const words = {
  plan: {
    sv: 'Slå ihop på en dag som kommer',
    fi: 'Yhdistä tulevana päivänä',
    en: 'Merge on a day to come',
  },
  summary: {
    sv: 'Besluta att teamet slås ihop med ett annat på en dag som kommer',
    fi: 'Päätä, että tiimi yhdistetään toiseen tulevana päivänä',
    en: 'Decide that the team goes into another on a day to come',
  },
  readSummary: {
    sv: 'Läs om en planerad sammanslagning',
    fi: 'Lue suunnitellusta yhdistämisestä',
    en: 'Read about a planned merger',
  },
  intro: {
    sv: 'Det som finns i teamet den dagen flyttas då, allt på en gång. Siffrorna här är dagens. Fram till dess syns planen på båda teamens sidor, och den kan ställas in.',
    fi: 'Kaikki, mitä tiimissä on sinä päivänä, siirtyy silloin yhdellä kertaa. Luvut ovat tämän päivän. Siihen asti suunnitelma näkyy molempien tiimien sivuilla, ja sen voi perua.',
    en: 'What is in the team on that day moves then, all at once. The numbers here are of today. Until then the plan is seen on the pages of both teams and can be called off.',
  },
  mergesOn: { sv: 'Första dagen tillsammans', fi: 'Ensimmäinen yhteinen päivä', en: 'First day together' },
  mergesOnHint: {
    sv: 'Från i morgon till högst ett år framåt. Flytten görs under dagens första timme.',
    fi: 'Huomisesta enintään vuoden päähän. Siirto tehdään päivän ensimmäisen tunnin aikana.',
    en: 'From tomorrow to at most a year ahead. It is done within the first hour of the day.',
  },
  done: { sv: 'Sammanslagningen är planerad.', fi: 'Yhdistäminen on suunniteltu.', en: 'The merger is planned.' },
  already: {
    sv: 'Ett av teamen har redan en planerad sammanslagning. Ställ in den först.',
    fi: 'Toisella tiimeistä on jo suunniteltu yhdistäminen. Perukaa se ensin.',
    en: 'One of the teams has a planned merger already. Call it off first.',
  },
  callOff: { sv: 'Ställ in sammanslagningen', fi: 'Peru yhdistäminen', en: 'Call the merger off' },
  calledOff: { sv: 'Sammanslagningen är inställd.', fi: 'Yhdistäminen on peruttu.', en: 'The merger is called off.' },
  goesInto: (day: string): Text => ({
    sv: `Från ${day} blir teamet en del av`,
    fi: `${day} alkaen tiimi on osa tiimiä`,
    en: `From ${day} the team becomes a part of`,
  }),
  takesIn: (day: string): Text => ({
    sv: `Från ${day} kommer hit också`,
    fi: `${day} alkaen tähän tulee myös`,
    en: `From ${day} this will also include`,
  }),
  decided: (reason: string, name: string): Text => ({
    sv: `Beslut: ${reason}. Planerat av ${name}.`,
    fi: `Päätös: ${reason}. Suunnitellut ${name}.`,
    en: `Decision: ${reason}. Planned by ${name}.`,
  }),
  notMade: {
    sv: 'Sammanslagningen kunde inte göras. Ingenting har flyttats. Den försöks igen varje timme tills det är ordnat eller den ställs in.',
    fi: 'Yhdistämistä ei voitu tehdä. Mitään ei siirretty. Sitä yritetään joka tunti, kunnes asia on kunnossa tai yhdistäminen perutaan.',
    en: 'The merger could not be made. Nothing has moved. It is tried again every hour until this is settled or it is called off.',
  },
  today: { sv: 'Team som slås ihop', fi: 'Yhdistettävät tiimit', en: 'Teams that will be merged' },
  hindered: { sv: 'Kunde inte göras', fi: 'Ei voitu tehdä', en: 'Could not be made' },
} satisfies Words

/** Why a plan could not be made, and what helps. */
export const problemTexts: Readonly<Record<MergerProblem, Text>> = {
  team_ended: {
    sv: 'Ett av teamen har tagit slut. Ställ in sammanslagningen.',
    fi: 'Toinen tiimeistä on päättynyt. Perukaa yhdistäminen.',
    en: 'One of the teams has ended. Call the merger off.',
  },
  municipalities_changed: {
    sv: 'Teamets kommuner är inte desamma som när det beslutades. Ställ in och besluta på nytt.',
    fi: 'Tiimin kunnat eivät ole samat kuin päätettäessä. Perukaa ja päättäkää uudelleen.',
    en: 'The municipalities of the team are not those it was decided about. Call it off and decide anew.',
  },
  cases_left_alone: {
    sv: 'Ett öppet ärende har ingen kvar i teamet. Välj först någon som ansvarar för det.',
    fi: 'Avoimella asialla ei ole enää ketään tiimissä. Valitkaa ensin vastuuhenkilö.',
    en: 'An open case has nobody left in the team. First choose somebody who answers for it.',
  },
  planner_in_team: {
    sv: 'Den som planerade är nu själv med i teamet. Någon annan planerar det på nytt.',
    fi: 'Suunnittelija on nyt itse tiimissä. Joku muu suunnittelee sen uudelleen.',
    en: 'Whoever planned it is now in the team. Somebody else plans it anew.',
  },
  too_late: {
    sv: 'Dagen hör till ett kvartal som är slut. Ställ in och välj en ny dag.',
    fi: 'Päivä kuuluu päättyneeseen neljännekseen. Perukaa ja valitkaa uusi päivä.',
    en: 'The day belongs to a quarter that is over. Call it off and choose a new day.',
  },
  failed: {
    sv: 'Något gick fel hos oss. Den som sköter systemet behöver se efter.',
    fi: 'Meillä tapahtui virhe. Järjestelmän ylläpidon on tarkistettava asia.',
    en: 'Something went wrong on our side. Whoever runs the system has to look.',
  },
}
