import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx'
import type { ReportDocument, ReportSection, ReportTable } from './report-document.ts'

/** Its own type: of a text or options the linter would see the old `bold` of texts. */
const run = (options: IRunOptions): TextRun => new TextRun(options)

const localeOf = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' } as const

const row = (cells: readonly string[], header: boolean): TableRow =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (text) => new TableCell({ children: [new Paragraph({ children: [run({ text, bold: header })] })] }),
    ),
  })

const table = ({ caption, headers, rows }: ReportTable): (Paragraph | Table)[] => [
  new Paragraph({ text: caption, heading: HeadingLevel.HEADING_3 }),
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(headers, true), ...rows.map((cells) => row(cells, false))],
  }),
  new Paragraph({}),
]

const section = ({ title, paragraphs, tables, lines }: ReportSection): (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
  ...paragraphs.map((text) => new Paragraph({ text })),
  ...tables.flatMap(table),
  ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
]

/** The report as a Word document to go on with: headings, lists and tables with a header row; the stamp of the copy at the foot. */
export async function makeDocx(report: ReportDocument, stamp: string): Promise<Buffer> {
  const content: ISectionOptions = {
    footers: {
      default: new Footer({ children: [new Paragraph({ children: [run({ text: stamp, size: 16 })] })] }),
    },
    children: [
      new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: report.subtitle }),
      ...report.notes.map((text) => new Paragraph({ children: [run({ text, italics: true })] })),
      ...report.sections.flatMap(section),
    ],
  }
  const document = new Document({
    title: report.title,
    creator: 'Fairlead',
    lastModifiedBy: 'Fairlead',
    styles: { default: { document: { run: { language: { value: localeOf[report.language] } } } } },
    sections: [content],
  })
  return Packer.toBuffer(document)
}
