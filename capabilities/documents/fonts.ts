import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { coverageOf, uncovered } from './glyphs.ts'

const fromPackage = createRequire(import.meta.url)

/** Noto Sans SC from the package: the fonts every installation has. */
const BUNDLED_FILES = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

/** Where Debian, Fedora and Arch put Noto Sans CJK; it knows rare characters of names that the bundled font lacks. */
export const SYSTEM_FALLBACK_FILES = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
]

export const BUNDLED_FAMILY = 'Noto Sans SC'
export const FALLBACK_FAMILY = 'Noto Sans CJK SC'

export interface Fonts {
  readonly blobs: readonly Buffer[]
  /** The system's font, read when a paper first needs it. */
  readonly fallbackBlob: Buffer | undefined
  readonly inBundled: (text: string) => string[]
  /** Characters that no font at hand can draw. */
  readonly inAny: (text: string) => string[]
}

/**
 * Reads the fonts. `fallbackFiles`: the first that exists is used; none is fine.
 */
export function loadFonts(fallbackFiles: readonly string[]): Fonts {
  const blobs = BUNDLED_FILES.map((file) => readFileSync(fromPackage.resolve(file)))
  const [regular] = blobs
  if (regular === undefined) throw new Error('no font is bundled')
  const bundled = coverageOf(regular)
  const fallbackFile = fallbackFiles.find((file) => existsSync(file))
  const fallbackBlob = fallbackFile === undefined ? undefined : readFileSync(fallbackFile)
  const fallback = fallbackBlob === undefined ? () => false : coverageOf(fallbackBlob)
  return {
    blobs,
    fallbackBlob,
    inBundled: (text) => uncovered(text, bundled),
    inAny: (text) => uncovered(text, (codePoint) => bundled(codePoint) || fallback(codePoint)),
  }
}
