import type { Story } from './demo-story.ts'

/** A fight at school or after it, with bullying behind it. */
export const assault: Story = {
  triggers: ['offence_report', 'concern_expert'],
  criteria: ['crime', 'multi_support'],
  reasons: ['assault', 'bullying'],
  causes: [
    { category: 'bullying_loneliness', actors: ['education', 'student_welfare'] },
    { category: 'mental_ill_health', actors: ['health_care'] },
  ],
  services: ['student_welfare', 'mediation', 'youth_psychiatry'],
  worries: ['offending', 'school', 'mental_health'],
  strengths: ['friends_leisure', 'strengths'],
  texts: {
    sv: {
      need: [
        'Slagsmål {på skolgården|vid busshållplatsen|efter en fest}. Den unga slog en jämnårig i ansiktet; lindriga skador. Skolan berättar om {retande|utfrysning} under hela hösten. Önskas: gemensam bild av läget och vem som stöder vem.',
        'Rektor är orolig: en elev har {hotat|slagit} kamrater {två|tre} gånger den här terminen och säger att ingenting spelar någon roll. Önskas: samarbete innan det går längre.',
      ],
      authorities: {
        police: {
          note: [
            'Anmälan om misshandel. Målsäganden har blåmärken, ingen läkarvård. Utredningen görs skyndsamt. Händelsen finns på film som delats bland elever.',
            'Hörde {två|tre} vittnen. Berättelserna är lika: retande föregick slaget. Uppmanade eleverna att ta bort filmen.',
          ],
          bring: ['Vad som är utrett, vad som återstår och vad det betyder för den unga. Filmen som sprids.'],
          meeting: [
            'Gick igenom ansvar och skadestånd. Den unga beklagade. Vårdnadshavarna är öppna för medling, målsägandens familj likaså.',
          ],
        },
        social_care: {
          note: [
            'Kontakt med familjen: vårdnadshavarna bor på olika håll, den unga växlar varje vecka. Skolan har inte nått den ena vårdnadshavaren.',
            'Bedömningen av servicebehovet inledd. Den unga berättar att det är lugnare {hos mamma|hos pappa}.',
          ],
          bring: ['Hur veckorna i två hem fungerar, och vem skolan ringer.'],
          meeting: [
            'Vårdnadshavarna kom överens om gemensamma regler och om en kontaktperson till skolan. Familjerådgivning erbjuden, de tackade ja.',
          ],
        },
        health_care: {
          note: [
            'Den unga sover {fyra|fem} timmar per natt och är ofta spänd. Mätare för nedstämdhet: förhöjda poäng. Inga tankar på att skada sig själv.',
            'Konsulterade ungdomspsykiatrin: bedömningstid kan ges inom {tre|fyra} veckor.',
          ],
          bring: ['Sömn, ilska och vad som hjälper när det blir för mycket.'],
          meeting: [
            'Övade ett sätt att gå därifrån i tid. Remiss till ungdomspsykiatrin skrivs med den ungas och vårdnadshavarnas vetskap.',
          ],
        },
        youth_work: {
          note: [
            'Den unga kommer till ungdomsgården ensam, spelar gärna {biljard|gitarr|schack} med personalen. Två jämnåriga har börjat sätta sig vid samma bord.',
            'Pratade om kamrater: en vän i parallellklassen är viktig.',
          ],
          bring: ['Var den unga har det bra, och en kamrat som kunde vara med.'],
          meeting: ['Den unga vill komma med i {spelgruppen|bandet}. Börjar {på torsdag|nästa vecka}.'],
        },
      },
      summary: [
        'Vi talade om slagsmålet och om hösten före det. Den unga fick berätta i egen takt.\n\nVi kom överens om:\n- skolan utser en vuxen som den unga kan gå till\n- medling föreslås för båda familjerna\n- tid ordnas hos ungdomspsykiatrin\n- nästa träff om {fyra|sex} veckor',
        'Skolan ordnade ett möte mellan eleverna. Filmen är borttagen. Den unga har haft lugnare veckor och sover bättre.',
      ],
      youth: [
        'De sa samma sak varje dag i två månader. Sen bara small det. Det var fel, jag vet det.',
        'Ingen frågade nånsin varför jag är arg. Nu frågade ni.',
      ],
      goal: [
        'Jag vill kunna gå i skolan utan att behöva vara på min vakt hela tiden.',
        'Jag vill lära mig att gå därifrån.',
      ],
      guardian: [
        'Vi ringde skolan redan i september. Nu känns det som att någon samlar ihop bitarna.',
        'Vi är oroliga för sömnen. Hemma är hen tyst, och vi vet inte hur vi ska nå fram.',
      ],
      causes: [
        'Retande och utanförskap i klassen under hela hösten.',
        'Nedstämdhet och för lite sömn gör att ilskan kommer snabbt.',
      ],
      actions: [
        { goal: 'Tryggt i skolan', what: 'En namngiven vuxen att gå till varje dag', who: 'Skolan' },
        { goal: 'Reda ut händelsen', what: 'Tar kontakt med medlingsbyrån', who: 'Ankarpolisen och vårdnadshavarna' },
        {
          goal: 'Bättre sömn och lugnare humör',
          what: 'Går på bedömningssamtal',
          who: 'Den unga och ungdomspsykiatrin',
        },
      ],
      providers: ['skolans elevhälsa', 'medlingsbyrån', 'ungdomspsykiatriska polikliniken'],
    },
    fi: {
      need: [
        'Tappelu {koulun pihalla|bussipysäkillä|juhlien jälkeen}. Nuori löi ikätoveriaan kasvoihin; lieviä vammoja. Koulu kertoo, että {kiusaamista|ulkopuolelle jättämistä} on ollut koko syksyn. Toive: yhteinen kuva tilanteesta ja siitä, kuka tukee ketäkin.',
        'Rehtori on huolissaan: oppilas on {uhannut|lyönyt} tovereita {kaksi|kolme} kertaa tällä lukukaudella ja sanoo, ettei millään ole väliä. Toive: yhteistyö ennen kuin tilanne pahenee.',
      ],
      authorities: {
        police: {
          note: [
            'Ilmoitus pahoinpitelystä. Asianomistajalla mustelmia, ei lääkärihoitoa. Tutkinta tehdään kiireellisesti. Tapahtuma on videolla, jota oppilaat jakavat.',
            'Kuultu {kaksi|kolme} todistajaa. Kertomukset ovat yhteneviä: lyöntiä edelsi kiusaaminen. Oppilaita kehotettu poistamaan video.',
          ],
          bring: ['Mitä on selvitetty, mitä on jäljellä ja mitä se nuorelle merkitsee. Leviävä video.'],
          meeting: [
            'Käytiin läpi vastuu ja vahingonkorvaus. Nuori pahoitteli. Huoltajat suhtautuvat sovitteluun avoimesti, samoin asianomistajan perhe.',
          ],
        },
        social_care: {
          note: [
            'Yhteys perheeseen: huoltajat asuvat erillään, nuori vaihtaa kotia viikoittain. Koulu ei ole tavoittanut toista huoltajaa.',
            'Palvelutarpeen arviointi aloitettu. Nuori kertoo, että {äidin luona|isän luona} on rauhallisempaa.',
          ],
          bring: ['Miten viikot kahdessa kodissa sujuvat, ja kenelle koulu soittaa.'],
          meeting: [
            'Huoltajat sopivat yhteisistä säännöistä ja yhteyshenkilöstä koululle. Perheneuvontaa tarjottiin, he suostuivat.',
          ],
        },
        health_care: {
          note: [
            'Nuori nukkuu {neljä|viisi} tuntia yössä ja on usein jännittynyt. Mielialakysely: koholla. Ei ajatuksia itsensä vahingoittamisesta.',
            'Konsultoitu nuorisopsykiatriaa: arviointiaika {kolmen|neljän} viikon sisällä.',
          ],
          bring: ['Uni, viha ja mikä auttaa, kun on liikaa.'],
          meeting: [
            'Harjoiteltiin keinoa lähteä ajoissa pois. Lähete nuorisopsykiatriaan tehdään nuoren ja huoltajien tieten.',
          ],
        },
        youth_work: {
          note: [
            'Nuori tulee nuorisotalolle yksin, pelaa mielellään {biljardia|shakkia} tai soittaa kitaraa ohjaajien kanssa. Kaksi ikätoveria on alkanut istua samaan pöytään.',
            'Puhuttiin kavereista: yksi ystävä rinnakkaisluokalla on tärkeä.',
          ],
          bring: ['Missä nuorella on hyvä olla, ja kaveri, joka voisi olla mukana.'],
          meeting: ['Nuori haluaa mukaan {peliryhmään|bändiin}. Aloittaa {torstaina|ensi viikolla}.'],
        },
      },
      summary: [
        'Puhuttiin tappelusta ja sitä edeltäneestä syksystä. Nuori sai kertoa omaan tahtiinsa.\n\nSovittiin:\n- koulu nimeää aikuisen, jonka luo nuori voi mennä\n- sovittelua ehdotetaan molemmille perheille\n- nuorisopsykiatrialta varataan aika\n- seuraava tapaaminen {neljän|kuuden} viikon kuluttua',
        'Koulu järjesti oppilaiden tapaamisen. Video on poistettu. Nuorella on ollut rauhallisempia viikkoja ja hän nukkuu paremmin.',
      ],
      youth: [
        'Ne sano samaa joka päivä kaks kuukautta. Sit vaan napsahti. Se oli väärin, tiedän.',
        'Kukaan ei kysynyt, miks mä oon vihanen. Nyt te kysyitte.',
      ],
      goal: ['Haluun käydä koulua ilman, että pitää koko ajan olla varuillaan.', 'Haluun oppia lähteen pois ajoissa.'],
      guardian: [
        'Soitimme koululle jo syyskuussa. Nyt tuntuu, että joku kokoaa palaset.',
        'Uni huolettaa. Kotona hän on hiljaa, emmekä tiedä, miten saisimme yhteyden.',
      ],
      causes: [
        'Kiusaaminen ja ulkopuolisuus luokassa koko syksyn.',
        'Alakulo ja vähäinen uni saavat vihan syttymään nopeasti.',
      ],
      actions: [
        { goal: 'Turvallinen koulupäivä', what: 'Nimetty aikuinen, jonka luo voi mennä', who: 'Koulu' },
        {
          goal: 'Tapahtuneen selvittäminen',
          what: 'Ottaa yhteyttä sovittelutoimistoon',
          who: 'Ankkuripoliisi ja huoltajat',
        },
        {
          goal: 'Parempi uni ja rauhallisempi mieli',
          what: 'Käy arviointikeskustelussa',
          who: 'Nuori ja nuorisopsykiatria',
        },
      ],
      providers: ['koulun oppilashuolto', 'sovittelutoimisto', 'nuorisopsykiatrian poliklinikka'],
    },
  },
}
