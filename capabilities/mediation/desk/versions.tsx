import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { momentWords, Note, useLanguage, useSay } from '#platform/ui/desk'
import type { Language } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import { compareVersions, type ComparedParagraph, isChanged, type Piece } from './compare.ts'
import { paragraphsOf } from './version-text.ts'
import { versionWords } from './version-words.ts'

type Version = MediationDesk['versions'][number]

const nameOf = ({ form, version }: Version) => (form === 'oral' ? versionWords.oral : versionWords.version(version))

/** Every text the agreement ever had, and what changed between any two; without colour the marks say the same. */
export default function VersionsTab({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const { language } = useLanguage()
  const [last, before] = [desk.versions.at(-1), desk.versions.at(-2)]
  return (
    <div className="stacked">
      <p className="quiet">{say(versionWords.about)}</p>
      <ol className="plain-list">
        {desk.versions.map((each) => (
          <li key={each.factId}>
            <strong>{say(nameOf(each))}</strong> ·{' '}
            {say(versionWords.by(each.by, { zh: momentWords(each.at, 'zh'), en: momentWords(each.at, 'en') }))} ·{' '}
            <span className="quiet">{say(versionWords.marks(each.marks))}</span>
          </li>
        ))}
      </ol>
      {last && before && <Comparison desk={desk} language={language} first={before.factId} second={last.factId} />}
      {last && !before && <Text desk={desk} factId={last.factId} language={language} />}
    </div>
  )
}

/** A single version is simply read. */
function Text({ desk, factId, language }: { desk: MediationDesk; factId: string; language: Language }) {
  const paragraphs = paragraphsOf(desk, factId, language)
  return paragraphs ? <Parts compared={compareVersions(paragraphs, paragraphs)} /> : <Withheld />
}

function Withheld() {
  const say = useSay()
  return (
    <Note tone="info">
      <p>{say(versionWords.withheld)}</p>
    </Note>
  )
}

interface ComparisonProps {
  readonly desk: MediationDesk
  readonly language: Language
  readonly first: string
  readonly second: string
}

function Comparison({ desk, language, first, second }: ComparisonProps) {
  const say = useSay()
  const [older, setOlder] = useState(first)
  const [newer, setNewer] = useState(second)
  const options = desk.versions.map((each) => ({ value: each.factId, label: say(nameOf(each)) }))
  const [was, is] = [paragraphsOf(desk, older, language), paragraphsOf(desk, newer, language)]
  const compared = was && is ? compareVersions(was, is) : undefined
  const changes = compared?.filter(isChanged).length ?? 0
  return (
    <section className="stacked" aria-label={say(versionWords.compare)}>
      <h3>{say(versionWords.compare)}</h3>
      <div className="form-row">
        <span>
          {say(versionWords.older)}{' '}
          <Select aria-label={say(versionWords.older)} value={older} options={options} onChange={setOlder} className="version-choice" />
        </span>
        <span>
          {say(versionWords.newer)}{' '}
          <Select aria-label={say(versionWords.newer)} value={newer} options={options} onChange={setNewer} className="version-choice" />
        </span>
      </div>
      <p role="status">
        {compared && say(changes === 0 ? versionWords.same : versionWords.changes(changes))}{' '}
        {changes > 0 && <span className="quiet">{say(versionWords.legend)}</span>}
      </p>
      {compared ? <Parts compared={compared} /> : <Withheld />}
    </section>
  )
}

function Parts({ compared }: { compared: readonly ComparedParagraph[] }) {
  const say = useSay()
  const parts = [...new Set(compared.map((each) => each.part))]
  return (
    <>
      {parts.map((part) => (
        <section key={part} className="version-part">
          <h4>{say(versionWords.parts[part])}</h4>
          {compared
            .filter((each) => each.part === part)
            .map(({ pieces }) => (
              <p key={pieces.map((piece) => `${piece.change}${piece.text}`).join('')} className="version-line">
                {pieces.map((piece, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison keep their order
                  <Marked key={at} piece={piece} />
                ))}
              </p>
            ))}
        </section>
      ))}
    </>
  )
}

/** Signs beside the colour, and a word for who listens instead of looking. */
function Marked({ piece }: { piece: Piece }): ReactNode {
  const say = useSay()
  if (piece.change === 'same') return piece.text
  const [open, close] = piece.change === 'added' ? ['［＋', '＋］'] : ['［－', '－］']
  const Tag = piece.change === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{say(versionWords[piece.change])} </span>
      <span aria-hidden="true">{open}</span>
      {piece.text}
      <span aria-hidden="true">{close}</span>
    </Tag>
  )
}
