import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Export av allt', fi: 'Kaiken vienti', en: 'Export of everything' },
  summary: {
    sv: 'Läs vilka exporter som har begärts',
    fi: 'Lue pyydetyt viennit',
    en: 'Read which exports were asked for',
  },
  intro: {
    sv: 'För att lämna systemet skrivs allt ut till filer: en fil för varje tabell och ett manifest med kontrollsummor. Administratören och dataskyddsombudet måste båda säga ja. Filerna skrivs på servern, aldrig i webbläsaren.',
    fi: 'Järjestelmästä lähdettäessä kaikki kirjoitetaan tiedostoihin: yksi kutakin taulua kohti ja luettelo tarkistussummineen. Ylläpitäjän ja tietosuojavastaavan on molempien suostuttava. Tiedostot kirjoitetaan palvelimella, ei koskaan selaimessa.',
    en: 'To leave the system everything is written to files: one for each table and a manifest with hashes. The administrator and the data-protection officer must both say yes. The files are written on the server, never in the browser.',
  },
  empty: { sv: 'Ingen export har begärts.', fi: 'Vientiä ei ole pyydetty.', en: 'No export was asked for.' },
  ask: { sv: 'Begär en export', fi: 'Pyydä vientiä', en: 'Ask for an export' },
  askDone: { sv: 'Exporten begärdes.', fi: 'Vientiä pyydettiin.', en: 'The export was asked for.' },
  purpose: { sv: 'Varför behövs exporten?', fi: 'Miksi vientiä tarvitaan?', en: 'Why is the export needed?' },
  approve: { sv: 'Godkänn exporten', fi: 'Hyväksy vienti', en: 'Approve the export' },
  approveDone: { sv: 'Exporten godkändes.', fi: 'Vienti hyväksyttiin.', en: 'The export was approved.' },
  notYours: {
    sv: 'Den andra av administratören och dataskyddsombudet måste godkänna, och bara en gång.',
    fi: 'Ylläpitäjästä ja tietosuojavastaavasta toisen on hyväksyttävä, ja vain kerran.',
    en: 'The other of the administrator and the data-protection officer must approve, and only once.',
  },
  asked: { sv: 'Begärd', fi: 'Pyydetty', en: 'Asked' },
  approved: { sv: 'Godkänd av', fi: 'Hyväksynyt', en: 'Approved by' },
  written: { sv: 'Utskriven', fi: 'Kirjoitettu', en: 'Written out' },
  notYet: { sv: 'inte ännu', fi: 'ei vielä', en: 'not yet' },
  readers: {
    sv: 'administratören och dataskyddsombudet',
    fi: 'ylläpitäjä ja tietosuojavastaava',
    en: 'the administrator and the data-protection officer',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
} satisfies Words
