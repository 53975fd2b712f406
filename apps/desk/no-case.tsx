import { Empty, useSay } from '#platform/ui/desk'
import { deskWords } from './words.ts'

/** Beside the list while no case is open. */
export function Component() {
  const say = useSay()
  return (
    <Empty title={say(deskWords.chooseCase)}>
      <p>{say(deskWords.chooseCaseHint)}</p>
    </Empty>
  )
}
