import type { Text } from '#kernel/language.ts'
import type { AuthorityRegister } from './actor.ts'
import { exchangeHelpTexts, type ExchangeScreen } from './exchange-help.words.ts'
import { groupHelpTexts, type GroupScreen } from './group-help.words.ts'

type ProcessScreen = 'intake' | 'screening' | 'case' | 'meeting' | 'assessment' | 'plan' | 'services' | 'follow_up'

/** Screens that explain what each profession does there (U-09): those of the process, and those of the exchange of information. */
export type HelpScreen = ProcessScreen | ExchangeScreen | GroupScreen

/** Screens of the process where a coordinator works as well: contacts on the way to a team, and the team's review of them. */
type CoordinatedScreen = Extract<ProcessScreen, 'intake' | 'screening'> | GroupScreen

/** Whom the help speaks to: a profession by its register, or the coordinator of a team, who has none. */
export type HelpRole = AuthorityRegister | 'coordinator'

/** Where each role records, in one sentence; the same on every screen (anchor-work 2, 703/2023 § 48). */
export const recordingTexts: Readonly<Record<HelpRole, Text>> = {
  police: {
    sv: 'Polisens egna anteckningar hör till polisens register. Förundersökningen görs i polisens eget system, inte här.',
    fi: 'Poliisin omat muistiinpanot kuuluvat poliisin rekisteriin. Esitutkinta tehdään poliisin omassa järjestelmässä, ei täällä.',
    en: 'The police’s own notes belong to the police register. The investigation is done in the police’s own system, not here.',
  },
  social_care: {
    sv: 'Dina egna anteckningar hör till socialvårdens klientregister. Beslut och klientplan görs i klientdatasystemet.',
    fi: 'Omat muistiinpanosi kuuluvat sosiaalihuollon asiakasrekisteriin. Päätökset ja asiakassuunnitelma tehdään asiakastietojärjestelmässä.',
    en: 'Your own notes belong to the social-care client register. Decisions and the client plan are made in the client data system.',
  },
  health_care: {
    sv: 'Dina egna anteckningar hör till patientregistret. De andra ser dem inte. Dela bara det som den unga går med på.',
    fi: 'Omat muistiinpanosi kuuluvat potilasrekisteriin. Muut eivät näe niitä. Jaa vain se, mihin nuori suostuu.',
    en: 'Your own notes belong to the patient register. The others do not see them. Share only what the young person agrees to.',
  },
  youth_work: {
    sv: 'Dina egna anteckningar hör till kommunens ungdomsväsende. Skriv bara det som behövs, och bara så länge det behövs.',
    fi: 'Omat muistiinpanosi kuuluvat kunnan nuorisotoimeen. Kirjaa vain tarpeellinen ja vain niin pitkäksi aikaa kuin tarvitaan.',
    en: 'Your own notes belong to the municipality’s youth services. Write only what is needed, and only for as long as it is needed.',
  },
  coordinator: {
    sv: 'Du antecknar ingenting om den unga. Namn och innehåll ser bara de som arbetar med kontakten.',
    fi: 'Et kirjaa nuoresta mitään. Nimen ja sisällön näkevät vain ne, jotka työskentelevät yhteydenoton parissa.',
    en: 'You record nothing about the young person. Only those who work with the contact see the name and the content.',
  },
}

/** What each role does on each screen that it reaches. */
export const helpTexts: {
  readonly [Screen in HelpScreen]: Readonly<
    Record<Screen extends CoordinatedScreen ? HelpRole : AuthorityRegister, Text>
  >
} = {
  ...exchangeHelpTexts,
  ...groupHelpTexts,
  intake: {
    police: {
      sv: 'Skriv vad som oroar, inte utredningens innehåll. Ditt eget ärendenummer ser bara polisen.',
      fi: 'Kirjoita, mikä huolestuttaa, ei tutkinnan sisältöä. Oman asianumerosi näkee vain poliisi.',
      en: 'Write what worries you, not the content of the investigation. Only the police see your own reference number.',
    },
    social_care: {
      sv: 'Bedöm genast om behovet är brådskande. Tiden för bedömningen antecknas. En barnskyddsanmälan startar tidsfristerna.',
      fi: 'Arvioi heti, onko tarve kiireellinen. Arvioinnin aika kirjataan. Lastensuojeluilmoitus käynnistää määräajat.',
      en: 'Assess at once whether the need is urgent. The time of the assessment is recorded. A child welfare notification starts the time limits.',
    },
    health_care: {
      sv: 'Diskutera gärna utan namn först. Anmälningsskyldigheten till barnskyddet väntar inte på teamet.',
      fi: 'Keskustele ensin mieluummin ilman nimeä. Lastensuojelun ilmoitusvelvollisuus ei odota tiimiä.',
      en: 'Preferably discuss without a name first. The duty to notify child welfare does not wait for the team.',
    },
    youth_work: {
      sv: 'Berätta för den unga att du tar kontakt, om det går. Diskutera utan namn tills teamet säger att tröskeln nås.',
      fi: 'Kerro nuorelle yhteydenotosta, jos voit. Keskustele ilman nimeä, kunnes tiimi toteaa kynnyksen täyttyvän.',
      en: 'Tell the young person that you make contact, if you can. Discuss without a name until the team says the threshold is met.',
    },
    coordinator: {
      sv: 'Kontakter utan känd hemkommun väntar på dig i den manuella kön. Skicka dem vidare till rätt team, de brådskande först.',
      fi: 'Yhteydenotot, joiden kotikunta ei ole tiedossa, odottavat sinua manuaalisessa jonossa. Ohjaa ne oikealle tiimille, kiireelliset ensin.',
      en: 'Contacts without a known home municipality wait for you in the manual queue. Send them on to the right team, the urgent ones first.',
    },
  },
  screening: {
    police: {
      sv: 'Säg vad polisen ser och om saken utreds. Ange er ståndpunkt bredvid det gemensamma beslutet.',
      fi: 'Kerro, mitä poliisi näkee ja tutkitaanko asiaa. Ilmaise kantanne yhteisen päätöksen rinnalla.',
      en: 'Say what the police see and whether the matter is investigated. State your view beside the joint decision.',
    },
    social_care: {
      sv: 'Säg om socialvården redan har en klientrelation bara om du får. Bedöm behovet av barnskydd i din egen process.',
      fi: 'Kerro asiakkuudesta vain, jos saat. Arvioi lastensuojelun tarve omassa prosessissasi.',
      en: 'Tell about a client relationship only if you may. Assess the need for child protection in your own process.',
    },
    health_care: {
      sv: 'Bedöm om hälsovården kan tillföra något. Berätta inte om vården utan den ungas samtycke.',
      fi: 'Arvioi, voiko terveydenhuolto tuoda lisäarvoa. Älä kerro hoidosta ilman nuoren suostumusta.',
      en: 'Judge whether health care can add something. Do not tell about care without the young person’s consent.',
    },
    youth_work: {
      sv: 'Säg vad du vet om den ungas vardag och nätverk, om du får. Föreslå stöd som finns nära.',
      fi: 'Kerro nuoren arjesta ja verkostoista, jos saat. Ehdota lähellä olevaa tukea.',
      en: 'Say what you know of the young person’s daily life and networks, if you may. Suggest support that is near.',
    },
    coordinator: {
      sv: 'Håll reda på genomgången: vad som tas upp, i vilken ordning och vilka som är på plats. Beslutet fattar teamet.',
      fi: 'Huolehdi palaverin kulusta: mitä käsitellään, missä järjestyksessä ja ketkä ovat paikalla. Päätöksen tekee tiimi.',
      en: 'Keep the review in order: what is taken up, in which order and who is present. The team makes the decision.',
    },
  },
  case: {
    police: {
      sv: 'Du ser ärendets gemensamma arbetsyta och polisens egna anteckningar.',
      fi: 'Näet asian yhteisen työtilan ja poliisin omat muistiinpanot.',
      en: 'You see the shared workspace of the case and the police’s own notes.',
    },
    social_care: {
      sv: 'Du ser ärendets gemensamma arbetsyta och socialvårdens egna anteckningar. Följ tidsfristerna för bedömningen.',
      fi: 'Näet asian yhteisen työtilan ja sosiaalihuollon omat muistiinpanot. Seuraa arvioinnin määräaikoja.',
      en: 'You see the shared workspace of the case and social care’s own notes. Follow the time limits of the assessment.',
    },
    health_care: {
      sv: 'Du ser ärendets gemensamma arbetsyta och hälsovårdens egna anteckningar.',
      fi: 'Näet asian yhteisen työtilan ja terveydenhuollon omat muistiinpanot.',
      en: 'You see the shared workspace of the case and health care’s own notes.',
    },
    youth_work: {
      sv: 'Du ser ärendets gemensamma arbetsyta och ungdomsväsendets egna anteckningar.',
      fi: 'Näet asian yhteisen työtilan ja nuorisotoimen omat muistiinpanot.',
      en: 'You see the shared workspace of the case and youth services’ own notes.',
    },
  },
  meeting: {
    police: {
      sv: 'Träffen är inget förhör. Berätta om lag och följder lugnt och sakligt.',
      fi: 'Tapaaminen ei ole kuulustelu. Kerro laista ja seurauksista rauhallisesti ja asiallisesti.',
      en: 'The meeting is no interrogation. Tell about the law and consequences calmly.',
    },
    social_care: {
      sv: 'Se till att den unga och vårdnadshavarna får säga sitt. Anteckna deras åsikt och hur du fick veta den.',
      fi: 'Huolehdi, että nuori ja huoltajat tulevat kuulluiksi. Kirjaa heidän mielipiteensä ja miten sait sen tietää.',
      en: 'See to it that the young person and guardians are heard. Record their view and how you learnt it.',
    },
    health_care: {
      sv: 'Bedöm vid varje möte om den unga kan besluta själv och om något får berättas för vårdnadshavaren.',
      fi: 'Arvioi joka tapaamisessa, voiko nuori päättää itse ja saako huoltajalle kertoa.',
      en: 'Judge at every meeting whether the young person can decide and whether the guardian may be told.',
    },
    youth_work: {
      sv: 'Du är ofta den som den unga litar på. Hjälp hen att säga sina egna ord.',
      fi: 'Olet usein se, johon nuori luottaa. Auta häntä sanomaan omat sanansa.',
      en: 'You are often the one the young person trusts. Help them say their own words.',
    },
  },
  assessment: {
    police: {
      sv: 'Bedöm bara de livsområden du har sett något av. Skriv inte ut uppgifter ur utredningen.',
      fi: 'Arvioi vain ne elämänalueet, joista olet nähnyt jotain. Älä kirjaa tutkinnan tietoja.',
      en: 'Assess only the life areas you have seen something of. Do not write out facts of the investigation.',
    },
    social_care: {
      sv: 'Den här bedömningen är teamets. Bedömningen av servicebehovet gör du i klientdatasystemet.',
      fi: 'Tämä on tiimin arviointi. Palvelutarpeen arvioinnin teet asiakastietojärjestelmässä.',
      en: 'This assessment is the team’s. You make the assessment of service needs in the client data system.',
    },
    health_care: {
      sv: 'Skriv hälsouppgifter i ditt eget register. I den gemensamma arbetsytan räcker det som behövs för planen.',
      fi: 'Kirjaa terveystiedot omaan rekisteriisi. Yhteiseen työtilaan riittää se, mitä suunnitelma vaatii.',
      en: 'Write health facts in your own register. In the shared workspace what the plan needs is enough.',
    },
    youth_work: {
      sv: 'Beskriv styrkor, vänner och fritid. Det är ofta där hjälpen får fäste.',
      fi: 'Kuvaa vahvuuksia, ystäviä ja vapaa-aikaa. Apu tarttuu usein juuri niihin.',
      en: 'Describe strengths, friends and leisure. That is often where help takes hold.',
    },
  },
  plan: {
    police: {
      sv: 'Lova bara det polisen själv kan göra. Planen är frivillig för familjen.',
      fi: 'Lupaa vain se, minkä poliisi voi itse tehdä. Suunnitelma on perheelle vapaaehtoinen.',
      en: 'Promise only what the police can do. The plan is voluntary for the family.',
    },
    social_care: {
      sv: 'Skriv så att den unga förstår. Fråga om planen får delas innan den skrivs ut.',
      fi: 'Kirjoita niin, että nuori ymmärtää. Kysy ennen tulostamista, saako suunnitelman jakaa.',
      en: 'Write so that the young person understands. Ask whether the plan may be shared before it is printed.',
    },
    health_care: {
      sv: 'Skriv vad som ska göras, inte diagnoser.',
      fi: 'Kirjoita, mitä tehdään, ei diagnooseja.',
      en: 'Write what will be done, not diagnoses.',
    },
    youth_work: {
      sv: 'Börja med den ungas eget mål. Små steg med datum fungerar bäst.',
      fi: 'Aloita nuoren omasta tavoitteesta. Pienet askeleet päivämäärineen toimivat parhaiten.',
      en: 'Begin with the young person’s own goal. Small steps with dates work best.',
    },
  },
  services: {
    police: {
      sv: 'Medling kan ordnas genom välfärdsområdet. Du behöver inte veta vad som händer i en tjänst.',
      fi: 'Sovittelu järjestyy hyvinvointialueen kautta. Sinun ei tarvitse tietää, mitä palvelussa tapahtuu.',
      en: 'Mediation can be arranged through the wellbeing services county. You need not know what happens in a service.',
    },
    social_care: {
      sv: 'Bekräfta att tjänsten har börjat. Obekräftade tjänster kommer upp av sig själva.',
      fi: 'Vahvista, että palvelu on alkanut. Vahvistamattomat nousevat esiin itsestään.',
      en: 'Confirm that the service has started. Unconfirmed ones come up by themselves.',
    },
    health_care: {
      sv: 'Fråga den unga om du får berätta att vården har börjat. Det räcker för bekräftelsen.',
      fi: 'Kysy nuorelta, saatko kertoa hoidon alkaneen. Se riittää vahvistukseksi.',
      en: 'Ask the young person whether you may tell that care has started. That is enough as confirmation.',
    },
    youth_work: {
      sv: 'Gå gärna med första gången. Anteckna när den unga faktiskt har börjat.',
      fi: 'Lähde ensimmäisellä kerralla mukaan. Kirjaa, milloin nuori todella on aloittanut.',
      en: 'Go along the first time. Record when the young person has really started.',
    },
  },
  follow_up: {
    police: {
      sv: 'Följ upp det ni kom överens om. Nya misstankar hör till polisens eget system.',
      fi: 'Seuraa sitä, mistä sovitte. Uudet epäilyt kuuluvat poliisin omaan järjestelmään.',
      en: 'Follow up what you agreed. New suspicions belong to the police’s own system.',
    },
    social_care: {
      sv: 'Ett ärende avslutas först när de lagstadgade tidsfristerna är klara eller har förts över.',
      fi: 'Asia päätetään vasta, kun lakisääteiset määräajat on hoidettu tai siirretty.',
      en: 'A case is closed only when the statutory time limits are done or transferred.',
    },
    health_care: {
      sv: 'Kontrollera att hjälpen har fått fäste innan du lämnar ärendet.',
      fi: 'Varmista, että apu on tavoittanut, ennen kuin jätät asian.',
      en: 'Check that help has taken hold before you leave the case.',
    },
    youth_work: {
      sv: 'Fråga den unga hur det går. Berätta om du slutar.',
      fi: 'Kysy nuorelta, miten menee. Kerro, jos lopetat.',
      en: 'Ask the young person how it goes. Tell them if you stop.',
    },
  },
}
