import type { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { calendarFile, type CalendarEvent } from '#kernel/calendar-file.ts'
import { stampedCsv, csvFile, type CsvRow } from '#kernel/csv.ts'
import type { Language } from '#kernel/language.ts'
import { makePdf } from '#kernel/pdf.ts'
import { xlsxFile, type Sheet } from '#kernel/xlsx.ts'
import type { View } from '#web/view.ts'
import { zipOf } from '#kernel/zip.ts'
import { takingOut, type Page } from './pages.ts'
import { perform } from './perform.ts'
import { takenFile, type TakenFile } from './taken-file.ts'
import { copyText, type Copy, type ExportOperation } from './taking-out.ts'

/** What is in a file; the stamp of the copy is put on it here, so that no export can leave it out. */
export type Content =
  | { readonly csv: readonly CsvRow[] }
  | { readonly xlsx: readonly Sheet[] }
  /** `language`: that of the paper, where it is another than that of who takes it. */
  | { readonly pdf: { readonly template: string; readonly data: object; readonly language?: Language } }
  /** Archived with the stamp of who made it, and kept byte for byte: who takes it again stands in the log alone. */
  | { readonly archivedPdf: Buffer }
  | { readonly archivedDocx: Buffer }
  /** Several files in one, by name; the stamp is a file of its own among them. */
  | { readonly archive: Readonly<Record<string, string>> }
  | { readonly json: object }
  | { readonly lines: readonly string[] }
  | { readonly calendar: readonly CalendarEvent[] }

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const

type Stamped = { readonly copy: Copy; readonly view: View; readonly stampless: boolean }

/** Puts the stamp on a file. */
async function stamped(name: string, content: Content, { copy, view, stampless }: Stamped): Promise<TakenFile> {
  const { language } = view
  if ('csv' in content)
    return takenFile(
      name,
      types.csv,
      stampless ? csvFile(content.csv) : stampedCsv(content.csv, copyText(copy, language, 'machine')),
    )
  if ('xlsx' in content)
    return takenFile(name, types.xlsx, await xlsxFile(content.xlsx, copyText(copy, language, 'machine')))
  if ('pdf' in content) {
    const { template, data, language: own = language } = content.pdf
    return takenFile(name, types.pdf, makePdf(template, data, copyText(copy, own), copy.at))
  }
  if ('archivedPdf' in content) return takenFile(name, types.pdf, content.archivedPdf)
  if ('archivedDocx' in content) return takenFile(name, types.docx, content.archivedDocx)
  // A calendar goes on to other machines: the mark leads back to the log, and names nobody.
  if ('calendar' in content) return takenFile(name, types.calendar, calendarFile(content.calendar, copy.mark))
  const stamp = {
    by: copy.by,
    authority: copy.authority[language],
    at: copy.at.toISOString(),
    mark: copy.mark,
    purpose: copy.by === null ? null : (copy.purpose?.[language] ?? null),
  }
  if ('archive' in content)
    return takenFile(
      name,
      types.zip,
      zipOf(stampless ? content.archive : { ...content.archive, 'copy.json': `${JSON.stringify(stamp, null, 2)}\n` }),
    )
  if ('json' in content)
    return takenFile(name, types.json, `${JSON.stringify({ copy: stamp, ...content.json }, null, 2)}\n`)
  return takenFile(name, types.jsonl, `${[JSON.stringify({ copy: stamp }), ...content.lines].join('\n')}\n`)
}

type FileSpec<I extends z.ZodType, O extends z.ZodObject> = {
  readonly path: string
  readonly read: ExportOperation<I, O>
  /** The same for every copy: a file's name is seen by others than its reader. */
  readonly name: `fairlead-${string}`
  readonly content: (taken: { readonly data: z.output<O>; readonly view: View; readonly actor: Actor }) => Content
}

/** A file to keep, with the stamp of the copy and, where it is about persons, only for a stated purpose. */
export function filePage<I extends z.ZodType, O extends z.ZodObject>(spec: FileSpec<I, O>): Page {
  const stampless = spec.read.takesOut.copyFor === 'nobody'
  return {
    path: spec.path,
    operations: [spec.read],
    leavesAs: 'file',
    get: (request) =>
      takingOut(spec.read, spec.path, request, async () => {
        const { result, actor } = await perform(request.door, spec.read, request.asking, request.params)
        const data = result as unknown as z.output<O> & { readonly copy: Copy }
        const view = request.view(actor)
        const content = spec.content({ data, view, actor })
        return { kind: 'file', file: await stamped(spec.name, content, { copy: data.copy, view, stampless }) }
      }),
  }
}
