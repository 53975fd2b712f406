import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router-dom'
import { call, type DeskRefusal, load, needed, newCommandId, Note, RefusalNote, useSay } from '#platform/ui/desk'
import { type DemonstrationSignIn, peopleOperations } from '../../capabilities/people/contract.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { useTitle } from './page-title.ts'
import { readStart } from './start.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.district ?? ''
  const district = (await readStart()).districts.find((each) => each.slug === slug)
  const demonstration = district?.demonstration ?? false
  const invented = demonstration
    ? await load(slug, peopleOperations.listDemonstrationSignIns, {})
    : { password: '', people: [] }
  const signIns = invented.people.map((each) => ({ ...each, password: invented.password }))
  return { slug, name: district?.name ?? { zh: slug, en: slug }, demonstration, signIns }
}

interface SignIn extends DemonstrationSignIn {
  readonly password: string
}

interface Credentials {
  readonly login: string
  readonly password: string
  readonly newPassword?: string
}

export function Component() {
  const { slug, name, demonstration, signIns }: Awaited<ReturnType<typeof loader>> = useLoaderData()
  const say = useSay()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const [busy, setBusy] = useState('')
  useTitle({ district: name, place: deskWords.signIn })
  const [given, choose] = useState<Credentials>()
  const enter = async ({ login, password, newPassword }: Credentials) => {
    setBusy(login)
    const body = { login, password, ...(newPassword ? { newPassword } : {}) }
    const signedIn = await call(slug, peopleOperations.signIn, { body, commandId: newCommandId() })
    setBusy('')
    if (!signedIn.ok) {
      if (signedIn.refusal.code === 'choose-own-password') choose({ login, password })
      return setRefusal(signedIn.refusal)
    }
    const back = search.get('back') ?? ''
    await navigate(back.startsWith(`/${slug}/`) ? back : `/${slug}/work`)
  }
  return (
    <main className="gate">
      <div className="gate-card">
        <div className="gate-head">
          <h1>
            <span className="brand">{say(deskWords.product)}</span> {say(deskWords.signInTitle(say(name)))}
          </h1>
          <LanguageSwitch />
        </div>
        {demonstration && !given && <Demonstration signIns={signIns} busy={busy} enter={enter} />}
        {given ? (
          <>
            {refusal?.code === 'choose-own-password' && (
              <Note tone="info">
                <p>{say(refusal.say)}</p>
              </Note>
            )}
            <OwnPasswordForm busy={busy !== ''} choose={(newPassword) => enter({ ...given, newPassword })} />
          </>
        ) : (
          <LoginForm busy={busy !== ''} enter={enter} />
        )}
        {refusal && refusal.code !== 'choose-own-password' && <RefusalNote refusal={refusal} />}
      </div>
    </main>
  )
}

interface PostsProps {
  readonly signIns: readonly SignIn[]
  readonly busy: string
  enter(given: Credentials): Promise<void>
}

/** Whom a first case meets at once; the others are folded below. */
function Demonstration({ signIns, busy, enter }: PostsProps) {
  const say = useSay()
  const others = signIns.filter((each) => !each.first)
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{say(deskWords.demonstration)}</h2>
      <p className="quiet">{say(signIns.length > 0 ? deskWords.demonstrationHint : deskWords.demonstrationNone)}</p>
      <Posts signIns={signIns.filter((each) => each.first)} busy={busy} enter={enter} />
      {others.length > 0 && (
        <details>
          <summary>{say(deskWords.morePosts(others.length))}</summary>
          <Posts signIns={others} busy={busy} enter={enter} />
        </details>
      )}
      {signIns.length > 0 && <h2>{say(deskWords.orWithPassword)}</h2>}
    </section>
  )
}

function Posts({ signIns, busy, enter }: PostsProps) {
  const say = useSay()
  return (
    <ul className="posts">
      {signIns.map((each) => (
        <li key={each.login}>
          <button type="button" className="post" disabled={busy !== ''} onClick={() => void enter(each)}>
            <strong>{say(each.roleName)}</strong>
            <span>{each.name}</span>
            <span className="quiet">{say(each.unitName)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function LoginForm({ busy, enter }: { busy: boolean; enter(given: Credentials): Promise<void> }) {
  const say = useSay()
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      className="login-form"
      onFinish={(given) => void enter(given)}
    >
      <Form.Item name="login" label={say(deskWords.login)} rules={needed(say)}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={say(deskWords.password)} rules={needed(say)}>
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say(deskWords.signIn)}
      </Button>
    </Form>
  )
}

interface OwnPassword {
  readonly newPassword: string
  readonly again: string
}

/** The first password was right: now one that only its owner knows, typed twice. */
function OwnPasswordForm({ busy, choose }: { busy: boolean; choose(newPassword: string): Promise<void> }) {
  const say = useSay()
  const alike = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
    validator: (_rule: unknown, typed: unknown) =>
      typed === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(say(deskWords.passwordsDiffer))),
  })
  return (
    <Form<OwnPassword>
      key="own"
      layout="vertical"
      requiredMark={false}
      className="login-form"
      onFinish={({ newPassword }) => void choose(newPassword)}
    >
      <Form.Item name="newPassword" label={say(deskWords.newPassword)} extra={say(deskWords.newPasswordHint)} rules={needed(say)}>
        <Input.Password autoComplete="new-password" autoFocus visibilityToggle={false} />
      </Form.Item>
      <Form.Item name="again" label={say(deskWords.passwordAgain)} dependencies={['newPassword']} rules={[...needed(say), alike]}>
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say(deskWords.changeAndEnter)}
      </Button>
    </Form>
  )
}
