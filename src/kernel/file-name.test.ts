import { describe, expect, it } from 'vitest'
import { extensionOf, harmlessName, savedAs } from './file-name.ts'
import { fileTypeOf } from './file-types.ts'

const pdf = fileTypeOf('pdf')
const jpeg = fileTypeOf('jpeg')

describe('the name of a file', () => {
  it('keeps what people call it', () => {
    expect(harmlessName('Skolans utlåtande 3 maj.pdf', pdf)).toBe('Skolans utlåtande 3 maj.pdf')
    expect(harmlessName('IMG_2041.JPEG', jpeg)).toBe('IMG_2041.jpg')
    expect(harmlessName('Ä'.repeat(300), pdf)).toBe(`${'Ä'.repeat(80)}.pdf`)
  })

  it('leads nowhere, hides nothing and has one ending', () => {
    expect(harmlessName('../../etc/passwd', pdf)).toBe('passwd.pdf')
    expect(harmlessName('C:\\fakepath\\..\\rapport.pdf', pdf)).toBe('rapport.pdf')
    expect(harmlessName('rapport.pdf.exe', pdf)).toBe('rapport-pdf.pdf')
    expect(harmlessName('foto\u202Egpj.exe', jpeg)).toBe('fotogpj.jpg')
    expect(harmlessName('a\r\nSet-Cookie: x=1\0.pdf', pdf)).toBe('aSet-Cookie x 1.pdf')
    expect(harmlessName('.htaccess', pdf)).toBe('file.pdf')
    expect(harmlessName('CON.pdf', pdf)).toBe('file CON.pdf')
    expect(harmlessName('\u200B\u2066 \u2069.pdf', pdf)).toBe('file.pdf')
    expect(harmlessName('', pdf)).toBe('file.pdf')
  })

  it('says its ending in small letters, also behind marks nobody sees', () => {
    expect(extensionOf('a.PDF')).toBe('pdf')
    expect(extensionOf('foto\u202Egpj.exe')).toBe('exe')
    expect(extensionOf('utan')).toBe('')
    expect(extensionOf('x.pdf/y')).toBe('')
  })

  it('is written so that a header cannot be broken out of', () => {
    const said = savedAs('Åsas "brev" 5%.pdf')
    expect(said).toBe(`attachment; filename="Asas brev 5.pdf"; filename*=UTF-8''%C3%85sas%20%22brev%22%205%25.pdf`)
    expect(savedAs('日本.pdf')).toContain('filename="file.pdf"')
  })
})
