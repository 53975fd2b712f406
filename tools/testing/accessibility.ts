import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** One rule that the page breaks: its name, how much it matters, and where. */
export interface Barrier {
  readonly id: string
  readonly impact: string | null | undefined
  readonly where: readonly string[]
}

/**
 * What stands in the way of a reader with a keyboard, a screen reader or weak eyes, as axe finds it in the page as it stands.
 * `tags`: only rules of these kinds. Run in the page itself: our pages have no frames, and a blank page beside each costs more than the search.
 */
export async function barriersOf(page: Page, tags?: readonly string[]): Promise<Barrier[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  return page.evaluate(async (wanted) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(wanted ? { runOnly: { type: 'tag' as const, values: [...wanted] } } : {}),
    })
    return violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map((node) => node.html.slice(0, 120)) }))
  }, tags)
}
