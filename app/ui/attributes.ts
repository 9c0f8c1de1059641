import type { HTMLAttributes } from 'react'

/** What may be spread on an element: HTML's own attributes, and data- attributes in object literals. */
export type Attributes = HTMLAttributes<HTMLElement> & DataAttributes

export type DataAttributes = { [name: `data-${string}`]: string | number | boolean | undefined }

/** List items that a condition left out are skipped, so that `isOpen && item` may stand in a list. */
export type Maybe<Item> = Item | false | null | undefined | ''

export function classNames(...names: (string | false | null | undefined)[]) {
	return names.filter(Boolean).join(' ')
}

/** For `aria-describedby`: undefined when nothing describes the element. */
export function idList(...ids: (string | false | null | undefined)[]) {
	return classNames(...ids) || undefined
}
