import type { Text, Words } from '#kernel/language.ts'
import type { DeclineReason, TransferState } from './case-transfer.ts'

export const words = {
  title: { sv: 'Ärenden från andra team', fi: 'Asiat muilta tiimeiltä', en: 'Cases from other teams' },
  list: {
    sv: 'Läs ärenden som andra team vill föra över',
    fi: 'Lue asiat, jotka muut tiimit haluavat siirtää',
    en: 'Read cases that other teams want to pass on',
  },
  none: {
    sv: 'Inget team väntar på svar.',
    fi: 'Mikään tiimi ei odota vastausta.',
    en: 'No team waits for an answer.',
  },
  intro: {
    sv: 'En ung person har flyttat till ert område. Du ser inte vem: ärendet öppnas för dem du väljer, när du har tagit emot det. Ring den som frågar om du behöver veta mer.',
    fi: 'Nuori on muuttanut alueellenne. Et näe, kuka: asia avautuu valitsemillesi, kun olet ottanut sen vastaan. Soita kysyjälle, jos tarvitset lisätietoja.',
    en: 'A young person has moved to your area. You do not see who: the case opens to those you choose once you have accepted it. Call whoever asks if you need to know more.',
  },
  readOffer: { sv: 'Läs ett erbjudet ärende', fi: 'Lue tarjottu asia', en: 'Read an offered case' },
  offer: { sv: 'Ett ärende erbjuds', fi: 'Asiaa tarjotaan', en: 'A case is offered' },
  fromTeam: { sv: 'Från', fi: 'Keneltä', en: 'From' },
  toTeam: { sv: 'Till', fi: 'Kenelle', en: 'To' },
  movedOn: { sv: 'Flyttade', fi: 'Muutti', en: 'Moved' },
  asks: { sv: 'Frågar', fi: 'Kysyy', en: 'Asks' },
  asked: { sv: 'Frågade', fi: 'Kysyttiin', en: 'Asked' },
  open: { sv: 'Svara', fi: 'Vastaa', en: 'Answer' },
  accept: { sv: 'Ta emot ärendet', fi: 'Ota asia vastaan', en: 'Accept the case' },
  acceptHint: {
    sv: 'Ärendet blir teamets med hela sin historia. De som har arbetat med det hittills ser det inte längre. Varje myndighets egna anteckningar stannar i dess register och syns bara för dess egna.',
    fi: 'Asia siirtyy tiimille koko historioineen. Sitä tähän asti hoitaneet eivät enää näe sitä. Kunkin viranomaisen omat muistiinpanot pysyvät sen rekisterissä ja näkyvät vain sen omille.',
    en: 'The case becomes the team’s with its whole history. Those who have worked with it no longer see it. Each authority’s own notes stay in its register and are seen by its own people alone.',
  },
  acceptDone: {
    sv: 'Ärendet togs emot. De som du valde ser det nu.',
    fi: 'Asia otettiin vastaan. Valitsemasi näkevät sen nyt.',
    en: 'The case was accepted. Those you chose see it now.',
  },
  responsible: { sv: 'Vem blir ansvarig?', fi: 'Kuka on vastuussa?', en: 'Who is responsible?' },
  members: { sv: 'Vilka andra arbetar med det?', fi: 'Ketkä muut hoitavat sitä?', en: 'Who else works with it?' },
  takersHint: {
    sv: 'Du kan inte välja dig själv. Den som är jävig finns inte med.',
    fi: 'Et voi valita itseäsi. Esteelliset eivät ole mukana.',
    en: 'You cannot choose yourself. Whoever has a conflict of interest is left out.',
  },
  decline: { sv: 'Ta inte emot', fi: 'Älä ota vastaan', en: 'Decline' },
  declineDone: {
    sv: 'Ärendet stannar hos teamet som frågade.',
    fi: 'Asia jää kysyneelle tiimille.',
    en: 'The case stays with the team that asked.',
  },
  declineWhy: {
    sv: 'Varför tar ni inte emot det?',
    fi: 'Miksi ette ota sitä vastaan?',
    en: 'Why do you not accept it?',
  },
  propose: {
    sv: 'Erbjud ärendet till ett annat team',
    fi: 'Tarjoa asiaa toiselle tiimille',
    en: 'Offer the case to another team',
  },
  proposeHint: {
    sv: 'Teamets koordinator får veta att ni frågar och vilken dag den unga flyttade, inget mer. Ni arbetar vidare tills ärendet är mottaget.',
    fi: 'Tiimin koordinaattori saa tietää, että kysytte ja minä päivänä nuori muutti, ei muuta. Jatkatte työtä, kunnes asia on otettu vastaan.',
    en: 'The team’s coordinator learns that you ask and on which day the young person moved, nothing more. You go on working until the case is accepted.',
  },
  proposeHidden: {
    sv: 'Den unga har spärrmarkering. Kommunen skrivs inte här, och bara du och koordinatorn ser vilket team som frågas.',
    fi: 'Nuorella on turvakielto. Kuntaa ei kirjoiteta tähän, ja vain sinä ja koordinaattori näette, keneltä tiimiltä kysytään.',
    en: 'The young person has a protected identity. The municipality is not written here, and only you and the coordinator see which team is asked.',
  },
  proposeDone: { sv: 'Teamet är tillfrågat.', fi: 'Tiimiltä on kysytty.', en: 'The team has been asked.' },
  whichTeam: { sv: 'Vilket team?', fi: 'Mikä tiimi?', en: 'Which team?' },
  day: {
    sv: 'Vilken dag flyttade den unga?',
    fi: 'Minä päivänä nuori muutti?',
    en: 'On which day did the young person move?',
  },
  withdraw: { sv: 'Ta tillbaka frågan', fi: 'Peru kysymys', en: 'Take the offer back' },
  withdrawDone: { sv: 'Frågan togs tillbaka.', fi: 'Kysymys peruttiin.', en: 'The offer was taken back.' },
  waits: {
    sv: 'Ett team är redan tillfrågat. Vänta på svaret, eller ta tillbaka frågan först.',
    fi: 'Yhdeltä tiimiltä on jo kysytty. Odota vastausta tai peru kysymys ensin.',
    en: 'A team has been asked already. Wait for the answer, or take the offer back first.',
  },
  grantNeeded: {
    sv: 'Den unga har spärrmarkering. Bara någon som får öppna de skyddade uppgifterna kan erbjuda ärendet, eftersom teamet visar var den unga bor.',
    fi: 'Nuorella on turvakielto. Vain se, joka saa avata suojatut tiedot, voi tarjota asiaa, koska tiimi paljastaa, missä nuori asuu.',
    en: 'The young person has a protected identity. Only somebody who may open the protected details can offer the case, because the team tells where the young person lives.',
  },
  heading: { sv: 'Överföring till ett annat team', fi: 'Siirto toiselle tiimille', en: 'Transfer to another team' },
  noTransfers: {
    sv: 'Inget annat team är tillfrågat.',
    fi: 'Muilta tiimeiltä ei ole kysytty.',
    en: 'No other team has been asked.',
  },
  by: (name: string, day: string): Text => ({ sv: `${name}, ${day}`, fi: `${name}, ${day}`, en: `${name}, ${day}` }),
} satisfies Words

export const stateTexts: Readonly<Record<TransferState, Text>> = {
  proposed: { sv: 'väntar på svar', fi: 'odottaa vastausta', en: 'waits for an answer' },
  accepted: { sv: 'mottaget', fi: 'otettu vastaan', en: 'accepted' },
  declined: { sv: 'inte mottaget', fi: 'ei otettu vastaan', en: 'declined' },
  withdrawn: { sv: 'tillbakataget', fi: 'peruttu', en: 'taken back' },
}

export const declineTexts: Readonly<Record<DeclineReason, Text>> = {
  not_our_area: {
    sv: 'Orten hör inte till oss',
    fi: 'Paikkakunta ei kuulu meille',
    en: 'The place is not in our area',
  },
  no_workers: {
    sv: 'Vi har inte folk just nu',
    fi: 'Meillä ei ole juuri nyt tekijöitä',
    en: 'We have no people right now',
  },
  finish_first: {
    sv: 'Arbetet bör slutföras där det började',
    fi: 'Työ on syytä viedä loppuun siellä, missä se alkoi',
    en: 'The work should be finished where it began',
  },
  other: { sv: 'Annat, vi har talats vid', fi: 'Muu syy, olemme puhuneet', en: 'Something else, we have spoken' },
}
