import type sharp from 'sharp'
import type { FileType } from '#kernel/file-types.ts'
import { imageLimits } from '#kernel/file-types.ts'
import { FileRefused } from './refusal.ts'

type Sharp = typeof sharp
type Formats = 'jpeg' | 'png' | 'webp'

let library: Promise<Sharp | undefined> | undefined

/** The library that decodes images, where it is installed. It is loaded when the first image comes. */
export const imageLibrary = (): Promise<Sharp | undefined> =>
  (library ??= import('sharp').then(
    (loaded) => {
      const sharp = loaded.default
      // Images come one at a time, and never the same twice.
      sharp.cache(false)
      sharp.concurrency(1)
      return sharp
    },
    () => undefined,
  ))

const encodings: Readonly<Record<Formats, object>> = {
  jpeg: { quality: 88, mozjpeg: false },
  png: { compressionLevel: 9 },
  webp: { quality: 88 },
}

/**
 * An image made anew from its pixels: upright, of bounded size, without anything that came along with it, such as the place where it was
 * taken, a thumbnail, or another file behind it.
 * @param load the image library; undefined where it is not installed, and then no image is taken in.
 * @throws FileRefused
 */
export async function remakeImage(bytes: Buffer, type: FileType, load = imageLibrary): Promise<Buffer> {
  const sharp = await load()
  if (sharp === undefined) throw new FileRefused('image_cannot_be_made')
  const format = type.id as Formats
  const { mostPixels, longestSide } = imageLimits
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    const found = await image.metadata()
    if (found.format !== format) throw new FileRefused('file_two_in_one')
    if ((found.pages ?? 1) > 1) throw new FileRefused('file_type_not_allowed')
    return await image
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .toFormat(format, encodings[format])
      .toBuffer()
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused(
      error instanceof Error && /pixel limit/i.test(error.message) ? 'image_too_large' : 'file_broken',
    )
  }
}
