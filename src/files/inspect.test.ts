import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fileTypeOf } from '#kernel/file-types.ts'
import { archive, docx, odt, pdf, photo, png, webp } from '#testing/file-samples.ts'
import { remakeImage } from './image.ts'
import { inspect } from './inspect.ts'

/** The kind of a file, or why it is refused. */
const verdict = (bytes: Buffer, name: string): Promise<string> =>
  inspect(bytes, name).then(
    (type) => type.id,
    (error: unknown) =>
      error instanceof Error && 'refusal' in error ? String(error.refusal) : `threw ${String(error)}`,
  )

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!doctype html><html><body onload="alert(1)">Hej</body></html>'
const zip = archive([{ name: 'a.txt', content: 'a' }])
const packedObjects = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 99 >>\nstream\n'),
    deflateSync(text),
    Buffer.from('\nendstream\nendobj\n'),
  ])

describe('what is taken in', () => {
  it('is known by its content, also without an ending', async () => {
    expect(await verdict(pdf(), 'brev.pdf')).toBe('pdf')
    expect(await verdict(pdf(), 'brev')).toBe('pdf')
    expect(await verdict(await photo(), 'IMG_1.JPG')).toBe('jpeg')
    expect(await verdict(await png(), 'skärmbild.png')).toBe('png')
    expect(await verdict(await webp(), 'bild.webp')).toBe('webp')
    expect(await verdict(Buffer.from('Hej på dig.\r\n5 < 6 och 7 > 2.\n'), 'anteckning.txt')).toBe('text')
    expect(await verdict(docx('Hej'), 'brev.docx')).toBe('docx')
    expect(await verdict(odt('Hej'), 'brev.odt')).toBe('odt')
    const link =
      '<Relationships><Relationship Id="1" Type="http://x/relationships/hyperlink" TargetMode="External"/></Relationships>'
    expect(await verdict(docx('Hej', [{ name: 'word/_rels/document.xml.rels', content: link }]), 'a.docx')).toBe('docx')
  })
})

describe('what is refused', () => {
  const refused: readonly (readonly [string, Buffer, string, string])[] = [
    ['a picture with a script', Buffer.from(svg), 'bild.svg', 'file_type_not_allowed'],
    ['the same as a text', Buffer.from(svg), 'bild.txt', 'file_type_not_allowed'],
    ['a page named as a PDF', Buffer.from(html), 'brev.pdf', 'file_type_not_allowed'],
    ['a page named as an image', Buffer.from(html), 'bild.png', 'file_type_not_allowed'],
    ['a page with words before it', Buffer.from(`Hej\n\n${html}`), 'a.txt', 'file_type_not_allowed'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'a.txt', 'file_type_not_allowed'],
    ['a script of a shell', Buffer.from('#!/bin/sh\nrm -r /\n'), 'a.txt', 'file_type_not_allowed'],
    ['text that is no UTF-8', Buffer.from([0x48, 0xe5, 0x6a]), 'a.txt', 'file_type_not_allowed'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'file_empty'],
    ['a text that is too long', Buffer.alloc(1_048_577, 'a'), 'a.txt', 'file_too_large'],
    ['a PDF with two endings', pdf(), 'brev.pdf.exe', 'file_name_does_not_fit'],
    ['a PDF whose ending is turned round', pdf(), 'brev\u202Efdp.exe', 'file_name_does_not_fit'],
    ['a PDF that runs something', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >> '), 'a.pdf', 'file_active'],
    ['the same in other letters', pdf('/OpenAction << /S /J#61vaScript >> '), 'a.pdf', 'file_active'],
    ['the same packed', pdf('', packedObjects('1 0 << /S /Launch /F (cmd.exe) >>')), 'a.pdf', 'file_active'],
    ['a PDF with a file in it', pdf('/Names << /EmbeddedFiles 9 0 R >> '), 'a.pdf', 'file_active'],
    ['a locked PDF', pdf('', '<< /Encrypt 7 0 R >>'), 'a.pdf', 'file_locked'],
    ['packed objects without end', pdf('', packedObjects(' '.repeat(40_000_000))), 'a.pdf', 'file_unpacks_too_large'],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), zip]), 'a.pdf', 'file_two_in_one'],
    ['a PDF with an archive in it', pdf('', zip), 'a.pdf', 'file_two_in_one'],
    [
      'a PDF that is a page as well',
      Buffer.concat([Buffer.from('%PDF-1.7 <script>'), pdf()]),
      'a.pdf',
      'file_two_in_one',
    ],
    ['an archive that is no document', zip, 'a.docx', 'file_type_not_allowed'],
    [
      'an archive behind a PDF head',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), docx('x')]),
      'a.docx',
      'file_two_in_one',
    ],
    ['a document with something before its parts', Buffer.concat([zip, docx('x')]), 'a.docx', 'file_broken'],
    ['a document with something behind it', Buffer.concat([docx('x'), Buffer.from('x')]), 'a.docx', 'file_two_in_one'],
    ['macros', docx('x', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'a.docx', 'file_active'],
    ['macros of OpenDocument', odt('x', [{ name: 'Basic/Standard/a.xml', content: '<a/>' }]), 'a.odt', 'file_active'],
    ['an embedded file', docx('x', [{ name: 'word/embeddings/a.xlsx', content: 'x' }]), 'a.docx', 'file_active'],
    ['a path out of the folder', docx('x', [{ name: '../../etc/cron.d/x', content: 'x' }]), 'a.docx', 'file_active'],
    ['a link out of the folder', docx('x', [{ name: 'a', content: '/etc', mode: 0o120777 }]), 'a.docx', 'file_active'],
    [
      'entities',
      docx('x', [{ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
      'a.docx',
      'file_active',
    ],
    [
      'a template from elsewhere',
      docx('x', [
        {
          name: 'word/_rels/settings.xml.rels',
          content:
            '<Relationship Type="http://x/relationships/attachedTemplate" Target="http://x/" TargetMode="External"/>',
        },
      ]),
      'a.docx',
      'file_active',
    ],
    [
      'a bomb',
      docx('x', [{ name: 'word/a.xml', content: Buffer.alloc(40_000_000) }]),
      'a.docx',
      'file_unpacks_too_large',
    ],
    [
      'a bomb in many parts',
      docx(
        'x',
        Array.from({ length: 10 }, (_, n) => ({ name: `word/${n}.xml`, content: Buffer.alloc(8_000_000, ' ') })),
      ),
      'a.docx',
      'file_unpacks_too_large',
    ],
    [
      'a bomb that says it is small',
      docx('x', [{ name: 'word/a.xml', content: Buffer.alloc(4_000_000, ' '), claims: 100 }]),
      'a.docx',
      'file_unpacks_too_large',
    ],
    [
      'ten thousand parts',
      docx(
        'x',
        Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}.xml`, content: '' })),
      ),
      'a.docx',
      'file_unpacks_too_large',
    ],
    ['two parts of one name', docx('x', [{ name: 'WORD/document.xml', content: 'y' }]), 'a.docx', 'file_two_in_one'],
  ]
  for (const [what, bytes, name, why] of refused) {
    it(what, async () => {
      expect(await verdict(bytes, name)).toBe(why)
    })
  }
})

describe('an image', () => {
  it('is made anew: nothing of what came behind it stays', async () => {
    const made = await remakeImage(Buffer.concat([await photo(), zip, Buffer.from(html)]), fileTypeOf('jpeg'))
    for (const mark of ['PK', '<html', 'Exif', 'Kanariekamera']) expect(made.includes(mark), mark).toBe(false)
  })

  it('is refused when it is broken, another one, too large or cannot be made anew', async () => {
    const whole = await photo()
    const [jpeg, other] = [fileTypeOf('jpeg'), fileTypeOf('webp')]
    const why = (bytes: Buffer, type = jpeg, load?: () => Promise<undefined>): Promise<unknown> =>
      remakeImage(bytes, type, load).then(
        () => 'made',
        (error: unknown) => (error as { refusal?: string }).refusal,
      )
    expect(await why(whole.subarray(0, whole.length / 2))).toBe('file_broken')
    expect(await why(whole, other)).toBe('file_two_in_one')
    expect(await why(whole, jpeg, () => Promise.resolve(undefined))).toBe('image_cannot_be_made')
    // A head that promises 60,000 times 60,000 pixels.
    const wide = Buffer.from(await png())
    wide.writeUInt32BE(60_000, 16)
    wide.writeUInt32BE(60_000, 20)
    expect(['image_too_large', 'file_broken']).toContain(await why(wide, fileTypeOf('png')))
  })
})
