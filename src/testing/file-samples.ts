import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

/** A part of an archive as a test wants it; what is not said is as an honest writer writes it. */
export type SamplePart = {
  readonly name: string
  readonly content: Buffer | string
  readonly stored?: boolean
  /** What the archive says of its size, when it lies. */
  readonly claims?: number
  /** Rights of the file as Unix keeps them, e.g. of a symbolic link. */
  readonly mode?: number
}

/** Method, time, sums and lengths of a part: the same in its own head and in the list. */
function sumsOf({ name, content, stored, claims }: SamplePart, packed: Buffer): Buffer {
  const plain = Buffer.from(content)
  const sums = Buffer.alloc(22)
  sums.writeUInt16LE(stored === true ? 0 : 8, 0)
  sums.writeUInt32LE(crc32(plain), 6)
  sums.writeUInt32LE(packed.length, 10)
  sums.writeUInt32LE(claims ?? plain.length, 14)
  sums.writeUInt16LE(Buffer.byteLength(name), 18)
  return sums
}

/** An archive with these parts. */
export function archive(parts: readonly SamplePart[]): Buffer {
  const written: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = part.stored === true ? Buffer.from(part.content) : deflateRawSync(part.content)
    const sums = sumsOf(part, packed)
    const whole = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), sums, Buffer.from(part.name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x03\x14\0\0\0', 'latin1'), sums, rest, Buffer.from(part.name))
    written.push(whole)
    offset += whole.length
  }
  const central = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...written, central, end])
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word document with this text, and with more parts when a test adds some. */
export const docx = (text: string, more: readonly SamplePart[] = []): Buffer =>
  archive([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    },
    ...more,
  ])

/** An OpenDocument text. */
export const odt = (text: string, more: readonly SamplePart[] = []): Buffer =>
  archive([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: `<?xml version="1.0"?><office:document-content>${text}</office:document-content>` },
    ...more,
  ])

/** A PDF with one empty page; `catalog` is added to what the file says of itself, `object` as an object of its own. */
export const pdf = (catalog = '', object: Buffer | string = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog}>>\nendobj\n`),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
    Buffer.from('3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n'),
    Buffer.from(object),
    Buffer.from('\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n'),
  ])

/** Where the photo of a test was taken: degrees, minutes and seconds as EXIF writes them, and a sentence beside it. */
export const place = {
  latitude: '60/1 1/1 987654/10000',
  longitude: '23/1 26/1 123457/10000',
  said: 'Hemma hos mormor',
}

const square = (red: number) => ({
  width: 320,
  height: 200,
  channels: 3 as const,
  background: { r: red, g: 90, b: 40 },
})

/** A photo that says where it was taken. */
export const photo = (red = 200): Promise<Buffer> =>
  sharp({ create: square(red) })
    .withExif({
      IFD0: { ImageDescription: place.said, Make: 'Kanariekamera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: place.latitude,
        GPSLongitudeRef: 'E',
        GPSLongitude: place.longitude,
      },
    })
    .jpeg()
    .toBuffer()

/** The four bytes in which EXIF keeps a number such as 987654, in both orders. */
export const numbersOf = (value: number): readonly Buffer[] => {
  const [little, big] = [Buffer.alloc(4), Buffer.alloc(4)]
  little.writeUInt32LE(value)
  big.writeUInt32BE(value)
  return [little, big]
}

export const png = (): Promise<Buffer> =>
  sharp({ create: square(20) })
    .png()
    .toBuffer()
export const webp = (): Promise<Buffer> =>
  sharp({ create: square(120) })
    .webp()
    .toBuffer()
