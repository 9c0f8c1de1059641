import type { Maybe } from './attributes.ts'
import { type ChoiceItem, Choices, type ChoicesProps } from './choices.tsx'
import { describedByIds } from './form-group.tsx'

export type CheckboxItem = ChoiceItem & {
	/** Choosing an exclusive item, such as "none of these", clears the others. */
	behaviour?: 'exclusive'
}

export type CheckboxesProps = Omit<ChoicesProps, 'items'> & {
	items: Maybe<CheckboxItem>[]
	/** The values of the choices that are made already. */
	defaultValues?: (string | number)[]
}

export function Checkboxes({ items, defaultValues = [], ...group }: CheckboxesProps) {
	// Without a fieldset, what describes the group is said for each of its boxes.
	const describedBy = group.fieldset
		? undefined
		: describedByIds(group.idPrefix ?? group.name, group)
	return (
		<Choices
			{...group}
			kind="checkboxes"
			values={defaultValues}
			items={items.map((item) => {
				if (!item || item.divider !== undefined) return item
				const { behaviour, ...choice } = item
				return { ...choice, 'data-behaviour': behaviour, 'aria-describedby': describedBy }
			})}
		/>
	)
}
