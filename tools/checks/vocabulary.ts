import type { Source, Violation } from './sources.ts'

/** Words that speak of how the product was made, or of one machine, rather than of the product. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [
    /\bregistry\.[a-z0-9-]+\.[a-z]+|npmmirror|"resolved":/i,
    'names a package registry; the settings of npm say where packages come from',
  ],
  [/(^|[\s"'`(=:])\/(work|root|home\/[a-z]+)\//, 'names a directory of one machine'],
  [/(^|[\s"'`(=:])\/tmp\//, 'names a directory of one machine; use the system function for temporary files'],
  [/\bissue ?#?\d+\b|\bticket #\d+/i, 'cites a ticket; cite the article, the measurement or the decision'],
  [/\b(TODO|FIXME|XXX(?!-\d))\b|coming soon|敬请期待/, 'promises instead of doing'],
  [/\b(sub-?agent|language model|LLM|chatbot|AI assistant)s?\b/i, 'speaks of who wrote it'],
]

/** The file that holds the list is the only one that may spell it out. */
const EXEMPT = /^tools\/checks\/vocabulary(\.test)?\.ts$/

/** The project speaks of itself alone. */
export function checkVocabulary(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => !EXEMPT.test(source.path))
    .flatMap((source) => source.text.split('\n').flatMap((line, index) => problemsIn(source.path, line, index + 1)))
}

function problemsIn(path: string, text: string, line: number): Violation[] {
  return FORBIDDEN.flatMap(([pattern, problem]) => (pattern.test(text) ? [{ path, line, problem }] : []))
}
