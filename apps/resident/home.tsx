/** @jsxImportSource preact */
import { carePages } from '../../capabilities/care/words/pages.ts'
import { nearbyPage } from '../../capabilities/directory/words/pages.ts'
import { councilPages } from '../../capabilities/councils/words/pages.ts'
import { hearingsPage } from '../../capabilities/guidance/words.ts'
import { childPage, messagePage } from '../../capabilities/leads/words/resident.ts'
import { queuePages } from '../../capabilities/reception/words/pages.ts'
import { homePages } from '../../capabilities/campaigns/words/pages.ts'
import { cardPages } from '../../capabilities/points/words.ts'
import { programmePages } from '../../capabilities/programmes/words/pages.ts'
import { ownPages } from '../../capabilities/duty/words/pages.ts'
import { hallPages } from '../../capabilities/service-hall/words/resident.ts'
import { helpPage } from '../../capabilities/rescue/words/pages.ts'
import { lawPage } from '../../capabilities/knowledge/words.ts'
import { knowPages } from '../../capabilities/outreach/words.ts'
import { Notice } from '../../capabilities/intake/resident/report.tsx'
import { reportWords } from '../../capabilities/intake/resident/words.ts'
import { type CentreShape, placesOperations } from '../../capabilities/organisation/contract/places.ts'
import { residentWords as requestWords } from '../../capabilities/tickets/resident/words.ts'
import { residentWords as petitionPage } from '../../capabilities/petitions/resident/words.ts'
import { below, Page, type View } from '#platform/ui/resident'
import type { Language, Said } from '#platform/words'
import { type Asked, sendPage } from './site.ts'
import { homeWords as words } from './words.ts'

interface Group {
  readonly name: Said
  readonly lines: readonly (readonly [path: string, name: Said, about?: Said])[]
}

/** What somebody in need looks for first, what is only read last. */
const GROUPS: readonly Group[] = [
  { name: words.groups.help, lines: [
    ['/care', carePages.title, carePages.about], ['/home-service', homePages.title, homePages.about], ['/children', childPage.title, childPage.about], ['/rescue', helpPage.door, helpPage.doorWhy],
  ] },
  { name: words.groups.errands, lines: [
    ['/services', hallPages.title, hallPages.about], ['/queue', queuePages.title], ['/nearby', nearbyPage.title, nearbyPage.about], ['/messages', messagePage.title, messagePage.about],
    ['/petition', petitionPage.title, petitionPage.about],
  ] },
  { name: words.groups.together, lines: [
    ['/council', councilPages.door, councilPages.about], ['/programmes', programmePages.title, programmePages.about], ['/help-wanted', carePages.helpTitle, carePages.helpAbout],
    ['/duty', ownPages.title, ownPages.about], ['/points', cardPages.title, cardPages.about],
  ] },
  { name: words.groups.know, lines: [
    ['/know', knowPages.title, knowPages.about], ['/law', lawPage.title], ['/hearings', hearingsPage.title], ['/tickets', requestWords.counts],
  ] },
]

function DoorGroup({ group, view }: { group: Group; view: View }) {
  const { language } = view
  return (
    <section>
      <h2>{group.name[language]}</h2>
      <ul class="list">
        {group.lines.map(([path, name, about]) => (
          <li key={path}><a class="text-link" href={below(view, path)}>{name[language]}</a>{about ? <><br /><span class="quiet small">{about[language]}</span></> : null}</li>
        ))}
      </ul>
    </section>
  )
}

/** `/d/{slug}`: 110 before all, four doors, and the rest in four groups. */
export function showHome(asked: Asked): unknown {
  const { view } = asked
  const { language } = view
  return sendPage(asked.reply, (
    <Page view={view} title={words.title}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <p class="note error">{words.danger[language]} <a href="tel:110"><strong>110</strong></a></p>
      <nav class="doors" aria-label={words.title[language]}>
        <a class="door first" href={below(view, '/report')}><strong>{words.report[language]}</strong>{words.reportWhy[language]}</a>
        <a class="door" href={below(view, '/fix')}><strong>{requestWords.door[language]}</strong>{requestWords.doorWhy[language]}</a>
        <a class="door" href={below(view, '/c')}><strong>{words.follow[language]}</strong>{words.followWhy[language]}</a>
        <a class="door" href={below(view, '/whom')}><strong>{words.whom[language]}</strong>{words.whomWhy[language]}</a>
      </nav>
      {GROUPS.map((each) => <DoorGroup key={each.name.zh} group={each} view={view} />)}
    </Page>
  ))
}

/** `/d/{slug}/whom`: telephones before addresses, the numbers that always answer last. */
export async function showWhom(asked: Asked): Promise<unknown> {
  const { view } = asked
  const { language } = view
  const centres = await asked.site.call(placesOperations.listCentres, asked.visitor)
  const { district, communities } = centres.ok ? centres.value : { district: null, communities: [] }
  return sendPage(asked.reply, (
    <Page view={view} title={words.whomTitle} back={below(view, '')}>
      <h1>{words.whomTitle[language]}</h1>
      <p class="why">{words.whomPage[language]}</p>
      {district ? <Centre centre={district} language={language} first /> : null}
      <h2>{words.other[language]}</h2>
      <ul class="list">
        {words.hotlines.map((each) => <li key={each.number}><a class="text-link" href={`tel:${each.number}`}>{each.name[language]} {each.number}</a></li>)}
      </ul>
      <h2>{words.communities[language]}</h2>
      {communities.map((each) => <Centre key={each.id} centre={each} language={language} />)}
    </Page>
  ))
}

function Centre({ centre, language, first = false }: { centre: CentreShape; language: Language; first?: boolean }) {
  const Heading = first ? 'h2' : 'h3'
  return (
    <section class="field">
      <Heading class="minor">{centre.name[language]}{centre.above ? <span class="optional"> · {centre.above[language]}</span> : null}</Heading>
      {centre.phone ? <p>{words.phone[language]} <a class="text-link" href={`tel:${centre.phone.replace(/[^\d+]/g, '')}`}>{centre.phone}</a></p> : <p class="quiet">{words.notEntered[language]}</p>}
      {centre.hours ? <p>{words.hours[language]}{language === 'zh' ? '：' : ': '}{centre.hours[language]}</p> : null}
      {centre.address ? <p>{words.address[language]}{language === 'zh' ? '：' : ': '}<span lang="zh">{centre.address}</span></p> : null}
    </section>
  )
}

/** `/d/{slug}/notice`: the personal-information notice, to read at any time. */
export function showNotice(asked: Asked): unknown {
  const { view, district } = asked
  return sendPage(asked.reply, (
    <Page view={view} title={reportWords.notice} back={below(view, '')}>
      <h1>{reportWords.notice[view.language]}</h1>
      <Notice handler={district.name} whom={below(view, '/whom')} language={view.language} />
    </Page>
  ))
}
