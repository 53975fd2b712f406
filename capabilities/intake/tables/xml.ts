import { StringDecoder } from 'node:string_decoder'
import sax from 'sax'

/** A beginning or an end of an element, without the prefix of its namespace. */
export interface Element {
  readonly name: string
  readonly ends: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** The text right inside, at its end. */
  readonly content: string
  /** Elements around it, the nearest last: `/worksheet/sheetData/row`. */
  readonly within: string
}

const DEEPEST = 64
/** Longest text of one element: a cell holds 32,767 characters at most. */
const MOST_TEXT = 1024 * 1024

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * The elements of an XML text in their order, as many together as a piece of it holds. No entity but the five of XML itself is known and none can be
 * defined, so nothing unfolds to more than it is.
 */
export async function* elementsOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Element[]> {
  const found: Element[] = []
  const parser = parserInto(found)
  const decoder = new StringDecoder('utf8')
  for await (const chunk of stream) {
    parser.write(decoder.write(Buffer.from(chunk)))
    yield found.splice(0)
  }
  parser.close()
  yield found.splice(0)
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly path: string
  text: string
}

function parserInto(found: Element[]): sax.SAXParser {
  const parser = sax.parser(true, { position: false })
  const open: Open[] = []
  const around = () => open.at(-1)?.path ?? ''
  const add = (text: string) => {
    const at = open.at(-1)
    if (!at) return
    if (at.text.length + text.length > MOST_TEXT) throw new Error('text too long')
    at.text += text
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = (tag) => {
    if (open.length >= DEEPEST) throw new Error('nested too deep')
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(tag.attributes)) attributes[local(key)] = String(value)
    const name = local(tag.name)
    const within = around()
    found.push({ name, ends: false, attributes, content: '', within })
    open.push({ name, attributes, path: `${within}/${name}`, text: '' })
  }
  parser.ontext = add
  parser.oncdata = add
  parser.onclosetag = () => {
    const ended = open.pop()
    if (ended) found.push({ name: ended.name, ends: true, attributes: ended.attributes, content: ended.text, within: around() })
  }
  return parser
}
