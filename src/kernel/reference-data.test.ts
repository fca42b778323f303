import { expect, test } from 'vitest'
import { camelCaseKeys, citationText, type Citation } from './reference-data.ts'

const citation = (parts: Partial<Citation>): Citation => ({
  act: '621/1999',
  name: { sv: 'Offentlighetslag', fi: 'Julkisuuslaki', en: 'Openness Act' },
  chapter: null,
  section: null,
  subsection: null,
  point: null,
  amendedBy: null,
  ...parts,
})

test('a citation is written as each language writes it', () => {
  expect(citationText(citation({ chapter: '7', section: '24', subsection: '1', point: '31' }))).toEqual({
    sv: 'Offentlighetslag 621/1999 7 kap. 24 § 1 mom. 31 punkten',
    fi: 'Julkisuuslaki 621/1999 7 luku 24 § 1 mom. 31 kohta',
    en: 'Openness Act 621/1999, chapter 7, section 24, subsection 1, point 31',
  })
  expect(citationText(citation({ section: '25 a' })).sv).toBe('Offentlighetslag 621/1999 25 a §')
  expect(citationText(citation({})).fi).toBe('Julkisuuslaki 621/1999')
})

test('an act of the European Union is cited by article', () => {
  expect(citationText(citation({ act: '2016/679', section: '12', subsection: '3' }))).toEqual({
    sv: 'Offentlighetslag 2016/679 artikel 12.3',
    fi: 'Julkisuuslaki 2016/679 12 artiklan 3 kohta',
    en: 'Openness Act 2016/679 Article 12(3)',
  })
  expect(citationText(citation({ act: '2016/679', section: '12' })).fi).toBe('Julkisuuslaki 2016/679 12 artikla')
})

test('keys become camel case at every depth and values stay', () => {
  expect(camelCaseKeys({ counting_rule: 'weekday_count', list: [{ amended_by: null }] })).toEqual({
    countingRule: 'weekday_count',
    list: [{ amendedBy: null }],
  })
})
