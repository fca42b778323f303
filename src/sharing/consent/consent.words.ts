import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { ConsentState } from './consent.ts'
import type { LeftOutReason, UndecidedReason } from './consent-decider.ts'

export const words = {
  title: { sv: 'Samtycken', fi: 'Suostumukset', en: 'Consents' },
  list: { sv: 'Läs ärendets samtycken', fi: 'Lue asian suostumukset', en: 'Read the consents of a case' },
  read: { sv: 'Läs ett samtycke', fi: 'Lue suostumus', en: 'Read a consent' },
  one: { sv: 'Samtycke', fi: 'Suostumus', en: 'Consent' },
  /** The two things apart: secrecy is lifted by consent, processing rests on the authority's own task. */
  apart: {
    sv: 'Samtycket gäller sekretessen: det gör att vi får berätta. Det är inte grunden för att behandla personuppgifter; den grunden är varje myndighets egen uppgift i lag (dataskyddsförordningen artikel 6.1 c och e).',
    fi: 'Suostumus koskee salassapitoa: sen nojalla saamme kertoa. Se ei ole peruste käsitellä henkilötietoja; se peruste on kunkin viranomaisen oma lakisääteinen tehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan c ja e alakohta).',
    en: 'The consent is about secrecy: it lets us tell. It is not the basis for processing personal data; that basis is each authority’s own task in law (GDPR Article 6(1)(c) and (e)).',
  },
  none: {
    sv: 'Inget samtycke är antecknat.',
    fi: 'Suostumuksia ei ole kirjattu.',
    en: 'No consent is recorded.',
  },
  recipient: { sv: 'Till vem', fi: 'Kenelle', en: 'To whom' },
  about: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  purpose: { sv: 'Varför', fi: 'Mihin', en: 'What for' },
  state: { sv: 'Läge', fi: 'Tila', en: 'Status' },
  decidedBy: { sv: 'Vem bestämmer', fi: 'Kuka päättää', en: 'Who decides' },
  yes: { sv: 'Har sagt ja', fi: 'Suostuneet', en: 'Have said yes' },
  waitsFor: { sv: 'Väntar på svar av', fi: 'Odottaa vastausta', en: 'Waiting for' },
  leftOut: { sv: 'Tillfrågas inte', fi: 'Ei kysytä', en: 'Not asked' },
  validUntil: { sv: 'Hur länge', fi: 'Kuinka kauan', en: 'How long' },
  untilWithdrawn: { sv: 'tills det återkallas', fi: 'kunnes se perutaan', en: 'until it is withdrawn' },
  lastDay: (day: string): Text => ({
    sv: `till och med ${day}`,
    fi: `${day} asti`,
    en: `to the end of ${day}`,
  }),
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  withInterpreter: (language: string, interpreter: string): Text => ({
    sv: `${language}, med tolk: ${interpreter}`,
    fi: `${language}, tulkin kanssa: ${interpreter}`,
    en: `${language}, with an interpreter: ${interpreter}`,
  }),
  explained: { sv: 'Så förklarades saken', fi: 'Näin asia selitettiin', en: 'How it was explained' },
  asked: { sv: 'Frågan ställdes', fi: 'Kysymys esitettiin', en: 'It was asked' },
  askedBy: (day: string, name: string): Text => ({
    sv: `${day}, ${name}`,
    fi: `${day} / ${name}`,
    en: `${day} by ${name}`,
  }),
  saidYes: (name: string, how: string, day: string, receiver: string): Text => ({
    sv: `${name}: ${how}, ${day}. Togs emot av ${receiver}.`,
    fi: `${name}: ${how}, ${day}. Vastaanottaja: ${receiver}.`,
    en: `${name}: ${how}, ${day}. Received by ${receiver}.`,
  }),
  aloneReason: {
    sv: 'Varför en vårdnadshavare räckte',
    fi: 'Miksi yksi huoltaja riitti',
    en: 'Why one guardian was enough',
  },
  record: { sv: 'Anteckna ett ja', fi: 'Kirjaa suostumus', en: 'Record a yes' },
  print: { sv: 'Skriv ut för underskrift', fi: 'Tulosta allekirjoitettavaksi', en: 'Print for signing' },
  withdraw: { sv: 'Återkalla samtycket', fi: 'Peru suostumus', en: 'Withdraw the consent' },
  reconsider: {
    sv: 'Det antecknades efter att samtycket gavs. Fråga på nytt, eller återkalla samtycket.',
    fi: 'Se kirjattiin suostumuksen antamisen jälkeen. Pyydä uusi suostumus tai peru tämä.',
    en: 'It was recorded after the consent was given. Ask again, or withdraw the consent.',
  },
  takeBack: {
    sv: 'Anteckna ett nej eller ta tillbaka frågan',
    fi: 'Kirjaa kieltävä vastaus tai peru pyyntö',
    en: 'Record a no or take the question back',
  },
  withdrawDone: {
    sv: 'Samtycket återkallades. Det som delades med stöd av det syns inte längre för mottagaren.',
    fi: 'Suostumus peruttiin. Sen nojalla jaettu ei enää näy vastaanottajalle.',
    en: 'The consent was withdrawn. What was shared on it is no longer seen by the recipient.',
  },
  withdrawIntro: {
    sv: 'Återkallelsen gäller genast, också för den som har sidan öppen. Det som redan har lästs kan inte göras oläst.',
    fi: 'Peruutus vaikuttaa heti, myös silloin, kun jollakulla on sivu auki. Jo luettua ei voi perua.',
    en: 'The withdrawal acts at once, also for somebody who has the page open. What has been read cannot be unread.',
  },
  others: {
    sv: 'Det gäller också det som andra myndigheter har delat med stöd av samtycket.',
    fi: 'Tämä koskee myös sitä, mitä muut viranomaiset ovat jakaneet suostumuksen nojalla.',
    en: 'This holds also for what other authorities have shared on the consent.',
  },
  willEnd: (n: number): Text => ({
    sv: n === 1 ? '1 delning upphör.' : `${n} delningar upphör.`,
    fi: n === 1 ? '1 jako päättyy.' : `${n} jakoa päättyy.`,
    en: n === 1 ? '1 share ends.' : `${n} shares end.`,
  }),
  rests: (n: number): Text => ({
    sv: n === 1 ? '1 delning bygger på samtycket.' : `${n} delningar bygger på samtycket.`,
    fi: n === 1 ? '1 jako perustuu suostumukseen.' : `${n} jakoa perustuu suostumukseen.`,
    en: n === 1 ? '1 share rests on the consent.' : `${n} shares rest on the consent.`,
  }),
  hasEnded: (n: number): Text => ({
    sv: n === 1 ? '1 delning upphörde.' : `${n} delningar upphörde.`,
    fi: n === 1 ? '1 jako päättyi.' : `${n} jakoa päättyi.`,
    en: n === 1 ? '1 share ended.' : `${n} shares ended.`,
  }),
  withdrawalNote: {
    sv: 'Vad sades när samtycket togs tillbaka?',
    fi: 'Mitä sanottiin, kun suostumus peruttiin?',
    en: 'What was said when the consent was withdrawn?',
  },
  withdrawalNoteHint: {
    sv: 'Ingen behöver ge något skäl.',
    fi: 'Kenenkään ei tarvitse perustella.',
    en: 'Nobody needs to give a reason.',
  },
  withdrawn: (day: string): Text => ({ sv: `Återkallat ${day}`, fi: `Peruttu ${day}`, en: `Withdrawn ${day}` }),
  withdrawnOnOwnPage: (day: string): Text => ({
    sv: `Återkallat ${day} av personen på sin egen sida`,
    fi: `Henkilö perui ${day} omalla sivullaan`,
    en: `Taken back by the person on their own page, ${day}`,
  }),
  alreadyWithdrawn: (day: string): Text => ({
    sv: `Samtycket är redan återkallat, ${day}. Det upphörde då och behöver inte återkallas igen (703/2023 58 §).`,
    fi: `Suostumus on jo peruttu ${day}. Se lakkasi silloin, eikä sitä tarvitse perua uudelleen (703/2023 58 §).`,
    en: `The consent has already been withdrawn, ${day}. It ended then and need not be withdrawn again (703/2023 § 58).`,
  }),
  judgements: { sv: 'Bedömningar av mognad', fi: 'Kypsyysarviot', en: 'Judgements of maturity' },
  noJudgement: {
    sv: 'Ingen bedömning är antecknad. Under 12 år tillfrågas vårdnadshavarna om inget annat har bedömts; lagen har ingen åldersgräns.',
    fi: 'Arviota ei ole kirjattu. Alle 12-vuotiaan puolesta kysytään huoltajilta, jos muuta ei ole arvioitu; laissa ei ole ikärajaa.',
    en: 'No judgement is recorded. Below the age of 12 the guardians are asked unless something else has been judged; the law has no age limit.',
  },
  limits: { sv: 'Begränsningar för vårdnadshavare', fi: 'Huoltajia koskevat rajoitukset', en: 'Limits of guardians' },
  limitsLink: { sv: 'Läs och ändra', fi: 'Lue ja muuta', en: 'Read and change' },
  noLimits: { sv: 'Ingen begränsning gäller.', fi: 'Rajoituksia ei ole voimassa.', en: 'No limit holds.' },
  bans: { sv: 'Den ungas egen vilja', fi: 'Nuoren oma tahto', en: 'The young person’s own wishes' },
  bansHint: {
    sv: 'Här antecknas vad den unga säger om vem som får veta vad. Sidan är bara för yrkespersoner.',
    fi: 'Tähän kirjataan, mitä nuori sanoo siitä, kuka saa tietää mitäkin. Sivu on vain ammattilaisille.',
    en: 'What the young person says about who may know what is recorded here. The page is for professionals only.',
  },
  toConsents: { sv: 'Till samtyckena', fi: 'Suostumuksiin', en: 'To the consents' },
  toConsent: { sv: 'Till samtycket', fi: 'Suostumukseen', en: 'To the consent' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  noYouth: {
    sv: 'Ärendet har ingen ung person ännu. Utan den kan inget samtycke frågas.',
    fi: 'Asialla ei ole vielä nuorta. Suostumusta ei voi pyytää ilman häntä.',
    en: 'The case has no young person yet. Without one no consent can be asked for.',
  },
} satisfies Words

export const stateTexts: Readonly<Record<ConsentState, Text>> = {
  asked: { sv: 'väntar på svar', fi: 'odottaa vastausta', en: 'waiting for an answer' },
  live: { sv: 'gäller', fi: 'voimassa', en: 'in force' },
  expired: { sv: 'har gått ut', fi: 'päättynyt', en: 'expired' },
  withdrawn: { sv: 'återkallat', fi: 'peruttu', en: 'withdrawn' },
}

/** Why nobody can be asked yet, and what to do. */
export const undecidedTexts: Readonly<Record<UndecidedReason, Text>> = {
  maturity_not_judged: {
    sv: 'Bedöm först om den unga förstår saken. Bedömningen avgör vem som bestämmer, inte åldern (703/2023 34 §, 785/1992 7 §).',
    fi: 'Arvioi ensin, ymmärtääkö nuori asian. Arvio ratkaisee, kuka päättää, ei ikä (703/2023 34 §, 785/1992 7 §).',
    en: 'First judge whether the young person understands the matter. The judgement settles who decides, not the age (703/2023 § 34, 785/1992 § 7).',
  },
  subjects_decided_apart: {
    sv: 'Olika personer bestämmer om de här uppgifterna. Fråga om dem i skilda samtycken (703/2023 34 §, 785/1992 7 §).',
    fi: 'Näistä tiedoista päättävät eri henkilöt. Pyydä niihin erilliset suostumukset (703/2023 34 §, 785/1992 7 §).',
    en: 'Different persons decide about this information. Ask for it in separate consents (703/2023 § 34, 785/1992 § 7).',
  },
  nobody_can_decide: {
    sv: 'Ingen vårdnadshavare kan ge samtycket. Överväg intressebevakare (805/2011 4 kap. 8 §) och anteckna hen i begränsningen.',
    fi: 'Kukaan huoltaja ei voi antaa suostumusta. Harkitse edunvalvojaa (805/2011 4 luku 8 §) ja kirjaa hänet rajoitukseen.',
    en: 'No guardian can give the consent. Consider a guardian ad litem (805/2011 ch. 4 § 8) and name them in the limit.',
  },
}

/**
 * Why somebody is not asked. The last two say the same on purpose: whether the young person has forbidden something is on no page
 * that a guardian might see.
 */
const mayNotKnow = (name: string): Text => ({
  sv: `${name} bestämmer inte om de här uppgifterna: den som inte har rätt att få dem kan inte ge samtycke till att de lämnas (703/2023 51 §).`,
  fi: `Näistä tiedoista ei päätä ${name}: se, jolla ei ole oikeutta saada niitä, ei voi suostua niiden antamiseen (703/2023 51 §).`,
  en: `${name} does not decide about this information: who has no right to it cannot consent to telling it (703/2023 § 51).`,
})
export const leftOutTexts: Readonly<Record<LeftOutReason, (name: string) => Text>> = {
  no_custody: (name) => ({
    sv: `${name} har inte vårdnaden och ger inte samtycke (361/1983 5 §).`,
    fi: `${name} ei ole huoltaja eikä anna suostumusta (361/1983 5 §).`,
    en: `${name} does not have custody and gives no consent (361/1983 § 5).`,
  }),
  conflict_of_interest: (name) => ({
    sv: `${name} har en intressekonflikt och kan inte ge samtycket (805/2011 4 kap. 8 §).`,
    fi: `Eturistiriidan vuoksi suostumusta ei voi antaa ${name} (805/2011 4 luku 8 §).`,
    en: `${name} has a conflict of interest and cannot give the consent (805/2011 ch. 4 § 8).`,
  }),
  custody_limited: (name) => ({
    sv: `${name} har begränsad vårdnad och kan inte ge samtycket (361/1983 5 §).`,
    fi: `Huollon rajoituksen vuoksi suostumusta ei voi antaa ${name} (361/1983 5 §).`,
    en: `${name} has limited custody and cannot give the consent (361/1983 § 5).`,
  }),
  no_information: mayNotKnow,
  no_right_to_know: mayNotKnow,
}

registerErrorTexts({
  consent_not_possible: {
    sv: 'Om några av uppgifterna bestämmer lagen: samtycke ändrar inget. Ta bort dem.',
    fi: 'Joistakin tiedoista määrää laki: suostumus ei muuta mitään. Poista ne.',
    en: 'The law decides about some of this information: consent changes nothing. Untick it.',
  },
  consent_must_be_written: {
    sv: 'Uppgifter från elev- och studerandevården kräver ett skriftligt samtycke (1287/2013 22 §).',
    fi: 'Opiskeluhuollon tiedot edellyttävät kirjallista suostumusta (1287/2013 22 §).',
    en: 'Information from student welfare requires a written consent (1287/2013 § 22).',
  },
})
