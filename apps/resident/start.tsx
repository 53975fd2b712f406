/** @jsxImportSource preact */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { qrSvg } from '#cap/documents'
import { demonstrationPlate } from '#cap/organisation'
import { type DemonstrationSignIn, peopleOperations } from '../../capabilities/people/contract.ts'
import { callerOf } from '#platform/http/mount'
import type { District } from '#platform/services'
import { Page, QrCode, type View } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import type { Language } from '#platform/words'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, fieldsOf, sendPage, type Site, viewOf, visitorOf } from './site.ts'
import { startWords as words } from './words.ts'

/** Districts shown on one page; an installation of a whole country shows its first ones and is entered by address. */
const MOST_DISTRICTS = 200

/** `/`: what this is, in both languages, and the way into each district. */
export async function showStart(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const view = { ...viewOf(site, request), path: '/' }
  const districts = site.services.districts().slice(0, MOST_DISTRICTS)
  const shown = site.services.demonstration ? districts.filter((each) => each.demonstration) : []
  const guides = await Promise.all(shown.slice(0, 3).map((district) => guideTo(site, request, reply, district)))
  return sendPage(reply, (
    <Page view={view} title={words.title} wide={guides.length > 0}>
      <What view={view} />
      <div class={guides.length > 0 ? 'two' : undefined}>
        <Districts districts={districts} language={view.language} />
        {guides.map((guide) => <DemonstrationGuide key={guide.district.id} guide={guide} language={view.language} />)}
      </div>
    </Page>
  ))
}

function What({ view: { language } }: { view: View }) {
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <>
      <h1>{words.title[language]} <span class="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'}>{words.title[other]}</span></h1>
      <p><strong>{words.what[language]}</strong></p>
      <p class="field">{words.about[language]}</p>
      <p class="field quiet small" lang={other === 'zh' ? 'zh-CN' : 'en'}>{words.what[other]} {words.about[other]}</p>
    </>
  )
}

function Districts({ districts, language }: { districts: readonly District[]; language: Language }) {
  return (
    <section>
      <h2>{words.districts[language]}</h2>
      {districts.length === 0 ? <p class="note info">{words.noDistrict[language]}</p> : null}
      <div class="list">
        {districts.map((each) => <a class="button" href={`/d/${each.slug}`} key={each.id}>{each.name[language]}</a>)}
      </div>
      <h2>{words.staff[language]}</h2>
      <p><a class="text-link" href="/desk/">{words.desk[language]}</a></p>
      <p><a class="text-link" href="/api">{words.docs[language]}</a></p>
    </section>
  )
}

interface Guide {
  readonly district: District
  readonly password: string
  readonly people: readonly DemonstrationSignIn[]
  readonly plate: { readonly text: string; readonly address: string; readonly qr: string } | undefined
}

async function guideTo(site: Site, request: FastifyRequest, reply: FastifyReply, district: District): Promise<Guide> {
  const visitor = await visitorOf(site, request, reply, district)
  const offered = await site.call(peopleOperations.listDemonstrationSignIns, visitor)
  const plate = await demonstrationPlate(site.services, district.id)
  const path = plate && `/d/${district.slug}/a/${plate.token}`
  return {
    district,
    password: offered.ok ? offered.value.password : '',
    people: offered.ok ? offered.value.people : [],
    plate: plate && path ? { text: plate.text, address: path, qr: qrSvg(site.services.publicUrl + path) } : undefined,
  }
}

/** Only where people and matters are invented: whom to be, and a door to stand at. */
function DemonstrationGuide({ guide, language }: { guide: Guide; language: Language }) {
  const { district, plate, people, password } = guide
  return (
    <section>
      <h2>{words.demo[language]} · {district.name[language]}</h2>
      <p class="why">{words.demoWhy[language]}</p>
      {plate ? (
        <div class="ticket">
          <p><strong>{words.plate[language]}</strong></p>
          <p lang="zh">{plate.text}</p>
          <QrCode svg={plate.qr} label={words.openPlate[language]} />
          <p class="small">{words.plateWhy[language]}</p>
          <a class="text-link" href={plate.address}>{words.openPlate[language]}</a>
        </div>
      ) : null}
      {people.length > 0 ? <p class="field">{words.password[language]} <code>{password}</code></p> : null}
      {people.length > 0 ? <SignIns guide={guide} language={language} /> : null}
    </section>
  )
}

/** Whom a first case meets at once; the others folded, by the browser's own means. */
function SignIns({ guide: { district, people }, language }: { guide: Guide; language: Language }) {
  const others = people.filter((each) => !each.first)
  return (
    <form method="post" action={`/d/${district.slug}/sign-in`} class="scroll">
      <Posts people={people.filter((each) => each.first)} language={language} />
      {others.length > 0 ? (
        <details class="field">
          <summary>{words.morePosts(others.length)[language]}</summary>
          <Posts people={others} language={language} />
        </details>
      ) : null}
    </form>
  )
}

function Posts({ people, language }: { people: readonly DemonstrationSignIn[]; language: Language }) {
  return (
    <table class="posts">
      <thead><tr><th>{words.role[language]}</th><th>{words.login[language]}</th><th><span class="away">{words.signIn[language]}</span></th></tr></thead>
      <tbody>
        {people.map((each) => (
          <tr key={each.login}>
            <td>{each.roleName[language]}<br /><span class="quiet small"><span lang="zh">{each.name}</span> · {each.unitName[language]}</span></td>
            <td class="login"><code>{each.login}</code></td>
            <td><button class="text-button" type="submit" name="login" value={each.login} aria-label={words.signedInAs(each.login)[language]}>{words.signIn[language]}</button></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One press instead of typing a printed password; refused wherever nothing is a demonstration. */
export async function signInAs(asked: Asked): Promise<unknown> {
  const offered = await asked.site.call(peopleOperations.listDemonstrationSignIns, asked.visitor)
  if (!offered.ok) return sendRefusalPage(asked, offered.refusal)
  const login = cleanText(fieldsOf(asked.request.body)['login'] ?? '').slice(0, 100)
  const visitor = { ...asked.visitor, request: callerOf(asked.request, asked.reply) }
  const signedIn = await asked.site.call(peopleOperations.signIn, visitor, { body: { login, password: offered.value.password } })
  return signedIn.ok ? asked.reply.redirect(`/desk/${asked.district.slug}/work`, 303) : sendRefusalPage(asked, signedIn.refusal)
}
