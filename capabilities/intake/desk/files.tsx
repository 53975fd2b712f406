import { Empty, useSay } from '#platform/ui/desk'
import { deskWords } from './words.ts'

interface CaseFile {
  readonly id: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly purpose: string
}

/** Photos open large in a tab of their own; looking is written down by the server. */
export default function FilesTab({
  files,
  addressOf,
}: {
  files: readonly CaseFile[]
  addressOf(fileId: string): string
}) {
  const say = useSay()
  if (files.length === 0) return <Empty title={say(deskWords.filesNone)} />
  return (
    <ul className="thumbs">
      {files.map((file, index) => (
        <li key={file.id}>
          <a href={addressOf(file.id)} target="_blank" rel="noreferrer">
            {file.mediaType.startsWith('image/') ? (
              <img src={addressOf(file.id)} alt={`${index + 1}`} loading="lazy" />
            ) : (
              <span>{file.mediaType}</span>
            )}
            <span className="quiet">{say(deskWords.fileSize((file.sizeBytes / 1024).toFixed(0)))}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
