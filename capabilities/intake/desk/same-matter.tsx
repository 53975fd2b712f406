import { Button } from 'antd'
import { call, placeGiven, useSay } from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import type { RegisterValues } from './register.tsx'
import { type Similar, SimilarLine } from './similar-line.tsx'
import { deskWords } from './words.ts'

export type { Similar }

/** Matters that may be the same, by place, category, words and phone; nothing is asked while there is nothing to compare. */
export async function findSimilar(district: string, values: RegisterValues): Promise<readonly Similar[] | undefined> {
  const [place, phone] = [placeGiven(values.place), values.applicant?.phone?.trim() ?? '']
  if (Object.keys(place).length === 0 && phone.length < 7) return undefined
  const found = await call(district, intakeOperations.findSimilarMatters, {
    body: {
      ...place,
      ...(values.category ? { category: values.category } : {}),
      ...(values.text ? { text: values.text } : {}),
      ...(phone.length >= 7 ? { phone } : {}),
    },
  })
  return found.ok ? found.value.similar : undefined
}

/** What the clerk decided about another matter: one and the same, or a new request about the earlier one. */
export interface Joined {
  readonly way: 'merge' | 'link'
  readonly similar: Similar
}

interface SameMatterProps {
  readonly similar: readonly Similar[] | undefined
  readonly joined: Joined | undefined
  choose(joined: Joined | undefined): void
}

/** Beside the form while it is typed: one matter, one case. */
export function SameMatter({ similar, joined, choose }: SameMatterProps) {
  const say = useSay()
  // A choice made stays in sight, even when the place is changed afterwards and no longer finds it.
  const chosen = joined?.similar
  const chosenOnly = chosen && !similar?.some((each) => each.caseId === chosen.caseId) ? [chosen] : []
  const shown = [...chosenOnly, ...(similar ?? [])]
  return (
    <aside className="card aside" aria-labelledby="same-matter">
      <h2 id="same-matter">{say(deskWords.sameTitle)}</h2>
      <div aria-live="polite">
        {similar === undefined && <p className="quiet">{say(deskWords.sameHint)}</p>}
        {similar?.length === 0 && <p className="quiet">{say(deskWords.sameNone)}</p>}
        {shown.map((each) => (
          <SimilarLine key={each.caseId} similar={each}>
            {(['merge', 'link'] as const).map((way) => {
              const on = chosen?.caseId === each.caseId && joined?.way === way
              if (!on && way === 'merge' && !each.open) return null
              return (
                <Button
                  key={way}
                  size="small"
                  type={on ? 'primary' : 'default'}
                  onClick={() => choose(on ? undefined : { way, similar: each })}
                >
                  {on ? '✓ ' : ''}
                  {say(way === 'merge' ? deskWords.sameMerge : deskWords.sameLink)}
                </Button>
              )
            })}
          </SimilarLine>
        ))}
      </div>
    </aside>
  )
}
