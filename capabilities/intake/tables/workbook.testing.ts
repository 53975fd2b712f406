import yazl from 'yazl'

/** A workbook that names two worksheets, 台账 and 说明; the second one is there where its part is given. */
export async function workbook(sheet: string, others: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="rId7"/><sheet name="说明" sheetId="2" r:id="rId8"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/><Relationship Id="rId8" Target="/xl/worksheets/second.xml"/></Relationships>',
    'xl/worksheets/first.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${sheet.replaceAll(/<(\/?)(row|c|v|is|t)\b/g, '<$1x:$2')}</x:sheetData></x:worksheet>`,
    ...others,
  }
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
