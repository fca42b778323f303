/** The report as a tagged PDF; what it says comes as data (kernel/pdf.ts). */
export const template = `
#let report = json(bytes(sys.inputs.data))
#set document(title: report.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 11pt, lang: report.language)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set par(leading: 0.65em)
#show heading: set block(above: 1.3em, below: 0.6em)
= #report.title
#par[#report.subtitle]
#for note in report.notes [#par[#emph(note)]]
#for section in report.sections [
  == #section.title
  #for part in section.paragraphs [#par[#part]]
  #for table-of in section.tables [
    === #table-of.caption
    #table(
      columns: table-of.headers.len(),
      stroke: 0.5pt + luma(60%),
      inset: 5pt,
      table.header(..table-of.headers.map(each => strong(each))),
      ..table-of.rows.flatten(),
    )
  ]
  #if section.lines.len() > 0 [#list(..section.lines)]
]
`
