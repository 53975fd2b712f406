import type { ComponentType, ReactNode } from 'react'
import type { RouteObject } from 'react-router-dom'
import type { Refusal } from '#platform/result'
import type { Said } from '#platform/words'
import type { DeskRefusal } from './call.ts'

/** A place of the left navigation; `g` and its letter lead there. */
export interface Place {
  readonly path: string
  readonly label: Said
  readonly letter: string
  /** Roles that have business there; everybody where left out. */
  readonly roles?: readonly string[]
  /** What one does there, for whoever comes for the first time. */
  readonly about?: Said
  /** Order in the navigation. */
  readonly position: number
  /** Roles whose day begins there: for them it stands at the top, whatever its position. */
  readonly beginsDayOf?: readonly string[]
}

/** What a panel may know of the case it is shown with: the same for every station. */
export interface OpenCase {
  readonly district: string
  readonly caseId: string
  readonly code: string
  readonly title: string | null
  readonly place: string | null
  readonly addressId: string | null
  readonly category: string | null
  readonly channel: string
  readonly unitId: string
  readonly unitName: Said
  readonly assigneeId: string | null
  readonly nearness: string
  readonly urgent: boolean
  readonly merged: boolean
  /** The record is sealed, and this look is written down. */
  readonly sealed: boolean
  /** Nothing more is expected of anybody: closed, withdrawn, archived. */
  readonly over: boolean
  readonly registeredOn: string
  readonly seq: number
  readonly procedures: readonly {
    readonly id: string
    readonly kind: string
    readonly state: string
    readonly parentId: string | null
  }[]
  /** Whoever is signed in, and as what. */
  readonly me: {
    readonly staffId: string
    readonly name: string
    readonly role: string
    readonly unitId: string
    readonly unitPath: string
  }
}

/** One thing that may follow; with its refusal where it may not follow now. */
export interface DeskStep {
  readonly step: string
  readonly label: Said
  readonly refusal: Pick<Refusal, 'say' | 'law' | 'code'> | Pick<DeskRefusal, 'say' | 'law' | 'code'> | null
  /** True for the step this moment is for: it comes first. */
  readonly main?: boolean
  /** Seldom needed: comes after the usual ones. */
  readonly rare?: boolean
  /** Endings and other steps one should not take by accident. */
  readonly grave?: boolean
}

/** What a form does when it is through or given up. */
export interface StepExit {
  /** Resolves once the case stands there as it is now. */
  done(told?: Said): void | Promise<void>
  cancel(): void
}

export interface PanelTab {
  readonly key: string
  readonly label: Said
  readonly count?: number
  render(): ReactNode
}

/** What a station brings to one open case. */
export interface LoadedPanel {
  readonly steps: readonly DeskStep[]
  /** What the matter waits for where it is somebody else's turn. */
  readonly waitsFor?: Said
  readonly tabs: readonly PanelTab[]
  /** Beside the header: such as the mediation number. */
  readonly summary?: readonly Said[]
  form(step: string, exit: StepExit): ReactNode | undefined
}

export interface CasePanel {
  readonly key: string
  appliesTo(open: OpenCase): boolean
  load(open: OpenCase): Promise<LoadedPanel>
}

/** Everything a capability brings to the desk. `apps/desk` is the only one who knows them all. */
export interface DeskModule {
  readonly name: string
  readonly places?: readonly Place[]
  readonly routes?: readonly RouteObject[]
  /** Pages below `/:district` without the desk around them and without a sign-in of the desk’s own: they ask for what they may. */
  readonly fullPages?: readonly RouteObject[]
  readonly panel?: CasePanel
  /** One line above everybody’s own work, for whom it concerns; nothing where there is nothing to say. `page`: what the list was read as. */
  readonly firstLine?: ComponentType<{ page: object | null }>
  /** Names of facts that the timeline shows with a part of their own. */
  readonly factDetails?: Readonly<
    Record<
      string,
      ComponentType<{ data: Readonly<Record<string, unknown>>; content: Readonly<Record<string, unknown>> | null }>
    >
  >
}
