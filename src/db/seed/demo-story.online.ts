import type { Story } from './demo-story.ts'

/** Threats and pictures online. */
export const online: Story = {
  triggers: ['offence_report', 'concern_relative'],
  criteria: ['crime'],
  reasons: ['threat', 'cyber_offence', 'online_harm'],
  causes: [
    { category: 'online_harm', actors: ['youth_work', 'police'] },
    { category: 'bullying_loneliness', actors: ['student_welfare'] },
  ],
  services: ['online_youth_work', 'student_welfare', 'mediation'],
  worries: ['online_life', 'friends_leisure'],
  strengths: ['family', 'school'],
  texts: {
    sv: {
      need: [
        'Den unga har skickat {hot|hotfulla röstmeddelanden} till en jämnårig i en spelchatt och delat en bild utan lov. Familjerna känner varandra. Önskas: samtal om nätet, ansvar och hur det kan ställas till rätta.',
        'En förälder kontaktade oss: barnet har {ett konto|två konton} där en klasskamrat hängs ut. Skolan är ovetande. Önskas: stopp för spridningen och stöd åt båda.',
      ],
      authorities: {
        police: {
          note: [
            'Anmälan om olaga hot och spridande av bild. Kontot säkrat, skärmbilder finns. Den unga medgav direkt.',
            'Kontaktade tjänsten för att få bilden borttagen. Bekräftelse kom {samma dag|nästa dag}.',
          ],
          bring: ['Vad som är brott på nätet, och vad som tas bort och vad som stannar kvar.'],
          meeting: [
            'Gick igenom olaga hot och spridning av bild. Den unga raderade kontot tillsammans med vårdnadshavaren.',
          ],
        },
        social_care: {
          note: [
            'Samtal med familjen: gränser för skärmtid saknas, annars fungerande vardag. Inget behov av barnskydd.',
          ],
          bring: ['Familjens nätvanor och vad vårdnadshavarna vet.'],
          meeting: ['Rådgivning räckte. Familjen gör ett eget avtal om nätet. Inget ärende inleds.'],
        },
        health_care: {
          note: ['Den unga är uppe till {två|tre} på natten. Huvudvärk, annars frisk. Sömnråd givna.'],
          bring: ['Sömn och skärmtid.'],
          meeting: ['Sömndagbok i två veckor, hälsovårdaren ringer.'],
        },
        youth_work: {
          note: ['Digital ungdomsgård: den unga är kunnig, hjälper gärna andra. Spelar mest ensam.'],
          bring: ['E-sportgruppen och hur man är en bra lagkamrat på nätet.'],
          meeting: ['Den unga börjar i e-sportgruppen och får en uppgift som moderator.'],
        },
      },
      summary: [
        'Bilden är borttagen och kontot stängt. Den unga skrev själv ett brev till den andra.\n\nVi kom överens om:\n- familjen gör ett avtal om nätet\n- medling föreslås\n- e-sportgruppen på ungdomsgården börjar {nästa vecka|på tisdag}',
        'Inga nya händelser. Den unga har hållit familjens avtal och trivs i gruppen.',
      ],
      youth: [
        'Det var ett skämt som gick för långt. Jag tänkte inte att det var på riktigt när det bara är på telefonen.',
        'Jag skulle inte vilja att nån gjorde så mot mig.',
      ],
      goal: ['Jag vill att det ska vara okej att komma till klassen igen.'],
      guardian: [
        'Vi visste inte ens att kontot fanns. Nu vill vi förstå mer utan att bara förbjuda.',
        'Vi har pratat med den andra familjen. Det gick bättre än vi trodde.',
      ],
      causes: ['Grupptryck och anonymitet i spelchattar.', 'Ensam i klassen, kompisarna finns på nätet.'],
      actions: [
        { goal: 'Ställa till rätta', what: 'Deltar i medling', who: 'Den unga och vårdnadshavarna' },
        { goal: 'Tryggt på nätet', what: 'Gör ett avtal om nätet hemma', who: 'Familjen' },
        { goal: 'Kompisar på riktigt', what: 'Börjar i e-sportgruppen', who: 'Den unga och ungdomsarbetaren' },
      ],
      providers: ['digitala ungdomsgården', 'skolans elevhälsa', 'medlingsbyrån'],
    },
    fi: {
      need: [
        'Nuori on lähettänyt {uhkauksia|uhkaavia ääniviestejä} ikätoverille pelichatissa ja jakanut kuvan luvatta. Perheet tuntevat toisensa. Toive: keskustelu netistä, vastuusta ja siitä, miten asia korjataan.',
        'Vanhempi otti yhteyttä: lapsella on {tili|kaksi tiliä}, jolla pilkataan luokkatoveria. Koulu ei tiedä. Toive: leviäminen seis ja tukea molemmille.',
      ],
      authorities: {
        police: {
          note: [
            'Ilmoitus laittomasta uhkauksesta ja kuvan levittämisestä. Tili tallennettu, kuvakaappaukset olemassa. Nuori myönsi heti.',
            'Pyydetty palvelua poistamaan kuva. Vahvistus tuli {samana|seuraavana} päivänä.',
          ],
          bring: ['Mikä netissä on rikos, ja mikä poistuu ja mikä jää.'],
          meeting: ['Käytiin läpi laiton uhkaus ja kuvan levittäminen. Nuori poisti tilin yhdessä huoltajan kanssa.'],
        },
        social_care: {
          note: [
            'Keskustelu perheen kanssa: ruutuajalla ei ole rajoja, muuten arki sujuu. Ei lastensuojelun tarvetta.',
          ],
          bring: ['Perheen nettitavat ja mitä huoltajat tietävät.'],
          meeting: ['Neuvonta riitti. Perhe tekee oman nettisopimuksen. Asiaa ei avata.'],
        },
        health_care: {
          note: ['Nuori valvoo {kahteen|kolmeen} yöllä. Päänsärkyä, muuten terve. Annettu unineuvontaa.'],
          bring: ['Uni ja ruutuaika.'],
          meeting: ['Unipäiväkirja kaksi viikkoa, terveydenhoitaja soittaa.'],
        },
        youth_work: {
          note: ['Digitaalinen nuorisotalo: nuori on taitava ja auttaa mielellään muita. Pelaa enimmäkseen yksin.'],
          bring: ['E-urheiluryhmä ja miten ollaan hyvä joukkuekaveri netissä.'],
          meeting: ['Nuori aloittaa e-urheiluryhmässä ja saa moderaattorin tehtävän.'],
        },
      },
      summary: [
        'Kuva on poistettu ja tili suljettu. Nuori kirjoitti itse kirjeen toiselle.\n\nSovittiin:\n- perhe tekee nettisopimuksen\n- ehdotetaan sovittelua\n- nuorisotalon e-urheiluryhmä alkaa {ensi viikolla|tiistaina}',
        'Ei uusia tapahtumia. Nuori on pitänyt perheen sopimuksen ja viihtyy ryhmässä.',
      ],
      youth: [
        'Se oli vitsi, joka meni liian pitkälle. En mä ajatellut, että se on ihan oikeesti, kun se on vaan puhelimessa.',
        'En haluis, että kukaan tekis niin mulle.',
      ],
      goal: ['Haluun, että on taas ihan ok tulla luokkaan.'],
      guardian: [
        'Emme edes tienneet, että tili on olemassa. Haluamme ymmärtää enemmän, emme vain kieltää.',
        'Olemme puhuneet toisen perheen kanssa. Se meni paremmin kuin luulimme.',
      ],
      causes: ['Ryhmäpaine ja nimettömyys pelichateissa.', 'Yksin luokassa, kaverit ovat netissä.'],
      actions: [
        { goal: 'Asian korjaaminen', what: 'Osallistuu sovitteluun', who: 'Nuori ja huoltajat' },
        { goal: 'Turvassa netissä', what: 'Tekee kotona nettisopimuksen', who: 'Perhe' },
        { goal: 'Oikeita kavereita', what: 'Aloittaa e-urheiluryhmässä', who: 'Nuori ja nuorisotyöntekijä' },
      ],
      providers: ['digitaalinen nuorisotalo', 'koulun oppilashuolto', 'sovittelutoimisto'],
    },
  },
}
