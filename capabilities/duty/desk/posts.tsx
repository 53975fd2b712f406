import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { call, chosen, DayField, dayRule, dayWords, Empty, needed, PickChoice, RadioChoice, TimeField, timeRule, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import { dutyOperations as ops, type PostBody, type PostShown, type PostsShown, type SlotBody, type TermBody } from '../contract.ts'
import { DAYS_WORDS, POST_WORDS } from '../words/names.ts'
import { Act, Small } from './act.tsx'
import { deskWords } from './words.ts'

const words = deskWords.posts

type Doing = { readonly kind: 'post' | 'term' } | { readonly kind: 'slot' | 'place'; readonly post: PostShown }

/** Posts with their hours and places, and the school terms. */
export function Posts({ posts }: { posts: PostsShown }) {
  const say = useSay()
  const [doing, start] = useState<Doing>()
  const close = () => start(undefined)
  return (
    <>
      <p>
        <Button type="primary" onClick={() => start({ kind: 'post' })}>
          {say(words.add)}
        </Button>
      </p>
      {posts.posts.length === 0 && (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      )}
      {posts.posts.map((each) => (
        <Post key={each.id} post={each} start={start} />
      ))}
      <Terms posts={posts} add={() => start({ kind: 'term' })} />
      {doing?.kind === 'post' && <PostForm posts={posts} close={close} />}
      {doing?.kind === 'term' && <TermForm close={close} />}
      {doing?.kind === 'slot' && <SlotForm post={doing.post} close={close} />}
      {doing?.kind === 'place' && <PlaceForm post={doing.post} close={close} />}
    </>
  )
}

function Post({ post, start }: { post: PostShown; start(doing: Doing): void }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  return (
    <section className="card">
      <h2>
        {post.name} <span className="chip">{say(post.kindWords)}</span> {post.withChildren && <span className="chip chip-warn">{say(words.withChildren)}</span>}
      </h2>
      <p className="quiet">
        {post.place} {post.team && say(post.team)}
      </p>
      {post.slots.map((each) => (
        <p key={each.id} className="button-row">
          <span>
            {each.begins}–{each.ends} · {say(each.daysWords)} · {say(words.people(each.needed))}
          </span>
          <Small label={deskWords.end} about={`${post.name} ${each.begins}`} press={() => void press((commandId) => call(district, ops.endDutySlot, { params: { id: each.id }, body: {}, commandId }))} />
        </p>
      ))}
      {post.places.length > 0 && <p className="quiet">{say(words.places)}</p>}
      {post.places.map((each) => (
        <p key={each.id} className="button-row">
          <span>{each.name}</span>
          <Small label={deskWords.end} about={each.name} press={() => void press((commandId) => call(district, ops.endPatrolPlace, { params: { id: each.id }, body: {}, commandId }))} />
        </p>
      ))}
      <p className="button-row">
        <Small label={words.slot} press={() => start({ kind: 'slot', post })} about={post.name} />
        {post.walked && <Small label={words.patrolPlace} press={() => start({ kind: 'place', post })} about={post.name} />}
        <Small label={words.endPost} press={() => void press((commandId) => call(district, ops.endDutyPost, { params: { id: post.id }, body: {}, commandId }))} about={post.name} />
      </p>
    </section>
  )
}

function Terms({ posts, add }: { posts: PostsShown; add(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>{say(words.terms)}</h2>
      {posts.terms.length === 0 && <p className="quiet">{say(words.noTerms)}</p>}
      {posts.terms.map((each) => (
        <p key={each.id}>
          {each.name} {dayWords(each.from, language)} – {dayWords(each.until, language)} <span className="quiet">{each.source}</span>
        </p>
      ))}
      <Button onClick={add}>{say(words.addTerm)}</Button>
    </section>
  )
}

interface OfPost {
  readonly post: PostShown
  close(): void
}

function PostForm({ posts, close }: { posts: PostsShown; close(): void }) {
  const say = useSay()
  return (
    <Act<Omit<PostBody, 'withChildren' | 'place'> & { place?: string; withChildren?: boolean }, { id: string }>
      title={words.add}
      draftKey="post"
      close={close}
      send={({ withChildren, place = '', ...body }, commandId, district) => call(district, ops.addDutyPost, { body: { ...body, place, withChildren: withChildren === true }, commandId })}
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={POST_WORDS} />
      </Form.Item>
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="place" label={say(words.place)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="teamId" label={say(words.team)}>
        <PickChoice options={Object.fromEntries(posts.teams.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="withChildren" valuePropName="checked">
        <Checkbox>{say(words.children)}</Checkbox>
      </Form.Item>
    </Act>
  )
}

function SlotForm({ post, close }: OfPost) {
  const say = useSay()
  const days = post.kind === 'school' ? 'school-days' : 'every-day'
  return (
    <Act<SlotBody, { id: string }> title={words.slot} draftKey={`slot.${post.id}`} initial={{ days, needed: 2 }} close={close} send={(body, commandId, district) => call(district, ops.addDutySlot, { params: { id: post.id }, body, commandId })}>
      <p>{post.name}</p>
      <Form.Item name="begins" label={say(words.begins)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
      <Form.Item name="ends" label={say(words.ends)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
      <Form.Item name="days" label={say(words.days)} rules={chosen(say)}>
        <RadioChoice options={DAYS_WORDS} />
      </Form.Item>
      <Form.Item name="needed" label={say(words.needed)} rules={needed(say)}>
        <InputNumber min={1} max={30} precision={0} />
      </Form.Item>
    </Act>
  )
}

function PlaceForm({ post, close }: OfPost) {
  const say = useSay()
  return (
    <Act<{ name: string }, { id: string }> title={words.patrolPlace} draftKey={`place.${post.id}`} close={close} send={(body, commandId, district) => call(district, ops.addPatrolPlace, { params: { id: post.id }, body, commandId })}>
      <p>{post.name}</p>
      <Form.Item name="name" label={say(words.placeName)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
    </Act>
  )
}

function TermForm({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<TermBody, { id: string }> title={words.addTerm} draftKey="term" close={close} send={(body, commandId, district) => call(district, ops.addSchoolTerm, { body, commandId })}>
      <Form.Item name="name" label={say(words.termName)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="until" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="source" label={say(words.source)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
    </Act>
  )
}
