import { codeList, type CodeListId } from '#kernel/codes.ts'
import { languages } from '#kernel/language.ts'
import { columns, folded, type ColumnKind } from './referral-import.ts'

/** Short words people write for codes whose label is long. */
const shortWords: Readonly<Partial<Record<CodeListId, Readonly<Record<string, string>>>>> = {
  referral_sources: {
    skola: 'school',
    skolan: 'school',
    koulu: 'school',
    polis: 'police',
    socialväsendet: 'social_services',
    sosiaalitoimi: 'social_services',
    vårdnadshavare: 'guardian_relative',
    huoltaja: 'guardian_relative',
    läroanstalt: 'educational_institution',
    oppilaitos: 'educational_institution',
  },
  urgency: {
    omedelbar: 'immediate',
    brådskande: 'immediate',
    kiireellinen: 'immediate',
    urgent: 'immediate',
    snabb: 'prompt',
    nopea: 'prompt',
    normal: 'normal',
    normaali: 'normal',
  },
}

const known = new Map<CodeListId, ReadonlyMap<string, string>>()

/** Everything one may write for a code of the list, made comparable, with the code it means. */
function meaningsOf(list: CodeListId): ReadonlyMap<string, string> {
  const earlier = known.get(list)
  if (earlier !== undefined) return earlier
  const labels = codeList(list).codes.flatMap((code) =>
    [code.id, ...languages.map((language) => code.label[language])].map((word) => [folded(word), code.id] as const),
  )
  const short = Object.entries(shortWords[list] ?? {}).map(([word, id]) => [folded(word), id] as const)
  const meanings = new Map([...short, ...labels])
  known.set(list, meanings)
  return meanings
}

/** The code a cell means; the cell itself when it means none, so that the schema refuses it where the person sees it. */
const codeOf = (list: CodeListId, cell: string): string => meaningsOf(list).get(folded(cell)) ?? cell

/** A municipality by name, in any spelling the instance knows. */
export type MunicipalityNames = ReadonlyMap<string, string>

const missingWords: Readonly<Record<string, string>> = {
  okänd: 'unknown',
  okänt: 'unknown',
  tuntematon: 'unknown',
  unknown: 'unknown',
  skyddad: 'protected',
  skyddat: 'protected',
  spärrmarkering: 'protected',
  turvakielto: 'protected',
  protected: 'protected',
}
const missing = new Map(Object.entries(missingWords).map(([word, code]) => [folded(word), code]))

/** Names of municipalities made comparable. */
export const municipalityNames = (
  found: readonly {
    readonly code: string
    readonly name: Readonly<Record<string, string>>
    readonly aliases: readonly string[]
  }[],
): MunicipalityNames =>
  new Map(
    found.flatMap(({ code, name, aliases }) =>
      [code, ...Object.values(name), ...aliases].map((each) => [folded(each), code] as const),
    ),
  )

function valueOf(kind: ColumnKind, cell: string, municipalities: MunicipalityNames): string | string[] {
  switch (kind.is) {
    case 'text':
      return cell
    case 'code':
      return codeOf(kind.list, cell)
    case 'codes':
      return cell
        .split(/[|\n]/)
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map((each) => codeOf(kind.list, each))
    case 'municipality':
      return municipalities.get(folded(cell)) ?? missing.get(folded(cell)) ?? cell
  }
}

type Value = string | readonly string[]
/** The typed fields of a row, nested as registerReferralInput has them. */
type RowInput = Record<string, Value | Record<string, Value> | readonly Record<string, Value>[]>

/** Puts a value where its dotted name says: `need`, `youth.school`, `guardians.0.phone`. */
function put(input: RowInput, groups: Map<string, Record<string, Value>>, field: string, value: Value): void {
  const [first = '', ...rest] = field.split('.')
  const last = rest.at(-1)
  if (last === undefined) {
    input[first] = value
    return
  }
  const group = groups.get(first) ?? {}
  group[last] = value
  groups.set(first, group)
  input[first] = rest.length > 1 ? [group] : group
}

/**
 * A row as the input of a registration, not yet judged. The name is never open from the start: it stands in the importer's own
 * register until the team opens it. A reference number belongs to the first trigger of the row.
 */
export function inputOf(cells: Readonly<Record<string, string>>, municipalities: MunicipalityNames): RowInput {
  const input: RowInput = { channel: 'own_system', urgency: 'normal', discussion: 'without_identity', need: '' }
  const groups = new Map<string, Record<string, Value>>()
  for (const { id, field, kind } of columns) {
    const cell = cells[id]
    if (cell === undefined) continue
    if (id !== 'reference') put(input, groups, field, valueOf(kind, cell, municipalities))
    else {
      const trigger = valueOf({ is: 'codes', list: 'triggers' }, cells['triggers'] ?? '', municipalities)[0]
      if (trigger !== undefined) input['references'] = { [trigger]: cell }
    }
  }
  return input
}
