import type { Text } from '#kernel/language.ts'
import type { AuthorityRegister } from './actor.ts'

/** Screens of the exchange where a coordinator works as well. */
export type GroupScreen = 'incident' | 'conflict'

/** What each role does with incidents of many young people (C-07) and conflicts of interest (S-07). */
export const groupHelpTexts: Readonly<Record<GroupScreen, Readonly<Record<AuthorityRegister | 'coordinator', Text>>>> =
  {
    incident: {
      police: {
        sv: 'Beskriv vad som hände, inte vem som misstänks. Rollen i händelsen antecknas i var och ens eget ärende.',
        fi: 'Kuvaa, mitä tapahtui, ei ketä epäillään. Rooli tapauksessa kirjataan kunkin omaan asiaan.',
        en: 'Describe what happened, not who is suspected. The role in it is recorded in each one’s own case.',
      },
      social_care: {
        sv: 'Läs andras texter med frågan: kan någon kännas igen? Behovet av barnskydd bedöms för varje barn för sig.',
        fi: 'Lue muiden tekstejä kysyen: voiko jonkun tunnistaa? Lastensuojelun tarve arvioidaan jokaisen lapsen osalta erikseen.',
        en: 'Read the texts of others asking: can somebody be recognised? The need for child protection is assessed for each child apart.',
      },
      health_care: {
        sv: 'Skriv inget om skador eller vård i en händelse. Det hör till den ungas eget ärende och ditt register.',
        fi: 'Älä kirjoita tapaukseen vammoista tai hoidosta. Ne kuuluvat nuoren omaan asiaan ja rekisteriisi.',
        en: 'Write nothing of injuries or care in an incident. That belongs to the young person’s own case and your register.',
      },
      youth_work: {
        sv: 'Du vet ofta vilka som var där. Håll namnen utanför: de som behöver hjälp får ett eget ärende.',
        fi: 'Tiedät usein, ketkä olivat paikalla. Jätä nimet pois: apua tarvitseva saa oman asian.',
        en: 'You often know who was there. Keep the names out: those who need help get a case of their own.',
      },
      coordinator: {
        sv: 'Du ser hur många händelser det är av varje slag, aldrig vilka unga som var med. Texterna läser och granskar teamets medarbetare.',
        fi: 'Näet, kuinka monta kutakin tapausta on, et koskaan, ketkä nuoret olivat mukana. Tekstit lukevat ja tarkastavat tiimin työntekijät.',
        en: 'You see how many incidents there are of each kind, never which young people took part. The workers of the team read and review the texts.',
      },
    },
    conflict: {
      police: {
        sv: 'Anmäl jäv genast när du känner igen någon, också om polisen utreder saken på annat håll.',
        fi: 'Ilmoita esteellisyys heti, kun tunnistat jonkun, vaikka poliisi tutkisi asiaa muualla.',
        en: 'Declare a conflict as soon as you recognise somebody, also when the police investigate elsewhere.',
      },
      social_care: {
        sv: 'Anmäl jäv innan du läser vidare. Någon annan i socialvården tar över det du ansvarar för.',
        fi: 'Ilmoita esteellisyys ennen kuin luet lisää. Joku muu sosiaalihuollosta ottaa vastuullasi olevan.',
        en: 'Declare a conflict before you read on. Somebody else in social care takes over what you are responsible for.',
      },
      health_care: {
        sv: 'Anmäl jäv innan du läser vidare. Att du har vårdat någon är inte jäv i sig: fråga om du är osäker.',
        fi: 'Ilmoita esteellisyys ennen kuin luet lisää. Se, että olet hoitanut jotakuta, ei sinänsä tee esteelliseksi: kysy, jos epäröit.',
        en: 'Declare a conflict before you read on. That you have treated somebody is no conflict in itself: ask if you are unsure.',
      },
      youth_work: {
        sv: 'På en liten ort känner du många. Jäv gäller dina närmaste och den du själv har ett intresse i, inte alla du har mött.',
        fi: 'Pienellä paikkakunnalla tunnet monia. Esteellisyys koskee läheisiäsi ja niitä, joiden asiassa sinulla on oma etu, ei kaikkia tapaamiasi.',
        en: 'In a small place you know many. A conflict is about those close to you and your own interest, not about all you have met.',
      },
      coordinator: {
        sv: 'Du anmäler jäv för andra när du får veta om det, och avslutar det när det inte längre gäller. Ingen avslutar sitt eget.',
        fi: 'Ilmoitat toisen esteellisyyden, kun saat siitä tiedon, ja päätät sen, kun se ei enää päde. Kukaan ei päätä omaansa.',
        en: 'You declare a conflict for others when you learn of it, and end it when it no longer holds. Nobody ends their own.',
      },
    },
  }
