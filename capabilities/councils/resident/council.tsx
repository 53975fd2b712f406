/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { type Day, day } from '#platform/time'
import { below, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { CouncilBoard, OwnOpinion } from '../contract.ts'
import { councilPages as words } from '../words/pages.ts'
import { GATHERING_WORDS } from '../words.ts'

const dayOf = (on: string): Said => dayWords(day(on))

/** `/d/{slug}/council`: a community to choose, one's own opinion, a slip. */
export function CouncilsPage({ view, code, units, refusal }: { view: View; code: string; units: readonly { readonly id: string; readonly name: Said; readonly above: Said | null }[]; refusal: Refusal | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <form method="get" action={below(view, '/council')}>
        <div class="field">
          <label for="unitId">{words.communities[language]}</label>
          <select id="unitId" name="unitId">
            {units.map((each) => <option key={each.id} value={each.id}>{each.name[language]}{each.above ? ` · ${each.above[language]}` : ''}</option>)}
          </select>
        </div>
        <div class="actions"><button class="button" type="submit">{words.look[language]}</button></div>
      </form>
      <h2 id="own">{words.own[language]}</h2>
      <p class="hint">{words.ownWhy[language]}</p>
      <form id={STEP_FORM} method="post" action={below(view, '/council/own')} noValidate>
        <Input name="code" label={words.code} value={code} maxLength={12} short refusal={refusal} language={language} />
        <Input name="pin" label={words.pin} maxLength={10} inputMode="numeric" short refusal={refusal} language={language} />
        <Next label={words.open} language={language} />
      </form>
      <p><a class="text-link" href={below(view, '/council/survey')}>{words.survey[language]}</a><br /><span class="quiet small">{words.surveyWhy[language]}</span></p>
    </Page>
  )
}

interface BoardProps {
  readonly view: View
  readonly board: CouncilBoard
  readonly today: Day
}

/** `/d/{slug}/council/{unit}`: what comes, what was decided and what became of it, replies, projects. */
export function BoardPage({ view, board, today, children }: BoardProps & { children: ComponentChildren }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '/council')}>
      <p class="step">{board.unit[language]}</p>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <h2>{words.meetings[language]}</h2>
      {board.meetings.length === 0 ? <p class="quiet">{words.noMeetings[language]}</p> : <p class="hint">{words.comeAlong[language]}</p>}
      <ul class="list">
        {board.meetings.map((each) => (
          <li key={each.id}>
            <strong lang="zh">{each.topic}</strong><br />
            {dayOf(each.on)[language]} {each.time} · <span lang="zh">{each.place}</span> · <span class="quiet">{GATHERING_WORDS[each.gathering][language]}</span>
          </li>
        ))}
      </ul>
      <h2>{words.resolutions[language]}</h2>
      {board.resolutions.length === 0 ? <p class="quiet">{words.noResolutions[language]}</p> : null}
      {board.resolutions.map((each) => <Resolution key={each.id} resolution={each} language={language} today={today} />)}
      <Projects view={view} board={board} today={today} />
      <Replies view={view} board={board} />
      {children}
      <p><a class="text-link" href={below(view, '/council#own')}>{words.own[language]}</a></p>
    </Page>
  )
}

function Resolution({ resolution, language, today }: { resolution: CouncilBoard['resolutions'][number]; language: View['language']; today: Day }): VNode {
  const { vote } = resolution
  return (
    <section class="field">
      <h3 class="minor" lang="zh">{resolution.topic}</h3>
      <p lang="zh">{resolution.text}</p>
      <p class="quiet small">{dayOf(resolution.on)[language]}{vote ? ` · ${words.voted(vote.took.heads, vote.agreed.heads)[language]}` : null}</p>
      {resolution.tasks.length > 0 ? <p>{words.tasks[language]}</p> : null}
      <ul class="list">
        {resolution.tasks.map((each) => (
          <li key={each.id}>
            <span lang="zh">{each.what}</span><br />
            {words.by(each.owner, dayOf(each.dueOn))[language]} · <strong>{words.taskState[each.state][language]}</strong>
            {each.state === 'open' && each.dueOn < today ? ` · ${words.late[language]}` : null}
          </li>
        ))}
      </ul>
      {resolution.voices.length > 0 ? <p>{words.said[language]}</p> : null}
      <ul class="list">{resolution.voices.map((each) => <li key={each.id}>{each.asWords[language]}{language === 'zh' ? '：' : ': '}<span lang="zh">{each.text}</span></li>)}</ul>
    </section>
  )
}

function Projects({ view, board, today }: BoardProps): VNode {
  const { language } = view
  return (
    <>
      <h2>{words.projects[language]}</h2>
      {board.projects.length === 0 ? <p class="quiet">{words.noProjects[language]}</p> : null}
      <ul class="list">
        {board.projects.map((each) => (
          <li key={each.id}>
            <strong lang="zh">{each.title}</strong><br />
            {each.doneOn === null ? words.by(each.owner, dayOf(each.dueOn))[language] : `${each.owner} · ${words.doneOn(dayOf(each.doneOn))[language]}`} · <strong>{each.stageWords[language]}</strong>
            {each.doneOn === null && each.dueOn < today ? ` · ${words.late[language]}` : null}
            {each.budget === '' ? null : <><br /><span class="quiet" lang="zh">{each.budget}</span></>}
            {each.outcome === '' ? null : <p lang="zh">{each.outcome}</p>}
            {each.photos.map((photo) => (
              <figure key={photo.id}>
                <img src={below(view, `/council/photos/${each.id}.${photo.id}`)} alt={words.photo[photo.of][language]} width="320" loading="lazy" />
                <figcaption class="quiet small">{words.photo[photo.of][language]}</figcaption>
              </figure>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Replies({ view, board }: Omit<BoardProps, 'today'>): VNode {
  const { language } = view
  return (
    <>
      <h2>{words.replies[language]}</h2>
      <p class="hint">{words.repliesWhy[language]}</p>
      {board.replies.length === 0 ? <p class="quiet">{words.noReplies[language]}</p> : null}
      <ul class="list">
        {board.replies.map((each) => (
          <li key={each.id}>
            <strong lang="zh">{each.question}</strong><br />
            <span lang="zh">{each.answer}</span><br />
            <span class="quiet small">{each.subjectWords[language]} · {dayOf(each.on)[language]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One's own opinion, after number and PIN. */
export function OwnOpinionPage({ view, own }: { view: View; own: OwnOpinion }): VNode {
  const { language } = view
  const { reply, project } = own
  return (
    <Page view={{ ...view, path: below(view, '/council') }} title={words.own} back={below(view, '/council')}>
      <p class="step">{own.unit[language]}</p>
      <h1>{words.reply[language]}</h1>
      {reply ? reply.text === null ? <p class="quiet">{words.erased[language]}</p> : <p lang="zh">{reply.text}</p> : null}
      {reply ? <p class="quiet">{words.repliedOn(dayOf(reply.on))[language]}</p> : null}
      {reply === null && own.dueOn !== null ? <p>{words.waiting(dayOf(own.dueOn))[language]}</p> : null}
      {own.late ? <p class="note warn">{words.lateReply[language]}</p> : null}
      {project ? <h2>{words.becameProject[language]}</h2> : null}
      {project ? <p><strong lang="zh">{project.title}</strong> · {project.stageWords[language]} · {dayOf(project.dueOn)[language]}</p> : null}
      {project && project.outcome !== '' ? <p lang="zh">{project.outcome}</p> : null}
      <h2>{words.yours[language]}</h2>
      {own.text === null ? <p class="quiet">{words.erased[language]}</p> : <p lang="zh">{own.text}</p>}
      <p class="quiet small">{dayOf(own.notedOn)[language]}</p>
    </Page>
  )
}
