import type { Actor } from '#access/actor.ts'
import { ownRelations } from '#access/decide.ts'
import { ruleOf, type Permission } from '#access/permissions.ts'
import type { Text } from '#kernel/language.ts'
import type { NavigationItem } from '#web/view.ts'

type Item = {
  readonly href: string
  readonly permission: Permission
  readonly text: Text
  /** Not for every day: under "Mer" for whoever has more than fit in one row. */
  readonly aside?: true
}
/** As many fit in one row of an office screen in each language. */
const ONE_ROW = 8

const items: readonly Item[] = [
  { href: '/', permission: 'today.read', text: { sv: 'I dag', fi: 'Tänään', en: 'Today' } },
  { href: '/referrals', permission: 'referral.list', text: { sv: 'Kontakter', fi: 'Yhteydenotot', en: 'Contacts' } },
  {
    href: '/reviews',
    permission: 'team_review.read',
    text: { sv: 'Ankargenomgång', fi: 'Ankkuripalaveri', en: 'Team review' },
  },
  { href: '/cases', permission: 'case.list', text: { sv: 'Ärenden', fi: 'Asiat', en: 'Cases' } },
  {
    href: '/may-tell',
    permission: 'disclosure_rule.ask',
    text: { sv: 'Får jag berätta?', fi: 'Saanko kertoa?', en: 'May I tell?' },
  },
  {
    href: '/conflicts-of-interest',
    aside: true,
    permission: 'conflict_of_interest.read',
    text: { sv: 'Jäv', fi: 'Esteellisyys', en: 'Conflicts of interest' },
  },
  {
    href: '/incidents',
    aside: true,
    permission: 'incident.list',
    text: { sv: 'Händelser', fi: 'Tapaukset', en: 'Incidents' },
  },
  {
    href: '/phenomena',
    permission: 'phenomenon.read',
    text: { sv: 'Fenomen', fi: 'Ilmiöt', en: 'Phenomena' },
  },
  { href: '/picture', permission: 'picture.read', text: { sv: 'Lägesbild', fi: 'Tilannekuva', en: 'Picture' } },
  {
    href: '/early-warnings',
    permission: 'early_warning.read',
    text: { sv: 'Tidiga varningar', fi: 'Varhaiset varoitukset', en: 'Early warnings' },
  },
  {
    href: '/professionals',
    permission: 'professional.list',
    text: { sv: 'Personer', fi: 'Henkilöt', en: 'People' },
  },
  {
    href: '/right-proposals',
    aside: true,
    permission: 'right.settle',
    text: { sv: 'Att godkänna', fi: 'Hyväksyttävät', en: 'To approve' },
  },
  {
    href: '/right-reviews',
    permission: 'right.review',
    text: { sv: 'Granska behörigheter', fi: 'Tarkasta oikeudet', en: 'Review rights' },
  },
  {
    href: '/meeting-attendance',
    aside: true,
    permission: 'attendance.count',
    text: { sv: 'Närvaro vid möten', fi: 'Läsnäolo tapaamisissa', en: 'Attendance at meetings' },
  },
  {
    href: '/absences',
    aside: true,
    permission: 'absence.record',
    text: { sv: 'Frånvaro', fi: 'Poissaolot', en: 'Absence' },
  },
  {
    href: '/rights-requests',
    aside: true,
    permission: 'rights.desk',
    text: { sv: 'Begäranden', fi: 'Pyynnöt', en: 'Requests' },
  },
  {
    href: '/feedback',
    aside: true,
    permission: 'feedback_reply.read',
    text: { sv: 'Återkoppling', fi: 'Palaute', en: 'Feedback' },
  },
  // Everybody finds it by way of the network; in the menu of those who answer for the work.
  {
    href: '/governance',
    aside: true,
    permission: 'goal.read',
    text: { sv: 'Resurser', fi: 'Resurssit', en: 'Resources' },
  },
  {
    href: '/national',
    permission: 'national_region.read',
    text: { sv: 'Nationellt', fi: 'Valtakunnallinen', en: 'National' },
  },
  { href: '/network', permission: 'network.read', text: { sv: 'Nätverket', fi: 'Verkosto', en: 'Network' } },
  // Everyone finds the rules behind "Får jag berätta?"; in the menu of those who keep them.
  { href: '/rules', permission: 'disclosure_rule.end', text: { sv: 'Regler', fi: 'Säännöt', en: 'Rules' } },
  {
    href: '/break-glass/reviews',
    permission: 'break_glass.review',
    text: { sv: 'Nödöppningar', fi: 'Hätäavaukset', en: 'Emergency access' },
  },
  {
    href: '/time-limit-extract',
    aside: true,
    permission: 'time_limit_extract.read',
    text: { sv: 'Tidsfrister till THL', fi: 'Määräajat THL:lle', en: 'Time limits for THL' },
  },
  { href: '/accounts', permission: 'account.read', text: { sv: 'Konton', fi: 'Tilit', en: 'Accounts' } },
  {
    href: '/log-review',
    permission: 'log_review.review',
    text: { sv: 'Loggranskning', fi: 'Lokin tarkastus', en: 'Log review' },
  },
  {
    href: '/log-requests',
    aside: true,
    permission: 'log_request.decide',
    text: { sv: 'Logguppgifter', fi: 'Lokitiedot', en: 'Log requests' },
  },
  {
    href: '/access-log',
    permission: 'access_log.read',
    text: { sv: 'Åtkomstlogg', fi: 'Käyttöloki', en: 'Access log' },
  },
  {
    href: '/retention',
    aside: true,
    permission: 'retention.read',
    text: { sv: 'Bevarandetider', fi: 'Säilytysajat', en: 'Retention' },
  },
  {
    href: '/processing-record',
    aside: true,
    permission: 'processing_record.read',
    text: { sv: 'Behandlingen', fi: 'Käsittely', en: 'Processing' },
  },
  {
    href: '/instance-exports',
    aside: true,
    permission: 'instance_export.read',
    text: { sv: 'Export', fi: 'Vienti', en: 'Export' },
  },
  {
    href: '/breaches',
    aside: true,
    permission: 'breach.read',
    text: { sv: 'Incidenter', fi: 'Loukkaukset', en: 'Breaches' },
  },
]

/** Menu of a person: only what their own role opens, what is for every day first. */
export function navigationFor(actor: Actor): NavigationItem[] {
  const held = ownRelations(actor)
  const own = items.filter((item) => ruleOf(item.permission).who.some((relation) => held.has(relation)))
  return own.map(({ href, text, aside }) => ({ href, text, aside: aside === true && own.length > ONE_ROW }))
}
